namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A bare word for an organisation behind the name that its sentence begins with.</summary>
public sealed class BodySubjectRuleTests
{
    private const string Delta = "[Delta/NNP/left/nsubj]ORG " + Pieces.Left + "\n";

    [Theory]
    [InlineData("company", "Acme")]
    [InlineData("agency", "Delta")] // Another speaks of Acme.
    public void A_company_says_what_it_does(string noun, string name)
    {
        HandMadeScene scene = new HandMadeScene($"{Delta}[Acme/NNP/left/nsubj]ORG left=leave/VBD/said/ccomp , the/DT {noun}/NN/said/nsubj "
            + "said=say/VBD/root .").Says($"the {noun}", "Acme left").Resolved();
        Assert.Equal(name, scene.Referent(noun).Name);
    }

    [Theory]
    [InlineData("In/IN [Acme/NNP/report/nmod:poss]ORG 's/POS/Acme/case report/NN/said/obl", "Acme")]
    [InlineData("In/IN [Acme/NNP/said/obl]ORG", "Delta")]
    public void The_sentence_may_open_with_what_is_its(string opening, string name)
    {
        HandMadeScene scene = new HandMadeScene($"{Delta}{opening} , the/DT agency/NN/said/nsubj {Pieces.Rained}")
            .Says("the agency", "it rained").Resolved();
        Assert.Equal(name, scene.Referent("agency").Name);
    }
}
