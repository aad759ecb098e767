using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Tokens;

public sealed class ContentFormsTests
{
    [Theory]
    [InlineData("that/IN/rained/mark it/PRP/rained/nsubj rained=rain/VBD/said/ccomp", "that it rained", true)]
    [InlineData("it/PRP/rained/nsubj rained=rain/VBD/said/ccomp", "it rained", true)]
    [InlineData("how/WRB/swim/advmod to/TO/swim/mark swim/VB/said/ccomp", "how to swim", true)]
    [InlineData("the/DT old/JJ plan/NN/said/obj", "the old plan", false)]
    [InlineData("the/DT plan/NN/said/obj that/WDT/failed/nsubj failed=fail/VBD/plan/acl:relcl", "the plan that failed", false)]
    public void A_clause_has_a_finite_verb_of_its_own_or_opens_like_one(string content, string words, bool clause)
    {
        var sketch = AttributionSketch.ByHand($"[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root {content} .");
        Assert.Equal(clause, ContentForms.IsClause(sketch.Context, AttributionSketch.Tables, sketch.Stretch(words)));
    }
}
