using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>Who speaks before and after a quotation that no reporting clause claims. Trees are made by hand, names made up.</summary>
public sealed class SpeakerAroundTests
{
    private const string Before = "“ We/PRP/bake/nsubj bake=bake/VBP/said/ccomp , ” [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root .";
    private const string Between = "The/DT mill/NN/proud/nsubj is/VBZ/proud/cop “ no/RB longer/RB proud/JJ/root ” .";

    [Theory]
    [InlineData("Brook/NNP/told/nsubj told=tell/VBD/root us/PRP : “ It/PRP/rains/nsubj rains=rain/VBZ/told/ccomp . ”", "Brook", true)]
    [InlineData("She/PRP/told/nsubj told=tell/VBD/root us/PRP : “ It/PRP/rains/nsubj rains=rain/VBZ/told/ccomp . ”", "She", true)]
    [InlineData("Lind/NNP/told/nsubj told=tell/VBD/root us/PRP : “ It/PRP/rains/nsubj rains=rain/VBZ/told/ccomp . ”", "Lind", false)]
    [InlineData("They/PRP/told/nsubj told=tell/VBD/root us/PRP : it/PRP/rains/nsubj “ rains=rain/VBZ/told/ccomp . ”", null, false)]
    public void Whoever_is_quoted_on_both_sides_speaks(string after, string? source, bool speaks)
    {
        var sketch = AttributionSketch.ByHand(Before + "\n\n" + Between + "\n\n" + after);
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", "“We bake,”");
        TokenAttribution told = sketch.Attribution("told", source, source is null ? "it “rains.”" : "“It rains.”");
        Assert.Equal(speaks ? said : null, new SpeakerAround(sketch.Context, AttributionSketch.Tables, [told, said]).Before(1));
    }

    [Fact]
    public void Nobody_does_where_only_one_side_speaks_or_the_other_is_far()
    {
        const string Filler = "\n\nIt/PRP/rained/nsubj rained=rain/VBD/root .";
        const string After = "\n\nBrook/NNP/told/nsubj told=tell/VBD/root us/PRP : “ It/PRP/rains/nsubj rains=rain/VBZ/told/ccomp . ”";
        var sketch = AttributionSketch.ByHand(Before + "\n\n" + Between + string.Concat(Enumerable.Repeat(Filler, 4)) + After);
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", "“We bake,”");
        TokenAttribution told = sketch.Attribution("told", "Brook", "“It rains.”");
        Assert.Null(new SpeakerAround(sketch.Context, AttributionSketch.Tables, [said]).Before(1));
        Assert.Null(new SpeakerAround(sketch.Context, AttributionSketch.Tables, [said, told]).Before(1));
    }
}
