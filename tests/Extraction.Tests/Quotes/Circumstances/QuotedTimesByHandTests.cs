using Extraction.Dates;
using Extraction.Models.English;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>Times inside quotations count from the day of the utterance. Trees are made by hand, names made up.</summary>
public sealed class QuotedTimesByHandTests
{
    private const string Notation = "“ Last/JJ year/NN/lost/obl:unmarked we/PRP/lost/nsubj lost=lose/VBD/said/ccomp , ” [Ada/NNP/said/nsubj Brook/NNP]PER "
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

    /// <summary>What follows "citing" in the reporting clause is what the source cites.</summary>
    [Fact]
    public void What_is_cited_stands_behind_citing()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp , "
            + "citing=cite/VBG/said/advcl court/NN records=record/NNS/citing/obj .");
        TokenAttribution a = sketch.Attribution("said", "Ada Brook", "it rained");
        var finder = new SayingFinder(sketch.Context, AttributionSketch.Tables, sketch.Dates, AttributionSketch.Published, [a]);
        Assert.Equal(["court records"], finder.Citing(a).Select(span => span.Of(sketch.Context.Text.Text)));
        Assert.False(finder.IsCiting(a));
        Assert.Null(finder.Find(a));
    }
}
