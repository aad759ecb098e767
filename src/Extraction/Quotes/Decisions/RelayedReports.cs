using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>Finds reports in what somebody is quoted as saying: "“The inspectors told us the bridge was safe,” Keller said."</summary>
/// <remarks>
/// To the models as they read an article nothing between quotation marks is a cue: PolNeAR, from which they learn most, leaves such
/// reports out. What stands between the marks is therefore read as a text of its own (<see cref="InnerReading"/>). The judge of reports
/// has learned from articles in which they are annotated which of them count, be they statements or what the speaker takes others to
/// want; a report without a source does not.
/// </remarks>
internal sealed class RelayedReports(AttributionContext context, CompactWeights weights, ReadingNetwork network, QuoteTables tables)
{
    /// <summary>Least probability of the cue that the quotation belongs to.</summary>
    private const double LeastCue = 0.2;

    /// <summary>Least probability that something is said or thought.</summary>
    private const double Least = 0.25;

    /// <summary>The reports inside the quotations that <paramref name="owned"/> attributions have for content.</summary>
    public List<TokenAttribution> Find(List<TokenAttribution> owned)
    {
        var inner = new InnerReading(context, tables);
        bool[] readable = inner.Readable(owned.Where(static a => a.CueProbability >= LeastCue || a.CarriedFrom is not null)
            .SelectMany(static a => a.Fragments()));
        if (!readable.Contains(true)) return [];
        CueCandidates cues = CueFinder.Find(ReadContext.Of(network, context.InsideQuotations(), readable), weights, readable);
        var decoder = new AttributionDecoder(weights, cues.Article);
        List<TokenAttribution> found = inner.Propose(cues, decoder);
        decoder.Judge(found);
        found.RemoveAll(static a => a.ReportProbability < Least || a.SourceHead < 0);
        foreach (TokenAttribution a in found)
        {
            a.Reading = cues.Article;
            a.Probability = a.ReportProbability;
            a.Confidence = Logistic.Sigmoid(decoder.ConfidenceLogit(a));
        }

        return found;
    }
}
