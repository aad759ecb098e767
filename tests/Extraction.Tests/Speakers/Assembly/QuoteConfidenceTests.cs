using Extraction.Models;
using Extraction.Models.English;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Assembly;

/// <summary>The confidence of a whole quote.</summary>
public sealed class QuoteConfidenceTests
{
    private const string Text = "“It is early,” Ada Brook said.";

    private static readonly QuoteConfidence Confidence =
        new(SparseLinearModel.Load(MappedBytes.From(EnglishModel.Instance.OpenWeights(QuoteConfidence.WeightsName))));

    private static readonly Speaker Brook = new() { Name = new TextSpan(15, 24), Kind = SpeakerKind.Person, Mentions = [new TextSpan(15, 24)] };

    /// <summary>Whatever else is known, a surer decision of any stage never lowers the confidence.</summary>
    [Fact]
    public void Rising_scores_never_lower_it()
    {
        var random = new Random(5);
        for (int n = 0; n < 400; n++)
        {
            double attribution = random.NextDouble(), link = random.NextDouble(), cue = random.NextDouble(), source = random.NextDouble();
            double surer = random.NextDouble();
            double low = Of(attribution, link, cue, source);
            double high = Of(Math.Max(attribution, surer), Math.Max(link, surer), Math.Max(cue, surer), Math.Max(source, surer));
            Assert.True(high >= low, $"{low} became {high}");
            Assert.InRange(low, 0, 1);
        }
    }

    [Fact]
    public void A_plain_quote_is_surer_than_a_doubtful_one() => Assert.True(Of(0.95, 0.97, 0.99, 0.99) > Of(0.3, 0.4, 0.4, 0.4) + 0.2);

    /// <summary>Two features that fell together would share a weight.</summary>
    [Fact]
    public void No_two_features_fall_together()
    {
        var seen = new HashSet<ulong>();
        foreach (ConfidenceFeature feature in Enum.GetValues<ConfidenceFeature>())
        {
            for (ulong value = 0; value < 40_000; value += 7) Assert.True(seen.Add(FeatureHash.Feature((int)feature, value)));
        }
    }

    private static double Of(double attribution, double link, double cue, double source)
    {
        var quote = new Attribution
        {
            Content = [new TextSpan(0, 14)],
            Cue = [new TextSpan(25, 29)],
            CueHead = 7,
            Source = new TextSpan(15, 24),
            Score = attribution,
            Evidence = new AttributionEvidence(cue, [new ScoredChoice([], source)], []),
        };
        return Confidence.Of(Text, quote, new SpeakerLink(0, Resolution.Name, link, "") { Why = LinkReason.Name }, Brook);
    }
}
