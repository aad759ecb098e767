using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>
/// What the source of the article sets apart as a block quotation: all its paragraphs are one quotation word for word, of whom the reporting clause above or
/// the signature names, else of whom the paragraph above reports, else of nobody told.
/// </summary>
internal sealed class BlockQuotations(AttributionContext context, QuoteTables tables)
{
    private const double AfterColon = 0.95, AfterReport = 0.75;

    /// <summary>Completes or adds the quotations; the order of <paramref name="found"/> is not kept.</summary>
    public void Apply(List<TokenAttribution> found)
    {
        if (context.Layout.BlockQuotes.Count == 0) return;
        List<ParagraphUnit> units = ParagraphUnit.Of(context);
        int at = 0;
        foreach (TextSpan block in context.Layout.BlockQuotes)
        {
            while (at < units.Count && units[at].Span.Start < block.Start) at++;
            int end = at;
            while (end < units.Count && units[end].Span.End <= block.End) end++;
            if (end > at) Apply(found, units, at, end);
            at = end;
        }
    }

    private void Apply(List<TokenAttribution> found, List<ParagraphUnit> units, int start, int end)
    {
        List<ContentCandidate> parts = [.. units[start..end].Where(static unit => unit.Kind == BlockKind.Body).Select(static unit => new ContentCandidate(unit.First, unit.Last))];
        // Quotation marks tell where speech begins and ends.
        if (parts.Count == 0 || parts.Exists(part => context.QuoteOf[part.First] >= 0)) return;
        int first = parts[0].First, last = parts[^1].Last;
        bool Within(int token) => token >= first && token <= last;
        TokenAttribution? owner = found.Find(a => a.Signature.First >= 0 && Within(a.First.First)) ?? found.FindLast(a => a.Cue >= 0 && a.Cue < first && a.SourceFirst >= 0 && a.Fragments().Any(f => Within(f.First)));
        // What its author thinks and wants is his own speech; what others said remains a report in it.
        found.RemoveAll(a => a != owner && Within(a.Anchor) && !IsReport(a));
        if (owner is not null)
        {
            owner.SetFragments(owner.Fragments().Where(f => f.Last < first).Concat(parts));
            owner.IsVerbatim |= owner.First.First >= first;
            owner.Reading = null;
            return;
        }

        if (!parts.Exists(EndsLikeSpeech)) return;
        TokenAttribution? before = start == 0 ? null : LastIn(found, units[start - 1]);
        bool afterColon = start > 0 && context.FirstChar(units[start - 1].Last) == ':';
        double share = afterColon ? AfterColon : AfterReport;
        if (before is null && afterColon && Introduced(units[start - 1]) is { } introduced)
        {
            introduced.SetFragments(parts);
            found.Add(introduced);
            return;
        }

        var made = new TokenAttribution(-1, -1, -1)
        {
            First = parts[0],
            CarriedFrom = before?.CarriedFrom ?? before,
            IsVerbatim = true,
            Probability = before?.Probability ?? FloatingSpeech.Unowned,
            Confidence = before is null ? FloatingSpeech.Unowned : before.Confidence * share,
        };
        made.SetFragments(parts);
        found.Add(made);
    }

    /// <summary>"Ms Lowe wrote:": the clause that opens a block quotation.</summary>
    private TokenAttribution? Introduced(ParagraphUnit unit)
    {
        AnalyzedText text = context.Text;
        for (int verb = unit.Last; verb >= context.SentenceOf(unit.Last).First; verb--)
        {
            if (!text.TagArray[verb].IsVerb() || !tables.Reporting.Contains(text.LemmaArray[verb])) continue;
            for (int child = context.Tree.FirstChild(verb); child >= 0 && child < verb; child = context.Tree.NextSibling(child))
            {
                if (text.RelationArray[child] != DependencyRelation.Nsubj) continue;
                return new TokenAttribution(verb, verb, verb)
                {
                    SourceFirst = context.Tree.Left(child),
                    SourceLast = Math.Min(context.Tree.Right(child), verb - 1),
                    SourceHead = child,
                    IsVerbatim = true,
                    CueProbability = AfterColon,
                    Probability = AfterColon,
                    Confidence = AfterColon,
                };
            }
        }

        return null;
    }

    private bool IsReport(TokenAttribution a) => a.Cue >= 0 && a.SourceHead >= 0 && tables.Reporting.Contains(context.Text.LemmaArray[a.Cue])
        && (context.Text.TagArray[a.SourceHead] is not (PennTag.PRP or PennTag.PRPS) || context.IsThirdPerson(a.SourceHead));

    private static TokenAttribution? LastIn(List<TokenAttribution> found, ParagraphUnit unit) => found
        .Where(a => a.Anchor >= unit.First && a.Anchor <= unit.Last && (a.SourceFirst >= 0 || a.CarriedFrom is not null))
        .OrderBy(static a => a.Anchor).LastOrDefault();

    private bool EndsLikeSpeech(ContentCandidate part) => context.FirstChar(part.Last) is '.' or '!' or '?' or '…' or ',';
}
