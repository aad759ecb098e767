using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>A time is tied to an utterance by where it stands, whatever the tree makes of it. Names are made
/// up.</summary>
public sealed class SayingTimeOrderTests
{
    private const string Ada = "[Ada/NNP/said/nsubj Brook/NNP]PER", Rained = "it/PRP/rained/expl rained=rain/VBD/said/ccomp .";

    /// <summary>Where a time stands among cue, source and content, whatever the tree makes of it.</summary>
    [Theory]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER Monday/NNP/said/obl:unmarked said=say/VBD/root it/PRP/rained/expl "
        + "rained=rain/VBD/said/ccomp .",
        true, false)]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root Monday/NNP/rained/obl it/PRP/rained/expl "
        + "rained=rain/VBD/said/ccomp .", true, false)]
    [InlineData("On/IN Monday/NNP/said/obl , [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root , it/PRP/rained/expl "
        + "rained=rain/VBD/said/ccomp .",
        true, true)]
    public void A_time_is_the_utterances_by_where_it_stands(string notation, bool beside, bool opens)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution a = sketch.Attribution("said", "Ada Brook", "it rained");
        SayingTime time = SayingTime.Of(sketch.Context.Text, sketch.Dates[0], sketch.Dates[0].Span.End, isDated: true);
        var anchors = new SayingAnchors(sketch.Context, AttributionSketch.Tables);
        anchors.Gather(a);
        var links = new SayingLinks(sketch.Context, AttributionSketch.Tables);
        var order = new SayingTimeOrder(sketch.Context, AttributionSketch.Tables, anchors, links);
        Assert.Equal((beside, opens), (order.IsBesideCue(time, a), order.OpensContent(time, a)));
    }

    /// <summary>"said Friday an outline shows": the time was taken for the first words of what is said.</summary>
    [Theory]
    [InlineData($"{Ada} said=say/VBD/root Friday/NNP/rained/obl {Rained}", "Friday it rained", true)]
    [InlineData($"{Ada} said=say/VBD/root on/IN Friday/NNP/rained/obl {Rained}", "on Friday it rained", true)]
    [InlineData($"{Ada} said=say/VBD/root in/IN May/NNP/rained/obl {Rained}", "in May it rained", false)] // The rain was in May.
    [InlineData($"{Ada} said=say/VBD/root Friday/NNP/rained/nsubj rained=rain/VBD/said/ccomp .", "Friday rained",
        false)] // Speaks of the day.
    public void A_time_right_behind_the_cue_leads_what_is_said(string notation, string content, bool leads)
    {
        SayingTimeOrder order = Order(notation, content, out SayingTime time, out TokenAttribution a);
        Assert.Equal(leads, order.LeadsContent(time, a));
    }

    [Theory]
    [InlineData($"{Ada} said=say/VBD/root during/IN Monday/NNP/call/nmod:poss 's call/NN/said/obl that/IN/rained/mark {Rained}", true)]
    [InlineData($"{Ada} said=say/VBD/root after/IN/call/case lunch/NN , Monday/NNP/call/nmod:poss 's call/NN/said/obl "
        + $"that/IN/rained/mark {Rained}", false)]
    public void All_between_cue_and_that_tells_how_it_was_said(string notation, bool before)
    {
        SayingTimeOrder order = Order(notation, "that it rained", out SayingTime time, out TokenAttribution a);
        Assert.Equal(before, order.IsBeforeThat(time, a));
    }

    [Theory]
    [InlineData("the/DT council/NN/said/obj of/IN rain/NN/said/obl in/IN/2029/case 2029/CD/said/obl .", "the council of rain", true)]
    [InlineData("the/DT council/NN/said/obj of/IN rain/NN/said/obl at/IN/2029/case sea/NN in/IN/2029/case 2029/CD/said/obl .",
        "the council of rain",
        false)]
    public void A_time_right_behind_what_is_said_is_the_reporting_clauses(string rest, string content, bool follows)
    {
        SayingTimeOrder order = Order($"{Ada} said=say/VBD/root {rest}", content, out SayingTime time, out TokenAttribution a);
        Assert.Equal(follows, order.FollowsContent(time, a));
    }

    private static SayingTimeOrder Order(string notation, string content, out SayingTime time, out TokenAttribution a)
    {
        var sketch = AttributionSketch.ByHand(notation);
        a = sketch.Attribution("said", "Ada Brook", content);
        time = SayingTime.Of(sketch.Context.Text, sketch.Dates[0], sketch.Dates[0].Span.End, isDated: true);
        var anchors = new SayingAnchors(sketch.Context, AttributionSketch.Tables);
        anchors.Gather(a);
        return new SayingTimeOrder(sketch.Context, AttributionSketch.Tables, anchors, new SayingLinks(sketch.Context,
            AttributionSketch.Tables));
    }
}
