namespace Extraction.Output;

/// <summary>A file being written aside. An older one of its name stays as it is until this one is whole and on the disk.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class PendingFile : IDisposable
{
    private readonly string _path;
    private readonly string _aside;
    private readonly FileStream _stream;
    private bool _completed;

    internal PendingFile(string path, string asideSuffix, int bufferSize)
    {
        _path = path;
        _aside = path + asideSuffix;
        _stream = CreateNew(_aside, bufferSize);
    }

    /// <summary>Where to write.</summary>
    public Stream Stream => _stream;

    /// <summary>Gives the file its name, replacing an older one.</summary>
    /// <exception cref="IOException">It cannot be brought to the disk or renamed.</exception>
    public void Complete()
    {
        // A name must never come to the disk before what it names.
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        File.Move(_aside, _path, overwrite: true);
        _completed = true;
    }

    /// <summary>Closes the file, and removes it where it was not completed.</summary>
    public void Dispose()
    {
        try
        {
            _stream.Dispose();
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

    /// <summary>Creates the file itself, through no link that somebody put in its place; what a killed run left there goes.</summary>
    private static FileStream CreateNew(string path, int bufferSize)
    {
        try
        {
            return Open();
        }
        catch (IOException) when (File.Exists(path) || new FileInfo(path).LinkTarget is not null)
        {
            File.Delete(path);
            return Open();
        }

        FileStream Open() => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize);
    }
}
