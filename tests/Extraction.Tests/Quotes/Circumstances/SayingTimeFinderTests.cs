using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>Which time dates an utterance. Trees are made by hand, names made up.</summary>
public sealed class SayingTimeFinderTests
{
    private const string Ada = "[Ada/NNP/said/nsubj Brook/NNP]PER";

    /// <summary>The sentence, what is said, and its time ("-" for none).</summary>
    [Theory]
    [InlineData($"{Ada} said=say/VBD/root on/IN Monday/NNP/said/obl that/IN/open/mark the/DT mill/NN/open/nsubj would/MD open/VB/said/ccomp "
        + "in/IN June/NNP/open/obl .", "that the mill would open in June", "Monday")]
    [InlineData($"{Ada} said=say/VBD/root that/IN/open/mark the/DT mill/NN/open/nsubj would/MD open/VB/said/ccomp in/IN June/NNP/open/obl .",
        "that the mill would open in June", "-")]
    [InlineData($"In/IN an/DT interview/NN/said/obl on/IN Sunday/NNP/interview/nmod , {Ada} said=say/VBD/root the/DT treaty/NN/dead/nsubj "
        + "was=be/VBD/dead/cop dead/JJ/said/ccomp .", "the treaty was dead", "Sunday")]
    [InlineData($"Before/IN/vote/case Friday/NNP/vote/nmod:poss 's vote/NN/said/obl , {Ada} said=say/VBD/root she/PRP/left/nsubj "
        + "left=leave/VBD/said/ccomp .", "she left", "-")]
    [InlineData($"Speaking=speak/VBG/said/advcl in/IN [Rovik/NNP/Speaking/obl]LOC on/IN Monday/NNP/Speaking/obl , {Ada} said=say/VBD/root "
        + "talks=talk/NNS/go/nsubj go/VBP/said/ccomp on/RP/go/compound:prt .", "talks go on", "Monday")]
    [InlineData($"The/DT mayor/NN/said/nsubj , who/WP/arrived/nsubj arrived=arrive/VBD/mayor/acl:relcl on/IN Monday/NNP/arrived/obl , "
        + "said=say/VBD/root it/PRP/rained/nsubj rained=rain/VBD/said/ccomp .", "it rained", "-")]
    [InlineData("A/DT poll/NN/said/nsubj released=release/VBN/poll/acl on/IN Friday/NNP/released/obl said=say/VBD/root most/JJS/left/nsubj "
        + "left=leave/VBD/said/ccomp .", "most left", "Friday")]
    [InlineData($"Since/IN Monday/NNP/said/obl {Ada} has=have/VBZ/said/aux said=say/VBN/root it/PRP/rains/nsubj rains=rain/VBZ/said/ccomp .",
        "it rains", "-")]
    [InlineData($"{Ada} said=say/VBD/root it/PRP/rained/nsubj rained=rain/VBD/said/ccomp .", "it rained", "-")]
    public void Hangs_on_the_clause_its_occasion_or_the_text_that_speaks(string notation, string content, string time)
    {
        var sketch = AttributionSketch.ByHand(notation);
        string source = notation.Contains("mayor", StringComparison.Ordinal) ? "The mayor"
            : notation.Contains("poll", StringComparison.Ordinal) ? "A poll" : "Ada Brook";
        TokenAttribution said = sketch.Attribution("said", source, content);
        Assert.Equal(time, Finder(sketch, said).Find(said)?.Span.Of(sketch.Context.Text.Text) ?? "-");
    }

    [Fact]
    public void What_another_report_tells_is_not_the_time_of_this_one()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root [Otto/NNP/denied/nsubj Lind/NNP]PER "
            + "denied=deny/VBD/said/ccomp on/IN Monday/NNP/denied/obl that/IN/rained/mark it/PRP/rained/nsubj rained=rain/VBD/denied/ccomp .");
        TokenAttribution outer = sketch.Attribution("said", "Ada Brook", "Otto Lind denied on Monday that it rained"),
            inner = sketch.Attribution("denied", "Otto Lind", "that it rained");
        SayingTimeFinder finder = Finder(sketch, outer, inner);
        Assert.Equal((null, "Monday"), (finder.Find(outer), finder.Find(inner)?.Span.Of(sketch.Context.Text.Text)));
    }

    /// <summary>What was told before, and the clause that points back to it.</summary>
    [Theory]
    [InlineData("The/DT mill/NN/closed/nsubj closed=close/VBD/root in/IN 2029/CD/closed/obl .", "at/IN/time/case the/DT/time/det", "2029")]
    [InlineData("The/DT mill/NN/closed/nsubj closed=close/VBD/root in/IN 2029/CD/closed/obl .", "at/IN/time/case that/DT/time/det", "2029")]
    [InlineData("The/DT mill/NN/closed/nsubj closed=close/VBD/root in/IN 2029/CD/closed/obl .", "for/IN/time/case the/DT/time/det", "-")]
    [InlineData("A/DT 2029/CD/book/nummod book/NN/praised/nsubj praised=praise/VBD/root her/PRP/praised/obj .",
        "at/IN/time/case the/DT/time/det", "-")]
    [InlineData("The/DT mill/NN/closed/nsubj closed=close/VBD/root on/IN Monday/NNP/closed/obl .", "at/IN/time/case the/DT/time/det", "-")]
    [InlineData("In/IN 2029/CD/closed/obl it/PRP/closed/nsubj closed=close/VBD/root .\n\nIt/PRP/rained/nsubj rained=rain/VBD/root .",
        "at/IN/time/case the/DT/time/det", "-")]
    public void At_the_time_is_the_time_that_the_report_told_last(string before, string pointer, string time)
    {
        var sketch = AttributionSketch.ByHand($"{before}\n\n{Ada} said=say/VBD/root {pointer} time/NN/said/obl that/IN/shut/mark "
            + "it/PRP/shut/nsubj shut/VBD/said/ccomp .");
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", "it shut");
        Assert.Equal(time, Finder(sketch, said).Find(said)?.Span.Of(sketch.Context.Text.Text) ?? "-");
    }

    private static SayingTimeFinder Finder(AttributionSketch sketch, params TokenAttribution[] found) =>
        new(sketch.Context, AttributionSketch.Tables, sketch.Dates, AttributionSketch.Published, found);
}
