using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>The time of an occasion told with an utterance, where the tree misses it. Trees are made by hand, names made up.</summary>
public sealed class SayingOccasionsTests
{
    private const string Rained = "it/PRP/rained/nsubj rained=rain/VBD/said/ccomp";

    private const string SheSaid = "she/PRP/said/nsubj said=say/VBD/root " + Rained + " .";

    /// <summary>The sentence, its source, and the time of saying ("-" for none).</summary>
    [Theory]
    [InlineData("When/WRB/Ada/advmod Ada/NNP/signed/nsubj signed=sign/VBD/root in/IN/May/case May/NNP/signed/obl , she/PRP/said/nsubj "
        + "said=say/VBD/signed/parataxis " + Rained + " .", "she", "May")]
    [InlineData("Asked=ask/VBN/rained/advcl on/IN/Monday/case Monday/NNP/Asked/obl in/IN/Rovik/case Rovik/NNP/Asked/obl , " + SheSaid,
        "she", "Monday")]
    [InlineData("When/WRB/asked/advmod asked=ask/VBN/rained/advcl whether/IN/opens/mark it/PRP/opens/nsubj opens=open/VBZ/asked/ccomp "
        + "on/IN/Monday/case Monday/NNP/opens/obl , " + SheSaid, "she", "-")]
    public void A_clause_that_opens_the_sentence_tells_when(string notation, string source, string time) =>
        AssertTime(notation, source, "it rained", time);

    [Theory]
    [InlineData("during/IN/call/case a/DT/call/det call/NN/leads/obl on/IN/Monday/case Monday/NNP/call/nmod", "Monday")]
    [InlineData("speaking=speak/VBG/rained/acl to/IN/bakers/case bakers=baker/NNS/rained/obl on/IN/Monday/case Monday/NNP/bakers/nmod",
        "Monday")]
    [InlineData("winning=win/VBG/rained/acl with/IN/bakers/case bakers=baker/NNS/rained/obl on/IN/Monday/case Monday/NNP/bakers/nmod", "-")]
    [InlineData("speaking=speak/VBG/rained/acl of/IN/storms/case storms=storm/NNS/rained/obl on/IN/Monday/case Monday/NNP/storms/nmod", "-")]
    public void An_occasion_closes_the_clause_behind_its_source(string behind, string time) =>
        AssertTime("It/PRP/rained/nsubj rained=rain/VBD/said/ccomp , said=say/VBD/root Ada/NNP/said/nsubj , who/WP/leads/nsubj "
            + $"leads=lead/VBZ/Ada/acl:relcl it/PRP/leads/obj , {behind} .", "Ada", "It rained", time);

    [Theory]
    [InlineData("Ada/NNP/said/nsubj in/IN/speech/case a/DT/speech/det speech/NN/Ada/nmod Monday/NNP/speech/nmod:unmarked , "
        + "said=say/VBD/root " + Rained + " .", "Ada in a speech Monday,", "Monday")]
    [InlineData("The/DT/mayor/det mayor/NN/said/nsubj who/WP/asked/nsubj:pass was=be/VBD/asked/aux:pass asked=ask/VBN/mayor/acl:relcl "
        + "by/IN/guild/case a/DT/guild/det guild/NN/asked/obl on/IN/Monday/case Monday/NNP/asked/obl said=say/VBD/root " + Rained + " .",
        "The mayor who was asked by the guild on Monday", "-")]
    [InlineData("A/DT/statement/det statement/NN/said/nsubj of/IN/Ada/case Ada/NNP/statement/nmod (/-LRB-/left/punct who/WP/left/nsubj "
        + "left=leave/VBD/statement/acl:relcl in/IN/2029/case 2029/CD/left/obl )/-RRB-/left/punct said=say/VBD/root " + Rained + " .",
        "A statement of Ada", "-")]
    [InlineData("Figures=figure/NNS/said/nsubj from/IN/2028/case 2028/CD/Figures/nmod said=say/VBD/root " + Rained + " .", "Figures", "-")]
    [InlineData("As/IN/Monday/case of/IN/As/fixed Monday/NNP/said/obl , " + SheSaid, "she", "-")]
    [InlineData("It/PRP/matters/nsubj matters=matter/VBZ/root on/IN/Monday/case Monday/NNP/matters/obl , when/WRB/said/advmod "
        + "she/PRP/said/nsubj said=say/VBD/matters/advcl it/PRP/rained/nsubj rained=rain/VBD/said/ccomp .", "she", "Monday")]
    public void A_time_before_the_cue_is_of_the_cue_or_of_what_stands_there(string notation, string source, string time) =>
        AssertTime(notation, source, "it rained", time);

    [Fact]
    public void A_month_behind_the_one_spoken_to_is_not_his_where_what_is_said_follows() =>
        AssertTime("Ada/NNP/said/nsubj said=say/VBD/root to/IN/guild/case the/DT/guild/det guild/NN/said/obl of/IN/Hull/case "
            + "Hull/NNP/guild/nmod in/IN/May/case May/NNP/Hull/nmod that/IN/rained/mark " + Rained + " .", "Ada", "that it rained", "May");

    [Fact]
    public void What_a_relative_clause_explains_has_the_day_before_it() =>
        AssertTime("Ada/NNP/said/nsubj said=blame/VBD/root the/DT/guild/det guild/NN/said/obj for/IN/fire/case a/DT/fire/det "
            + "fire/NN/said/obl on/IN/Monday/case Monday/NNP/said/obl that/WDT/hurt/nsubj hurt/VBD/fire/acl:relcl him/PRP/hurt/obj .", "Ada",
            "the guild for a fire on Monday that hurt him", "-");

    [Fact]
    public void Two_verbs_of_one_source_share_the_day_though_the_tree_parts_them()
    {
        var sketch = AttributionSketch.ByHand("Ada/NNP/rained/nsubj said=say/VBD/root on/IN/Monday/case Monday/NNP/said/obl "
            + "it/PRP/rained/nsubj rained=rain/VBD/said/ccomp but/CC/denied/cc denied=deny/VBD/rained/conj that/IN/snowed/mark it/PRP/snowed/nsubj "
            + "snowed=snow/VBD/denied/ccomp .");
        TokenAttribution said = sketch.Attribution("said", "Ada", "it rained"),
            denied = sketch.Attribution("denied", "Ada", "that it snowed");
        Assert.Equal("Monday", Finder(sketch, said, denied).Find(denied)?.Span.Of(sketch.Context.Text.Text));
    }

    [Fact]
    public void A_time_at_the_head_of_the_sentence_is_no_part_of_the_source()
    {
        var sketch = AttributionSketch.ByHand(
            "Last/JJ/year/amod year/NN/Ada/nmod:unmarked Ada/NNP/said/nsubj said=say/VBD/root " + Rained + " .");
        TokenAttribution said = sketch.Attribution("said", "Last year Ada", "it rained");
        SayingTimeFinder finder = Finder(sketch, said);
        finder.FreeSource(said);
        Assert.Equal((sketch.At("Ada"), "Last year"), (said.SourceFirst, finder.Find(said)?.Span.Of(sketch.Context.Text.Text)));
    }

    private static void AssertTime(string notation, string source, string content, string time)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution said = sketch.Attribution("said", source, content);
        Assert.Equal(time, Finder(sketch, said).Find(said)?.Span.Of(sketch.Context.Text.Text) ?? "-");
    }

    private static SayingTimeFinder Finder(AttributionSketch sketch, params TokenAttribution[] found) =>
        new(sketch.Context, AttributionSketch.Tables, sketch.Dates, AttributionSketch.Published, found);
}
