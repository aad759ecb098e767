using Extraction.Output;
using Extraction.Output.Review;
using Extraction.Store;
using Extraction.Store.Search;
using Extraction.Store.Statements;
using Extraction.Store.Writing;
using Extraction.Tests.Cli;
using Microsoft.Data.Sqlite;

namespace Extraction.Tests.Store;

/// <summary>Stores that something else wrote into: told in one line that says what is wrong, where, and what to do.</summary>
public sealed class DamagedStoreTests : IDisposable
{
    private readonly StoreScene _scene = new();

    public DamagedStoreTests()
    {
        using QuoteStore store = _scene.Open();
        StoredArticle mill = StoreScene.Article("mill", "2031-05-07", new Said("“The mill will open again in May”", "Ada Brook"));
        store.Add(mill);
        TextSlice content = mill.Document.Quotes[0].Content[0];
        store.Decide("mill", "q1", new Decision
        {
            Article = "mill", Sha256 = mill.Document.Article.Sha256, Quote = "q1", Content = [new Place(content.Start, content.End)],
            Verdict = Verdict.Confirmed,
        }, 0);
    }

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("DROP TABLE decision", "it has no table 'decision'")]
    [InlineData("DROP TABLE quote_text", "it has no table 'quote_text'")]
    [InlineData("DROP INDEX quote_by_day", "it has no index 'quote_by_day'")]
    [InlineData("DROP TRIGGER quote_added", "it has no trigger 'quote_added'")]
    public void A_store_that_lacks_a_part_is_not_opened(string damage, string told)
    {
        Run(damage);
        string message = Assert.Throws<StoreFormatException>(_scene.Open).Message;
        Assert.Equal($"The store '{_scene.Path}' is damaged: {told}; restore it from a copy, or extract into a new file.", message);
    }

    [Theory]
    [InlineData("UPDATE document SET body = x'00'", "the article 'mill' in its table 'document' cannot be read")]
    [InlineData("UPDATE document SET body = 7", "the article 'mill' in its table 'document' cannot be read")]
    [InlineData("UPDATE decision SET body = '{'", "what was decided about quote 'q1' of the article 'mill' cannot be read")]
    [InlineData("UPDATE decision SET body = replace(body, 'confirmed', 'perhaps')",
        "what was decided about quote 'q1' of the article 'mill' cannot be read")]
    [InlineData("UPDATE decision SET revision = 'many'", "'revision' in its table 'decision' is not a whole number everywhere")]
    [InlineData("UPDATE article SET quotes = 'many'", "'quotes' in its table 'article' is not a whole number everywhere")]
    [InlineData("UPDATE article SET decided = 3000000000", "'decided' in its table 'article' is not a number of this size everywhere")]
    [InlineData("UPDATE article SET whole_file = 'yes'", "'whole_file' in its table 'article' is not a whole number everywhere")]
    [InlineData("UPDATE article SET record_line = x'01'", "'record_line' in its table 'article' is not a whole number everywhere")]
    [InlineData("UPDATE quote SET paragraph = 'first'", "'paragraph' in its table 'quote' is not a whole number everywhere")]
    [InlineData("UPDATE quote SET line = 1.5", "'line' in its table 'quote' is not a whole number everywhere")]
    [InlineData("UPDATE quote SET confidence = 'high'", "'confidence' in its table 'quote' is not a share from 0 to 1 everywhere")]
    [InlineData("UPDATE quote SET confidence = 1e9", "'confidence' in its table 'quote' is not a share from 0 to 1 everywhere")]
    [InlineData("PRAGMA foreign_keys = OFF; UPDATE quote SET wording_key = 'x'",
        "'wording_key' in its table 'quote' is not a whole number everywhere")]
    [InlineData("UPDATE article SET fingerprint = 'none'", "a value in it is not what belongs there")]
    [InlineData("UPDATE identity SET quotes = 'many'", "'quotes' in its table 'identity' is not a whole number everywhere")]
    [InlineData("UPDATE portrait SET portrait_key = 7; UPDATE speaker SET portrait_key = 'x'",
        "'portrait_key' in its table 'speaker' is not a whole number everywhere")]
    [InlineData("ALTER TABLE quote RENAME COLUMN paragraph TO line_number", "")]
    public void A_value_that_cannot_be_read_is_told_with_its_place(string damage, string told)
    {
        Run(damage);
        using QuoteStore store = _scene.Open();
        var messages = new List<string>();
        foreach (Action act in new Action[]
        {
            () => store.Find("mill"), () => store.Decisions("mill"), () => store.AllDecisions(), () => store.Articles(null, false, 10, 0),
            () => store.Finished(), () => store.Search(new QuoteQuery { Words = "mill" }), () => store.Speakers(null, 10, 0),
            () => store.Speaker("Ada Brook"), () => store.Statements(new StatementQuery { MinArticles = 1 }),
            () => store.Decide("mill", "q1", null, null),
        })
        {
            try
            {
                act();
            }
            catch (StoreFormatException e)
            {
                messages.Add(e.Message);
            }
        }

        Assert.NotEmpty(messages);
        Assert.All(messages, m => Assert.Equal(
            $"The store '{_scene.Path}' is damaged{(told is "" ? "" : $": {told}")}; restore it from a copy, or extract into a new file.", m));
    }

    [Fact]
    public void Wordings_that_are_missing_are_told()
    {
        Run("PRAGMA foreign_keys = OFF; DELETE FROM wording");
        using QuoteStore store = _scene.Open();
        Assert.Equal(
            $"The store '{_scene.Path}' is damaged: its table 'wording' lacks words of a quote; " +
                "restore it from a copy, or extract into a new file.",
            Assert.Throws<StoreFormatException>(() => store.Remove("mill")).Message);
    }

    [Fact]
    public void A_command_on_it_ends_with_one_line_and_exit_code_2()
    {
        Run("ALTER TABLE quote RENAME COLUMN paragraph TO line_number");
        CommandOutcome outcome = CommandTester.Run("search", "mill", "--store", _scene.Path);
        Assert.Equal((2, $"extraction: The store '{_scene.Path}' is damaged; restore it from a copy, or extract into a new file.\n"),
            (outcome.ExitCode, outcome.Error));
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_scene.Path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
