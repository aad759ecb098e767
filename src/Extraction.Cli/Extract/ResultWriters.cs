using Extraction.Formats.Tables;
using Extraction.Output;

namespace Extraction.Cli.Extract;

/// <summary>All the writers of one run: every format that was asked for, in a folder or on standard output.</summary>
internal sealed class ResultWriters : IDisposable
{
    private readonly List<IResultWriter> _ofArticles = [], _forAll = [];
    private readonly List<PendingFile> _files = [];
    private bool _completed;

    private ResultWriters()
    {
    }

    private IEnumerable<IResultWriter> All => _ofArticles.Concat(_forAll);

    /// <summary>Writers into a folder: a file an article, or one file for all, whose name the format has.</summary>
    /// <param name="formats">The formats, each once.</param>
    /// <param name="folder">Where to write.</param>
    /// <param name="byteOrderMark">Whether CSV begins with one.</param>
    /// <param name="withIds">Whether tables have a column for identifiers of speakers.</param>
    /// <param name="label">Put behind the name of a file for all.</param>
    public static ResultWriters InFolder(IReadOnlyList<OutputFormat> formats, OutputFolder folder, bool byteOrderMark, bool withIds,
        string label = "")
    {
        var all = new ResultWriters();
        foreach (OutputFormat format in formats)
        {
            (IsOneFile(format) ? all._forAll : all._ofArticles).Add(format switch
            {
                OutputFormat.Json => new JsonFilesWriter(folder),
                OutputFormat.Jsonl => new JsonLinesWriter(all.OpenFile(folder, $"results{label}.jsonl")),
                OutputFormat.Csv => new CsvResultWriter(all.OpenFile(folder, $"quotes{label}.csv"), byteOrderMark, withIds: withIds),
                OutputFormat.Html => new ReviewPageWriter(all.OpenFile(folder, $"review{label}.html")),
                OutputFormat.Brat => new BratWriter(folder),
                OutputFormat.WebAnnotation => new WebAnnotationWriter(folder),
                OutputFormat.Parquet => new ParquetResultWriter(all.OpenFile(folder, $"quotes{label}.parquet"), withIds),
                _ => throw new ArgumentOutOfRangeException(nameof(formats), format, null),
            });
        }

        return all;
    }

    /// <summary>Whether a format has one file for all articles.</summary>
    public static bool IsOneFile(OutputFormat format) =>
        format is OutputFormat.Jsonl or OutputFormat.Csv or OutputFormat.Html or OutputFormat.Parquet;

    /// <summary>The names of an article's own files in a format; none where there is one file for all.</summary>
    public static IReadOnlyList<string> FileNames(OutputFormat format, string articleId) => format switch
    {
        OutputFormat.Json => [articleId + ".json"],
        OutputFormat.Brat => [articleId + ".txt", articleId + ".ann"],
        OutputFormat.WebAnnotation => [articleId + ".jsonld"],
        _ => [],
    };

    /// <summary>A writer onto standard output; none where there is no format.</summary>
    /// <exception cref="UsageException">More formats than one stream can hold, or one that needs files.</exception>
    public static ResultWriters OnStream(IReadOnlyList<OutputFormat> formats, Stream stream, bool byteOrderMark, bool withIds)
    {
        if (formats.Count == 0) return new ResultWriters();
        if (formats.Count > 1) throw new UsageException("several formats need a folder to go to: use -o DIR");
        var all = new ResultWriters();
        all._forAll.Add(formats[0] switch
        {
            OutputFormat.Json => new JsonStreamWriter(stream),
            OutputFormat.Jsonl => new JsonLinesWriter(stream),
            OutputFormat.Csv => new CsvResultWriter(stream, byteOrderMark, withIds: withIds),
            OutputFormat.Html => new ReviewPageWriter(stream),
            _ => throw new UsageException($"the format {formats[0].ToString().ToLowerInvariant()} needs a folder to go to: use -o DIR"),
        });
        return all;
    }

    /// <summary>Writes the article's own files. Where one fails, nothing of the article is in the files for all.</summary>
    /// <exception cref="IOException">One cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be written, or its name is that of a folder.</exception>
    public void WriteOwn(ResultDocument document, string text)
    {
        foreach (IResultWriter writer in _ofArticles) writer.Write(document, text);
    }

    /// <summary>Writes the article into the files for all, or onto standard output.</summary>
    /// <exception cref="IOException">One cannot be written: what follows would be lost, too.</exception>
    public void WriteShared(ResultDocument document, string text)
    {
        foreach (IResultWriter writer in _forAll) writer.Write(document, text);
    }

    /// <summary>Ends the files for all and gives them their names.</summary>
    public void Complete()
    {
        foreach (IResultWriter writer in All) writer.Complete();
        foreach (PendingFile file in _files) file.Complete();
        _completed = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (IResultWriter writer in All)
        {
            try
            {
                writer.Dispose();
            }
            catch (IOException) when (!_completed)
            {
                // A run that failed, and tells why, leaves behind what its writers still held.
            }
        }

        foreach (PendingFile file in _files) file.Dispose();
    }

    private Stream OpenFile(OutputFolder folder, string name)
    {
        PendingFile file = folder.Create(name);
        _files.Add(file);
        return file.Stream;
    }
}
