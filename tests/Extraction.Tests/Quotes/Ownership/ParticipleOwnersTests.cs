using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>Whose report a participle behind a quotation is. Trees are made by hand, names made up.</summary>
public sealed class ParticipleOwnersTests
{
    [Fact]
    public void A_participle_behind_a_quotation_has_the_source_of_its_owner()
    {
        var sketch = AttributionSketch.ByHand("“ Tolls=toll/NNS/rose/nsubj rose=rise/VBD/said/ccomp , ” "
            + "[Brook/NNP/said/nsubj]PER said=say/VBD/root .\n“ We/PRP/pay/nsubj pay/VBP/root , ” adding=add/VBG/pay/advcl "
            + "nobody/NN/paid/nsubj paid=pay/VBD/adding/ccomp .");
        TokenAttribution said = sketch.Attribution("said", "Brook", "“Tolls rose,”"),
            adding = sketch.Attribution("adding", null, "nobody paid");
        said.Second = sketch.Stretch("“We pay,”");
        new ParticipleOwners(sketch.Context).Complete([said, adding]);
        Assert.Equal("Brook", sketch.Source(adding));
    }
}
