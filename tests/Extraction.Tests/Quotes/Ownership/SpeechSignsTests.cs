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
