using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Turns;

/// <summary>A signature tells whose words stand above it. Trees are made by hand, names made up.</summary>
public sealed class SignedQuotationsByHandTests
{
    private const string Speech = "“ We/PRP/wait/nsubj wait/VBP/root for/IN the/DT rain/NN/wait/obl . ”";

    [Theory]
    [InlineData(Speech + " — [Ana/NNP Ruiz/NNP]PER , baker/NN", "“We wait for the rain.”", "Ana Ruiz, baker")]
    [InlineData(Speech + "\n\n— [Ana/NNP/root Ruiz/NNP]PER", "“We wait for the rain.”", "Ana Ruiz")]
    [InlineData("“ We/PRP/wait/nsubj wait/VBP/root , ” [Ana/NNP/wait/parataxis Ruiz/NNP]PER , a/DT baker/NN/Ana/appos .", "“We wait,”",
        "Ana Ruiz, a baker")]
    public void A_signature_tells_whose_words_stand_above_it(string notation, string content, string source)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution signed = Assert.Single(new SignedQuotations(sketch.Context).Find());
        Assert.Equal((content, source), (sketch.Content(signed), sketch.Source(signed)));
    }

    [Theory]
    [InlineData(Speech + " — [Ana/NNP/left/nsubj Ruiz/NNP]PER left=leave/VBD")]
    [InlineData("It/PRP/rained/expl rained=rain/VBD/root — [Ana/NNP Ruiz/NNP]PER")]
    public void A_dash_before_a_clause_or_behind_plain_text_is_no_signature(string notation) =>
        Assert.Empty(new SignedQuotations(AttributionSketch.ByHand(notation).Context).Find());
}
