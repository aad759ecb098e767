using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>Words of a headline that the body has from somebody. Trees are made by hand, names made up.</summary>
public sealed class EchoesByHandTests
{
    [Fact]
    public void A_quoted_headline_is_whose_words_the_body_has()
    {
        var sketch = AttributionSketch.ByHand("# Mill/NN/root : “ we/PRP wait/VBP ”\n[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root "
            + ": “ We/PRP/wait/nsubj "
            + "wait/VBP/said/ccomp for/IN the/DT rain/NN/wait/obl . ”");
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", "“We wait for the rain.”");
        var echoes = new Echoes(sketch.Context, new QuotationOwners(sketch.Context, [said]));
        Assert.Same(said, echoes.Source(0));
        Assert.Same(said, echoes.Announced(0));
    }
}
