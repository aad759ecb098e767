using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Sources;

/// <summary>The subject of an active verb to which the models gave no source. Trees are made by hand, names made up.</summary>
public sealed class MissedSubjectsTests
{
    private const string Rained = "it/PRP/rained/expl rained=rain/VBD/said/ccomp .";

    [Theory]
    [InlineData("Both/DT/said/nsubj said=say/VBD/root " + Rained, "Both")]
    [InlineData("The/DT bakers=baker/NNS/said/nsubj of/IN/Corran/case Corran/NNP/bakers/nmod said=say/VBD/root " + Rained,
        "The bakers of Corran")]
    [InlineData("[Ada/NNP/rained/nsubj Brook/NNP]PER on/IN/Monday/case Monday/NNP/said/obl again/RB/said/advmod "
        + "said=say/VBD/root " + Rained, "Ada Brook")]
    [InlineData("[Ada/NNP/rained/nsubj Brook/NNP]PER , a/DT baker/NN/Ada/appos from/IN/Corran/case Corran/NNP/baker/nmod , "
        + "said=say/VBD/root " + Rained, "Ada Brook")]
    [InlineData("Channel/NNP/said/nmod 7/CD said=say/VBD/root " + Rained, "Channel 7")]
    [InlineData("Rightly/RB/said/advmod then/RB/said/advmod said=say/VBN/root " + Rained, "Rightly")]
    public void What_the_tree_or_the_order_of_the_words_makes_the_subject_speaks(string notation, string source) =>
        Assert.Equal(source, Missed(notation, "said", "it rained"));

    [Theory]
    [InlineData("Told/VBN/root Brook/NNP/Told/obj that/IN/rained/mark it/PRP/rained/expl rained=rain/VBD/Told/ccomp .", "Told",
        "it rained")]
    [InlineData("Brook/NNP/told/nsubj:pass was=be/VBD/told/aux:pass told=tell/VBN/root it/PRP/rained/expl "
        + "rained=rain/VBD/told/ccomp .", "told", "it rained")]
    [InlineData("Brook/NNP/accused/nsubj accused=accuse/VBD/root of/IN/fraud/case fraud/NN/accused/obl .", "accused", "fraud")]
    [InlineData("They/PRP/met/nsubj met=meet/VBD/root Brook/NNP/met/obj said=say/VBD/met/conj it/PRP/rained/expl "
        + "rained=rain/VBD/said/ccomp .", "said", "it rained")]
    [InlineData("In/IN Corran/NNP/said/obl said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .", "said", "it rained")]
    public void Who_is_spoken_to_or_accused_or_is_an_object_does_not(string notation, string cue, string content) =>
        Assert.Null(Missed(notation, cue, content));

    [Fact]
    public void A_subject_taken_for_a_part_of_the_cue_is_none()
    {
        var sketch = AttributionSketch.ByHand("It/PRP/plans/nsubj plans=plan/VBZ/root to/TO/close/mark close/VB/plans/xcomp .");
        TokenAttribution a = sketch.Attribution("It plans", null, "to close");
        Take(sketch, a);
        Assert.Equal(("It", "plans"), (sketch.Source(a), sketch.Words(a.CueFirst, a.CueLast)));
    }

    [Fact]
    public void An_age_behind_a_closing_mark_is_taken_out_of_the_content()
    {
        var sketch = AttributionSketch.ByHand("“ We/PRP/swam/nsubj swam=swim/VBD/said/ccomp , ” the/DT 29-year-old/JJ/said/nsubj "
            + "said=say/VBD/root .");
        TokenAttribution a = sketch.Attribution("said", null, "“We swam,” the 29-year-old");
        new SourceEdges(sketch.Context, AttributionSketch.Tables).Complete(a);
        Assert.Equal(("the 29-year-old", "“We swam,”"), (sketch.Source(a), sketch.Content(a)));
    }

    private static string? Missed(string notation, string cue, string content)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution a = sketch.Attribution(cue, null, content);
        Take(sketch, a);
        return sketch.Source(a);
    }

    private static void Take(AttributionSketch sketch, TokenAttribution a) =>
        new MissedSubjects(sketch.Context, AttributionSketch.Tables).Take(a);
}
