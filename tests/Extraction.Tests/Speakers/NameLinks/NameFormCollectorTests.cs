using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>What all the mentions of a name together tell that it names. Names are made up.</summary>
public sealed class NameFormCollectorTests
{
    /// <summary>One word that once is surely a body's is one throughout, unless somebody is spoken of; what a body does is
    /// no title.</summary>
    [Theory]
    [InlineData("The/DT software/NN/firm/compound firm/NN [Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .", false)]
    [InlineData("The/DT firm/NN/left/nsubj [Zelvik/NNP/founded/nsubj]PER founded=found/VBD/firm/acl:relcl left=leave/VBD/root .",
        true)]
    [InlineData("The/DT firm/NN [Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .\n"
        + "[Zelvik/NNP/said/nsubj]PER said=say/VBD/root he/PRP/left/nsubj left=leave/VBD/said/ccomp .", true)]
    [InlineData("The/DT firm/NN [Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .\n"
        + "Editor/NN [Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .", true)]
    public void A_brand_is_one_throughout(string notation, bool person)
    {
        HandMadeScene scene = new HandMadeScene($"{notation}\n[Zelvik/NNP/came/nsubj]PER came=come/VBD/root .\n"
            + "He/PRP/saw/nsubj saw=see/VBD/root [Zelvik/NNP/saw/obj]PER .").WithNamesLinked();
        Assert.Equal(person, scene.EntityAt("Zelvik").Class == EntityClass.Person);
    }

    /// <summary>The name of a body without its last word is the body's too, unless a title or a given name tells of somebody.</summary>
    [Theory]
    [InlineData("", false)]
    [InlineData("Mayor/NN ", true)]
    public void A_shorter_name_of_a_body_is_no_persons(string title, bool person)
    {
        HandMadeScene scene = new HandMadeScene("[Zelvik/NNP Norvik/NNP Group/NNP/left/nsubj]ORG left=leave/VBD/root .\n"
            + $"{title}[Zelvik/NNP/came/nsubj Norvik/NNP]PER came=come/VBD/root .").WithNamesLinked();
        Assert.Equal(person, scene.EntityAt("Zelvik", 1).Class == EntityClass.Person);
    }
}
