using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

/// <summary>The parts of a clause that a reporting clause interrupts. Trees are made by hand, names made up.</summary>
public sealed class PartedClausesByHandTests
{
    [Theory]
    [InlineData("Sales=sale/NNS/fell/nsubj fell=fall/VBD/root , said=say/VBD/fell/parataxis [Ada/NNP/said/nsubj Brook/NNP]PER , to/IN ten/CD "
        + "tonnes=tonne/NNS/fell/obl .", "Sales fell", "Sales fell|to ten tonnes")]
    [InlineData("Plans=plan/NNS/fell/nsubj fell=fall/VBD/said/ccomp , [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root , adding=add/VBG/said/advcl "
        + "that/IN/left/mark he/PRP/left/nsubj left=leave/VBD/adding/ccomp .", "Plans fell", "Plans fell")]
    public void Come_together_unless_another_clause_begins(string notation, string content, string right)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution a = sketch.Attribution("said", "Ada Brook", content);
        new PartedClauses(sketch.Context, AttributionSketch.Tables).Join([a]);
        Assert.Equal(right, string.Join('|', a.Fragments().Select(f => sketch.Words(f.First, f.Last))));
    }

    [Fact]
    public void A_clause_within_an_insertion_does_not_end_it()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root the/DT boy/NN/is/nsubj , who/WP/fell/nsubj fell=fall/VBD/boy/acl:relcl "
            + ", is/VBZ/said/ccomp well/JJ .");
        TokenAttribution a = sketch.Attribution("said", "Ada Brook", "the boy");
        new PartedClauses(sketch.Context, AttributionSketch.Tables).Join([a]);
        Assert.Equal("the boy, who fell, is well", sketch.Content(a));
    }
}
