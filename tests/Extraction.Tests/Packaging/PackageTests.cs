using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using Extraction.Tests.Documentation;

namespace Extraction.Tests.Packaging;

/// <summary>The packages as a user gets them: the tool installed and run, the library compiled against.</summary>
/// <remarks>
/// All is packed from the sources in a folder of its own, for this system alone. The analysers are left out: the build of the tests has
/// run them over the same sources. What is installed and compiled against comes from the packed folder and the packages restored already,
/// all other sources cut off, and no cache of the user is touched.
/// </remarks>
[Collection(nameof(Packaging))]
public sealed class PackageTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(9);
    private static readonly string System = RuntimeInformation.RuntimeIdentifier;

    private readonly string _folder = Directory.CreateTempSubdirectory("extraction-pack-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_tool_installs_and_runs_and_the_librarys_example_compiles()
    {
        // Packs the tool, installs it and compares the seeds with the goldens.
        foreach (string script in VerifyWorkflow.Scripts())
        {
            await RunAsync("bash", Repository.Root, isolated: !script.StartsWith("dotnet pack", StringComparison.Ordinal),
                "-c", script.Replace("linux-x64", System, StringComparison.Ordinal));
        }

        string tool = Path.Combine(_folder, "tools", "extraction");
        Assert.Equal("1.0.0", (await RunAsync(tool, _folder, isolated: true, "--version")).Trim());
        AssertTool();

        await RunAsync("dotnet", Repository.Root, isolated: false, "pack", "Extraction.sln", "-c", "Release", $"-p:ToolSystems={System}",
            "--artifacts-path", Path.Combine(_folder, "build"), "-o", Path.Combine(_folder, "packages"), "-v", "q");
        AssertContents("Extraction", "lib/net8.0/Extraction.dll", "lib/net10.0/Extraction.dll", "lib/net8.0/Extraction.xml");
        AssertContents("Extraction.Hosting", "lib/net8.0/Extraction.Hosting.dll", "lib/net10.0/Extraction.Hosting.dll");
        AssertContents("Extraction.Store", "lib/net8.0/Extraction.Store.dll", "lib/net10.0/Extraction.Store.dll");
        AssertContents("Extraction.Formats", "lib/net8.0/Extraction.Formats.dll", "lib/net10.0/Extraction.Formats.dll",
            "lib/net10.0/Extraction.Formats.xml");
        AssertContents("Extraction.Models.English", "lib/net8.0/Extraction.Models.English.dll");
        WriteExample();
        string output = await RunAsync("dotnet", _folder, isolated: true, "run", "-c", "Release", "--project", "example");
        Assert.Contains("Ada Brook: ", output, StringComparison.Ordinal);
        string?[] packages = [.. Directory.GetFiles(Path.Combine(_folder, "packages"), "*.nupkg").Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)];
        // Only what somebody installs or builds on.
        Assert.Equal(new[] { "Extraction", "Extraction.Cli", $"Extraction.Cli.{System}", "Extraction.Formats", "Extraction.Hosting",
            "Extraction.Models.English", "Extraction.Store" }.Select(id => id + ".1.0.0.nupkg").Order(StringComparer.Ordinal), packages);
    }

    /// <summary>A package source need not have the runtime of every system, and this one has only what the build has restored.</summary>
    [Fact]
    public async Task The_tool_is_packed_for_all_systems_with_nothing_of_theirs()
    {
        WriteSources();
        await RunAsync("dotnet", Repository.Root, isolated: true, "restore", "src/Extraction.Cli", "-p:_IsPacking=true",
            "--configfile", Path.Combine(_folder, "nuget.config"), "--artifacts-path", Path.Combine(_folder, "build"));
    }

    /// <summary>The tool is a package that names one for each system, which has SQLite for that system alone.</summary>
    private void AssertTool()
    {
        string[] names = AssertContents("Extraction.Cli." + System, $"tools/net10.0/{System}/Extraction.Cli.dll");
        Assert.Single(names, name => name.Contains("/libe_sqlite3.", StringComparison.Ordinal)
            || name.Contains("/e_sqlite3.", StringComparison.Ordinal));
        Assert.Equal(["Extraction.Cli.pdb"], names.Where(name => name.EndsWith(".pdb", StringComparison.Ordinal)).Select(Path.GetFileName));
        // The weights are 23 MB of it, packed; SQLite for another system, or symbols, would be above this.
        Assert.InRange(new FileInfo(Path.Combine(_folder, "packages", $"Extraction.Cli.{System}.1.0.0.nupkg")).Length, 1, 33_100_000);
        using ZipArchive all = ZipFile.OpenRead(Path.Combine(_folder, "packages", "Extraction.Cli.1.0.0.nupkg"));
        Assert.NotNull(all.GetEntry("README.md"));
        XElement project = XElement.Load(Path.Combine(Repository.Root, "src", "Extraction.Cli", "Extraction.Cli.csproj"));
        Assert.Contains(System, project.Descendants("ToolSystems").Single().Value.Split(';'));
    }

    /// <summary>A package has these files, a page and a picture, a licence, and its symbols beside it.</summary>
    private string[] AssertContents(string id, params string[] files)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(_folder, "packages", $"{id}.1.0.0.nupkg"));
        string[] names = [.. package.Entries.Select(e => e.FullName)];
        Assert.All([.. files, "README.md", "icon.png"], file => Assert.Contains(file, names));
        using var manifest = new StreamReader(package.GetEntry(id + ".nuspec")!.Open());
        string text = manifest.ReadToEnd();
        Assert.Contains("<license type=\"expression\">MIT</license>", text, StringComparison.Ordinal);
        Assert.Contains("<tags>news ", text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, "packages", $"{id}.1.0.0.snupkg")));
        return names;
    }

    /// <summary>The example of the README and those of the documentation, word for word, in a project of its own.</summary>
    private void WriteExample()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        int start = readme.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        Directory.CreateDirectory(Path.Combine(_folder, "example"));
        File.WriteAllText(Path.Combine(_folder, "example", "Program.cs"),
            readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)]);
        File.WriteAllText(Path.Combine(_folder, "example", "Examples.cs"), DocumentedExamples.Source());
        File.WriteAllText(
            Path.Combine(_folder, "example", "example.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>
                <NoWarn>NU1603</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{string.Join(';', DocumentedExamples.Packages)}" Version="1.0.0" />
                <PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="10.0.0" />
              </ItemGroup>
            </Project>
            """);
        WriteSources();
    }

    /// <summary>What is packed here and what was restored before, and no other source.</summary>
    private void WriteSources()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "packages"));
        File.WriteAllText(
            Path.Combine(_folder, "nuget.config"),
            $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{Path.Combine(_folder, "packages")}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="restored" value="{RestoredPackages()}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    private static string RestoredPackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Runs a program with the environment of the workflow; isolated, with a cache of packages that is empty at first.</summary>
    private async Task<string> RunAsync(string file, string folder, bool isolated, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach ((string name, string value) in VerifyWorkflow.Variables()) start.Environment[name] = value;
        start.Environment["RUNNER_TEMP"] = _folder;
        start.Environment["RunAnalyzers"] = "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        if (isolated) start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder, "cache");
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

/// <summary>Packages and programs are built one after the other.</summary>
[CollectionDefinition(nameof(Packaging))]
public sealed class Packaging;
