using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>A thing has no words of its own. Trees are made by hand, names made up.</summary>
public sealed class SpeechlessSourcesByHandTests
{
    [Theory]
    [InlineData("kiln/NN", "kiln", "seen=see/VBN/root", "seen", true)]
    [InlineData("kiln/NN", "kiln", "said=say/VBN/root", "said", false)] // The cue says so.
    [InlineData("potter/NN", "potter", "seen=see/VBN/root", "seen", false)] // A person.
    [InlineData("report/NN", "report", "seen=see/VBN/root", "seen", false)] // A text speaks.
    public void What_stands_in_marks_beside_a_thing_is_somebody_elses(string noun, string source, string verb, string cue, bool speechless)
    {
        var sketch = AttributionSketch.ByHand($"The/DT {noun}/{cue}/nsubj has=have/VBZ/{cue}/aux {verb} “ a/DT lot/NN/{cue}/obj ” .");
        Assert.Equal(speechless, new SpeechlessSources(sketch.Context, AttributionSketch.Tables)
            .Has(sketch.Attribution(cue, $"The {source}", "“a lot”")));
    }
}
