using System.Diagnostics;
using Extraction.Tests.Cli;

namespace Extraction.Tests.Deploy;

/// <summary>Runs what the files in <c>deploy/</c> run, in a folder where the program is called <c>extraction</c>.</summary>
internal sealed class DeployedCommand : IDisposable
{
    private readonly CommandTester _folder = new();

    public DeployedCommand()
    {
        Program = _folder.Write("bin/extraction",
            $"#!/bin/sh\n{ChildProcesses.QuickStart}=1 exec '{Environment.ProcessPath}' '{Path.Combine(AppContext.BaseDirectory, "Extraction.Cli.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The program, as a path.</summary>
    public string Program { get; }

    public string PathOf(string name) => _folder.PathOf(name);

    public string Write(string name, string content) => _folder.Write(name, content);

    /// <summary>Runs a command with the program on the PATH and, beside that, nothing in its environment but what is given.</summary>
    public CommandOutcome Run(string input, IReadOnlyDictionary<string, string> environment, params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = _folder.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Path.GetDirectoryName(Program) + ":/usr/local/bin:/usr/bin:/bin";
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new CommandOutcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>The files of a folder of results that are for all articles or for one, but not those of parts or for resuming.</summary>
    public SortedDictionary<string, string> Results(string folder) => new(
        Directory.GetFiles(PathOf(folder)).Where(f => Path.GetFileName(f)[0] != '.' && !f.Contains("-of-", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetFileName(f), File.ReadAllText),
        StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();
}
