namespace Extraction.Quotes;

/// <summary>
/// Quotations over several paragraphs: each paragraph opens with a mark, only the last closes. One run is one speaker's, and so it is
/// where the paragraphs were set as one: "“The quay is full. “We need another.”"
/// </summary>
internal static class QuotationRuns
{
    /// <summary>The outermost quotations that have tokens, in runs; most runs are a single quotation.</summary>
    /// <returns>Indices into <see cref="AttributionContext.Quotations"/>, a list a run, in order.</returns>
    public static List<List<int>> Of(AttributionContext context)
    {
        var runs = new List<List<int>>();
        bool goesOn = false;
        for (int q = 0; q < context.Quotations.Count; q++)
        {
            if (context.QuoteTokens[q].First < 0) continue;
            if (goesOn || (runs.Count > 0 && Reopens(context, runs[^1][^1], q))) runs[^1].Add(q);
            else runs.Add([q]);
            goesOn = context.Quotations[q].Continued;
        }

        return runs;
    }

    /// <summary>Whether a mark of the same kind opens right behind a sentence of a quotation that was not closed.</summary>
    private static bool Reopens(AttributionContext context, int open, int next)
    {
        Quotation before = context.Quotations[open], after = context.Quotations[next];
        int end = context.QuoteTokens[open].Last;
        return !before.Closed && before.Paragraph == after.Paragraph && before.Mark == after.Mark
            && context.QuoteTokens[next].First == end + 1 && context.FirstChar(end) is '.' or '!' or '?' or '…';
    }

    /// <summary>
    /// Gives each run to the one attribution whose reporting clause stands in one of its paragraphs, and takes it from others that reached
    /// into it from outside.
    /// </summary>
    public static void Unite(AttributionContext context, List<List<int>> runs, List<TokenAttribution> found)
    {
        var owners = new QuotationOwners(context, found);
        var emptied = new HashSet<TokenAttribution>(ReferenceEqualityComparer.Instance);
        foreach (List<int> run in runs)
        {
            if (run.Count < 2 || run.Exists(q => owners.Of(q) is { IsVerbatim: true })) continue;
            TokenAttribution? owner = OwnerOf(run, owners);
            if (owner is null) continue;
            foreach (int q in run)
            {
                if (owners.Of(q) is not { } other || other == owner || owners.IsBeside(other, q)) continue;
                var (first, last) = context.QuoteTokens[q];
                List<ContentCandidate> left = [.. other.Fragments().Where(f => f.Last < first || f.First > last)];
                if (left.Count > 0) other.SetFragments(left);
                else emptied.Add(other);
            }

            var parts = run.Where(q => owners.Of(q) is not { } other || other == owner
                || !owners.IsBeside(other, q)).Select(q => new ContentCandidate(context.QuoteTokens[q].First, context.QuoteTokens[q].Last));
            var outside = owner.Fragments().Where(f => !run.Exists(q => context.QuoteTokens[q].First <= f.First
                && f.Last <= context.QuoteTokens[q].Last));
            owner.SetFragments(outside.Concat(parts).OrderBy(f => f.First));
        }

        found.RemoveAll(emptied.Contains);
    }

    private static TokenAttribution? OwnerOf(List<int> run, QuotationOwners owners)
    {
        TokenAttribution? best = null;
        foreach (int q in run)
        {
            if (owners.Of(q) is not { } owner) continue;
            if (owners.IsBeside(owner, q)) return owner;
            best ??= owner;
        }

        return best;
    }
}
