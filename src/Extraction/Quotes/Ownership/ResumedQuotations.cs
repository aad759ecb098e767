namespace Extraction.Quotes;

/// <summary>
/// "“It was late,” said Ada Brook, “and nobody came”": a quotation that breaks off at a comma before the reporting clause
/// goes on behind it, be its second part as short as can be; and where only what stands behind the clause was found, what breaks off
/// before it belongs to it, too.
/// </summary>
internal sealed class ResumedQuotations(AttributionContext context)
{
    /// <summary>Most tokens of the rest of the reporting clause, from the cue or the source to the comma.</summary>
    private const int LongestRest = 24;

    /// <summary>Gives the second parts that nobody has to whom the first ones belong.</summary>
    public void Join(List<TokenAttribution> found)
    {
        var owners = new QuotationOwners(context, found);
        foreach (TokenAttribution a in found)
        {
            context.Text.Cancellation.ThrowIfCancellationRequested();
            if (a.Cue < 0 || a.IsVerbatim || a.SourceFirst < 0 || context.QuoteOf[a.Cue] >= 0) continue;
            if (First(a) is { } front && owners.Of(context.QuoteOf[front.First]) is null)
            {
                a.SetFragments(a.Fragments().Prepend(front).OrderBy(f => f.First));
                continue;
            }
            if (!BreaksOff(a)) continue;
            if (Second(a) is not { } part || owners.Of(context.QuoteOf[part.First]) is not null) continue;
            a.SetFragments(a.Fragments().Append(part).OrderBy(f => f.First));
        }
    }

    /// <summary>The quotation that ends at a comma right before the reporting clause of a content behind it, null for none.</summary>
    private ContentCandidate? First(TokenAttribution a)
    {
        int last = Math.Min(a.CueFirst, a.SourceFirst) - 1;
        if (last <= 0 || a.ContentCovers(last) || context.QuoteOf[last] is not (>= 0 and var q)
            || Math.Max(a.CueLast, a.SourceLast) - last > LongestRest || context.QuoteOf[a.First.First] < 0) return null;
        var (start, end) = context.QuoteTokens[q];
        return end == last && context.MarkKind[last] == QuoteMarkKind.Closes && context.FirstChar(last - 1) == ','
            && a.First.First > last && SpeechSigns.OpensSentence(context, start) ? new ContentCandidate(start, end) : null;
    }

    /// <summary>Whether a quotation of the content ends at a comma right before the reporting clause.</summary>
    private bool BreaksOff(TokenAttribution a)
    {
        int last = Math.Min(a.CueFirst, a.SourceFirst) - 1;
        return last > 0 && a.ContentCovers(last) && context.MarkKind[last] == QuoteMarkKind.Closes && context.FirstChar(last - 1) == ',';
    }

    /// <summary>The quotation behind the comma that ends the reporting clause, null for none.</summary>
    private ContentCandidate? Second(TokenAttribution a)
    {
        int from = Math.Max(a.CueLast, a.SourceLast) + 1, end = Math.Min(context.SentenceOf(a.Cue).End, from + LongestRest);
        for (int i = from; i < end; i++)
        {
            if (context.QuoteOf[i] is not (>= 0 and var q)) continue;
            var (first, last) = context.QuoteTokens[q];
            return first == i && i > from && context.FirstChar(i - 1) == ',' ? new ContentCandidate(first, last) : null;
        }

        return null;
    }
}
