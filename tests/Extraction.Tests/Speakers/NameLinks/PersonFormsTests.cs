using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Names that are persons' although the entity model takes them for something else. Names are made up.</summary>
public sealed class PersonFormsTests
{
    /// <summary>A rare name that the entity model takes for an organisation's is a person's who goes by the surname.</summary>
    [Fact]
    public void Who_goes_by_the_last_word_is_a_person()
    {
        HandMadeScene scene = new HandMadeScene("[Ottoline/NNP Zelvik/NNP/left/nsubj]ORG left=leave/VBD/root .\n"
            + "[Zelvik/NNP/left/nsubj]ORG left=leave/VBD/root .").WithNamesLinked();
        Assert.Equal(EntityClass.Person, scene.EntityAt("Ottoline").Class);
    }

    /// <summary>A surname that is also a country's is somebody's where it says something and somebody bears it in full.</summary>
    [Theory]
    [InlineData("[Holland/NNP/said/nsubj]LOC said=say/VBD/root so/RB .", true)]
    [InlineData("He/PRP/left/nsubj left=leave/VBD/root in/IN [Holland/NNP/left/obl]LOC .\n[Holland/NNP/said/nsubj]LOC said=say/VBD/root "
        + "so/RB .", false)]
    [InlineData("[Holland/NNP/grew/nsubj]LOC grew=grow/VBD/root .", false)]
    public void A_bare_word_that_says_something_is_who_bears_it_in_full(string rest, bool person)
    {
        HandMadeScene scene = new HandMadeScene($"[Anna/NNP/left/nsubj Holland/NNP]PER left=leave/VBD/root .\n{rest}").WithNamesLinked();
        Assert.Equal(person, ReferenceEquals(scene.EntityAt("Anna"), scene.EntityAt("Holland", rest.StartsWith("He") ? 2 : 1)));
    }

    /// <summary>A name that begins with a given one is a person's, whatever the entity model takes it for, where something beside it
    /// or elsewhere tells so.</summary>
    [Theory]
    [InlineData("[Anna/NNP/left/nsubj Zelvik/NNP]ORG , 43/CD/Anna/nummod , left=leave/VBD/root .", true)]
    [InlineData("[Anna/NNP/left/nsubj Zelvik/NNP]LOC , a/DT zoo/NN/visitor/compound visitor/NN/Anna/appos , left=leave/VBD/root .",
        true)]
    [InlineData("Editor/NN [Anna/NNP/left/nsubj Zelvik/NNP]ORG left=leave/VBD/root .", true)]
    [InlineData("[Anna/NNP/said/nsubj Zelvik/NNP]ORG said=say/VBD/root she/PRP/left/nsubj left=leave/VBD/said/ccomp .", true)]
    [InlineData("[Anna/NNP/left/nsubj Zelvik/NNP]ORG left=leave/VBD/root .\nMs/NNP Zelvik/NNP/came/nsubj came=come/VBD/root .", true)]
    [InlineData("[Anna/NNP/left/nsubj Zelvik/NNP]LOC left=leave/VBD/root .\n[Zelvik/NNP/said/nsubj]PER said=say/VBD/root so/RB .", true)]
    [InlineData("[Anna/NNP/left/nsubj Zelvik/NNP]ORG left=leave/VBD/root .", false)]
    [InlineData("[Anna/NNP/left/nsubj Zelvik/NNP]ORG , a/DT company/NN/Anna/appos , left=leave/VBD/root .", false)]
    [InlineData("The/DT [Anna/NNP/left/nsubj Zelvik/NNP]ORG left=leave/VBD/root .\nMs/NNP Zelvik/NNP/came/nsubj came=come/VBD/root .",
        false)]
    public void Who_is_treated_as_a_person_is_one(string notation, bool person)
    {
        HandMadeScene scene = new HandMadeScene(notation).WithNamesLinked();
        Assert.Equal(person, scene.EntityAt("Anna").Class == EntityClass.Person);
    }

    /// <summary>Who begins with a given name and goes by the surname is no body, although a noun for one stands before the name.</summary>
    [Theory]
    [InlineData("Rovers/NNPS centre/NN/came/nsubj [Anna/NNP/centre/appos Zelvik/NNP]PER came=come/VBD/root .", true)]
    [InlineData("The/DT company/NN/came/nsubj [Anna/NNP/company/appos Zelvik/NNP]PER came=come/VBD/root .", false)]
    public void A_person_may_have_a_place_on_the_field(string notation, bool person)
    {
        HandMadeScene scene = new HandMadeScene($"{notation}\n[Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .").WithNamesLinked();
        Assert.Equal(person, scene.EntityAt("Anna").Class == EntityClass.Person);
    }
}
