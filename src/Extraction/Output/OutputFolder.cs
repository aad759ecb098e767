namespace Extraction.Output;

/// <summary>A folder of results, in which a file appears whole or not at all: written aside, then renamed.</summary>
/// <remarks>Thread-safe for different names.</remarks>
public sealed class OutputFolder
{
    private readonly string _asideSuffix;

    /// <summary>Opens the folder, creating it where needed.</summary>
    /// <param name="path">The folder's path.</param>
    /// <param name="writer">Tells several processes that write into one folder apart; empty for a single one.</param>
    /// <exception cref="IOException">It cannot be created, or the path is a file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be created.</exception>
    public OutputFolder(string path, string writer = "")
    {
        Path = Directory.CreateDirectory(path).FullName;
        _asideSuffix = writer + ".part";
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>Writes a whole file.</summary>
    /// <param name="name">File name, without folder.</param>
    /// <param name="bytes">Its content.</param>
    public void Write(string name, ReadOnlySpan<byte> bytes)
    {
        string path = Resolve(name);
        string aside = path + _asideSuffix;
        try
        {
            using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                stream.Write(bytes);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(aside);
            throw;
        }
    }

    /// <summary>Opens a file that takes its name when <see cref="PendingFile.Complete"/> is called, and is discarded otherwise.</summary>
    public PendingFile Create(string name) => new(Resolve(name), _asideSuffix);

    private string Resolve(string name) =>
        name.Length > 0 && name == System.IO.Path.GetFileName(name) && name is not ("." or "..")
            ? System.IO.Path.Combine(Path, name)
            : throw new ArgumentException($"'{name}' is not a plain file name.", nameof(name));
}

/// <summary>A file being written aside.</summary>
public sealed class PendingFile : IDisposable
{
    private readonly string _path;
    private readonly string _aside;
    private bool _completed;

    internal PendingFile(string path, string asideSuffix)
    {
        _path = path;
        _aside = path + asideSuffix;
        Stream = new FileStream(_aside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
    }

    /// <summary>Where to write.</summary>
    public Stream Stream { get; }

    /// <summary>Gives the file its name, replacing an older one.</summary>
    public void Complete()
    {
        Stream.Dispose();
        File.Move(_aside, _path, overwrite: true);
        _completed = true;
    }

    /// <summary>Closes the file, and removes it where it was not completed.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (IOException) when (!_completed)
        {
            // What is thrown away need not have been written: the disk may be full.
        }
        finally
        {
            if (!_completed) File.Delete(_aside);
        }
    }
}
