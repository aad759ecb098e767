using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>What the pronoun or noun that takes up a name tells of it. Names are made up.</summary>
public sealed class TakenUpNameTests
{
    private const string Says = "[Zelvik/NNP/said/nsubj]PER said=say/VBD/root ";

    [Theory]
    [InlineData(Says + "it/PRP/close/nsubj would/MD close/VB/said/ccomp .", true)]
    [InlineData(Says + "that/IN it/PRP/close/nsubj would/MD close/VB/said/ccomp .", true)]
    [InlineData(Says + "on/IN Monday/NNP/said/obl it/PRP/close/nsubj would/MD close/VB/said/ccomp .", true)]
    [InlineData(Says + "it/PRP/clear/expl was=be/VBD/clear/cop clear/JJ/said/ccomp .", false)] // The weather, or the matter.
    [InlineData(Says + "it/PRP/clear/nsubj was=be/VBD/clear/cop clear/JJ/said/ccomp .", false)]
    [InlineData(Says + "it/PRP/closing/nsubj was=be/VBD/closing/aux closing=close/VBG/said/ccomp .", true)]
    [InlineData("[Zelvik/NNP/grew/nsubj]PER grew=grow/VBD/root it/PRP/close/nsubj would/MD close/VB/grew/ccomp .", false)] // No report.
    public void Who_says_it_of_itself_is_a_body(string notation, bool body)
    {
        var scene = new HandMadeScene(notation);
        Assert.Equal(body, TakenUpName.SaysIt(scene.Text, scene.Words, scene.At("Zelvik") + 1));
    }

    [Theory]
    [InlineData("[Zelvik/NNP/closes/nsubj]PER closes=close/VBZ/root its/PRP$ mill/NN/closes/obj .", true)]
    [InlineData("[Zelvik/NNP/closes/nsubj]PER closes=close/VBZ/root his/PRP$ mill/NN/closes/obj .", false)]
    [InlineData("[Zelvik/NNP/sees/nsubj]PER sees=see/VBZ/root the/DT harbour/NN/sees/obj and/CC its/PRP$ mill/NN/harbour/conj .", false)]
    [InlineData("Mayor/NNP [Zelvik/NNP/closes/nsubj]PER closes=close/VBZ/root its/PRP$ mill/NN/closes/obj .", false)]
    [InlineData("[Anna/NNP/closes/nsubj Zelvik/NNP]PER closes=close/VBZ/root its/PRP$ mill/NN/closes/obj .", false)]
    public void What_has_its_things_is_a_body(string notation, bool body)
    {
        HandMadeScene scene = Scene(notation, out Mention name);
        Assert.Equal(body, TakenUpName.HasIts(scene.Words, name));
    }

    [Fact]
    public void What_which_takes_up_is_a_thing()
    {
        HandMadeScene scene = Scene("[Zelvik/NNP/left/nsubj]PER , which/WDT/grew/nsubj grew=grow/VBD/Zelvik/acl:relcl , "
            + "left=leave/VBD/root .", out _);
        Assert.True(TakenUpName.IsWhich(scene.Text, scene.At("Zelvik") + 1));
        scene = Scene("[Zelvik/NNP/left/nsubj]PER , which/WDT/saw/obj we/PRP/saw/nsubj saw=see/VBD/left/dep , left=leave/VBD/root .",
            out _);
        Assert.False(TakenUpName.IsWhich(scene.Text, scene.At("Zelvik") + 1)); // What we saw may be that he left.
    }

    [Theory]
    [InlineData("[Zelvik/NNP/opened/nsubj]PER opened=open/VBD/root a/DT mill/NN/opened/obj .\n", "The/DT company/NN/said/nsubj", true)]
    [InlineData("[Zelvik/NNP/opened/nsubj]PER opened=open/VBD/root a/DT mill/NN/opened/obj .\n", "A/DT company/NN/said/nsubj", false)]
    [InlineData("[Zelvik/NNP/opened/nsubj]PER opened=open/VBD/root a/DT mill/NN/opened/obj .\n", "The/DT baker/NN/said/nsubj", false)]
    [InlineData("[Zelvik/NNP/opened/nsubj]PER opened=open/VBD/root a/DT mill/NN/opened/obj .\n\n", "The/DT company/NN/said/nsubj", false)]
    [InlineData("[Zelvik/NNP/bought/nsubj]PER bought=buy/VBD/root [Vexa/NNP/bought/obj]ORG .\n", "The/DT company/NN/said/nsubj", false)]
    public void The_company_of_the_next_sentence_is_the_only_name_of_this_one(string first, string subject, bool body)
    {
        HandMadeScene scene = Scene($"{first}{subject} said=say/VBD/root so/RB .", out Mention name);
        Assert.Equal(body, TakenUpName.IsTakenUpAsBody(scene.Words, name));
    }

    [Theory]
    [InlineData("It/PRP/said/nsubj said=say/VBD/root so/RB .", true, false)]
    [InlineData("He/PRP/said/nsubj said=say/VBD/root so/RB .", false, true)]
    [InlineData("It/PRP/rained/nsubj rained=rain/VBD/root .", false, false)]
    [InlineData("They/PRP/said/nsubj said=say/VBD/root so/RB .", false, false)]
    public void The_pronoun_of_the_next_sentence_tells_what_the_subject_is(string next, bool thing, bool person)
    {
        HandMadeScene scene = Scene("[Zelvik/NNP/makes/nsubj]PER makes=make/VBZ/root shoes=shoe/NNS/makes/obj .\n" + next,
            out Mention name);
        Assert.Equal((thing, person), (TakenUpName.IsTakenUpAsIt(scene.Words, name), TakenUpName.IsTakenUpAsPerson(scene.Words, name)));
    }

    [Fact]
    public void What_is_no_subject_is_not_taken_up()
    {
        HandMadeScene scene = Scene("They/PRP/saw/nsubj saw=see/VBD/root [Zelvik/NNP/saw/obj]PER .\nHe/PRP/said/nsubj said=say/VBD/root "
            + "so/RB .",
            out Mention name);
        Assert.False(TakenUpName.IsTakenUpAsPerson(scene.Words, name));
    }

    private static HandMadeScene Scene(string notation, out Mention name)
    {
        var scene = new HandMadeScene(notation);
        name = scene.Mentions[scene.MentionAt("Zelvik")];
        return scene;
    }
}
