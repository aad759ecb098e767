using System.Text.Json;
using System.Text.RegularExpressions;
using Extraction.Tests.Cli;
using Extraction.Tests.Cli.Batch;

namespace Extraction.Tests.Deploy;

/// <summary>A partition as Spark runs it: lines in, lines out, and an environment that holds nothing but what it is given.</summary>
public sealed class SparkPartitionTests : IDisposable
{
    private static readonly string File = Path.Combine(Repository.Root, "deploy", "spark", "partition.sh");

    private readonly DeployedCommand _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public void Partitions_give_the_lines_of_the_whole_in_order()
    {
        if (OperatingSystem.IsWindows()) return;
        string whole = CommandTester.RunWithInput(InventedArticles.JsonLines(5), "extract", "-", "-f", "jsonl").Output;
        string[] lines = InventedArticles.JsonLines(5).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // One partition with one line, one without any.
        CommandOutcome[] outcomes = [.. new[] { lines[..4], lines[4..], [] }.Select(p => Run(string.Concat(p.Select(l => l + "\n"))))];
        Assert.All(outcomes, o => Assert.Equal((0, ""), (o.ExitCode, o.Error)));
        Assert.Equal(WithoutLineNumbers(whole), WithoutLineNumbers(string.Concat(outcomes.Select(o => o.Output))));
    }

    [Fact]
    public void An_article_that_fails_is_told_and_does_not_fail_the_partition()
    {
        if (OperatingSystem.IsWindows()) return;
        CommandOutcome outcome = Run(InventedArticles.Line(1) + "\n{ no json\n" + InventedArticles.Line(2) + "\n");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("-:2: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["a1", "a2"], outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonElement.Parse(l).GetProperty("article").GetProperty("id").GetString()));
    }

    [Fact]
    public void A_program_that_fails_fails_the_partition()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(2, Run("", "--nonsense").ExitCode);
        Assert.Equal(127, _command.Run("", new Dictionary<string, string> { ["EXTRACTION"] = "/nowhere" }, "bash", File).ExitCode);
    }

    /// <summary>The place of an article in its input is another one in a partition.</summary>
    private static string WithoutLineNumbers(string results)
    {
        Assert.Contains("\"source\":\"-:1\"", results, StringComparison.Ordinal);
        return Regex.Replace(results, "\"source\":\"-:[0-9]+\"", "");
    }

    private CommandOutcome Run(string input, params string[] options) =>
        _command.Run(input, new Dictionary<string, string> { ["EXTRACTION"] = _command.Program, ["JOBS"] = "2" },
            ["bash", File, .. options]);
}
