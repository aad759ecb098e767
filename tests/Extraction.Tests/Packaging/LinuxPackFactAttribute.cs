using System.Runtime.InteropServices;

namespace Extraction.Tests.Packaging;

/// <summary>A test that builds a program for Linux of 64 bits: skipped elsewhere, and where the packs for it are not restored.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxPackFactAttribute : FactAttribute
{
    private static readonly string[] Packs =
    [
        "microsoft.netcore.app.runtime.linux-x64", "microsoft.aspnetcore.app.runtime.linux-x64",
        "microsoft.netcore.app.crossgen2.linux-x64",
    ];

    public LinuxPackFactAttribute()
    {
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        if (!OperatingSystem.IsLinux()) Skip = "This is no Linux.";
        else if (RuntimeInformation.OSArchitecture != System.Runtime.InteropServices.Architecture.X64) Skip = "This machine is no x64.";
        else if (Packs.FirstOrDefault(pack => !Directory.Exists(Path.Combine(packages, pack))) is { } missing)
        {
            Skip = $"'{missing}' is not restored: dotnet restore src/Extraction.Cli -p:RuntimeIdentifier=linux-x64 -p:SelfContained=true";
        }
    }
}
