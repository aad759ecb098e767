namespace Extraction.Cli;

/// <summary>Tells a full disk, after which nothing more can be written, from what concerns one file.</summary>
internal static class FullDisk
{
    /// <summary>The system's numbers: ENOSPC, EDQUOT, ERROR_DISK_FULL.</summary>
    private static readonly int[] Numbers = [28, 122, unchecked((int)0x80070070)];

    /// <summary>Whether an exception concerns the one file that was to be written: its name, its place, its permissions.</summary>
    public static bool IsOfOneFile(Exception e) => e is IOException or UnauthorizedAccessException && !Numbers.Contains(e.HResult);
}
