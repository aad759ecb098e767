using System.Diagnostics;

namespace Extraction.Tests.Packaging;

/// <summary>The program in one file, as somebody without .NET gets it.</summary>
[Collection(nameof(Packaging))]
public sealed class BinaryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extraction-binary-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [LinuxPackFact]
    public void The_program_for_Linux_is_one_file_that_runs_without_dotnet()
    {
        Run(Path.Combine(Repository.Root, "scripts", "binaries.sh"), ["linux-x64"], ("OUTPUT", _folder));
        string program = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "linux-x64")));
        Assert.Equal("1.0.0", Run(program, ["--version"], ("DOTNET_ROOT", _folder)).Trim());
        string store = Path.Combine(_folder, "quotes.db"), article = Path.Combine(_folder, "mill.txt");
        File.WriteAllText(article, "“We are ready,” Ada Brook said.");
        Run(program, ["extract", article, "--store", store], ("DOTNET_ROOT", _folder));
        string found = Run(program, ["search", "ready", "--store", store], ("DOTNET_ROOT", _folder));
        Assert.Contains("Ada Brook", found, StringComparison.Ordinal);
    }

    private static string Run(string program, string[] arguments, (string Name, string Value) variable)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[variable.Name] = variable.Value;
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output.Result + error.Result);
        return output.Result;
    }
}
