using System.Formats.Tar;

namespace Extraction.Store;

/// <summary>Refuses what has a name like a file and is none: SQLite would open it, keep nothing, and leave its journal beside it.</summary>
internal static class SpecialFile
{
    /// <summary>Refuses folders, devices, pipes and sockets; whatever is a file, or is not there, passes.</summary>
    /// <param name="path">The path of a store.</param>
    /// <exception cref="StoreFormatException">It cannot be a store.</exception>
    public static void Refuse(string path)
    {
        if (KindOf(path) is { } kind) throw new StoreFormatException($"'{path}' is {kind}, and no file that a store can be in.");
    }

    /// <summary>Whether something stands in it, behind whatever links lead there; only a file can hold something.</summary>
    public static bool HoldsSomething(string path) => Target(path) is { Exists: true, Length: > 0 };

    /// <summary>What it is, as part of a sentence; null for a file and for nothing.</summary>
    private static string? KindOf(string path)
    {
        if (Directory.Exists(path)) return "a folder";
        // Windows has no such things in its folders.
        if (OperatingSystem.IsWindows() || !File.Exists(path) || HoldsSomething(path)) return null;
        return Target(path) is { Exists: true } target ? ArchivedKind(target.FullName) : null;
    }

    private static FileInfo Target(string path)
    {
        var file = new FileInfo(path);
        try
        {
            return file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Links that lead in a circle, or a folder that is not there: SQLite tells that it cannot be opened.
            return file;
        }
    }

    /// <summary>Files of archives tell their kind, which .NET keeps to itself elsewhere. Only an empty file is opened for it.</summary>
    private static string? ArchivedKind(string path)
    {
        using var archive = new MemoryStream();
        try
        {
            using var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true);
            writer.WriteEntry(path, "file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // No error of the system, but of what archives can hold. All others are for SQLite to tell.
            return e.HResult == new IOException().HResult ? "a socket" : null;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType switch
        {
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
            TarEntryType.Fifo => "a pipe",
            _ => null,
        };
    }
}
