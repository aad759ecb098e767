using Extraction.Lexicon;

namespace Extraction.Tests.Lexicon;

/// <summary>Nouns for one and the same person, from tables made up here.</summary>
public sealed class NounTableTests
{
    private const string Families = "speakers/noun-families.csv", Kinds = "speakers/noun-kinds.csv",
        Uses = "speakers/family-uses.csv";

    private static readonly NounTable Table = new(new MadeUpTables(new()
    {
        [Kinds] = "general,specific\nlawmaker,senator\nlawmaker,deputy\n",
        [Families] = "family,noun\nboss,manager\nboss,chief\nvoice,spokesman\narms,chief\npolice,inspector\nscience,author\n"
            + "stage,host\npress,host\nstage,comic\n",
        [Uses] = "family,use\nstage,anywhere\n",
    }));

    [Fact]
    public void A_kind_is_meant_by_the_general_word_and_not_the_other_way_round()
    {
        Assert.True(Table.IsKindOf("senator", "Lawmaker"));
        Assert.True(Table.IsKindOf("Manager", "manager"));
        Assert.False(Table.IsKindOf("lawmaker", "senator"));
        Assert.False(Table.IsKindOf("senator", "deputy"));
        Assert.True(Table.IsGeneral("lawmaker"));
        Assert.False(Table.IsGeneral("senator"));
    }

    [Fact]
    public void Nouns_of_one_walk_of_life_share_a_bit()
    {
        Assert.NotEqual(0UL, Table.FamiliesOf("manager") & Table.FamiliesOf("Chief"));
        Assert.Equal(0UL, Table.FamiliesOf("manager") & Table.FamiliesOf("spokesman"));
        Assert.Equal(0UL, Table.FamiliesOf("baker"));
    }

    [Fact]
    public void A_talent_belongs_to_nothing_but_walks_of_life_that_lead_anywhere()
    {
        Assert.True(Table.IsTalent("comic"));
        Assert.False(Table.IsTalent("host"));
        Assert.False(Table.IsTalent("manager"));
        Assert.False(Table.IsTalent("baker"));
    }

    [Fact]
    public void An_unknown_use_of_a_family_is_told()
    {
        var tables = new MadeUpTables(new() { [Kinds] = "general,specific\n", [Families] = "family,noun\n", [Uses] = "family,use\na,b\n" });
        Assert.Contains("'b'", Assert.Throws<InvalidDataException>(() => new NounTable(tables)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Some_walks_of_life_are_known_by_name()
    {
        Assert.True(Table.HasVoice(Table.FamiliesOf("spokesman")));
        Assert.False(Table.HasVoice(Table.FamiliesOf("manager")));
        Assert.True(Table.HasRank(Table.FamiliesOf("chief")) && Table.HasRank(Table.FamiliesOf("inspector")));
        Assert.False(Table.HasRank(Table.FamiliesOf("manager")));
        Assert.True(Table.IsScience("author"));
        Assert.False(Table.IsScience("chief"));
    }

    [Fact]
    public void More_walks_of_life_than_bits_are_refused()
    {
        string rows = string.Concat(Enumerable.Range(0, 65).Select(i => $"family{i},noun{i}\n"));
        Assert.Throws<InvalidDataException>(() => new NounTable(new MadeUpTables(new()
        {
            [Kinds] = "general,specific\n", [Families] = "family,noun\n" + rows,
        })));
    }
}
