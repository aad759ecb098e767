using System.Text.Json;
using Extraction.Tests.Cli;
using Extraction.Tests.Cli.Batch;

namespace Extraction.Tests.Store;

public sealed class StoreCommandTests : IDisposable
{
    private readonly CommandTester _command = new();

    public void Dispose() => _command.Dispose();

    private string Store => _command.PathOf("quotes.db");

    [Fact]
    public void Extract_fills_a_store_and_search_finds_the_place()
    {
        string article = _command.Write("archive/mill.txt",
            "News.\n\n“The mill will open again in May,” its owner Ada Brook said on Monday.\n");
        CommandOutcome extracted = CommandTester.Run("extract", _command.PathOf("archive"), "--store", Store, "--published", "2031-05-07");
        Assert.True(extracted.ExitCode == 0, extracted.Error);
        Assert.Contains("-> " + Store, extracted.Error, StringComparison.Ordinal);
        Assert.Contains("Ada Brook", extracted.Output, StringComparison.Ordinal);

        CommandOutcome found = CommandTester.Run("search", "mill", "--store", Store, "--speaker", "brook", "--from", "2031", "--to",
            "2031-05");
        Assert.Equal(0, found.ExitCode);
        Assert.StartsWith($"{article}:3: Ada Brook", found.Output, StringComparison.Ordinal);

        JsonElement quote = Assert.Single(JsonElement.Parse(CommandTester.Run("search", "mill", "--store", Store, "--format",
            "json").Output).EnumerateArray());
        Assert.Equal(article, quote.GetProperty("article").GetProperty("file").GetString());
        Assert.Contains("“The mill will open again in May,”",
            CommandTester.Run("search", "mill", "--store", Store, "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_done_twice_and_a_changed_article_is_done_again()
    {
        string[] resumed = ["extract", "-", "--store", Store, "--resume"];
        Assert.DoesNotContain("finished before", CommandTester.RunWithInput(InventedArticles.JsonLines(4), resumed).Error,
            StringComparison.Ordinal);
        string first = All();
        CommandOutcome again = CommandTester.RunWithInput(InventedArticles.JsonLines(4), resumed);
        Assert.Contains("4 articles (4 finished before), ", again.Error, StringComparison.Ordinal);
        Assert.Equal(first, All());
        CommandTester.RunWithInput(InventedArticles.JsonLines(4), "extract", "-", "--store", Store);
        Assert.Equal(first, All());

        string changed = InventedArticles.JsonLines(4).Replace("Bridge 2 ", "Tunnel 2 ", StringComparison.Ordinal);
        Assert.Contains("4 articles (3 finished before), ", CommandTester.RunWithInput(changed, resumed).Error, StringComparison.Ordinal);
        Assert.Contains("Tunnel 2", All(), StringComparison.Ordinal);
        Assert.DoesNotContain("Bridge 2", All(), StringComparison.Ordinal);
        Assert.Contains("4 articles (3 finished before), ", CommandTester.RunWithInput(InventedArticles.JsonLines(4), resumed).Error,
            StringComparison.Ordinal);
        Assert.Equal(first, All());
    }

    [Theory]
    [InlineData("json", "3 articles, ")]
    [InlineData("jsonl", "3 articles (2 finished before), ")]
    public void An_article_counts_as_finished_where_folder_and_store_both_have_it_or_the_journal_can_give_it(string format, string expected)
    {
        string[] both = ["extract", "-", "-o", _command.PathOf("out"), "--format", format, "--store", Store, "--resume"];
        CommandTester.RunWithInput(InventedArticles.JsonLines(2), "extract", "-", "-o", _command.PathOf("out"), "--format", format);
        Assert.Contains(expected, CommandTester.RunWithInput(InventedArticles.JsonLines(3), both).Error, StringComparison.Ordinal);
        Assert.Contains("3 articles (3 finished before)", CommandTester.RunWithInput(InventedArticles.JsonLines(3), both).Error,
            StringComparison.Ordinal);
        string all = All();
        Directory.Delete(_command.PathOf("out"), recursive: true);
        Assert.DoesNotContain("finished before", CommandTester.RunWithInput(InventedArticles.JsonLines(3), both).Error,
            StringComparison.Ordinal);
        Assert.Equal(all, All());
    }

    [Fact]
    public void Results_on_standard_output_are_asked_for_by_their_format()
    {
        CommandOutcome outcome = CommandTester.RunWithInput(InventedArticles.JsonLines(2), "extract", "-", "--store", Store, "--format",
            "jsonl");
        Assert.Equal(2, outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonElement.Parse(line));
    }

    [Fact]
    public void The_number_of_jobs_and_the_order_of_the_input_do_not_show()
    {
        CommandTester.RunWithInput(InventedArticles.JsonLines(12), "extract", "-", "--store", Store, "--jobs", "1");
        string backwards = string.Join('\n', Enumerable.Range(0, 12).Reverse().Select(InventedArticles.Line));
        CommandTester.RunWithInput(backwards, "extract", "-", "--store", _command.PathOf("other.db"), "--jobs", "3");
        Assert.Equal(Sorted(Store), Sorted(_command.PathOf("other.db")));

        string Sorted(string store) => string.Join('\n',
            CommandTester.Run("search", "--store", store, "--limit", "0", "--format", "csv").Output.Split("\r\n")
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Statements_tell_who_quotes_what_differently()
    {
        const string first = "“The mill will open again in May and nobody will be left behind,” its owner Ada Brook said.\n";
        _command.Write("archive/a.txt", first);
        _command.Write("archive/b.txt", first.Replace("May", "June", StringComparison.Ordinal));
        _command.Write("archive/c.txt", first.Replace("its owner Ada Brook", "Mayor Tom Reed", StringComparison.Ordinal));
        CommandTester.Run("extract", _command.PathOf("archive"), "--store", Store);
        CommandOutcome told = CommandTester.Run("statements", "--differing", "--store", Store);
        Assert.Contains("3 articles; different words, speakers\n", told.Output, StringComparison.Ordinal);
        Assert.Contains("[-may-] {+june+}", told.Output, StringComparison.Ordinal);
        JsonElement statement = Assert.Single(JsonElement.Parse(CommandTester.Run("statements", "mill", "--store", Store, "--format",
            "json").Output).EnumerateArray());
        Assert.True(statement.GetProperty("differsInSpeaker").GetBoolean());
        Assert.Contains("quoted in 2 other articles too", CommandTester.Run("search", "mill", "--store", Store).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_is_told_in_one_line()
    {
        string foreign = _command.Write("notes.db", new string('x', 200));
        Check(2, "no store", "extract", "-", "--store", foreign);
        Check(2, "no store", "search", "x", "--store", foreign);
        Check(2, "there is no store", "search", "x", "--store", Store);
        Check(1, "cannot be opened", "extract", "-", "--store", _command.PathOf("no/folder/x.db"));
        CommandTester.RunWithInput(InventedArticles.JsonLines(1), "extract", "-", "--store", Store);
        Check(2, "no word to look for", "search", "?!", "--store", Store);
        Check(2, "--from", "search", "--store", Store, "--from", "soon");

        static void Check(int exitCode, string message, params string[] args)
        {
            CommandOutcome outcome = CommandTester.Run(args);
            Assert.Equal(exitCode, outcome.ExitCode);
            Assert.Contains(message.Replace("--from", "not a date", StringComparison.Ordinal), outcome.Error, StringComparison.Ordinal);
            Assert.Equal("", outcome.Output);
        }
    }

    private string All() => CommandTester.Run("search", "--store", Store, "--limit", "0", "--format", "csv").Output;
}
