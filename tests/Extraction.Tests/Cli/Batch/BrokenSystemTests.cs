using System.Diagnostics;
using System.Text.Json;

namespace Extraction.Tests.Cli.Batch;

/// <summary>Disks that are full and files that cannot be read, for real: in a namespace of the system made for the test.</summary>
public sealed class BrokenSystemTests : IDisposable
{
    private const string Program = "\"$DOTNET\" \"$CLI\"";

    private readonly CommandTester _command = new();

    public void Dispose() => _command.Dispose();

    [NamespaceFact]
    public void A_full_disk_ends_the_run_with_one_line_and_a_resumed_run_does_the_rest_once_there_is_room()
    {
        string input = _command.Write("in.jsonl", InventedArticles.JsonLines(40));
        foreach (string formats in new[] { "json", "jsonl,csv,html" })
        {
            string single = _command.PathOf("single-" + formats), result = _command.PathOf("result-" + formats);
            CommandTester.Run("extract", input, "-o", single, "-f", formats);
            Directory.CreateDirectory(_command.PathOf("disk"));
            // 40 articles take about 600 kB as json, and more than twice that with a journal that keeps the results.
            string extract = $"{Program} extract '{input}' -o disk/out -f {formats} --resume";
            (int exitCode, string output, string error) = Shell(
                "--user --map-root-user --mount",
                $"""
                mount -t tmpfs -o size=300k none disk
                {extract}; echo "exit code $?"
                find disk -name '*.part' -o -size 0
                mount -o remount,size=50m disk
                {extract}; echo "exit code $?"
                cp -r disk/out '{result}'
                """);
            Assert.True(exitCode == 0, error);
            Assert.Equal("exit code 1\nexit code 0\n", output);
            string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(2, lines.Length);
            Assert.StartsWith("extraction: No space left on device", lines[0], StringComparison.Ordinal);
            Assert.EndsWith("What was finished is kept; put it right and go on with --resume.", lines[0], StringComparison.Ordinal);
            Assert.Matches("^40 articles \\([0-9]+ finished before\\)", lines[1]);
            Assert.Equal(Contents(single), Contents(result));
        }
    }

    [NamespaceFact]
    public void What_may_not_be_read_is_told_and_the_rest_is_done()
    {
        _command.Write("in/a.txt", "Nobody spoke.");
        Forbid(_command.Write("in/b.txt", "Nobody may read this."));
        Forbid(Path.GetDirectoryName(_command.Write("in/closed/c.txt", "Nobody may find this."))!);
        // A file that opens but whose first byte the system does not give out.
        (int exitCode, _, string error) = Shell("--user", $"{Program} extract in /proc/self/mem -o out");
        Assert.Equal(1, exitCode);
        Assert.Contains("1 article, 0 quotes, 3 failures", error, StringComparison.Ordinal);
        (string? Source, string? Code)[] problems = [.. File.ReadLines(_command.PathOf("out/errors.jsonl"))
            .Select(l => JsonElement.Parse(l))
            .Select(l => (l.GetProperty("source").GetString(), l.GetProperty("code").GetString()))];
        Assert.Equal([("in/b.txt", "unreadable"), ("in/closed/", "unreadable"), ("/proc/self/mem", "unreadable")], problems);
        Assert.True(File.Exists(_command.PathOf("out/a.json")));
    }

    private static void Forbid(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None);
    }

    private (int ExitCode, string Output, string Error) Shell(string namespaces, string script)
    {
        var start = new ProcessStartInfo("unshare", [.. namespaces.Split(' '), "sh", "-c", script])
        {
            WorkingDirectory = _command.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET"] = Environment.ProcessPath;
        start.Environment["CLI"] = Path.Combine(AppContext.BaseDirectory, "Extraction.Cli.dll");
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static SortedDictionary<string, string> Contents(string folder) => new(
        Directory.GetFiles(folder).Where(f => Path.GetFileName(f)[0] != '.').ToDictionary(f => Path.GetFileName(f), File.ReadAllText),
        StringComparer.Ordinal);
}
