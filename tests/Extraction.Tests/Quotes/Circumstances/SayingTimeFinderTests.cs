using Extraction.Dates;
using Extraction.Models.English;
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
    [InlineData($"{Ada} in/IN/May/case May/NNP/Ada/nmod 2030/CD/May/nmod:unmarked , said=say/VBD/root it/PRP/rained/nsubj "
        + "rained=rain/VBD/said/ccomp .", "it rained", "May 2030")]
    [InlineData($"On/IN/mayor/case Monday/NNP/mayor/compound village/NN/mayor/compound mayor/NN/said/obl {Ada} said=say/VBD/root "
        + "it/PRP/rained/nsubj rained=rain/VBD/said/ccomp .", "it rained", "Monday")]
    [InlineData($"{Ada} said=say/VBD/root in/IN/interview/case an/DT interview/NN/aired/nsubj aired=air/VBN/said/ccomp Sunday/NNP/aired/obl:unmarked "
        + "it/PRP/rained/nsubj rained=rain/VBD/said/ccomp .", "it rained", "Sunday")]
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

    /// <summary>A time that was taken for the first words of what is said, and what is left of these.</summary>
    [Theory]
    [InlineData("Friday/NNP/shows/obl:unmarked a/DT map/NN/shows/nsubj shows=show/VBZ/said/ccomp it/PRP/shows/obj", "a map shows it", "Friday")]
    [InlineData("last/JJ/summer/amod summer/NN/shows/obl:unmarked a/DT map/NN/shows/nsubj shows=show/VBZ/said/ccomp it/PRP/shows/obj",
        "a map shows it", "last summer")]
    [InlineData("Friday/NNP/Mayor/compound Mayor/NNP/Lind/nmod:desc [Lind/NNP/left/nsubj]PER left=leave/VBD/said/ccomp", "Mayor Lind left",
        "Friday")]
    [InlineData("Friday/NNP/prayers/compound prayers=prayer/NNS/ended/nsubj ended=end/VBD/said/ccomp", "Friday prayers ended", "-")]
    [InlineData("Friday/NNP/holiday/nsubj was=be/VBD/holiday/cop a/DT holiday/NN/said/ccomp", "Friday was a holiday", "-")]
    [InlineData("in/IN/May/case May/NNP/shut/obl the/DT mill/NN/shut/nsubj shut/VBD/said/ccomp", "in May the mill shut", "-")]
    [InlineData("next/JJ/week/amod week/NN/shuts/obl:unmarked the/DT mill/NN/shuts/nsubj shuts=shut/VBZ/said/ccomp", "next week the mill shuts",
        "-")]
    public void A_time_right_behind_the_cue_is_no_part_of_what_is_said(string said, string content, string time)
    {
        var sketch = AttributionSketch.ByHand($"{Ada} said=say/VBD/root {said} .");
        string words = sketch.Context.Text.Text;
        TokenAttribution a = sketch.Attribution("said", "Ada Brook", words[(words.IndexOf("said", StringComparison.Ordinal) + 5)..^2].Trim());
        SayingTimeFinder finder = Finder(sketch, a);
        finder.FreeContent(a);
        Assert.Equal((content, time), (sketch.Content(a), finder.Find(a)?.Span.Of(words) ?? "-"));
    }

    [Fact]
    public void A_vow_has_the_time_right_behind_it()
    {
        var sketch = AttributionSketch.ByHand("The/DT mayor/NN/vow/nmod:poss 's vow/NN/stands/nsubj last/JJ/week/amod week/NN/leave/obl:unmarked "
            + "to/TO/leave/mark leave/VB/vow/acl stands=stand/VBZ/root .");
        TokenAttribution a = sketch.Attribution("vow", "The mayor", "last week to leave");
        SayingTimeFinder finder = Finder(sketch, a);
        finder.FreeContent(a);
        Assert.Equal(("to leave", "last week"), (sketch.Content(a), finder.Find(a)?.Span.Of(sketch.Context.Text.Text)));
    }

    [Fact]
    public void What_is_told_within_a_report_has_not_the_time_of_the_report()
    {
        var sketch = AttributionSketch.ByHand($"{Ada} said=say/VBD/root in/IN/letter/case a/DT letter/NN/said/obl on/IN Monday/NNP/letter/nmod "
            + "that/IN/ordered/mark [Otto/NNP/ordered/nsubj Lind/NNP]PER ordered=order/VBD/letter/acl a/DT search/NN/ordered/obj .");
        TokenAttribution outer = sketch.Attribution("said", "Ada Brook", "that Otto Lind ordered a search"),
            inner = sketch.Attribution("ordered", "Otto Lind", "a search");
        SayingTimeFinder finder = Finder(sketch, outer, inner);
        Assert.Equal(("Monday", null), (finder.Find(outer)?.Span.Of(sketch.Context.Text.Text), finder.Find(inner)));
    }

    /// <summary>What stands before the source and the cue "said", or behind them, with its time.</summary>
    [Theory]
    [InlineData("In/IN/what/case what/WP/said/obl was=be/VBD/seen/aux:pass seen=see/VBN/said/advcl as/IN/speech/case a/DT/speech/det "
        + "speech/NN/seen/obl on/IN/Sunday/case Sunday/NNP/seen/obl , [Ada/NNP/said/nsubj Brook/NNP]PER", "Ada Brook", "Sunday")]
    [InlineData("In/IN/what/case what/WP/said/obl was=be/VBD/seen/aux:pass seen=see/VBN/said/advcl as/IN/flood/case a/DT/flood/det "
        + "flood/NN/seen/obl on/IN/Sunday/case Sunday/NNP/seen/obl , [Ada/NNP/said/nsubj Brook/NNP]PER", "Ada Brook", "-")]
    [InlineData("Guests=guest/NNS/asked/nsubj asked=ask/VBD/said/ccomp on/IN/Monday/case Monday/NNP/asked/obl about/IN/it/case it/PRP/asked/obl",
        "Guests", "-")]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/said/ccomp on/IN/Monday/case Monday/NNP/left/obl and/CC/said/cc",
        "Ada Brook", "Monday")]
    [InlineData("The/DT mayor/NN/said/nsubj who/WP/questioned/nsubj:pass was=be/VBD/questioned/aux:pass questioned=question/VBN/mayor/acl:relcl "
        + "on/IN/Monday/case Monday/NNP/questioned/obl", "The mayor who was questioned on Monday", "-")]
    [InlineData("The/DT mayor/NN/said/nsubj , speaking=speak/VBG/mayor/acl on/IN/Monday/case Monday/NNP/speaking/obl in/IN/Rovik/case "
        + "Rovik/NNP/speaking/obl ,", "The mayor, speaking on Monday in Rovik", "Monday")]
    [InlineData("They/PRP/praised/nsubj praised=praise/VBD/root a/DT bridge/NN/praised/obj Sunday/NNP/praised/obl:unmarked , in/IN/which/case "
        + "which/WDT/said/obl she/PRP/said/nsubj", "she", "-")]
    [InlineData("They/PRP/praised/nsubj praised=praise/VBD/root a/DT speech/NN/praised/obj Sunday/NNP/praised/obl:unmarked , in/IN/which/case "
        + "which/WDT/said/obl she/PRP/said/nsubj", "she", "Sunday")]
    public void An_occasion_has_its_day_whatever_the_tree_makes_of_it(string before, string source, string time)
    {
        string said = before.Contains("root", StringComparison.Ordinal) ? "said=say/VBD/praised/dep" : "said=say/VBD/root";
        var sketch = AttributionSketch.ByHand($"{before} {said} it/PRP/rained/nsubj rained=rain/VBD/said/ccomp .");
        string words = sketch.Context.Text.Text;
        TokenAttribution a = sketch.Attribution("said", source, "it rained");
        Assert.Equal(time, Finder(sketch, a).Find(a)?.Span.Of(words) ?? "-");
    }

    /// <summary>A cue of the present is not of a year that is past, unless a text is.</summary>
    [Theory]
    [InlineData($"{Ada} has=have/VBZ/said/aux said=say/VBN/root it/PRP/rained/nsubj rained=rain/VBD/said/ccomp since/IN/fire/case the/DT fire/NN/said/obl "
        + "in/IN/2029/case 2029/CD/said/obl .", "-")]
    [InlineData($"{Ada} said=say/VBD/root it/PRP/rained/nsubj rained=rain/VBD/said/ccomp in/IN/2029/case 2029/CD/said/obl .", "2029")]
    public void What_is_said_today_was_not_said_in_a_past_year(string notation, string time)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution a = sketch.Attribution("said", "Ada Brook", "it rained");
        Assert.Equal(time, Finder(sketch, a).Find(a)?.Span.Of(sketch.Context.Text.Text) ?? "-");
    }

    [Fact]
    public void Whoever_listens_has_no_day_in_his_name()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/told/nsubj Brook/NNP]PER told=tell/VBD/root [Rovik/NNP/Times/compound Times/NNP/told/iobj "
            + "Friday/NNP/told/obl]ORG it/PRP/rained/nsubj rained=rain/VBD/told/ccomp .");
        TokenAttribution a = sketch.Attribution("told", "Ada Brook", "it rained");
        Assert.Equal("Friday", Finder(sketch, a).Find(a)?.Span.Of(sketch.Context.Text.Text));
    }

    [Fact]
    public void Now_is_no_date()
    {
        var sketch = AttributionSketch.ByHand($"{Ada} now/RB/said/advmod said=say/VBD/root it/PRP/rained/nsubj rained=rain/VBD/said/ccomp .");
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", "it rained");
        Assert.Null(Finder(sketch, said).Find(said));
    }

    [Fact]
    public void Without_a_publication_date_a_day_is_still_a_day()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/asked/nsubj Brook/NNP]PER asked=ask/VBD/root the/DT council/NN/asked/iobj Monday/NNP/asked/obl:unmarked to/TO/act/mark "
            + "act/VB/asked/xcomp in/IN June/NNP/act/obl .");
        TokenAttribution asked = sketch.Attribution("asked", "Ada Brook", "the council Monday to act in June");
        IReadOnlyList<TimeExpression> undated = new TimeExpressionTagger(EnglishModel.Instance).Tag(sketch.Context.Text, null);
        var finder = new SayingTimeFinder(sketch.Context, AttributionSketch.Tables, undated, null, [asked]);
        Assert.Equal("Monday", finder.Find(asked)?.Span.Of(sketch.Context.Text.Text));
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
