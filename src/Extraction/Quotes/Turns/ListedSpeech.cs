using Extraction.Input.Lines;
using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>
/// What stands below a paragraph that ends in a colon: the items of a list after "the minister said:" are all hers, and so is the whole
/// paragraph after "she wrote:", though no quotation marks say where her words end.
/// </summary>
internal sealed class ListedSpeech(AttributionContext context, QuoteTables tables)
{
    /// <summary>Most items of a list.</summary>
    private const int MostItems = 64;

    /// <summary>Most tokens between a cue and the colon that ends its paragraph.</summary>
    private const int LongestAfterCue = 8;

    /// <summary>Completes the contents of attributions whose clause ends a paragraph in a colon.</summary>
    public void Apply(List<TokenAttribution> found)
    {
        found.RemoveAll(IsToldTo);
        List<ParagraphUnit> units = ParagraphUnit.Of(context);
        var unitOf = new Dictionary<int, int>();
        for (int u = 0; u < units.Count; u++)
        {
            if (units[u].Kind == BlockKind.Body
                && context.FirstChar(units[u].Last) == ':') unitOf[context.SentenceOf(units[u].Last).Order] = u;
        }

        if (unitOf.Count == 0) return;
        found.RemoveAll(a => a.Cue >= 0 && !a.IsVerbatim && unitOf.TryGetValue(context.SentenceOf(a.Cue).Order, out int unit)
            && LooksBack(a, units, unit));
        var last = new Dictionary<int, TokenAttribution>();
        foreach (TokenAttribution a in found)
        {
            if (a.Cue < 0 || a.SourceFirst < 0 || a.IsVerbatim || !unitOf.TryGetValue(context.SentenceOf(a.Cue).Order, out int unit)
                || a.First.First > units[unit].Last + 1) continue;
            if (!last.TryGetValue(unit, out TokenAttribution? other) || other.Cue < a.Cue) last[unit] = a;
        }

        AddUnread(found, units, unitOf.Values);
        var taken = new HashSet<TokenAttribution>(ReferenceEqualityComparer.Instance);
        TokenAttribution[] cueless = [.. found.Where(static a => a.Cue < 0).OrderBy(static a => a.First.First)];
        foreach (var (unit, owner) in last.OrderBy(p => p.Key)) Complete(owner, units, unit, cueless, taken);
        found.RemoveAll(taken.Contains);
    }

    /// <summary>"As told to Emmy Cole": a line that names who wrote down what follows, and no report of it.</summary>
    private bool IsToldTo(TokenAttribution a) => a.Cue > context.SentenceOf(Math.Max(0, a.Cue)).First && a.Cue < context.Text.TokenCount - 1
        && context.Text.TagArray[a.Cue] is PennTag.VBN or PennTag.VBD && a.SourceFirst > a.Cue
        && context.Text.Form(a.Cue - 1).Equals(FunctionWord.As, StringComparison.OrdinalIgnoreCase)
        && context.Text.Form(a.Cue + 1) is FunctionWord.To
        && a.Cue - 1 == context.SentenceOf(a.Cue).First;

    /// <summary>"In a tweet, Ada Brook said:", "Ada Brook tweeted:" below somebody's words: a colon at the end of the paragraph looks
    /// ahead, so that what stands before the clause is not what it reports.</summary>
    private bool LooksBack(TokenAttribution a, List<ParagraphUnit> units, int unit)
    {
        if (unit + 1 >= units.Count || units[unit + 1].Kind != BlockKind.Body || a.Cue + LongestAfterCue < units[unit].Last) return false;
        // The items of a list take the place of what was read.
        if (ItemStart(units[unit + 1]) >= 0) return false;
        ContentCandidate[] fragments = [.. a.Fragments()];
        if (Array.TrueForAll(fragments, f => f.Last < units[unit].First)) return true;
        return fragments is [var only] && only.First == context.SentenceOf(a.Cue).First && only.Last < a.Cue
            && context.QuoteOf[only.First] < 0 && context.Text.TagArray[only.First] == PennTag.IN && !HasVerb(only);
    }

    private bool HasVerb(ContentCandidate part)
    {
        for (int t = part.First; t <= part.Last; t++)
        {
            if (context.Text.TagArray[t].IsVerb()) return true;
        }

        return false;
    }

    /// <summary>"The club tweeted:" and a paragraph below without marks,
    /// which nobody else's clause claims: the post is the club's.</summary>
    private void AddUnread(List<TokenAttribution> found, List<ParagraphUnit> units, IEnumerable<int> opening)
    {
        var claimed = new HashSet<int>();
        foreach (TokenAttribution a in found)
        {
            claimed.Add(context.SentenceOf(a.Anchor).Order);
            foreach (ContentCandidate fragment in a.Fragments()) claimed.Add(context.SentenceOf(fragment.First).Order);
        }

        foreach (int u in opening)
        {
            if (u + 1 >= units.Count || units[u + 1].Kind != BlockKind.Body || ItemStart(units[u + 1]) >= 0) continue;
            (ParagraphUnit unit, ParagraphUnit below) = (units[u], units[u + 1]);
            if (context.QuoteOf[below.First] >= 0 || claimed.Contains(context.SentenceOf(unit.Last).Order)
                || claimed.Contains(context.SentenceOf(below.First).Order)) continue;
            if (OpeningClause.Find(context, tables, unit) is not { } made) continue;
            made.SetFragments([new ContentCandidate(below.First, below.Last)]);
            found.Add(made);
        }
    }

    private void Complete(
        TokenAttribution owner, List<ParagraphUnit> units, int unit, TokenAttribution[] cueless, HashSet<TokenAttribution> taken)
    {
        var items = new List<ContentCandidate>();
        for (int u = unit + 1; u < units.Count && items.Count < MostItems && units[u].Kind == BlockKind.Body
            && ItemStart(units[u]) is >= 0 and var first; u++)
        {
            int end = units[u].Last;
            if (context.FirstChar(end) is '.' or ';' && context.QuoteOf[end] < 0 && end > first) end--;
            items.Add(new ContentCandidate(first, end));
        }

        bool whole = items.Count == 0 && unit + 1 < units.Count && units[unit + 1].Kind == BlockKind.Body
            && owner.First.First == units[unit + 1].First && context.QuoteOf[owner.First.First] < 0;
        if (whole) items.Add(new ContentCandidate(units[unit + 1].First, units[unit + 1].Last));
        if (items.Count == 0) return;
        int from = items[0].First, to = items[^1].Last;
        IEnumerable<ContentCandidate> own = owner.Fragments().Where(f => f.First > owner.Cue && f.Last <= units[unit].Last);
        owner.SetFragments(own.Concat(items));
        owner.Reading = null;
        owner.IsVerbatim |= whole && OpeningClause.Find(context, tables, units[unit]) is not null;
        for (int i = FirstFrom(cueless, from); i < cueless.Length && cueless[i].First.First <= to; i++)
        {
            // Pieces of a list that were taken for the words of the items' own subjects.
            if (cueless[i].First.Last <= to) taken.Add(cueless[i]);
        }
    }

    /// <summary>Index of the first whose content begins at a token or behind it.</summary>
    private static int FirstFrom(TokenAttribution[] sorted, int token)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (sorted[middle].First.First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The first token behind the sign of an item, -1 where the paragraph is no item of a list.</summary>
    private int ItemStart(ParagraphUnit unit)
    {
        string text = context.Text.Text;
        ReadOnlySpan<char> line = unit.Span.In(text);
        if (LineSigns.StartsListItem(line))
        {
            int space = line.IndexOf(' ');
            int first = context.Text.TokenAt(unit.Span.Start + Math.Max(1, space));
            return first <= unit.Last ? first : -1;
        }

        int before = unit.Span.Start - 1;
        while (before >= 0 && text[before] is ' ' or '\t') before--;
        bool bullet = before >= 0 && text[before] is '•' or '◦' or '▪' or '●' or '■' or '►' or '*';
        return bullet && before < unit.Span.Start - 1 ? unit.First : -1;
    }
}
