using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>Names behind an office and its complement. Names are made up.</summary>
public sealed class OfficeComplementTests
{
    [Theory]
    [InlineData("Secretary/NNP of/IN State/NNP [Ada/NNP/left/nsubj Brook/NNP]PER")]
    [InlineData("The/DT director/NN of/IN the/DT [Ruritanian/NNP Police/NNP]ORG ( RP/NNP ) [Ada/NNP/left/nsubj Brook/NNP]PER")]
    [InlineData("Minister/NNP for/IN Trade/NNP , Industry/NNP and/CC Energy/NNP [Ada/NNP/left/nsubj Brook/NNP]PER")]
    public void The_name_begins_behind_the_complement(string notation)
    {
        var scene = new HandMadeScene($"{notation} left=leave/VBD/root .");
        int office = notation.StartsWith("The", StringComparison.Ordinal) ? 1 : 0;
        Assert.Equal(scene.At("Ada"), OfficeComplement.NameAfter(scene.Words, office, scene.Text.TokenCount));
    }

    [Theory]
    [InlineData("The/DT lawyer/NN/left/nsubj of/IN [Ada/NNP/lawyer/nmod Brook/NNP]PER")]
    [InlineData("The/DT head/NN/left/nsubj of/IN the/DT company/NN/head/nmod [Brook/NNP/founded/nsubj]PER founded=found/VBD/company/acl:relcl")]
    [InlineData("Mayor/NNP [Ada/NNP/left/nsubj Brook/NNP]PER")]
    public void Other_names_are_not_its_bearers(string notation)
    {
        var scene = new HandMadeScene($"{notation} left=leave/VBD/root .");
        int office = notation.StartsWith("The", StringComparison.Ordinal) ? 1 : 0;
        Assert.Equal(-1, OfficeComplement.NameAfter(scene.Words, office, scene.Text.TokenCount));
    }
}
