using System.Globalization;
using Extraction.Tests.Cli;
using Extraction.Tests.Cli.Batch;

namespace Extraction.Tests.Deploy;

/// <summary>The job array without Slurm; <c>tests/scaling/slurm.sh</c> runs it with Slurm.</summary>
public sealed class SlurmFileTests : IDisposable
{
    private static readonly string File = Path.Combine(Repository.Root, "deploy", "slurm.sh");

    private readonly DeployedCommand _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public void The_tasks_and_the_last_job_together_write_what_a_single_run_writes()
    {
        if (OperatingSystem.IsWindows()) return;
        string input = _command.Write("in.jsonl", InventedArticles.JsonLines(12) + "{ no json\n");
        CommandTester.Run("extract", input, "-o", _command.PathOf("single"), "-f", "json,jsonl,csv,html");
        // Task 2 of 3 never ran.
        Assert.InRange(Submit(input, Task(1, 3)).ExitCode, 0, 1);
        Assert.InRange(Submit(input, Task(3, 3)).ExitCode, 0, 1);
        int finished = Directory.GetFiles(_command.PathOf("out"), "a*.json").Length;
        Assert.InRange(finished, 2, 11);

        CommandOutcome whole = Submit(input, new() { ["SLURM_CPUS_PER_TASK"] = "2" });
        Assert.Equal(1, whole.ExitCode);
        Assert.Contains($"12 articles ({finished} finished before)", whole.Error, StringComparison.Ordinal);
        Assert.Equal(_command.Results("single"), _command.Results("out"));
        Assert.Contains("results.jsonl", _command.Results("out").Keys);
    }

    [Theory]
    [InlineData(3, 3, 3)]
    [InlineData(2, 2, 4)]
    public void An_array_that_is_not_numbered_from_1_to_N_is_refused(int task, int first, int last)
    {
        if (OperatingSystem.IsWindows()) return;
        CommandOutcome outcome = Submit("in.jsonl", new()
        {
            ["SLURM_ARRAY_JOB_ID"] = "7",
            ["SLURM_ARRAY_TASK_ID"] = Text(task),
            ["SLURM_ARRAY_TASK_MIN"] = Text(first),
            ["SLURM_ARRAY_TASK_MAX"] = Text(last),
            ["SLURM_ARRAY_TASK_COUNT"] = Text(last - first + 1),
        });
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("scontrol requeue 7_" + Text(task), outcome.Error, StringComparison.Ordinal);
    }

    private CommandOutcome Submit(string input, Dictionary<string, string> environment) =>
        _command.Run("", environment, "bash", File, input, _command.PathOf("out"), "-f", "json,jsonl,csv,html");

    private static Dictionary<string, string> Task(int task, int count) => new()
    {
        ["SLURM_ARRAY_TASK_ID"] = Text(task),
        ["SLURM_ARRAY_TASK_MIN"] = "1",
        ["SLURM_ARRAY_TASK_MAX"] = Text(count),
        ["SLURM_ARRAY_TASK_COUNT"] = Text(count),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
