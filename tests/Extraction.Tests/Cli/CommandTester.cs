using System.Text;
using Extraction.Cli;

namespace Extraction.Tests.Cli;

/// <summary>Runs the command in this process, with a folder of its own that goes away afterwards.</summary>
internal sealed class CommandTester : IDisposable
{
    public CommandTester() => Folder = Directory.CreateTempSubdirectory("extraction-test-").FullName;

    public string Folder { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string content)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content, new UTF8Encoding(false));
        return path;
    }

    public static CommandOutcome Run(params string[] args) => RunWithInput("", args);

    public static CommandOutcome RunWithInput(string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { Input = new MemoryStream(Encoding.UTF8.GetBytes(input)), Output = output, Error = error };
        int exitCode = CommandLine.Run(args, terminal, CancellationToken.None);
        return new CommandOutcome(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a run of the command left.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output, string Error);
