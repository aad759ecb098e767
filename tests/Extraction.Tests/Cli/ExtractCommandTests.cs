using System.Text.Json;
using Extraction.Output;

namespace Extraction.Tests.Cli;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly CommandTester _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public void A_folder_gives_one_file_an_article_and_a_table()
    {
        _command.Write("in/one.txt", "“It is cold,” said Ada Brook.\n");
        _command.Write("in/two.txt", "Nobody spoke.\n");
        CommandOutcome outcome = CommandTester.Run("extract", _command.PathOf("in"), "-o", _command.PathOf("out"));
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(["one.json", "two.json"], Files("out"));
        Assert.Equal("two", ResultJson.Parse(File.ReadAllBytes(_command.PathOf("out/two.json"))).Article.Id);
        Assert.Contains("No quotes.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("2 articles, ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_article_on_standard_output_is_indented_and_several_are_lines()
    {
        string one = _command.Write("in/one.txt", "Nobody spoke.");
        string two = _command.Write("in/two.txt", "Nobody spoke.");
        Assert.StartsWith("{\n  \"schemaVersion\"", CommandTester.Run("extract", one).Output, StringComparison.Ordinal);
        CommandOutcome several = CommandTester.Run("extract", one, two);
        Assert.Equal(["one", "two"], Lines(several.Output).Select(l => l.GetProperty("article").GetProperty("id").GetString()));
        Assert.Equal("", several.Error);
    }

    [Fact]
    public void Json_lines_come_in_and_go_out_in_order_whatever_the_number_of_jobs()
    {
        string input = string.Concat(Enumerable.Range(0, 300).Select(i => $"{{\"id\":\"a{i}\",\"text\":\"Number {i} said nothing.\"}}\n"));
        CommandOutcome one = CommandTester.RunWithInput(input, "extract", "-", "--jobs", "1");
        Assert.Equal(300, Lines(one.Output).Count);
        Assert.Equal(one.Output, CommandTester.RunWithInput(input, "extract", "-", "--jobs", "2").Output);
        Assert.Equal(one.Output, CommandTester.RunWithInput(input, "extract", "-", "--jobs", "8").Output);
    }

    [Fact]
    public void A_bad_date_or_a_double_identifier_loses_no_article_but_is_recorded_and_told_by_the_exit_code()
    {
        const string input = """
            {"id":"a","text":"Nobody spoke.","published":"the day before"}
            {"id":"a","text":"Nobody answered."}

            """;
        CommandOutcome outcome = CommandTester.RunWithInput(input, "extract", "-", "-o", _command.PathOf("out"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(2, Files("out").Count(f => f.EndsWith(".json", StringComparison.Ordinal)));
        Assert.Equal(
            ["invalid-date", "duplicate-id"],
            Lines(File.ReadAllText(_command.PathOf("out/errors.jsonl"))).Select(l => l.GetProperty("code").GetString()));
    }

    [Fact]
    public void Several_formats_stand_next_to_each_other()
    {
        string path = _command.Write("in/one.txt", "Nobody spoke.");
        Assert.Equal(0, CommandTester.Run("extract", path, "-o", _command.PathOf("out"), "--format",
            "json,jsonl,csv,html,brat,webannotation,parquet").ExitCode);
        Assert.Equal(["annotation.conf", "one.ann", "one.json", "one.jsonld", "one.txt", "quotes.csv", "quotes.parquet", "results.jsonl",
            "review.html"], Files("out"));
        Assert.EndsWith("</html>\n", File.ReadAllText(_command.PathOf("out/review.html")), StringComparison.Ordinal);
        CommandOutcome onStream = CommandTester.Run("extract", path, "--format", "json,jsonl");
        Assert.Equal(2, onStream.ExitCode);
        Assert.Contains("-o DIR", onStream.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "article_id,")]
    [InlineData("html", "<!DOCTYPE html>")]
    public void A_table_or_a_page_can_go_to_standard_output(string format, string start) =>
        Assert.StartsWith(start, CommandTester.Run("extract", _command.Write("in/one.txt", "Nobody spoke."), "--format", format).Output,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("brat")]
    [InlineData("webannotation")]
    public void A_format_of_several_files_needs_a_folder(string format) =>
        Assert.Equal(2, CommandTester.Run("extract", _command.Write("in/one.txt", "Nobody spoke."), "--format", format).ExitCode);

    [Fact]
    public void A_bad_article_is_told_and_the_others_are_done()
    {
        string empty = _command.Write("in/empty.txt", "");
        string good = _command.Write("in/good.txt", "Nobody spoke.");
        string missing = _command.PathOf("in/missing.txt");
        CommandOutcome outcome = CommandTester.Run("extract", empty, missing, good, "-o", _command.PathOf("out"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(["errors.jsonl", "good.json"], Files("out"));
        Assert.Equal(2, Lines(File.ReadAllText(_command.PathOf("out/errors.jsonl"))).Count);
        Assert.Contains("empty.txt", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("missing.txt", outcome.Error, StringComparison.Ordinal);

        Assert.Equal(0, CommandTester.Run("extract", good, "-o", _command.PathOf("out")).ExitCode);
        Assert.Equal(["good.json"], Files("out"));
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract", "x", "--jobs", "0")]
    [InlineData("extract", "x", "--min-confidence", "1.5")]
    [InlineData("extract", "x", "--published", "tomorrow")]
    [InlineData("extract", "x", "--format", "yaml")]
    [InlineData("extract", "x", "--act", "dance")]
    [InlineData("extract", "x", "--nonsense")]
    [InlineData("dance")]
    [InlineData]
    public void A_command_line_that_makes_no_sense_exits_2_with_a_message(params string[] args)
    {
        CommandOutcome outcome = CommandTester.Run(args);
        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("extraction: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", outcome.Output);
    }

    [Fact]
    public void The_publication_date_can_be_given()
    {
        string path = _command.Write("in/one.txt", "Nobody spoke.");
        ResultDocument document = ResultJson.Parse(System.Text.Encoding.UTF8.GetBytes(CommandTester.Run("extract", path, "--published",
            "2031-05-07").Output));
        Assert.Equal("2031-05-07", document.Article.Published!.Date);
    }

    [Fact]
    public void The_schema_is_printed() =>
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", JsonElement.Parse(CommandTester.Run("schema").Output)
            .GetProperty("$schema").GetString());

    private IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(_command.PathOf(folder)).Select(f => Path.GetFileName(f)).Where(n => n[0] != '.').Order(StringComparer.Ordinal);

    private static List<JsonElement> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonElement.Parse(l))];
}
