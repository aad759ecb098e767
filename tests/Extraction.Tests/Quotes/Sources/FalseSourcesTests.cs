using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Sources;

/// <summary>Who is no source. Trees are made by hand, names made up.</summary>
public sealed class FalseSourcesTests
{
    [Theory]
    [InlineData("Tenants=tenant/NNS/told/nsubj:pass were=be/VBD/told/aux:pass told=tell/VBN/root it/PRP/rained/nsubj "
        + "rained=rain/VBD/told/ccomp .", "told", "Tenants", "it rained", null)]
    [InlineData("Tenants=tenant/NNS/told/nsubj told=tell/VBD/root us/PRP/told/obj it/PRP/rained/nsubj rained=rain/VBD/told/ccomp .",
        "told", "Tenants", "it rained", "Tenants")]
    [InlineData("Tenants=tenant/NNS/convinced/nsubj:pass are=be/VBP/convinced/aux:pass convinced=convince/VBN/root it/PRP/rained/nsubj "
        + "rained=rain/VBD/convinced/ccomp .", "convinced", "Tenants", "it rained", "Tenants")]
    [InlineData("A/DT case/NN/reported/nsubj:pass was=be/VBD/reported/aux:pass reported=report/VBN/root in/IN Rovik/NNP/reported/obl .",
        "reported", "Rovik", "A case", null)]
    [InlineData("# Dahl/NNP/told/nsubj told=tell/VBN/root to/TO leave/VB/told/xcomp", "told", "Dahl", "to leave", null)]
    public void Who_listens_is_accused_or_is_a_place_speaks_not(string notation, string cue, string source, string content, string? right)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution a = sketch.Attribution(cue, source, content);
        new FalseSources(sketch.Context, AttributionSketch.Tables).Drop(a);
        Assert.Equal(right, sketch.Source(a));
    }
}
