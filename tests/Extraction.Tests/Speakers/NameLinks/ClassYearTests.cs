using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Years of degrees behind names. Names are made up.</summary>
public sealed class ClassYearTests
{
    [Theory]
    [InlineData("Brook’04", 3)]
    [InlineData("Brook'04", 3)]
    [InlineData("Brook", 0)]
    [InlineData("’04", 0)]
    [InlineData("B2’04", 0)]
    public void A_year_takes_three_characters(string word, int length) => Assert.Equal(length, ClassYear.LengthOf(word));

    [Theory]
    [InlineData("SM’04", true)]
    [InlineData("PhD’04", true)]
    [InlineData("Brook’04", false)]
    [InlineData("MBA", false)]
    public void A_degree_has_several_capitals(string word, bool degree) => Assert.Equal(degree, ClassYear.IsDegree(word));

    /// <summary>"Solheim" and "Solheim’04" are one name.</summary>
    [Fact]
    public void Neither_is_part_of_the_name()
    {
        HandMadeScene scene = new HandMadeScene("[Mira/NNP/left/nsubj Solheim’04/NNP]PER left=leave/VBD/root .\n"
            + "[Solheim/NNP/left/nsubj]PER left=leave/VBD/root .").WithNamesLinked();
        Assert.Same(scene.EntityAt("Mira"), scene.EntityAt("Solheim left"));
        Assert.Equal("Mira Solheim", new EntityNamer(scene.Discourse()).NameOf(scene.EntityAt("Mira")).Of(scene.Text.Text));
    }
}
