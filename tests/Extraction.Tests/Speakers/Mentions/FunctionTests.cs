using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

public sealed class FunctionTests
{
    [Theory]
    [InlineData("nsubj", "Subject")]
    [InlineData("nsubj:pass", "PassiveSubject")]
    [InlineData("obj", "Object")]
    [InlineData("obl", "Oblique")]
    [InlineData("nmod:poss", "Possessor")]
    [InlineData("vocative", "Other")]
    public void A_relation_tells_the_function_of_a_name(string relation, string function)
    {
        var scene = new HandMadeScene($"[Ada/NNP/left/{relation} Brook/NNP]PER left=leave/VBD/root .");
        Assert.Equal(Enum.Parse<Function>(function), Functions.Of(scene.Text, scene.Mentions[0]));
    }

    [Fact]
    public void A_name_that_hangs_on_its_title_has_the_function_of_both()
    {
        var scene = new HandMadeScene("Manager/NN/won/nsubj [Ada/NNP/Manager/flat Brook/NNP]PER won=win/VBD/root .");
        Assert.Equal(Function.Subject, Functions.Of(scene.Text, scene.Mentions[scene.MentionAt("Ada")]));
    }

    [Fact]
    public void A_name_in_apposition_has_the_function_of_what_it_stands_beside()
    {
        var scene = new HandMadeScene("Her/PRP$ rival/NN/won/nsubj , [Ada/NNP/rival/appos Brook/NNP]PER , won=win/VBD/root .");
        Assert.Equal(Function.Subject, Functions.Of(scene.Text, scene.Mentions[scene.MentionAt("Ada")]));
    }

    [Fact]
    public void An_and_has_the_function_of_what_it_joins()
    {
        var scene = new HandMadeScene("Owners=owner/NNS/left/nsubj and/CC/tenants tenants=tenant/NNS/Owners/conj left=leave/VBD/root .");
        Assert.Equal(scene.At("Owners"), Functions.Joined(scene.Text, scene.At("and")));
        Assert.Equal(Function.Subject, Functions.Of(scene.Text, scene.At("and")));
    }

    [Fact]
    public void Behind_an_adverbial_and_its_comma_a_new_subject_begins()
    {
        var scene = new HandMadeScene("In/IN [Rovik/NNP/left/obl]LOC , the/DT mayor/NN/left/nsubj left=leave/VBD/root [Norvik/NNP/left/obj]LOC .");
        Assert.True(Functions.IsNewSubject(scene.Text, scene.At("mayor"), scene.At("Rovik")));
        Assert.False(Functions.IsNewSubject(scene.Text, scene.At("mayor"), scene.At("Norvik")));
    }

    [Fact]
    public void Behind_the_object_of_another_clause_a_new_subject_begins()
    {
        var scene = new HandMadeScene("After/IN seeing=see/VBG/left/advcl [Rovik/NNP/seeing/obj]LOC , the/DT mayor/NN/left/nsubj "
            + "left=leave/VBD/root .");
        Assert.True(Functions.IsNewSubject(scene.Text, scene.At("mayor"), scene.At("Rovik")));
    }
}
