using System.Diagnostics;

namespace Extraction.Tests.Cli.Batch;

/// <summary>Real processes, killed for real.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int Articles = 60, Kills = 3;

    private readonly CommandTester _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public void A_run_killed_again_and_again_ends_with_the_bytes_of_an_undisturbed_one()
    {
        string input = _command.Write("in.jsonl", InventedArticles.JsonLines(Articles));
        string[] options = ["--format", "json,jsonl,csv,brat,parquet", "--jobs", "2"];
        using (Process undisturbed = CommandProcess.Start(["extract", input, "-o", _command.PathOf("whole"), .. options]))
        {
            Assert.Equal(0, CommandProcess.Finish(undisturbed).ExitCode);
        }

        int seed = Environment.TickCount;
        var random = new Random(seed);
        string[] killed = ["extract", input, "-o", _command.PathOf("killed"), "--resume", .. options];
        for (int i = 0; i < Kills; i++) KillSomewhere(killed, random);
        using (Process last = CommandProcess.Start(killed))
        {
            (int exitCode, string error) = CommandProcess.Finish(last);
            Assert.True(exitCode == 0, error);
            Assert.Contains("finished before", error, StringComparison.Ordinal);
        }

        Dictionary<string, string> expected = Contents("whole"), actual = Contents("killed");
        Assert.True(expected.Keys.Order(StringComparer.Ordinal).SequenceEqual(actual.Keys.Order(StringComparer.Ordinal)), $"seed {seed}");
        Assert.All(expected, file => Assert.True(file.Value == actual[file.Key], $"{file.Key} differs, seed {seed}"));

        // One line an article: none was lost, and none was done again once it was finished.
        string[] finished = [.. File.ReadLines(_command.PathOf("killed/.extraction-journal")).Select(l => l.Split('\t')[3])];
        Assert.Equal(Enumerable.Range(0, Articles).Select(i => $"a{i}")
            .Order(StringComparer.Ordinal), finished.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_store_filled_by_killed_runs_is_that_of_an_undisturbed_one()
    {
        // More articles than a batch has, and short ones.
        string input = _command.Write("in.jsonl", InventedArticles.JsonLines(140, paragraphs: 1));
        string store = _command.PathOf("killed.db");
        string[] killed = ["extract", input, "--store", store, "--resume", "--jobs", "2"];
        for (int kill = 0; kill < 2; kill++)
        {
            long size = LengthOf(store);
            using Process process = CommandProcess.Start(killed);
            // In the middle of a batch as likely as between two.
            while (!process.HasExited && LengthOf(store) <= size + 20_000) Thread.Sleep(1);
            process.Kill();
            process.WaitForExit();
        }

        using (Process last = CommandProcess.Start(killed))
        {
            (int exitCode, string error) = CommandProcess.Finish(last);
            Assert.True(exitCode == 0, error);
        }

        Assert.Equal(0, CommandTester.Run("extract", input, "--store", _command.PathOf("whole.db")).ExitCode);
        string expected = CommandTester.Run("search", "--store", _command.PathOf("whole.db"), "-n", "0", "-f", "csv").Output;
        Assert.Equal(expected, CommandTester.Run("search", "--store", store, "-n", "0", "-f", "csv").Output);
        Assert.Contains("a139", expected, StringComparison.Ordinal);
    }

    [SignalTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_stops_the_run_while_it_waits_for_input_and_keeps_what_is_finished(string signal)
    {
        string folder = _command.PathOf("out");
        using Process process = CommandProcess.Start("extract", "-", "-o", folder, "--format", "jsonl", "--jobs", "2");
        process.StandardInput.Write(InventedArticles.JsonLines(3));
        process.StandardInput.Flush();
        // The reader fills its buffer before it hands on the first line.
        process.StandardInput.Write(new string('\n', 1 << 16));
        process.StandardInput.Flush();
        Assert.True(SpinWait.SpinUntil(() => LengthOf(Path.Combine(folder, ".extraction-journal")) > 0
            || process.HasExited, TimeSpan.FromMinutes(2)));
        CommandProcess.Signal(process, signal);
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)));
        Assert.Equal(130, process.ExitCode);
        string[] lines = File.ReadAllLines(Path.Combine(folder, "results.jsonl"));
        Assert.InRange(lines.Length, 1, 3);
        Assert.All(lines, line => Assert.EndsWith("}", line, StringComparison.Ordinal));
    }

    /// <summary>Kills a run when it has got some random way further.</summary>
    private void KillSomewhere(string[] args, Random random)
    {
        string journal = _command.PathOf("killed/.extraction-journal");
        long goal = LengthOf(journal) + random.Next(1, 60_000);
        using Process process = CommandProcess.Start(args);
        while (!process.HasExited && LengthOf(journal) < goal) Thread.Sleep(5);
        Thread.Sleep(random.Next(20));
        process.Kill();
        process.WaitForExit();
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private Dictionary<string, string> Contents(string folder) => Directory.GetFiles(_command.PathOf(folder))
        .Where(f => Path.GetFileName(f)[0] != '.')
        .ToDictionary(f => Path.GetFileName(f), File.ReadAllText, StringComparer.Ordinal);
}
