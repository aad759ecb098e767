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
    public void Dashes_insert_as_commas_do()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root that/IN/fell/mark the/DT mill/NN/fell/nsubj – a/DT "
            + "ruin/NN/mill/appos – fell=fall/VBD/said/ccomp down/RP .");
        TokenAttribution a = sketch.Attribution("said", "Ada Brook", "that the mill");
        new PartedClauses(sketch.Context, AttributionSketch.Tables).Join([a]);
        Assert.Equal("that the mill – a ruin – fell down", sketch.Content(a));
    }

    [Theory]
    [InlineData("According/VBG/guild/case to/IN/According/fixed the/DT guild/NN/burned/obl , the/DT mill/NN/burned/nsubj , a/DT house/NN/mill/appos , "
        + "burned=burn/VBD/root down/RP .", "burned down", "the mill, a house, burned down")]
    [InlineData("According/VBG/guild/case to/IN/According/fixed the/DT guild/NN/burned/obl , by/IN night/NN/burned/obl , burned=burn/VBD/root the/DT "
        + "mill/NN/burned/obj .", "burned the mill", "burned the mill")]
    public void The_subject_of_a_verb_goes_with_it(string notation, string content, string right) =>
        Assert.Equal(right, Joined(notation, "According to", "the guild", content));

    [Theory]
    [InlineData("The/DT mill/NN/burned/nsubj , a/DT house/NN/mill/appos , burned=burn/VBD/root down/RP , according/VBG/guild/case to/IN/according/fixed "
        + "the/DT guild/NN/burned/obl .", "The mill", "The mill, a house, burned down")]
    [InlineData("The/DT mill/NN/root , which/WDT/burned/nsubj burned=burn/VBD/mill/acl:relcl , according/VBG/guild/case to/IN/according/fixed the/DT "
        + "guild/NN/burned/obl .", "The mill", "The mill")]
    public void The_verb_of_a_subject_goes_with_it(string notation, string content, string right) =>
        Assert.Equal(right, Joined(notation, "according to", "the guild", content));

    private static string Joined(string notation, string cue, string source, string content)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution a = sketch.Attribution(cue, source, content);
        new PartedClauses(sketch.Context, AttributionSketch.Tables).Join([a]);
        return sketch.Content(a);
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
