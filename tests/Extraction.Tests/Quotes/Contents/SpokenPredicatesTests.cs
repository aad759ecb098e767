using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

/// <summary>What is said of an object is the predicate.</summary>
public sealed class SpokenPredicatesTests
{
    [Theory]
    [InlineData("Keller called the deal that both harbours had signed “absurd.”", "called", "the deal that both harbours had signed “absurd.”",
        "“absurd.”")]
    [InlineData("Keller dismissed the charges that the council had brought as a “bad joke.”", "dismissed",
        "the charges that the council had brought as a “bad joke.”", "a “bad joke.”")]
    [InlineData("Keller accused the city council and its lawyers of “noise.”", "accused", "the city council and its lawyers of “noise.”",
        "“noise.”")]
    [InlineData("Keller described it as “noise.”", "described", "as “noise.”", "“noise.”")]
    [InlineData("Keller described the plan as “noise.”", "described", "the plan as “noise.”", "“noise.”")]
    [InlineData("Keller continued to describe that pace as “slow.”", "continued to describe", "that pace as “slow.”", "“slow.”")]
    [InlineData("Keller called it “a very sad day for the harbour.”", "called", "it “a very sad day for the harbour.”",
        "it “a very sad day for the harbour.”")]
    [InlineData("Keller said the deal that both harbours had signed was “absurd.”", "said",
        "the deal that both harbours had signed was “absurd.”", "the deal that both harbours had signed was “absurd.”")]
    public void A_long_object_is_left_out(string text, string cue, string content, string right)
    {
        var sketch = new AttributionSketch(text);
        TokenAttribution said = sketch.Attribution(cue, null, content);

        new SpokenPredicates(sketch.Context, AttributionSketch.Tables).Bare(said);

        Assert.Equal(right, sketch.Content(said));
    }
}
