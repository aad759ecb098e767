using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Cues;

/// <summary>Whether something was said, thought, or not said at all. Names are made up.</summary>
public sealed class CueJudgeTests
{
    private const string Content = "it/PRP/rained/nsubj rained=rain/VBD/{0}/ccomp .";

    [Theory]
    [InlineData("said=say/VBD/root", "said", "Statement", "Actual")]
    [InlineData("believes=believe/VBZ/root", "believes", "Mental", "Actual")]
    [InlineData("is=be/VBZ/convinced/aux:pass convinced=convince/VBN/root", "convinced", "Mental", "Actual")]
    [InlineData("was=be/VBD/told/aux:pass told=tell/VBN/root", "told", "Statement", "Actual")]
    [InlineData("did=do/VBD/say/aux not/RB/say/advmod say/VB/root", "say", "Statement", "Negated")]
    [InlineData("may/MD/say/aux say/VB/root", "say", "Statement", "Possible")]
    [InlineData("will/MD/say/aux say/VB/root", "say", "Statement", "Expected")]
    [InlineData("is=be/VBZ/expected/aux:pass expected=expect/VBN/root to/TO/say/mark say/VB/expected/xcomp", "say", "Statement", "Expected")]
    [InlineData("will/MD/say/aux not/RB/say/advmod say/VB/root", "say", "Statement", "Negated")]
    public void Act_and_modality_are_told_by_the_cue_and_the_words_around_it(string verbs, string cue, string act, string modality)
    {
        string root = verbs.Contains("expected", StringComparison.Ordinal) ? "expected" : cue;
        var sketch = AttributionSketch.ByHand($"[Ada/NNP/{root}/nsubj Brook/NNP]PER {verbs} "
            + string.Format(System.Globalization.CultureInfo.InvariantCulture, Content, cue));
        TokenAttribution a = sketch.Attribution(cue, "Ada Brook", "it rained");
        Assert.Equal((act, modality), (CueJudge.Act(sketch.Context, AttributionSketch.Tables, a).ToString(),
            CueJudge.Modality(sketch.Context, AttributionSketch.Tables, a).ToString()));
    }

    /// <summary>Who is quoted has spoken, whatever the verb.</summary>
    [Fact]
    public void What_stands_between_marks_was_said()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/believes/nsubj Brook/NNP]PER believes=believe/VBZ/root “ it/PRP/rained/nsubj "
            + "rained=rain/VBD/believes/ccomp ” .");
        TokenAttribution a = sketch.Attribution("believes", "Ada Brook", "“it rained”");
        Assert.Equal(QuoteAct.Statement, CueJudge.Act(sketch.Context, AttributionSketch.Tables, a));
    }

    [Fact]
    public void What_somebody_is_known_as_is_no_quotation()
    {
        var sketch = AttributionSketch.ByHand("A/DT sailor/NN/left/nsubj known=know/VBN/sailor/acl as/IN “ Biscuit/NNP/known/obl ” "
            + "left=leave/VBD/root .");
        TokenAttribution known = sketch.Attribution("known", null, "as “Biscuit”");
        Assert.True(CueJudge.IsNaming(sketch.Context, AttributionSketch.Tables, known));
        known = sketch.Attribution("known", null, "“Biscuit”");
        Assert.True(CueJudge.IsNaming(sketch.Context, AttributionSketch.Tables, known));
    }

    [Fact]
    public void A_title_is_no_quotation()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/wrote/nsubj Brook/NNP]PER wrote=write/VBD/root a/DT report/NN/wrote/obj "
            + "titled=title/VBN/report/acl “ Clean/JJ Water/NNP/titled/xcomp ” .");
        TokenAttribution a = sketch.Attribution("wrote", "Ada Brook", "“Clean Water”");
        Assert.True(CueJudge.IsNaming(sketch.Context, AttributionSketch.Tables, a));
        Assert.False(CueJudge.IsNaming(sketch.Context, AttributionSketch.Tables, sketch.Attribution("wrote", "Ada Brook", "a report")));
    }

    [Theory]
    [InlineData("Dahl/NNP/drafted/nsubj drafted=draft/VBD/root the/DT plan/NN/drafted/obj .", "drafted", "the plan", false)]
    [InlineData("Dahl/NNP/denied/nsubj denied=deny/VBD/root the/DT charge/NN/denied/obj .", "denied", "the charge", true)]
    [InlineData("Dahl/NNP/drafted/nsubj drafted=draft/VBD/root “ the/DT plan/NN/drafted/obj ” .", "drafted", "“the plan”", true)]
    [InlineData("Dahl/NNP/feared/nsubj feared=fear/VBD/root it/PRP/rained/nsubj rained=rain/VBD/feared/ccomp .", "feared", "it rained", true)]
    public void A_word_of_saying_marks_and_clauses_tell_that_something_is_said(string notation, string cue, string content, bool told)
    {
        var sketch = AttributionSketch.ByHand(notation);
        Assert.Equal(told, CueJudge.TellsOfSaying(sketch.Context, AttributionSketch.Tables, sketch.Attribution(cue, "Dahl", content)));
    }
}
