using Extraction.Tests.Cli;
using Extraction.Tests.Cli.Batch;

namespace Extraction.Tests.Deploy;

/// <summary>The commands of <c>docs/scaling.md</c> that need nothing but a shell, word by word.</summary>
public sealed class ScalingDocumentTests : IDisposable
{
    private readonly DeployedCommand _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public void Parts_by_xargs_and_a_last_run_write_what_a_single_run_writes()
    {
        if (OperatingSystem.IsWindows()) return;
        _command.Write("archive.jsonl", InventedArticles.JsonLines(10));
        CommandTester.Run("extract", _command.PathOf("archive.jsonl"), "-o", _command.PathOf("single"), "-f", "jsonl");
        CommandOutcome parts = Shell(Line("seq 8 | xargs"));
        Assert.True(parts.ExitCode == 0, parts.Error);
        CommandOutcome whole = Shell(Line("extraction extract archive.jsonl -o out"));
        Assert.Contains("10 articles (10 finished before)", whole.Error, StringComparison.Ordinal);
        Assert.Equal(_command.Results("single"), _command.Results("out"));
    }

    [Fact]
    public void A_pipe_gives_a_line_for_every_line()
    {
        if (OperatingSystem.IsWindows()) return;
        _command.Write("articles.jsonl", InventedArticles.JsonLines(3));
        CommandOutcome pipe = Shell(Line("extraction extract - "));
        Assert.True(pipe.ExitCode == 0, pipe.Error);
        Assert.Equal(3, File.ReadLines(_command.PathOf("results.jsonl")).Count());
    }

    private CommandOutcome Shell(string line) => _command.Run("", new Dictionary<string, string>(), "bash", "-c", line);

    private static string Line(string start) => File.ReadLines(Path.Combine(Repository.Root, "docs", "scaling.md"))
        .Where(l => l.StartsWith("    ", StringComparison.Ordinal)).Select(l => l.Trim())
            .Single(l => l.StartsWith(start, StringComparison.Ordinal));
}
