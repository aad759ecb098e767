using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>Which quotations are speech.</summary>
public sealed class SpeechSignsTests
{
    private const string Long = "“ We/PRP/go/nsubj go/VBP/root home/RB and/CC/stay/cc stay/VB/go/conj there/RB/stay/advmod . ”";

    [Theory]
    [InlineData(Long, true)]
    [InlineData("“ Never/RB/root . ”", true)]
    [InlineData("The/DT play/NN/ran/nsubj “ Never/RB/play/appos ” ran=run/VBD/root .", false)]
    [InlineData("# " + Long, false)]
    public void Speech_ends_like_a_sentence_and_is_long_or_a_paragraph(string notation, bool speech) =>
        Assert.Equal(speech, SpeechSigns.IsSpeech(AttributionSketch.ByHand(notation).Context, 0));

    [Theory]
    [InlineData(Long, true)]
    [InlineData("“ Never/RB/root . ”", true)]
    [InlineData("It/PRP/rained/nsubj rained=rain/VBD/root .\n" + Long, true)]
    [InlineData("It/PRP/rained/nsubj rained=rain/VBD/root .\n“ Never/RB/root again/RB . ”\nIt/PRP/rained/nsubj rained=rain/VBD/root .", false)]
    public void Whole_sentences_stand_for_themselves(string notation, bool alone) =>
        Assert.Equal(alone, SpeechSigns.StandsAlone(AttributionSketch.ByHand(notation).Context, 0));

    [Theory]
    [InlineData("We/PRP/say/nsubj say/VBP/root never/RB ‘/`` Go/VB/say/ccomp home/RB/Go/advmod now/RB . ’/''", "”", true)]
    [InlineData("The/DT barges/NNS/lie/nsubj lie/VBP/root here/RB in/IN the/DT rain/NN/lie/obl all/DT day/NN/lie/obl long/RB", "” .", true)]
    [InlineData("The/DT barges/NNS/lie/nsubj lie/VBP/root here/RB", "” .", false)]
    [InlineData("The/DT long/JJ rain/NN/root of/IN the/DT lost/VBN/barges/amod barges/NNS/rain/nmod and/CC the/DT harbour/NN/barges/conj", "” .", false)]
    public void Their_stop_may_stand_before_another_mark_or_behind_a_long_sentence(string inside, string end, bool speech)
    {
        var sketch = AttributionSketch.ByHand("It/PRP/rained/nsubj rained=rain/VBD/root .\n“ " + inside + " " + end
            + "\nIt/PRP/rained/nsubj rained=rain/VBD/root .");
        Assert.Equal(speech, SpeechSigns.IsSpeech(sketch.Context, 0));
        Assert.Equal(speech, SpeechSigns.StandsAlone(sketch.Context, 0));
    }

    [Theory]
    [InlineData("“ went=go/VBD/job/dep on/RB for/IN longer/RB than/IN anybody/NN/went/obl had/VBD thought/VBN ”", true)]
    [InlineData("as/IN “ went=go/VBD/job/dep on/RB for/IN longer/RB than/IN anybody/NN/went/obl had/VBD thought/VBN ”", false)]
    [InlineData(", “ went=go/VBD/job/dep on/RB for/IN longer/RB than/IN anybody/NN/went/obl had/VBD thought/VBN ”", false)]
    [InlineData("“ Went=go/VBD/job/dep on/RB for/IN longer/RB than/IN anybody/NN/Went/obl had/VBD thought/VBN ”", false)]
    [InlineData("“ on/IN the/DT long/JJ grey/JJ bridge/NN/job/nmod over/IN the/DT harbour/NN/bridge/nmod ”", false)]
    [InlineData("“ went=go/VBD/job/dep on/RB ”", false)]
    public void A_sentence_may_run_on_in_the_words_of_another(string notation, bool runsOn) =>
        Assert.Equal(runsOn, SpeechSigns.RunsOn(AttributionSketch.ByHand("The/DT job/NN/root " + notation + " .").Context, 0));

    [Theory]
    [InlineData("“ no/RB longer/RB proud/JJ/job/dep ” .", true)]
    [InlineData(", “ baking/VBG/job/dep at/IN night/NN/baking/obl ” .", true)]
    [InlineData("“ a/DT good/JJ loaf/NN/job/dep of/IN bread/NN/loaf/nmod ” .", true)]
    [InlineData("“ a/DT good/JJ loaf/NN/job/dep ” .", false)]
    [InlineData("“ No/RB longer/RB proud/JJ/job/dep ” .", false)]
    [InlineData("“ feel/VB/moment/dep your/PRP$ pain/NN/feel/obj ” moment/NN/job/dep .", false)]
    [InlineData("“ baking/VBG/job/dep ” .", false)]
    public void What_is_no_term_may_be_speech_where_somebody_speaks_around_it(string notation, bool speech) =>
        Assert.Equal(speech, SpeechSigns.MayRunOn(AttributionSketch.ByHand("The/DT job/NN/root is/VBZ " + notation).Context, 0));

    [Fact]
    public void A_content_that_holds_speech_may_speak()
    {
        var sketch = AttributionSketch.ByHand("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root "
            + "of/IN the/DT “ plan/NN/said/obl ” .");
        Assert.True(SpeechSigns.MaySpeak(sketch.Context, sketch.Attribution("said", "Ada Brook", "“We go,”")));
        Assert.False(SpeechSigns.MaySpeak(sketch.Context, sketch.Attribution("said", "Ada Brook", "“plan”")));
        Assert.False(SpeechSigns.MaySpeak(sketch.Context, sketch.Attribution("said", "Ada Brook", "We go")));
    }
}
