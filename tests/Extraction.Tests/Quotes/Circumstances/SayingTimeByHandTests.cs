using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>A time expression over tokens.</summary>
public sealed class SayingTimeByHandTests
{
    [Fact]
    public void A_day_is_fine_and_hangs_on_the_verb()
    {
        (AttributionSketch sketch, SayingTime time) = Read("Ada/NNP/left/nsubj left=leave/VBD/root on/IN Monday/NNP/left/obl .");
        Assert.Equal((sketch.At("Monday"), sketch.At("Monday")), (time.First, time.Top));
        Assert.Equal((true, false, false), (time.IsFine, time.IsYear, time.Modifies));
    }

    [Fact]
    public void A_year_before_a_noun_modifies_it()
    {
        (_, SayingTime time) = Read("A/DT 2029/CD/interview/nummod interview/NN/aired/nsubj aired=air/VBD/root .");
        Assert.Equal((false, true, true), (time.IsFine, time.IsYear, time.Modifies));
    }

    private static (AttributionSketch Sketch, SayingTime Time) Read(string notation)
    {
        var sketch = AttributionSketch.ByHand(notation);
        return (sketch, SayingTime.Of(sketch.Context.Text, Assert.Single(sketch.Dates), sketch.Dates[0].Span.End, isDated: true));
    }
}
