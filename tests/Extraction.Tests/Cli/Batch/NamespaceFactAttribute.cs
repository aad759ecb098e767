using System.Diagnostics;

namespace Extraction.Tests.Cli.Batch;

/// <summary>A test that mounts a disk or gives up its rights in a namespace of its
/// own: skipped, and saying so, where the system allows no process that.</summary>
internal sealed class NamespaceFactAttribute : FactAttribute
{
    private static readonly bool IsAllowed = Succeeds("unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none",
        Path.GetTempPath());

    public NamespaceFactAttribute()
    {
        if (!IsAllowed) Skip = "This system has no user namespaces for processes to mount in (unshare --user --map-root-user --mount).";
    }

    private static bool Succeeds(string command, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
