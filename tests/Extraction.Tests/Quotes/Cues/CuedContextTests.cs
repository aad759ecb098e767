using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Cues;

/// <summary>How likely a token is a cue, in steps that features can hold.</summary>
public sealed class CuedContextTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.029, 0)]
    [InlineData(0.03, 1)]
    [InlineData(0.1, CuedContext.LikelyCue)]
    [InlineData(0.25, 3)]
    [InlineData(0.5, 4)]
    [InlineData(0.8, 5)]
    [InlineData(1, 5)]
    public void Chances_are_told_in_steps(double probability, byte step)
    {
        var sketch = AttributionSketch.ByHand("It/PRP/rained/expl rained=rain/VBD/root .");
        CuedContext cued = HandMadeWeights.Cued(sketch.Context, (1, probability));
        Assert.Equal((probability, step, 0), (cued.CueProbability[1], cued.CueChance[1], cued.CueChance[0]));
    }
}
