using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>The words whose own time is that of an utterance. Trees are made by hand, names made up.</summary>
public sealed class SayingAnchorsTests
{
    [Theory]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .", "said", 0)]
    [InlineData("[Ada/NNP/visited/nsubj Brook/NNP]PER visited=visit/VBD/root Rovik/NNP/visited/obj and/CC said=say/VBD/visited/conj it/PRP/rained/expl "
        + "rained=rain/VBD/said/ccomp .", "visited", 2)]
    [InlineData("[Ada/NNP/visits/nsubj Brook/NNP]PER visits=visit/VBZ/root Rovik/NNP/visits/obj and/CC said=say/VBD/visits/conj it/PRP/rained/expl "
        + "rained=rain/VBD/said/ccomp .", "visits", -1)]
    [InlineData("[Ada/NNP/wanted/nsubj Brook/NNP]PER wanted=want/VBD/root to/TO/said/mark said=say/VB/wanted/xcomp it/PRP/rained/expl "
        + "rained=rain/VBD/said/ccomp .", "wanted", 2)]
    public void Verbs_that_the_cue_completes_or_stands_beside_share_its_time(string notation, string word, int cost)
    {
        var sketch = AttributionSketch.ByHand(notation);
        var anchors = new SayingAnchors(sketch.Context, AttributionSketch.Tables);
        anchors.Gather(sketch.Attribution("said", "Ada Brook", "it rained"));
        int token = sketch.At(word);
        Assert.Equal(cost, anchors.Cost(token, token));
    }

    [Fact]
    public void A_text_that_speaks_has_its_own_time()
    {
        var sketch = AttributionSketch.ByHand("The/DT poll/NN/says/nsubj says=say/VBZ/root it/PRP/rains/expl rains=rain/VBZ/says/ccomp .");
        var anchors = new SayingAnchors(sketch.Context, AttributionSketch.Tables);
        TokenAttribution a = sketch.Attribution("says", "The poll", "it rains");
        anchors.Gather(a);
        Assert.Equal((true, 1), (anchors.IsSourceText(a), anchors.Cost(sketch.At("poll"), 0)));
    }

    [Theory]
    [InlineData("was=be/VBD/seen/aux:pass seen=see/VBN/root", "seen", true)]
    [InlineData("left=leave/VBD/root", "left", true)]
    [InlineData("leaving=leave/VBG/root", "leaving", false)]
    public void A_tense_is_the_verbs_or_its_auxiliarys(string verbs, string verb, bool finite)
    {
        var sketch = AttributionSketch.ByHand($"Ada/NNP/{verb}/nsubj {verbs} .");
        Assert.Equal(finite, new SayingAnchors(sketch.Context, AttributionSketch.Tables).IsFinite(sketch.At(verb)));
    }

    /// <summary>Where a time stands among cue, source and content, whatever the tree makes of it.</summary>
    [Theory]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER Monday/NNP/said/obl:unmarked said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .",
        true, false)]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root Monday/NNP/rained/obl it/PRP/rained/expl rained=rain/VBD/said/ccomp .", true,
        false)]
    [InlineData("On/IN Monday/NNP/said/obl , [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root , it/PRP/rained/expl rained=rain/VBD/said/ccomp .",
        true, true)]
    public void A_time_is_the_utterances_by_where_it_stands(string notation, bool beside, bool opens)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution a = sketch.Attribution("said", "Ada Brook", "it rained");
        SayingTime time = SayingTime.Of(sketch.Context.Text, sketch.Dates[0], sketch.Dates[0].Span.End);
        var anchors = new SayingAnchors(sketch.Context, AttributionSketch.Tables);
        anchors.Gather(a);
        var links = new SayingLinks(sketch.Context, AttributionSketch.Tables);
        var order = new SayingTimeOrder(sketch.Context, AttributionSketch.Tables, anchors, links);
        Assert.Equal((beside, opens), (order.IsBesideCue(time, a), order.OpensContent(time, a)));
    }
}
