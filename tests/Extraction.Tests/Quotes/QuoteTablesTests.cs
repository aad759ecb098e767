using System.Text;
using Extraction.Models;
using Extraction.Models.English;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes;

/// <summary>How the word lists of the quotes stage are taken from their tables.</summary>
public sealed class QuoteTablesTests
{
    private const string Modalities = "quotes/modality.csv", Links = "quotes/saying-links.csv", Organizations = "speakers/organization-nouns.csv";

    [Fact]
    public void A_verb_above_the_cue_and_a_word_beside_it_are_kept_apart()
    {
        QuoteTables tables = With(Modalities, "lemma,use,modality\nvexa,governor,expected\nzelv,modifier,negated\n");
        Assert.Equal(Modality.Expected, Assert.Single(tables.Governors, entry => entry.Key == "vexa").Value);
        Assert.Equal(Modality.Negated, Assert.Single(tables.Modifiers, entry => entry.Key == "zelv").Value);
        Assert.False(tables.Governors.ContainsKey("zelv"));
    }

    /// <summary>A lemma is the same in capitals; what opens a clause is a word as it stands.</summary>
    [Fact]
    public void One_table_holds_the_small_words_by_their_use()
    {
        QuoteTables tables = With(Links, "use,word\nevent,vexa\nopener,zelv\n");
        Assert.True(tables.EventPrepositions.Contains("VEXA"));
        Assert.False(tables.ClauseOpeners.Contains("ZELV"));
        Assert.True(tables.ClauseOpeners.Contains("zelv"));
        Assert.Empty(tables.ChannelPrepositions);
    }

    [Fact]
    public void Words_that_a_rule_asks_for_by_what_they_do_come_from_the_table()
    {
        QuoteTables tables = With(Links, "use,word\nciting,vexa\npointer,zelv\ntitled,orin\n");
        Assert.Equal("vexa zelv orin", $"{tables.CitingVerbs.Single()} {tables.TimePointers.Single()} {tables.TitledVerbs.Single()}");
    }

    [Fact]
    public void A_newspaper_is_a_body_that_can_be_told_and_an_outlet()
    {
        QuoteTables tables = With(Organizations, "noun,class,short\nvexa,media,\nzelv,company,\n");
        Assert.Equal((true, false), (tables.Outlets.Contains("vexa"), tables.Outlets.Contains("zelv")));
        Assert.True(tables.Addressees.Contains("vexa") && tables.Addressees.Contains("zelv"));
        Assert.False(tables.People.Contains("vexa"));
    }

    private static QuoteTables With(string name, string table) => new(new OneTable(name, table));

    /// <summary>The English model with one table of the test's.</summary>
    private sealed class OneTable(string table, string text) : IModelSource
    {
        public string Name => "test";

        public string Language => "en";

        public Stream OpenWeights(string name) => throw new InvalidOperationException($"{name} is not asked for.");

        public Stream OpenResource(string name) => name == table ? new MemoryStream(Encoding.UTF8.GetBytes(text))
            : EnglishModel.Instance.OpenResource(name);
    }
}
