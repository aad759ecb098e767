using System.Runtime.InteropServices;

namespace Extraction.Output;

/// <summary>Brings the entries of a folder to the disk: on Unix a file's own data do not take its name with them (fsync(2)).</summary>
internal static partial class FolderFlush
{
    /// <summary>Does so where the system and the kind of disk can; elsewhere names come to the disk in their own time.</summary>
    internal static void ToDisk(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        int descriptor = Open(folder, 0);
        if (descriptor < 0) return;
        _ = Synchronize(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Synchronize(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
