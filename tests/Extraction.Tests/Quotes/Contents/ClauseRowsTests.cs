using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

/// <summary>The clauses that are reported together. Trees are made by hand, names made up.</summary>
public sealed class ClauseRowsTests
{
    private const string Falls = "the/DT river/NN/falls/nsubj falls=fall/VBZ/root , said=say/VBD/falls/parataxis [Ada/NNP/said/nsubj Brook/NNP]PER .";

    [Theory]
    [InlineData("Once/IN/stops/mark the/DT rain/NN/stops/nsubj stops=stop/VBZ/falls/advcl , " + Falls, "Once the rain stops, the river falls")]
    [InlineData("But/CC/falls/cc in/IN the/DT summer/NN/falls/obl , " + Falls, "in the summer, the river falls")]
    [InlineData("The/DT rain/NN/stops/nsubj stops=stop/VBZ/root , and/CC/falls/cc the/DT river/NN/falls/nsubj falls=fall/VBZ/stops/conj , "
        + "said=say/VBD/stops/parataxis [Ada/NNP/said/nsubj Brook/NNP]PER .", "The rain stops, and the river falls")]
    [InlineData("In/IN the/DT years=year/NNS/said/obl to/TO come/VB/years/acl , " + Falls, "In the years to come, the river falls")]
    [InlineData("In/IN an/DT interview/NN/said/obl , " + Falls, "the river falls")]
    [InlineData("However/RB/falls/advmod , " + Falls, "the river falls")]
    [InlineData("When/WRB/asked/advmod asked=ask/VBN/falls/advcl on/IN the/DT quay/NN/asked/obl , " + Falls, "the river falls")]
    public void Before_an_inverted_clause_the_sentence_is_reported_from_its_beginning(string notation, string right)
    {
        var sketch = AttributionSketch.ByHand(notation);
        Assert.Equal(right, Completed(sketch, "the river falls"));
    }

    [Fact]
    public void What_another_reports_stays_with_him()
    {
        var sketch = AttributionSketch.ByHand("[Lind/NNP/writes/nsubj]PER writes=write/VBZ/falls/parataxis , " + Falls);
        Assert.Equal("the river falls", Completed(sketch, "the river falls", sketch.Attribution("writes", "Lind", "the river falls")));
    }

    [Theory]
    [InlineData("that/IN/lost/mark the/DT key/NN/lost/nsubj was/VBD/lost/aux:pass lost=lose/VBN/shut/conj",
        "the gate was shut and that the key was lost")]
    [InlineData("the/DT key/NN/lost/nsubj was/VBD/lost/aux:pass lost=lose/VBN/shut/conj", "the gate was shut")]
    public void Clauses_that_open_alike_are_reported_together(string second, string right)
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root that/IN/shut/mark the/DT gate/NN/shut/nsubj "
            + "was/VBD/shut/aux:pass shut/VBN/said/ccomp and/CC/lost/cc " + second + " .");
        Assert.Equal(right, Completed(sketch, "the gate was shut"));
    }

    private static string Completed(AttributionSketch sketch, string content, params TokenAttribution[] others)
    {
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", content);
        new ClauseRows(sketch.Context, AttributionSketch.Tables).Complete([said, .. others]);
        return sketch.Content(said);
    }
}
