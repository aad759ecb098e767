using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Portraits;

/// <summary>Names of organisations as they are compared. Names are made up.</summary>
public sealed class OrganizationKeyTests
{
    private static readonly PortraitTables Tables = PortraitTables.Load(EnglishModel.Instance);

    [Theory]
    [InlineData("Lund University", "the University of Lund", true)]
    [InlineData("Acme Ltd.", "Acme", true)]
    [InlineData("World Ferry Organization", "WFO", true)]
    [InlineData("World Ferry Organization", "W.F.O.", true)]
    [InlineData("Lund Council", "Lund College", false)]
    [InlineData("The The", "the the", true)]
    public void Organisations_go_by_their_words_or_initials(string one, string other, bool match) =>
        Assert.Equal(match, OrganizationKey.Of(one, Tables).Matches(OrganizationKey.Of(other, Tables)));
}
