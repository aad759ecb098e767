using Extraction.Quotes.Reading;

namespace Extraction.Tests.Quotes.Reading;

/// <summary>What is known of an article once the network has read it.</summary>
public sealed class ReadContextTests
{
    /// <summary>Nine in ten words are so surely no cue that no other model is asked.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(-4 * CueReading.Unit, false)]
    [InlineData((-4 * CueReading.Unit) - 1, true)]
    public void A_word_of_which_the_network_thinks_little_is_ruled_out(int logit, bool ruledOut)
    {
        var sketch = AttributionSketch.ByHand("It/PRP/rained/expl rained=rain/VBD/root .");
        ReadContext read = new HandMadeReading(sketch.Context).With(TokenScore.IsCue, 1, logit).Read();
        Assert.Equal((ruledOut, false), (read.IsRuledOut(1), read.IsRuledOut(0)));
    }
}
