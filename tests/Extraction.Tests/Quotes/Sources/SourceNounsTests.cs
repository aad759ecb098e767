using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Sources;

/// <summary>Which nouns are things, and neither people nor bodies nor texts.</summary>
public sealed class SourceNounsTests
{
    [Theory]
    [InlineData("kiln/NN/left/nsubj", true)]
    [InlineData("kilns=kiln/NNS/left/nsubj", true)]
    [InlineData("baker/NN/left/nsubj", false)]
    [InlineData("council/NN/left/nsubj", false)]
    [InlineData("report/NN/left/nsubj", false)]
    [InlineData("zelvikist/NN/left/nsubj", false)] // No table has it, and its ending is that of a word for people.
    [InlineData("Kiln/NN/left/nsubj", false)] // It may be a name.
    [InlineData("[kiln/NN/left/nsubj]ORG", false)]
    [InlineData("it/PRP/left/nsubj", false)]
    public void A_thing_is_a_common_noun_that_no_table_has_for_who_can_speak(string noun, bool thing)
    {
        var sketch = AttributionSketch.ByHand($"The/DT {noun} left=leave/VBD/root .");
        Assert.Equal(thing, new SourceNouns(sketch.Context, AttributionSketch.Tables).IsThing(1));
    }
}
