using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Portraits;

/// <summary>Words around names and walks of life, from several tables.</summary>
public sealed class PortraitTablesTests
{
    private static readonly PortraitTables Tables = PortraitTables.Load(EnglishModel.Instance);

    /// <summary>What stands in a table of its own is not repeated among the words around names.</summary>
    [Theory]
    [InlineData(PortraitWord.Male, "he him himself his")]
    [InlineData(PortraitWord.Female, "her hers herself she")]
    [InlineData(PortraitWord.Definite, "the")]
    [InlineData(PortraitWord.Generation, "ii iii iv jr sr")]
    public void Pronouns_articles_and_suffixes_come_from_their_own_tables(object use, string words) =>
        Assert.Equal(words, string.Join(' ', Tables.WordsOf((PortraitWord)use)));

    [Fact]
    public void Walks_are_bits_that_lead_back_to_their_names()
    {
        ulong police = Tables.WalkOf("police"), law = Tables.WalkOf("law");
        Assert.Equal(["law", "police"], Tables.NamesOf(law | police));
        Assert.Equal(0ul, Tables.WalkOf("no such walk"));
        Assert.True(Tables.IsPolitics(Tables.WalkOf("politics") | law));
        Assert.False(Tables.IsPolitics(law | police));
    }

    [Fact]
    public void An_office_of_every_walk_tells_none()
    {
        Assert.True(Tables.IsOfAnyWalk("director"));
        Assert.Equal(0ul, Tables.WalksOf("director"));
        Assert.False(Tables.IsOfAnyWalk("baker"));
        Assert.NotEqual(0ul, Tables.WalksOf("baker"));
    }
}
