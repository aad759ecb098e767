using System.Diagnostics;
using System.Runtime.InteropServices;
using Extraction.Output;

namespace Extraction.Tests.Cli;

public sealed class InterruptionTests : IDisposable
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    private readonly CommandTester _command = new();

    public void Dispose() => _command.Dispose();

    /// <summary>Ctrl-C during a run over a pipe that stays open: what came out is whole, and the exit code tells.</summary>
    [SignalFact]
    public async Task Ctrl_c_keeps_what_is_finished()
    {
        string folder = _command.PathOf("out");
        var start = new ProcessStartInfo("dotnet", [typeof(Extraction.Cli.ExitCode).Assembly.Location, "extract", "-", "-o", folder,
            "--jobs", "2"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        // More than any buffer on the way holds; the input stays open, as a pipe from a slow program does.
        Task writing = process.StandardInput.WriteAsync(string.Concat(Enumerable.Range(0, 4000)
            .Select(i => $"{{\"id\":\"a{i}\",\"text\":\"Number {i} said nothing.\"}}\n")));
        await WaitFor(() => File.Exists(Path.Combine(folder, "a0.json")));
        Assert.Equal(0, Kill(process.Id, Interrupt));
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        await Record.ExceptionAsync(() => writing);
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("stopped; what was finished is kept", error, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(folder, "*.json"), f => Assert.NotEmpty(ResultJson.Parse(File.ReadAllBytes(f)).Article.Id));
    }

    /// <summary>Standard input that is open and silent: the first signal ends every command that reads it.</summary>
    [SignalTheory]
    [InlineData(Interrupt, "extract", "-", "--jobs", "1")]
    [InlineData(Terminate, "extract", "-", "--jobs", "2")]
    [InlineData(Interrupt, "explain", "-")]
    [InlineData(Terminate, "verify", "-", "--golden", ".", "--jobs", "1")]
    [InlineData(Interrupt, "review", "x.json", "-o", "page.html", "--articles", "-")]
    public async Task One_signal_is_enough_while_standard_input_is_silent(int signal, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Extraction.Cli.ExitCode).Assembly.Location, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _command.Folder,
        };
        (int Code, string Error) outcome = default;
        foreach (int seconds in new[] { 2, 8, 32 })
        {
            using Process process = Process.Start(start)!;
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            Assert.Equal(0, Kill(process.Id, signal));
            string error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
            outcome = (process.ExitCode, error);
            // On a busy machine the signal may come before the command has begun to listen, and ends it in the system's way, without
            // a word: once more, with more time.
            if (error.Length > 0) break;
        }

        Assert.Equal((130, "extraction: stopped; what was finished is kept\n"), outcome);
    }

    private static async Task WaitFor(Func<bool> condition)
    {
        for (int i = 0; i < 1200 && !condition(); i++) await Task.Delay(100);
        Assert.True(condition());
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
