using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Names that are a body's although the entity model takes them for a person's. Names are made up.</summary>
public sealed class BodyFormsTests
{
    private const string Zelvik = "[Zelvik/NNP/came/nsubj]PER came=come/VBD/root .\n";

    [Theory]
    [InlineData("Shares=share/NNS/fell/nsubj in/IN [Zelvik/NNP/Shares/nmod]PER fell=fall/VBD/root .")]
    [InlineData(Zelvik + "It/PRP/said/nsubj said=say/VBD/root so/RB .")]
    [InlineData(Zelvik + "\nThe/DT company/NN/said/nsubj said=say/VBD/root so/RB .")]
    public void Who_has_shares_says_it_or_is_the_only_company_is_a_body(string notation) =>
        Assert.Equal(EntityClass.Organization, ClassOf(notation));

    [Theory]
    [InlineData(Zelvik + "He/PRP/said/nsubj said=say/VBD/root so/RB .\nThe/DT company/NN/said/nsubj said=say/VBD/root so/RB .")]
    [InlineData("Mayor/NN " + Zelvik + "\nThe/DT company/NN/said/nsubj said=say/VBD/root so/RB .")]
    [InlineData("[Acme/NNP/came/nsubj]ORG came=come/VBD/root .\n" + Zelvik + "\nThe/DT company/NN/said/nsubj said=say/VBD/root so/RB .")]
    [InlineData(Zelvik + "[Anna/NNP/came/nsubj Zelvik/NNP]PER came=come/VBD/root .\n"
        + "The/DT company/NN/said/nsubj said=say/VBD/root so/RB .")]
    public void Who_is_treated_as_a_person_or_follows_a_body_is_none(string notation) =>
        Assert.NotEqual(EntityClass.Organization, ClassOf(notation));

    private static EntityClass ClassOf(string notation) => new HandMadeScene(notation).WithNamesLinked().EntityAt("Zelvik").Class;
}
