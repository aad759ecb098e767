using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Extraction.Input;
using Extraction.Output;

namespace Extraction.Cli.Extract;

/// <summary>
/// The record of what runs into a folder have finished, by which a later run with <c>--resume</c> goes on: one line an
/// article with its fingerprint, number of quotes, the hash of its own files, identifier and, where one file holds all
/// articles, the result itself.
/// </summary>
/// <remarks>
/// A line is appended after the article's own files have their names, with a single call to the system, so that a process
/// killed at any moment leaves at most one torn line, which the next run cuts off. The last line of an article counts.
/// The file is locked while it is open: two runs cannot share it. A run over all articles also takes over what runs over
/// parts of them finished in the same folder, which it locks as well. <see cref="Find"/> and <see cref="Read"/> are thread-safe.
/// </remarks>
internal sealed class RunJournal : IDisposable
{
    /// <summary>No result is longer; a longer line is none of ours.</summary>
    private const int MaxLineLength = 1 << 30;

    private const byte FieldEnd = (byte)'\t', LineEnd = (byte)'\n';

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly List<FileStream> _ofParts = [];
    private readonly FileStream _file;
    private readonly bool _keepsResults;

    /// <summary>Opens the journal of a folder.</summary>
    /// <param name="folder">The folder of the results.</param>
    /// <param name="label">Tells the journals of several parts of the articles apart.</param>
    /// <param name="keepsResults">Whether results are kept in the journal itself.</param>
    /// <param name="resume">Whether what is in it counts; it is begun anew otherwise.</param>
    /// <exception cref="IOException">It cannot be opened, or another run has it open.</exception>
    public RunJournal(OutputFolder folder, string label, bool keepsResults, bool resume)
    {
        _keepsResults = keepsResults;
        try
        {
            if (resume && label.Length == 0)
            {
                foreach (string path in Directory.GetFiles(folder.Path, NameOf("-*-of-*")).Order(StringComparer.Ordinal))
                {
                    _ofParts.Add(Open(path, FileMode.Open));
                    Load(_ofParts[^1]);
                }
            }

            _file = Open(Path.Combine(folder.Path, NameOf(label)), FileMode.OpenOrCreate);
        }
        catch
        {
            foreach (FileStream file in _ofParts) file.Dispose();
            throw;
        }

        long whole = resume ? Load(_file) : 0;
        _file.SetLength(whole);
        _file.Seek(whole, SeekOrigin.Begin);
    }

    /// <summary>What an earlier run finished for an article, or null where it did nothing or something else.</summary>
    public Entry? Find(string articleId, UInt128 fingerprint) =>
        _entries.TryGetValue(articleId, out Entry entry) && entry.Fingerprint == fingerprint ? entry : null;

    /// <summary>Records that an article is finished.</summary>
    /// <param name="document">Its result.</param>
    /// <param name="fingerprint">Of the article and the options of the run.</param>
    /// <param name="files">The hash of its own files (<see cref="FileHash"/>).</param>
    public void Append(ResultDocument document, UInt128 fingerprint, UInt128 files)
    {
        string head = string.Create(CultureInfo.InvariantCulture,
            $"{fingerprint:x32}\t{document.Quotes.Count}\t{files:x32}\t{document.Article.Id}\t");
        byte[] result = _keepsResults ? ResultJson.ToLineBytes(document) : [LineEnd];
        _file.Write([.. Encoding.UTF8.GetBytes(head), .. result]);
    }

    /// <summary>The result that is kept for an entry of this journal; null where what is there is none of this article.</summary>
    public ResultDocument? Read(Entry entry, string articleId)
    {
        var json = new byte[entry.Length];
        for (int read = 0; read < json.Length;)
        {
            int count = RandomAccess.Read(entry.File.SafeFileHandle, json.AsSpan(read), entry.Offset + read);
            if (count == 0) return null;
            read += count;
        }

        try
        {
            return ResultJson.Parse(json) is { } result && result.Article.Id == articleId ? result : null;
        }
        catch (JsonException)
        {
            // Damaged, or from another version: the article is done again.
            return null;
        }
    }

    /// <summary>Brings what was appended to the disk.</summary>
    public void Flush() => _file.Flush(flushToDisk: true);

    /// <summary>A hash of the contents of files, by which a later run sees
    /// that they are as they were left; null where one is missing.</summary>
    public static UInt128? FileHash(IEnumerable<string> paths)
    {
        var hash = new XxHash128();
        try
        {
            foreach (string path in paths)
            {
                byte[] content = File.ReadAllBytes(path);
                hash.Append(BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(content.Length)));
                hash.Append(content);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return hash.GetCurrentHashAsUInt128();
    }

    public void Dispose()
    {
        _file.Dispose();
        foreach (FileStream file in _ofParts) file.Dispose();
    }

    private static string NameOf(string label) => InputLocator.JournalName + label;

    /// <summary>Opens a journal for this run alone; without a buffer of its own, every write reaches the system at once.</summary>
    /// <remarks>Through a link, which somebody else may have put there, another file would be emptied.</remarks>
    private static FileStream Open(string path, FileMode mode) => new FileInfo(path).LinkTarget is null
        ? new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0)
        : throw new IOException($"The journal '{path}' is a link, which is not followed; remove it.");

    /// <summary>Reads the whole lines of a journal.</summary>
    /// <returns>Their length together; what follows was left by a killed run.</returns>
    private long Load(FileStream file)
    {
        var buffer = new byte[1 << 20];
        long start = 0;
        int filled = 0;
        while (RandomAccess.Read(file.SafeFileHandle, buffer.AsSpan(filled), start + filled) is > 0 and var count)
        {
            filled += count;
            int line = 0;
            while (buffer.AsSpan(line, filled - line).IndexOf(LineEnd) is >= 0 and var length)
            {
                Add(buffer.AsSpan(line, length), file, start + line);
                line += length + 1;
            }

            buffer.AsSpan(line, filled - line).CopyTo(buffer);
            start += line;
            filled -= line;
            if (filled == MaxLineLength) break;
            if (filled == buffer.Length) Array.Resize(ref buffer, filled * 2);
        }

        return start;
    }

    /// <summary>Takes a line in; one that is no journal line counts for nothing, and its article is done again.</summary>
    private void Add(ReadOnlySpan<byte> line, FileStream file, long offset)
    {
        Span<Range> fields = stackalloc Range[4];
        int found = 0, start = 0;
        for (; found < fields.Length && line[start..].IndexOf(FieldEnd) is >= 0 and var length; found++)
        {
            fields[found] = start..(start + length);
            start += length + 1;
        }

        if (found == fields.Length
            && UInt128.TryParse(line[fields[0]], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out UInt128 fingerprint)
            && int.TryParse(line[fields[1]], NumberStyles.None, CultureInfo.InvariantCulture, out int quotes)
            && UInt128.TryParse(line[fields[2]], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out UInt128 files))
        {
            _entries[Encoding.UTF8.GetString(line[fields[3]])] =
                new Entry(fingerprint, quotes, files, file, offset + start, line.Length - start);
        }
    }

    /// <summary>One finished article.</summary>
    /// <param name="Fingerprint">Of the article and the options of the run.</param>
    /// <param name="Quotes">Number of quotes.</param>
    /// <param name="Files">The hash of the article's own files.</param>
    /// <param name="File">The journal that it stands in.</param>
    /// <param name="Offset">Where in the journal the result begins.</param>
    /// <param name="Length">Its length in bytes; zero where it is not kept here.</param>
    public readonly record struct Entry(UInt128 Fingerprint, int Quotes, UInt128 Files, FileStream File, long Offset, int Length);
}
