using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>The words whose own time is that of an utterance. Trees are made by hand, names made up.</summary>
public sealed class SayingAnchorsTests
{
    [Theory]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .", "said", 0)]
    [InlineData("[Ada/NNP/visited/nsubj Brook/NNP]PER visited=visit/VBD/root Rovik/NNP/visited/obj and/CC said=say/VBD/visited/conj "
        + "it/PRP/rained/expl "
        + "rained=rain/VBD/said/ccomp .", "visited", 2)]
    [InlineData("[Ada/NNP/visits/nsubj Brook/NNP]PER visits=visit/VBZ/root Rovik/NNP/visits/obj and/CC said=say/VBD/visits/conj "
        + "it/PRP/rained/expl "
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

    [Theory]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root Rovik/NNP/left/obj and/CC has=have/VBZ/said/aux "
        + "said=say/VBN/left/conj "
        + "it/PRP/rained/expl rained=rain/VBD/said/ccomp .", "left", -1)]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root Rovik/NNP/left/obj and/CC would/MD/said/aux said=say/VB/left/conj "
        + "it/PRP/rained/expl rained=rain/VBD/said/ccomp .", "left", -1)]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root Rovik/NNP/left/obj and/CC was=be/VBD/said/aux:pass "
        + "said=say/VBN/left/conj it/PRP/rained/expl rained=rain/VBD/said/ccomp .", "left", 2)]
    [InlineData("[Ada/NNP/sentenced/nsubj:pass Brook/NNP]PER was=be/VBD/sentenced/aux:pass sentenced=sentence/VBN/root after/IN/said/mark "
        + "said=say/VBG/sentenced/advcl it/PRP/rained/expl rained=rain/VBD/said/ccomp .", "sentenced", -1)]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root Rovik/NNP/left/obj and/CC later/RBR/said/advmod said=say/VBD/left/conj "
        + "it/PRP/rained/expl rained=rain/VBD/said/ccomp .", "left", -1)]
    [InlineData("After/IN/years/case years=year/NNS/left/obl of/IN/said/mark said=say/VBG/years/acl it/PRP/rained/expl rained=rain/VBD/said/ccomp , "
        + "[Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .", "left", -1)]
    public void A_verb_of_another_tense_or_before_which_the_cue_lies_is_of_another_time(string notation, string word, int cost) =>
        Verbs_that_the_cue_completes_or_stands_beside_share_its_time(notation, word, cost);

    /// <summary>A noun as the cue: whose claim it is, and the verb whose time it has or has not.</summary>
    [Theory]
    [InlineData("The/DT council/NN/doubted/nsubj doubted=doubt/VBD/root the/DT mayor/NN/claim/nmod:poss 's claim/NN/doubted/obj "
        + "that/IN/rained/mark "
        + "it/PRP/rained/expl rained=rain/VBD/claim/acl .", "mayor", "doubted", -1)]
    [InlineData("The/DT mayor/NN/made/nsubj made=make/VBD/root a/DT claim/NN/made/obj that/IN/rained/mark "
        + "it/PRP/rained/expl rained=rain/VBD/claim/acl .", "mayor", "made", 1)]
    [InlineData("The/DT mayor/NN/left/nsubj left=leave/VBD/root , making=make/VBG/left/advcl a/DT claim/NN/making/obj that/IN/rained/mark "
        + "it/PRP/rained/expl rained=rain/VBD/claim/acl .", "mayor", "making", 1)]
    [InlineData("The/DT mayor/NN/raised/nsubj raised=raise/VBD/root it/PRP/raised/obj , making=make/VBG/raised/advcl a/DT "
        + "claim/NN/making/obj "
        + "that/IN/rained/mark it/PRP/rained/expl rained=rain/VBD/claim/acl .", "it", "raised", -1)]
    [InlineData("The/DT council/NN/doubted/nsubj doubted=doubt/VBD/root the/DT mayor/NN/rained/nmod:poss 's claim/NN/doubted/obj that/IN/rained/mark "
        + "it/PRP/rained/expl rained=rain/VBD/claim/acl .", "the mayor's", "doubted", -1)]
    public void A_claim_has_the_time_of_the_verb_by_which_it_is_made(string notation, string source, string word, int cost)
    {
        var sketch = AttributionSketch.ByHand(notation);
        var anchors = new SayingAnchors(sketch.Context, AttributionSketch.Tables);
        anchors.Gather(sketch.Attribution("claim", source, "it rained"));
        int token = sketch.At(word);
        Assert.Equal(cost, anchors.Cost(token, token));
    }

    /// <summary>A text that is told of by what it says.</summary>
    [Theory]
    [InlineData("released=release/VBD/root", "released", 2)]
    [InlineData("carried=carry/VBD/root", "carried", -1)]
    public void A_text_has_its_own_time_and_that_of_its_issue(string verb, string word, int cost)
    {
        var sketch = AttributionSketch.ByHand($"They/PRP/{word}/nsubj {verb} a/DT report/NN/{word}/obj which/WDT/found/nsubj "
            + "found=find/VBD/report/acl:relcl it/PRP/rained/expl rained=rain/VBD/found/ccomp .");
        var anchors = new SayingAnchors(sketch.Context, AttributionSketch.Tables);
        anchors.Gather(sketch.Attribution("found", "which", "it rained"));
        Assert.Equal((1, cost), (anchors.Cost(sketch.At("report"), 0), anchors.Cost(sketch.At(word), 0)));
    }

    [Fact]
    public void What_is_said_in_a_speech_at_a_place_has_the_time_of_the_speech()
    {
        var sketch = AttributionSketch.ByHand("She/PRP/gave/nsubj gave=give/VBD/root a/DT speech/NN/gave/obj at/IN/Rovik/case "
            + "Rovik/NNP/speech/nmod , "
            + "in/IN/which/case which/WDT/said/obl she/PRP/said/nsubj said=say/VBD/Rovik/acl:relcl it/PRP/rained/expl "
                + "rained=rain/VBD/said/ccomp .");
        var anchors = new SayingAnchors(sketch.Context, AttributionSketch.Tables);
        anchors.Gather(sketch.Attribution("said", "she", "it rained"));
        Assert.Equal((2, -1), (anchors.Cost(sketch.At("speech"), 0), anchors.Cost(sketch.At("gave"), 0)));
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
}
