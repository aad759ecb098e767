using Extraction.Dates;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>"At the time": the time that a report has told last. Trees are made by hand, names made up.</summary>
public sealed class TimeToldBeforeTests
{
    private const string Said = "[Ada/NNP/said/nsubj]PER said=say/VBD/root at/IN the/DT time/NN/said/obl it/PRP/rained/expl "
        + "rained=rain/VBD/said/ccomp .";

    [Theory]
    [InlineData(Said, "time")]
    [InlineData("[Ada/NNP/said/nsubj]PER said=say/VBD/root at/IN that/DT time/NN/said/obl so/RB/said/advmod .", "time")]
    [InlineData("[Ada/NNP/said/nsubj]PER said=say/VBD/root at/IN the/DT time/NN/said/obl of/IN the/DT fire/NN/time/nmod .", null)]
    [InlineData("[Ada/NNP/said/nsubj]PER said=say/VBD/root the/DT time/NN/comes/nsubj comes=come/VBZ/said/ccomp .", null)]
    public void At_the_time_is_a_phrase_where_nothing_explains_it(string notation, string? word)
    {
        var sketch = AttributionSketch.ByHand(notation);
        int found = Of(sketch).Phrase(0, sketch.Context.Text.TokenCount);
        Assert.Equal(word, found < 0 ? null : sketch.Words(found, found));
    }

    [Theory]
    [InlineData("In/IN 2029/CD/closed/obl the/DT mill/NN/closed/nsubj closed=close/VBD/root .", "2029")]
    [InlineData("The/DT mill/NN/closed/nsubj closed=close/VBD/root .", null)]
    [InlineData("In/IN 2034/CD/closes/obl the/DT mill/NN/closes/nsubj closes=close/VBZ/root .", null)] // It is to come.
    public void The_time_told_last_is_one_of_the_report_and_not_to_come(string before, string? time)
    {
        var sketch = AttributionSketch.ByHand($"{before}\n{Said}");
        Assert.Equal(time, Of(sketch).Before(sketch.At("time"))?.Span.Of(sketch.Context.Text.Text));
    }

    [Fact]
    public void A_time_is_looked_up_by_its_place()
    {
        var sketch = AttributionSketch.ByHand("In/IN 2029/CD/closed/obl the/DT mill/NN/closed/nsubj closed=close/VBD/root .\n"
            + "In/IN 2030/CD/opened/obl it/PRP/opened/nsubj opened=open/VBD/root .");
        IReadOnlyList<TimeExpression> dates = sketch.Dates;
        Assert.Equal(2, dates.Count);
        Assert.Equal((0, 0, 1, 2), (dates.FirstFrom(0), dates.FirstFrom(dates[0].Span.Start), dates.FirstFrom(dates[0].Span.Start + 1),
            dates.FirstFrom(dates[1].Span.End)));
    }

    private static TimeToldBefore Of(AttributionSketch sketch) => new(sketch.Context, AttributionSketch.Tables,
        new SayingLinks(sketch.Context, AttributionSketch.Tables), sketch.Dates, AttributionSketch.Published);
}
