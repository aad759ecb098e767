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

    private static readonly Speaker Brook = new() { Name = new TextSpan(15, 24), Kind = SpeakerKind.Person, Mentions =
        [new TextSpan(15, 24)] };

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

    /// <summary>A rule and the ranker that agree are believed more than a rule alone.</summary>
    [Fact]
    public void A_pronoun_that_the_ranker_would_lead_elsewhere_is_less_sure()
    {
        double same = OfPronoun(RankerView.SurelySame), other = OfPronoun(RankerView.Other);
        Assert.True(same > other, $"{same} and {other}");
    }

    [Theory]
    [InlineData("“It is early,” Anna Brook said. Anna Brook left.", "Anna Brook", true, true)]
    [InlineData("“It is early,” Zyqq Brook said.", "Zyqq Brook", false, false)]
    public void A_name_is_known_by_what_it_begins_with_and_how_often_it_stands(string text, string name, bool given, bool repeated)
    {
        NameShape read = new SpeakerScene(text).Says(name, "“It is early,”").Resolve().Analysis.Speakers[0].Shape;
        Assert.Equal(given, read.HasFlag(NameShape.GivenName));
        Assert.Equal(repeated, read.HasFlag(NameShape.Repeated));
    }

    [Fact]
    public void A_pronoun_tells_what_the_ranker_thinks_and_how_far_the_name_is()
    {
        var scene =
            new SpeakerScene("Port is shut\n\n“It is early to speak of prizes,” Anna Brook said on Monday.\n\n“It is late,” she said.");
        SpeakerLink link = scene.Says("Anna Brook", "“It is early to speak of prizes,”").Says("she", "“It is late,”")
            .Resolve().Analysis.Links[1];
        Assert.True(link.View is RankerView.SurelySame or RankerView.Same, link.View.ToString());
        Assert.Equal(1, link.Distance);
    }

    private static double OfPronoun(RankerView view)
    {
        var quote = new Attribution { Content = [new TextSpan(0, 14)], Cue = [new TextSpan(25, 29)], CueHead = 7, Source =
            new TextSpan(15, 24), Score = 0.9 };
        return Confidence.Of(Text, quote, new SpeakerLink(0, Resolution.Pronoun, 0.8, "") { Why = LinkReason.GoesOn, View = view }, Brook);
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
