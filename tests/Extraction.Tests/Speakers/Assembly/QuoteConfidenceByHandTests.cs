using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Assembly;

/// <summary>What the confidence of a quote is judged by, whatever the weights have learned. Names are made up.</summary>
public sealed class QuoteConfidenceByHandTests
{
    private const string Text = "“It is early,” Ada Brook said.";

    private static readonly Attribution Quote = new()
    {
        Content = [new TextSpan(0, 14)], Cue = [new TextSpan(25, 29)], CueHead = 7, Source = new TextSpan(15, 24), Score = 0.5,
        Evidence = new AttributionEvidence(0.5, [new ScoredChoice([], 0.5)], [new ScoredChoice([], 0.5)]), Paragraph = 0,
    };

    private static readonly SpeakerLink Link = new(0, Resolution.Name, 0.5, "");

    /// <summary>A surer decision adds features that never weigh against the quote, and takes none away.</summary>
    [Theory]
    [InlineData(ConfidenceTemplate.Attribution)]
    [InlineData(ConfidenceTemplate.Link)]
    [InlineData(ConfidenceTemplate.Cue)]
    [InlineData(ConfidenceTemplate.Source)]
    [InlineData(ConfidenceTemplate.Content)]
    public void A_surer_decision_has_all_features_of_a_doubtful_one_and_more(object decision)
    {
        var template = (ConfidenceTemplate)decision;
        HashSet<ulong> doubtful = Read(Quote, Link), surer = template switch
        {
            ConfidenceTemplate.Attribution => Read(Quote with { Score = 0.9 }, Link),
            ConfidenceTemplate.Link => Read(Quote, Link with { Score = 0.9 }),
            ConfidenceTemplate.Cue => Read(Quote with { Evidence = Quote.Evidence! with { CueProbability = 0.9 } }, Link),
            ConfidenceTemplate.Source => Read(Quote with { Evidence = Quote.Evidence! with { Sources = [new ScoredChoice([], 0.9)] } },
                Link),
            _ => Read(Quote with { Evidence = Quote.Evidence! with { Contents = [new ScoredChoice([], 0.9)] } }, Link),
        };
        Assert.Superset(doubtful, surer);
        Assert.True(surer.Count > doubtful.Count);
        Assert.True(QuoteConfidence.IsRising(template));
    }

    [Fact]
    public void What_tells_of_the_kind_of_quote_may_weigh_either_way()
    {
        Assert.False(QuoteConfidence.IsRising(ConfidenceTemplate.Reason));
        Assert.False(Read(Quote, Link).IsSupersetOf(Read(Quote with { Paragraph = null }, Link)));
        Assert.False(Read(Quote, Link).IsSupersetOf(Read(Quote, Link with { IsAmbiguous = true })));
        Assert.False(Read(Quote, Link).IsSupersetOf(Read(Quote with { CueHead = null }, Link)));
    }

    /// <summary>Without a cue nobody was asked how likely it, its source and its content are.</summary>
    [Fact]
    public void What_has_no_cue_is_not_judged_by_one() =>
        Assert.Equal(Read(Quote with { CueHead = null }, Link), Read(Quote with { CueHead = null, Evidence = null }, Link));

    private static HashSet<ulong> Read(Attribution quote, SpeakerLink link)
    {
        var features = new ulong[QuoteConfidence.MostFeatures];
        var templates = new ConfidenceTemplate[QuoteConfidence.MostFeatures];
        var brook = new Speaker { Name = new TextSpan(15, 24), Kind = SpeakerKind.Person, Mentions = [new TextSpan(15, 24)] };
        return [.. features[..QuoteConfidence.Read(Text, quote, link, brook, features, templates)]];
    }
}
