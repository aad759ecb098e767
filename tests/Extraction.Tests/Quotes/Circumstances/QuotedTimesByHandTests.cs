using Extraction.Dates;
using Extraction.Models.English;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>Times inside quotations count from the day of the utterance. Trees are made by hand, names made up.</summary>
public sealed class QuotedTimesByHandTests
{
    private const string Notation = "“ Last/JJ year/NN/lost/obl:unmarked we/PRP/lost/nsubj lost=lose/VBD/said/ccomp , ” "
        + "[Ada/NNP/said/nsubj Brook/NNP]PER "
        + "said=say/VBD/root in/IN 2029/CD/said/obl .";

    [Theory]
    [InlineData(true, "2028 2029")]
    [InlineData(false, "2030 2029")]
    public void Last_year_is_the_year_before_it_was_said(bool dated, string values)
    {
        var sketch = AttributionSketch.ByHand(Notation);
        TimeReading reading = new TimeExpressionTagger(EnglishModel.Instance).Read(sketch.Context.Text, AttributionSketch.Published, []);
        (int first, int last) = (sketch.Stretch("“Last year we lost,”").First, sketch.Stretch("“Last year we lost,”").Last);
        TextSpan content = sketch.Context.Text.Cover(first, last + 1);
        var attribution = new Attribution
        {
            Content = [content],
            Verbatim = [content],
            CueHead = sketch.At("said"),
            Said = dated ? new Saying { Time = reading.Expressions[^1] } : null,
        };
        QuotedTimes.Count(sketch.Context.Text, reading, [attribution], out IReadOnlyList<TimeExpression> dates);
        Assert.Equal(values, string.Join(' ', dates.Select(date => date.Value)));
    }
}
