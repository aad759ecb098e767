using System.Diagnostics;

namespace Extraction.Tests.Documentation;

/// <summary>The snippets of docs/reading-results.md run as they stand there, over results of a run.</summary>
public sealed class ReadingResultsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extraction-reading-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ProgramFact("python3", "python3", "--version")]
    public async Task Python_without_packages() =>
        Assert.Contains("Ada Brook", await Run("Python without packages", "python3", "-c"), StringComparison.Ordinal);

    [ProgramFact("python3-pandas", "/usr/bin/python3", "-c", "import pandas")]
    public async Task Pandas() => Assert.Contains("Ada Brook", await Run("pandas", "/usr/bin/python3", "-c"), StringComparison.Ordinal);

    [ProgramFact("r-base-core, r-cran-jsonlite", "Rscript", "-e", "library(jsonlite)")]
    public async Task R() => Assert.Contains("Ada Brook", await Run("R", "Rscript", "-e"), StringComparison.Ordinal);

    private async Task<string> Run(string section, string program, string option)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reading-results.md")).ReplaceLineEndings("\n");
        string block = page.Split($"## {section}\n")[1].Split("\n```")[1];
        string snippet = block[block.IndexOf('\n')..];
        await File.WriteAllTextAsync(Path.Combine(_folder, "mill.txt"),
            "“We are ready,” Ada Brook said on May 5, 2031. Tom Reed said the miller had told him that the mill was safe.");
        Assert.Equal(0, Cli.CommandTester.Run("extract", Path.Combine(_folder, "mill.txt"), "--published", "2031-05-06",
            "-o", Path.Combine(_folder, "out"), "-f", "jsonl,csv").ExitCode);
        var start = new ProcessStartInfo(program, [option, snippet])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return await output;
    }
}
