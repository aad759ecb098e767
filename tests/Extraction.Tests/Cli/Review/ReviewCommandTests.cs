using System.Text;
using System.Text.Json;
using Extraction.Output;
using Extraction.Output.Review;
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
        Assert.Equal(0, CommandTester.Run("review", _command.PathOf("lines.jsonl"), "--apply", decisions, "-o",
            _command.PathOf("out")).ExitCode);
        Assert.Empty(ResultJson.Parse(File.ReadAllBytes(_command.PathOf("out/article-1.json"))).Quotes);

        // A golden may have to tell that they were rejected.
        Assert.Equal(0, CommandTester.Run("review", _command.PathOf("lines.jsonl"), "--apply", decisions, "-o",
            _command.PathOf("golden"), "--keep-rejected").ExitCode);
        ResultQuote kept = Assert.Single(ResultJson.Parse(File.ReadAllBytes(_command.PathOf("golden/article-1.json"))).Quotes);
        Assert.Equal(("q1", Verdict.Rejected, result.Quotes[0].Confidence), (kept.Id, kept.Review!.Decision, kept.Confidence));
        Assert.Equal(2, CommandTester.Run("review", _command.PathOf("lines.jsonl"), "-o", _command.PathOf("p.html"), "--keep-rejected").ExitCode);
    }

    [Fact]
    public void What_was_decided_becomes_a_table_and_claims()
    {
        string results = _command.Write("ferry.json", Encoding.UTF8.GetString(ResultJson.ToIndentedBytes(Samples.Ferry())));
        _command.Write("in/ferry.txt", Samples.FerryText);
        string content = string.Join(',', Samples.Ferry().Quotes[0].Content.Select(c => $"{{\"start\":{c.Start},\"end\":{c.End}}}"));
        string decisions = _command.Write(
            "decisions.json",
            $$"""{"schemaVersion":"1.1","kind":"extraction-decisions","decisions":[{"article":"ferry","sha256":"{{Samples.Ferry().Article.Sha256}}","quote":"q1","content":[{{content}}],"decision":"corrected","corrected":{"role":"port captain"},"note":"on tape","by":"=Ida","at":"2031-05-08T10:00:00Z"}]}""");
        CommandOutcome outcome = CommandTester.Run("review", results, "--articles", _command.PathOf("in"), "--apply", decisions, "-o",
            _command.PathOf("out"), "--format", "csv,claims");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.False(File.Exists(_command.PathOf("out/ferry.json")));
        string[] lines = File.ReadAllLines(_command.PathOf("out/quotes.csv"));
        Assert.EndsWith(",review,reviewed_by,reviewed_at,note", lines[0], StringComparison.Ordinal);
        Assert.Contains("port captain", lines[1], StringComparison.Ordinal);
        // A name can start no formula.
        Assert.EndsWith(",corrected,'=Ida,2031-05-08T10:00:00Z,on tape", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",open,,,", lines[2], StringComparison.Ordinal);
        JsonElement claim = Assert.Single(JsonElement.Parse(File.ReadAllBytes(_command.PathOf("out/claims.jsonld"))).GetProperty("@graph")
            .EnumerateArray());
        Assert.Equal("ClaimReview", claim.GetProperty("@type").GetString());
        Assert.Equal("port captain", claim.GetProperty("itemReviewed").GetProperty("author").GetProperty("jobTitle").GetString());
        Assert.Equal("2031-05-05", claim.GetProperty("itemReviewed").GetProperty("datePublished").GetString());
        Assert.Equal(2, CommandTester.Run("review", results, "-o", _command.PathOf("x.html"), "--format", "csv").ExitCode);
    }

    [Fact]
    public void Two_files_of_decisions_are_compared()
    {
        string File(string name, string decision) => _command.Write(
            name,
            $$"""{"schemaVersion":"1.1","kind":"extraction-decisions","decisions":[{"article":"ferry","sha256":"0","quote":"q1","content":[{"start":1,"end":2}],"decision":"{{decision}}"}]}""");
        CommandOutcome outcome = CommandTester.Run("agreement", File("ida.json", "confirmed"), File("tom.json", "rejected"));
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("decision           1     0     0   0.00", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("ferry q1: decision: confirmed | rejected", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(1, CommandTester.Run("agreement", _command.PathOf("ida.json"), _command.Write("no.json", "{}")).ExitCode);
    }

    [Fact]
    public void Decisions_and_results_that_do_not_fit_are_told()
    {
        _command.Write("lines.jsonl", Encoding.UTF8.GetString(ResultJson.ToLineBytes(Samples.FromJsonLines())));
        string decisions = _command.Write(
            "decisions.json",
            """{"schemaVersion":"1.0","kind":"extraction-decisions","decisions":[{"article":"other","sha256":"x","quote":"q1","content":[],"decision":"confirmed"}]}""");
        CommandOutcome outcome = CommandTester.Run("review", _command.PathOf("lines.jsonl"), "--apply", decisions, "-o",
            _command.PathOf("out"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("other: there are decisions, but no result", outcome.Error, StringComparison.Ordinal);

        CommandOutcome noDecisions = CommandTester.Run("review", _command.PathOf("lines.jsonl"), "--apply", _command.PathOf("lines.jsonl"),
            "-o", _command.PathOf("out"));
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
