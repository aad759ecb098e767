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

    [Theory]
    [InlineData("Mira Solheim’04")]
    [InlineData("Mira Solheim SM’04")]
    public void Neither_is_part_of_the_name(string name)
    {
        const string Plan = "the plan was ready", Other = "it was not ready";
        var result = new SpeakerScene($"News of the day\n\n{name} said {Plan}.\n\nSolheim said {Other}.")
            .Says(name, Plan).Says("Solheim", Other).Resolve();
        Assert.Equal(("Mira Solheim", "Mira Solheim"), (result.Name(0), result.Name(1)));
    }
}
