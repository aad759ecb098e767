using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>Finds reports of others in what somebody is quoted as saying:
/// "“The inspectors told us the bridge was safe,” Keller said."</summary>
/// <remarks>
/// The training corpus leaves them out, so to its models nothing between
/// quotation marks is a cue. What stands between the marks is therefore
/// read as a text of its own, with the quotations inside it one level
/// further out. A report counts only where it is a statement whose source is
/// mentioned there and is neither the one who speaks nor the one spoken to: what a speaker takes others to want or feel is his own opinion.
/// </remarks>
internal sealed class RelayedReports(AttributionContext context, CompactWeights weights, ReadingNetwork network, QuoteTables tables)
{
    /// <summary>Least length of a quotation, in tokens with its marks, that can hold a report.</summary>
    private const int LeastTokens = 8;

    /// <summary>Least probability of a cue, of the report and of the one that the quotation belongs to.</summary>
    private const double LeastCue = 0.2;

    /// <summary>Least probability of the whole; the judge leans against what it takes to lie in another's words.</summary>
    private const double Least = 0.3;

    /// <summary>The reports inside the quotations that <paramref name="owned"/> attributions have for content.</summary>
    public List<TokenAttribution> Find(List<TokenAttribution> owned)
    {
        bool[] readable = Readable(owned);
        if (!readable.Contains(true)) return [];
        CueCandidates cues = CueFinder.Find(ReadContext.Of(network, context.InsideQuotations(), readable), weights, readable);
        CuedContext inside = cues.Article;
        var decoder = new AttributionDecoder(weights, inside);
        List<TokenAttribution> found = AttributionExtractor.Propose(cues, decoder);
        found.RemoveAll(a => !Clip(inside, a));
        decoder.Judge(found);
        found.RemoveAll(a => a.CueProbability < LeastCue || a.Probability < Least || !HasOtherSource(a)
            || CueJudge.Act(inside, tables, a) == QuoteAct.Mental);
        foreach (TokenAttribution a in found)
        {
            a.Reading = inside;
            a.Confidence = Logistic.Sigmoid(decoder.ConfidenceLogit(a));
        }

        return found;
    }

    /// <summary>The tokens of quotations that are long enough, somebody's words, and may hold a report.</summary>
    private bool[] Readable(List<TokenAttribution> owned)
    {
        var readable = new bool[context.Text.TokenCount];
        foreach (TokenAttribution a in owned)
        {
            if (a.CueProbability < LeastCue && a.CarriedFrom is null) continue;
            Mark(a.First);
            if (a.Second.First >= 0) Mark(a.Second);
        }

        return readable;

        void Mark(ContentCandidate content)
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
    }

    /// <summary>Whether the quotation holds quotation marks of its own or the
    /// like of "he said": only then is it worth the time of reading it.</summary>
    private bool MayReport(int first, int last)
    {
        AnalyzedText text = context.Text;
        for (int i = first + 1; i < last; i++)
        {
            if (text.TagArray[i] == PennTag.OpenQuote) return true;
            if (text.TagArray[i].IsVerb() && tables.Reporting.Contains(text.LemmaArray[i]) && !tables.Mental.Contains(text.LemmaArray[i]))
            {
                return true;
            }
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

    private bool HasOtherSource(TokenAttribution a) =>
        a.SourceHead >= 0 && (context.Text.TagArray[a.SourceHead] is not (PennTag.PRP or PennTag.PRPS)
            || tables.Pronouns.IsThirdPerson(context.Text.LemmaArray[a.SourceHead]));
}
