using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// Reads what stands between quotation marks as a text of its own, with the quotations inside it one level further out: where somebody's
/// words may report what others say or think ("“The inspectors told us the bridge was safe,” Keller said").
/// </summary>
internal sealed class InnerReading(AttributionContext context, QuoteTables tables)
{
    /// <summary>Least length of a quotation, in tokens with its marks, that can hold a report.</summary>
    private const int LeastTokens = 8;

    /// <summary>The tokens of quotations that are long enough and may hold a report.</summary>
    /// <param name="contents">What is somebody's words; quotations outside are not read.</param>
    public bool[] Readable(IEnumerable<ContentCandidate> contents)
    {
        var readable = new bool[context.Text.TokenCount];
        foreach (ContentCandidate content in contents)
        {
            for (int i = content.First; i <= content.Last; i++)
            {
                if (context.QuoteOf[i] < 0) continue;
                var (first, last) = context.QuoteTokens[context.QuoteOf[i]];
                int end = Math.Min(last, content.Last);
                if (last - first + 1 >= LeastTokens && MayReport(first, last)) Array.Fill(readable, true, i, end - i + 1);
                i = end;
            }
        }

        return readable;
    }

    /// <summary>All reports inside the quotations that are worth a second look, in the order of their cues, not judged yet.</summary>
    /// <param name="cues">The cues inside.</param>
    /// <param name="decoder">Finds what belongs to a cue there.</param>
    public List<TokenAttribution> Propose(CueCandidates cues, AttributionDecoder decoder)
    {
        List<TokenAttribution> found = AttributionExtractor.Propose(cues, decoder);
        found.RemoveAll(a => !Clip(cues.Article, a));
        return found;
    }


    /// <summary>Whether the quotation holds quotation marks of its own or the
    /// like of "he said": only then is it worth the time of reading it.</summary>
    private bool MayReport(int first, int last)
    {
        AnalyzedText text = context.Text;
        for (int i = first + 1; i < last; i++)
        {
            if (text.TagArray[i] == PennTag.OpenQuote) return true;
            if (text.TagArray[i].IsVerb()
                && (tables.Reporting.Contains(text.LemmaArray[i]) || tables.Mental.Contains(text.LemmaArray[i]))) return true;
        }

        return false;
    }

    /// <summary>Ends the content where the quotation does; false where what is left is none, or the source stands outside.</summary>
    private bool Clip(AttributionContext inside, TokenAttribution a)
    {
        var (first, last) = context.QuoteTokens[context.QuoteOf[a.Cue]];
        if (context.MarkKind[first] == QuoteMarkKind.Opens) first++;
        while (last > first && context.MarkKind[last] == QuoteMarkKind.Closes) last--;
        if (a.SourceFirst >= 0 && (a.SourceFirst < first || a.SourceLast > last)) return false;
        if (a.First.First < first || a.First.First > last) return false;
        if (a.Second.First >= 0 && (a.Second.First < first || a.Second.Last > last)) a.Second = ContentCandidate.None;
        if (a.First.Last <= last) return true;
        int end = last;
        while (end > a.First.First && inside.IsPunctuation(end) && inside.MarkKind[end] != QuoteMarkKind.Closes) end--;
        a.First = a.First with { Last = end };
        return !a.First.Covers(a.Cue);
    }
}
