using System.ComponentModel;
using System.Diagnostics;

namespace Extraction.Tests.Documentation;

/// <summary>A test that runs another program, skipped where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramFactAttribute : FactAttribute
{
    /// <param name="package">The package, of Debian, that brings it.</param>
    /// <param name="command">A command that succeeds where it is installed.</param>
    public ProgramFactAttribute(string package, params string[] command)
    {
        if (!Succeeds(command)) Skip = $"not installed here: {package}";
    }

    private static bool Succeeds(string[] command)
    {
        try
        {
            var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
