using System.Text;
using Extraction.Output;
using Extraction.Tests.Output;

namespace Extraction.Tests.Cli.Review;

public sealed class ReviewCommandTests : IDisposable
{
    private readonly CommandTester _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public void The_texts_come_from_the_articles_or_from_the_results()
    {
        _command.Write("in/ferry.txt", Samples.FerryText);
        _command.Write("results/ferry.json", Encoding.UTF8.GetString(ResultJson.ToIndentedBytes(Samples.Ferry())));
        string page = _command.PathOf("review.html");
        Assert.Equal(0, CommandTester.Run("review", _command.PathOf("results"), "--articles", _command.PathOf("in"), "-o", page).ExitCode);
        Assert.Contains("The last boat sails", File.ReadAllText(page), StringComparison.Ordinal);

        CommandOutcome without = CommandTester.Run("review", _command.PathOf("results"), "-o", page);
        Assert.Equal(1, without.ExitCode);
        Assert.Contains("--articles", without.Error, StringComparison.Ordinal);

        _command.Write("lines.jsonl", Encoding.UTF8.GetString(ResultJson.ToLineBytes(Samples.FromJsonLines())));
        Assert.Equal(0, CommandTester.Run("review", _command.PathOf("lines.jsonl"), "-o", page).ExitCode);
    }

    [Fact]
    public void Decisions_become_results()
    {
        ResultDocument result = Samples.FromJsonLines();
        _command.Write("lines.jsonl", Encoding.UTF8.GetString(ResultJson.ToLineBytes(result)));
        string decisions = _command.Write(
            "decisions.json",
            $$"""{"schemaVersion":"1.0","kind":"extraction-decisions","decisions":[{"article":"article-1","sha256":"{{result.Article.Sha256}}","quote":"q1","content":[{"start":0,"end":14}],"decision":"rejected"}]}""");
        Assert.Equal(0, CommandTester.Run("review", _command.PathOf("lines.jsonl"), "--apply", decisions, "-o", _command.PathOf("out")).ExitCode);
        Assert.Empty(ResultJson.Parse(File.ReadAllBytes(_command.PathOf("out/article-1.json"))).Quotes);
    }

    [Fact]
    public void Decisions_and_results_that_do_not_fit_are_told()
    {
        _command.Write("lines.jsonl", Encoding.UTF8.GetString(ResultJson.ToLineBytes(Samples.FromJsonLines())));
        string decisions = _command.Write(
            "decisions.json",
            """{"schemaVersion":"1.0","kind":"extraction-decisions","decisions":[{"article":"other","sha256":"x","quote":"q1","content":[],"decision":"confirmed"}]}""");
        CommandOutcome outcome = CommandTester.Run("review", _command.PathOf("lines.jsonl"), "--apply", decisions, "-o", _command.PathOf("out"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("other: there are decisions, but no result", outcome.Error, StringComparison.Ordinal);

        CommandOutcome noDecisions = CommandTester.Run("review", _command.PathOf("lines.jsonl"), "--apply", _command.PathOf("lines.jsonl"), "-o", _command.PathOf("out"));
        Assert.Equal(1, noDecisions.ExitCode);
        Assert.Contains("lines.jsonl", noDecisions.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_result_is_told_with_its_line()
    {
        string lines = _command.Write("lines.jsonl", Encoding.UTF8.GetString(ResultJson.ToLineBytes(Samples.FromJsonLines())) + "{}\n");
        CommandOutcome outcome = CommandTester.Run("review", lines, "-o", _command.PathOf("review.html"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("lines.jsonl:2: ", outcome.Error, StringComparison.Ordinal);
    }
}
