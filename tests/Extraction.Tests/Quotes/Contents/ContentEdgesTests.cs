using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

/// <summary>What tells when and to whom is no part of what was said. Names are made up.</summary>
public sealed class ContentEdgesTests
{
    private const string That = "that/IN/rained/mark it/PRP/rained/nsubj rained=rain/VBD/{0}/ccomp .";

    [Theory]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root on/IN Monday/NNP/said/obl " + That, "said",
        "on Monday that it rained", "that it rained")]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root during/IN a/DT call/NN/said/obl on/IN Monday/NNP/call/nmod " + That,
        "said", "during a call on Monday that it rained", "that it rained")]
    [InlineData("[Ada/NNP/told/nsubj Brook/NNP]PER told=tell/VBD/root a/DT woman/NN/told/obj " + That, "told",
        "a woman that it rained", "that it rained")]
    [InlineData("[Ada/NNP/told/nsubj Brook/NNP]PER told=tell/VBD/root the/DT paper/NN/late/nsubj it/PRP/late/nsubj was=be/VBD/late/cop "
        + "late/JJ/told/ccomp .", "told", "the paper it was late", "it was late")]
    [InlineData("[Ada/NNP/told/nsubj Brook/NNP]PER told=tell/VBD/root the/DT truth/NN/told/obj .", "told", "the truth", "the truth")]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root " + That, "said", "that it rained", "that it rained")]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root the/DT plan/NN/said/obj " + That, "said", "the plan that it rained",
        "the plan that it rained")]
    public void The_content_begins_behind_it(string notation, string cue, string content, string right)
    {
        var sketch = AttributionSketch.ByHand(string.Format(System.Globalization.CultureInfo.InvariantCulture, notation, cue));
        TokenAttribution a = sketch.Attribution(cue, "Ada Brook", content);
        new ContentEdges(sketch.Context, AttributionSketch.Tables).Complete(a);
        Assert.Equal(right, sketch.Content(a));
    }

    [Fact]
    public void What_joins_sentences_is_left_out()
    {
        var sketch = AttributionSketch.ByHand("But/CC/rained/cc , [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root , it/PRP/rained/nsubj "
            + "rained=rain/VBD/said/ccomp .");
        TokenAttribution a = sketch.Attribution("said", "Ada Brook", "But");
        a.Second = sketch.Stretch("it rained");
        new ContentEdges(sketch.Context, AttributionSketch.Tables).Complete(a);
        Assert.Equal("it rained", sketch.Content(a));
        Assert.Equal(ContentCandidate.None, a.Second);
    }

    [Fact]
    public void A_time_behind_the_marks_is_left_out()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/tweeted/nsubj Brook/NNP]PER tweeted=tweet/VBD/root “ We/PRP/close/nsubj close/VBP/tweeted/ccomp "
            + ", ” on/IN Friday/NNP/tweeted/obl .");
        TokenAttribution a = sketch.Attribution("tweeted", "Ada Brook", "“We close,” on Friday");
        new ContentEdges(sketch.Context, AttributionSketch.Tables).Complete(a);
        Assert.Equal("“We close,”", sketch.Content(a));
    }

    [Fact]
    public void A_fragment_that_is_only_a_time_is_none()
    {
        var sketch = AttributionSketch.ByHand("On/IN Monday/NNP/said/obl , [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root it/PRP/rained/nsubj "
            + "rained=rain/VBD/said/ccomp .");
        TokenAttribution a = sketch.Attribution("said", "Ada Brook", "On Monday");
        a.Second = sketch.Stretch("it rained");
        new ContentEdges(sketch.Context, AttributionSketch.Tables).Complete(a);
        Assert.Equal(["it rained"], a.Fragments().Select(f => sketch.Words(f.First, f.Last)));
    }
}
