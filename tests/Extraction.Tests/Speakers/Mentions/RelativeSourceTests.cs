using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

/// <summary>Whom "who", "which" and "that" stand for. Names are made up.</summary>
public sealed class RelativeSourceTests
{
    [Theory]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER , who/WP/said/nsubj said=say/VBD/Ada/acl:relcl so/RB , left=leave/VBD/root .", "who", "Ada")]
    [InlineData("The/DT paper/NN/left/nsubj , which/WDT/said/nsubj said=say/VBD/paper/acl:relcl so/RB , left=leave/VBD/root .", "which",
        "paper")]
    [InlineData("The/DT rise/NN/left/nsubj of/IN [Ada/NNP/rise/nmod Brook/NNP]PER , who/WP/said/nsubj said=say/VBD/rise/acl:relcl so/RB , "
        + "left=leave/VBD/root .", "who", "Brook")]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER , an/DT editor/NN/Ada/appos at/IN [Harbour/NNP Radio/NNP/editor/nmod]ORG , "
        + "who/WP/said/nsubj said=say/VBD/Radio/acl:relcl so/RB , left=leave/VBD/root .", "who", "Ada")]
    [InlineData("Aides=aide/NNS/left/nsubj at/IN the/DT [Harbour/NNP Office/NNP/Aides/nmod of/IN [Delta/NNP Board/NNP/Office/nmod]ORG "
        + "who/WP/said/nsubj said=say/VBD/Board/acl:relcl so/RB left=leave/VBD/root .", "who", "Aides")]
    [InlineData("The/DT rise/NN/left/nsubj of/IN the/DT [Delta/NNP Board/NNP/rise/nmod]ORG , who/WP/said/nsubj "
        + "said=say/VBD/Board/acl:relcl so/RB , left=leave/VBD/root .", "who", "Board")]
    [InlineData("Members/NNS/left/nsubj of/IN the/DT board/NN/Members/nmod , which/WDT/says/nsubj says=say/VBZ/Members/acl:relcl so/RB , "
        + "left=leave/VBD/root .", "which", "board")]
    public void A_relative_pronoun_stands_for_what_its_clause_can_modify(string notation, string pronoun, string antecedent)
    {
        var scene = new HandMadeScene(notation);
        var relative = new RelativeSource(scene.Words);
        Assert.True(relative.IsRelative(scene.At(pronoun)));
        Assert.Equal(scene.At(antecedent), relative.Antecedent(scene.At(pronoun)));
    }

    [Fact]
    public void That_is_relative_only_as_the_subject_of_its_clause()
    {
        var scene = new HandMadeScene("A/DT study/NN/left/nsubj that/WDT/says/nsubj says=say/VBZ/study/acl:relcl that/IN/rains/mark "
            + "it/PRP/rains/nsubj rains=rain/VBZ/says/ccomp left=leave/VBD/root .");
        var relative = new RelativeSource(scene.Words);
        Assert.Equal((true, false), (relative.IsRelative(scene.At("that")), relative.IsRelative(scene.At("that", 1))));
    }

    [Fact]
    public void Of_many_of_whom_the_pronoun_speaks_for_the_whole()
    {
        var scene = new HandMadeScene("Relatives=relative/NNS/left/nsubj of/IN the/DT miners=miner/NNS/Relatives/nmod , many/JJ/say/nsubj "
            + "of/IN whom/WP/many/nmod say/VBP/miners/acl:relcl so/RB , left=leave/VBD/root .");
        var relative = new RelativeSource(scene.Words);
        int many = scene.At("many");
        Assert.Equal(scene.At("whom"), relative.OfWhom(many, many + 3));
        Assert.Equal(scene.At("Relatives"), relative.WholeFamily(scene.At("miners")));
        Assert.Equal(scene.At("Relatives"), relative.WholeFamily(scene.At("Relatives")));
    }
}
