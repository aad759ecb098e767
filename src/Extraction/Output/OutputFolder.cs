namespace Extraction.Output;

/// <summary>A folder of results, in which a file appears whole or not at all: written aside, brought to the disk, then renamed.</summary>
/// <remarks>Thread-safe for different names.</remarks>
public sealed class OutputFolder
{
    private readonly string _asideSuffix;
    private readonly IReadOnlySet<string> _inputs;

    /// <summary>Opens the folder, creating it where needed.</summary>
    /// <param name="path">The folder's path.</param>
    /// <param name="writer">Tells several processes that write into one folder apart; empty for a single one.</param>
    /// <exception cref="IOException">It cannot be created, or the path is a file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be created.</exception>
    public OutputFolder(string path, string writer = "")
        : this(path, writer, new HashSet<string>())
    {
    }

    /// <summary>Opens a folder of which some files are read by the very run that writes into it.</summary>
    /// <param name="path">The folder's path.</param>
    /// <param name="writer">Tells several processes that write into one folder apart; empty for a single one.</param>
    /// <param name="inputs">Names of files in it that must not be overwritten.</param>
    internal OutputFolder(string path, string writer, IReadOnlySet<string> inputs)
    {
        Path = Directory.CreateDirectory(path).FullName;
        _asideSuffix = writer + ".part";
        _inputs = inputs;
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>Writes a whole file.</summary>
    /// <param name="name">File name, without folder.</param>
    /// <param name="bytes">Its content.</param>
    /// <exception cref="IOException">It cannot be written; an older file of that name is as it was.</exception>
    public void Write(string name, ReadOnlySpan<byte> bytes)
    {
        using PendingFile file = Create(name, bufferSize: 0);
        file.Stream.Write(bytes);
        file.Complete();
    }

    /// <summary>Opens a file that takes its name when <see cref="PendingFile.Complete"/> is called, and is discarded otherwise.</summary>
    public PendingFile Create(string name) => Create(name, bufferSize: 1 << 16);

    /// <summary>Brings the names of the files that were written to the disk, so that a power failure leaves them.</summary>
    public void Flush() => FolderFlush.ToDisk(Path);

    private PendingFile Create(string name, int bufferSize)
    {
        if (name.Length == 0 || name != System.IO.Path.GetFileName(name) || name is "." or "..")
        {
            throw new ArgumentException($"'{name}' is not a plain file name.", nameof(name));
        }
        if (_inputs.Contains(name))
        {
            throw new IOException($"'{name}' in '{Path}' is read by this very run and would be overwritten; write into another folder.");
        }
        return new PendingFile(System.IO.Path.Combine(Path, name), _asideSuffix, bufferSize);
    }
}
