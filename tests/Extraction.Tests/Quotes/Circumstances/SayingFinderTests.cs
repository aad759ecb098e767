using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>What a reporting clause tells besides source and content. Trees are made by hand, names made up.</summary>
public sealed class SayingFinderTests
{
    /// <summary>What follows "citing" in the reporting clause is what the source cites.</summary>
    [Fact]
    public void What_is_cited_stands_behind_citing()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root it/PRP/rained/expl "
            + "rained=rain/VBD/said/ccomp , "
            + "citing=cite/VBG/said/advcl court/NN records=record/NNS/citing/obj .");
        TokenAttribution a = sketch.Attribution("said", "Ada Brook", "it rained");
        var finder = new SayingFinder(sketch.Context, AttributionSketch.Tables, sketch.Dates, AttributionSketch.Published, [a]);
        Assert.Equal(["court records"], finder.Citing(a).Select(span => span.Of(sketch.Context.Text.Text)));
        Assert.False(finder.IsCiting(a));
        Assert.Null(finder.Find(a));
    }

    /// <summary>A belief is uttered at no time and in no place.</summary>
    [Theory]
    [InlineData("said=say/VBD/root", "said", "Monday", "Rovik")]
    [InlineData("hoped=hope/VBD/root", "hoped", null, null)]
    public void Only_what_is_uttered_has_a_time_and_a_place(string verb, string cue, string? time, string? place)
    {
        var sketch = AttributionSketch.ByHand($"[Ada/NNP/{cue}/nsubj Brook/NNP]PER {verb} in/IN [Rovik/NNP/{cue}/obl]LOC on/IN "
            + $"Monday/NNP/{cue}/obl "
            + $"that/IN/rained/mark it/PRP/rained/expl rained=rain/VBD/{cue}/ccomp .");
        TokenAttribution a = sketch.Attribution(cue, "Ada Brook", "that it rained");
        Saying? said = new SayingFinder(sketch.Context, AttributionSketch.Tables, sketch.Dates, AttributionSketch.Published, [a]).Find(a);
        string text = sketch.Context.Text.Text;
        Assert.Equal((time, place), (said?.Time?.Span.Of(text), said?.Place?.Of(text)));
    }
}
