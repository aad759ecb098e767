using System.Diagnostics;
using System.IO.Compression;

namespace Extraction.Tests.Packaging;

/// <summary>The packages as a user gets them: the tool installed and run, the library compiled against.</summary>
/// <remarks>All sources but the packed folder and the packages restored already are cut off, and no cache of the user is touched.</remarks>
public sealed class PackageTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(9);

    private readonly string _folder = Directory.CreateTempSubdirectory("extraction-pack-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_tool_installs_and_runs_and_the_librarys_example_compiles()
    {
        await DotnetAsync("pack", Path.Combine(Repository.Root, "Extraction.sln"), "-c", Configuration, "--artifacts-path",
            Path.Combine(_folder, "build"), "-o", Path.Combine(_folder, "packages"), "-v", "q");
        AssertContents("Extraction", "lib/net8.0/Extraction.dll", "lib/net10.0/Extraction.dll", "lib/net8.0/Extraction.xml");
        AssertContents("Extraction.Hosting", "lib/net8.0/Extraction.Hosting.dll", "lib/net10.0/Extraction.Hosting.dll");
        AssertContents("Extraction.Store", "lib/net8.0/Extraction.Store.dll", "lib/net10.0/Extraction.Store.dll");
        AssertContents("Extraction.Models.English", "lib/net8.0/Extraction.Models.English.dll");
        AssertContents("Extraction.Cli", "tools/net10.0/any/Extraction.Cli.dll",
            "tools/net10.0/any/runtimes/linux-x64/native/libe_sqlite3.so");
        // The weights are 22 MB of it, packed; SQLite for systems where no tool runs, or weights twice, would be above this.
        Assert.InRange(new FileInfo(Path.Combine(_folder, "packages", "Extraction.Cli.1.0.0.nupkg")).Length, 1, 42_000_000);
        WriteNuGetConfiguration();

        await DotnetAsync("tool", "install", "Extraction.Cli", "--tool-path", Path.Combine(_folder, "tools"), "--configfile",
            Path.Combine(_folder, "nuget.config"));
        string seeds = Path.Combine(Repository.Root, "seeds");
        string tool = Path.Combine(_folder, "tools", "extraction");
        Assert.Equal("1.0.0", (await RunAsync(tool, "--version")).Trim());
        Assert.Equal(2, (await RunAsync(tool, "extract", seeds)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        WriteExample();
        string output = await DotnetAsync("run", "-c", "Release", "--project", Path.Combine(_folder, "example"));
        Assert.Contains("Ada Brook: ", output, StringComparison.Ordinal);
    }

    /// <summary>A package has these files, a page and a picture, a licence, and its symbols beside it.</summary>
    private void AssertContents(string id, params string[] files)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(_folder, "packages", $"{id}.1.0.0.nupkg"));
        string[] names = [.. package.Entries.Select(e => e.FullName)];
        Assert.All([.. files, "README.md", "icon.png"], file => Assert.Contains(file, names));
        using var manifest = new StreamReader(package.GetEntry(id + ".nuspec")!.Open());
        string text = manifest.ReadToEnd();
        Assert.Contains("<license type=\"expression\">MIT</license>", text, StringComparison.Ordinal);
        Assert.Contains("<tags>news ", text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, "packages", $"{id}.1.0.0.snupkg")));
    }

    private static string Configuration => AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";

    private void WriteNuGetConfiguration() => File.WriteAllText(
        Path.Combine(_folder, "nuget.config"),
        $"""
        <configuration>
          <packageSources><clear /><add key="packed" value="{Path.Combine(_folder, "packages")}" /></packageSources>
          <fallbackPackageFolders><clear /><add key="restored" value="{RestoredPackages()}" /></fallbackPackageFolders>
        </configuration>
        """);

    /// <summary>The example of the README, word for word, in a project of its own.</summary>
    private void WriteExample()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        int start = readme.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        Directory.CreateDirectory(Path.Combine(_folder, "example"));
        File.WriteAllText(Path.Combine(_folder, "example", "Program.cs"),
            readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)]);
        File.WriteAllText(
            Path.Combine(_folder, "example", "example.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>
                <NoWarn>NU1603</NoWarn>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Extraction.Models.English" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
    }

    private static string RestoredPackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private Task<string> DotnetAsync(params string[] arguments) => RunAsync("dotnet", arguments);

    private async Task<string> RunAsync(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory =
            _folder };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder, "cache");
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // What the test host sets for its own build must not reach the builds that it starts.
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }
        using Process process = Process.Start(start)!;
        using var late = new CancellationTokenSource(Patience);
        Task<string> output = process.StandardOutput.ReadToEndAsync(late.Token), error = process.StandardError.ReadToEndAsync(late.Token);
        await process.WaitForExitAsync(late.Token);
        Assert.True(process.ExitCode == 0, $"{file} {string.Join(' ', arguments)}\n{await output}\n{await error}");
        return await output;
    }
}
