using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>
/// What the source of the article sets apart as a block quotation: all its paragraphs are one quotation word for word, of whom the
/// reporting clause above or the signature names, else of whom the paragraph above reports, else of nobody told.
/// </summary>
internal sealed class BlockQuotations(AttributionContext context, QuoteTables tables)
{
    private const double AfterColon = 0.95, AfterReport = 0.75;

    /// <summary>Completes or adds the quotations; the order of <paramref name="found"/> is not kept.</summary>
    public void Apply(List<TokenAttribution> found)
    {
        if (context.Layout.BlockQuotes.Count == 0) return;
        List<ParagraphUnit> units = ParagraphUnit.Of(context);
        List<Part> parts = Parts(units);
        if (parts.Count == 0) return;
        var partOf = new Part?[context.Text.TokenCount];
        foreach (Part part in parts) Array.Fill(partOf, part, part.First, part.Last - part.First + 1);

        var lastIn = new Dictionary<int, TokenAttribution>();
        foreach (TokenAttribution a in found)
        {
            Note(a, partOf);
            int paragraph = context.SentenceOf(a.Anchor).Order;
            bool isOwned = a.SourceFirst >= 0 || a.CarriedFrom is not null;
            if (isOwned && (!lastIn.TryGetValue(paragraph, out TokenAttribution? other) || other.Anchor < a.Anchor)) lastIn[paragraph] = a;
        }

        // What its author thinks and wants is his own speech; what others said remains a report in it.
        found.RemoveAll(a => partOf[a.Anchor] is { } part && a != part.Owner && !IsReport(context, tables, a));
        foreach (Part part in parts)
        {
            if (Complete(part, units, lastIn) is { } made) found.Add(made);
        }
    }

    /// <summary>Whether somebody else than the one who speaks is reported to have said something.</summary>
    internal static bool IsReport(AttributionContext context, QuoteTables tables, TokenAttribution a)
    {
        if (a.Cue < 0 || a.SourceHead < 0 || !tables.Reporting.Contains(context.Text.LemmaArray[a.Cue])) return false;
        return context.Text.TagArray[a.SourceHead] is not (PennTag.PRP or PennTag.PRPS)
            || tables.Pronouns.IsThirdPerson(context.Text.LemmaArray[a.SourceHead]);
    }

    /// <summary>The block quotations that no quotation marks take apart.</summary>
    private List<Part> Parts(List<ParagraphUnit> units)
    {
        var parts = new List<Part>();
        int at = 0;
        foreach (TextSpan block in context.Layout.BlockQuotes)
        {
            while (at < units.Count && units[at].Span.Start < block.Start) at++;
            int end = at;
            while (end < units.Count && units[end].Span.End <= block.End) end++;
            List<ContentCandidate> content = [.. units[at..end].Where(static unit => unit.Kind == BlockKind.Body).Select(ContentOf)];
            if (content.Count > 0 && !content.Exists(one => context.QuoteOf[one.First] >= 0)) parts.Add(new Part(at, content));
            at = end;
        }

        return parts;
    }

    /// <summary>Remembers who signs a block quotation, or else reports it from above.</summary>
    private static void Note(TokenAttribution a, Part?[] partOf)
    {
        foreach (ContentCandidate fragment in a.Fragments())
        {
            if (partOf[fragment.First] is not { } part) continue;
            bool signs = a.Signature.First >= 0, reports = a.Cue >= 0 && a.Cue < part.First && a.SourceFirst >= 0;
            if (signs || (reports && part.Owner is not { Signature.First: >= 0 })) part.Owner = a;
        }
    }

    /// <summary>Gives the block to its owner, or makes an attribution of it.</summary>
    private TokenAttribution? Complete(Part part, List<ParagraphUnit> units, Dictionary<int, TokenAttribution> lastIn)
    {
        if (part.Owner is { } owner)
        {
            owner.SetFragments(owner.Fragments().Where(fragment => fragment.Last < part.First).Concat(part.Content));
            owner.IsVerbatim |= owner.First.First >= part.First;
            owner.Reading = null;
            return null;
        }

        if (!part.Content.Exists(one => context.FirstChar(one.Last) is '.' or '!' or '?' or '…' or ',')) return null;
        ParagraphUnit? above = part.Unit > 0 ? units[part.Unit - 1] : null;
        bool afterColon = above is { } line && context.FirstChar(line.Last) == ':';
        TokenAttribution? before = above is null ? null : lastIn.GetValueOrDefault(context.SentenceOf(above.Value.Last).Order);
        double share = afterColon ? AfterColon : AfterReport;
        TokenAttribution made = (before is null && afterColon ? OpeningClause.Find(context, tables, above!.Value) : null)
            ?? new TokenAttribution(-1, -1, -1)
        {
            CarriedFrom = before?.CarriedFrom ?? before,
            IsVerbatim = true,
            Probability = before?.Probability ?? FloatingSpeech.Unowned,
            Confidence = before is null ? FloatingSpeech.Unowned : before.Confidence * share,
        };
        made.SetFragments(part.Content);
        return made;
    }

    private static ContentCandidate ContentOf(ParagraphUnit unit) => new(unit.First, unit.Last);

    /// <param name="unit">Index of its first paragraph.</param>
    /// <param name="content">Its paragraphs.</param>
    private sealed class Part(int unit, List<ContentCandidate> content)
    {
        public int Unit { get; } = unit;

        public List<ContentCandidate> Content { get; } = content;

        public int First { get; } = content[0].First;

        public int Last { get; } = content[^1].Last;

        /// <summary>The attribution whose words these are, where one is told.</summary>
        public TokenAttribution? Owner { get; set; }
    }
}
