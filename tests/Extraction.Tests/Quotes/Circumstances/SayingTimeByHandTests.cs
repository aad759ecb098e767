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

    [Theory]
    [InlineData("Last/JJ/week/amod week/NN/mills/nmod:unmarked five/CD/mills/nummod mills=mill/NNS/left/nsubj left=leave/VBD/root .", false)]
    [InlineData("Last/JJ/week/amod week/NN/vote/nmod:poss 's vote/NN/left/nsubj left=leave/VBD/root .", true)]
    public void A_time_of_several_words_at_the_head_of_a_sentence_tells_when(string notation, bool modifies) =>
        Assert.Equal(modifies, Read(notation).Time.Modifies);

    [Fact]
    public void A_word_of_time_in_capitals_behind_a_noun_in_capitals_is_a_name() => Assert.Empty(AttributionSketch.ByHand(
        "Ada/NNP/told/nsubj told=tell/VBD/root Gardening/NN/told/iobj Tonight/NN/told/obl:unmarked .").Dates);

    private static (AttributionSketch Sketch, SayingTime Time) Read(string notation)
    {
        var sketch = AttributionSketch.ByHand(notation);
        return (sketch, SayingTime.Of(sketch.Context.Text, Assert.Single(sketch.Dates), sketch.Dates[0].Span.End, isDated: true));
    }
}
