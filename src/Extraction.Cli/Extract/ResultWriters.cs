using Extraction.Output;

namespace Extraction.Cli.Extract;

/// <summary>All the writers of one run: every format that was asked for, in a folder or on standard output.</summary>
internal sealed class ResultWriters : IResultWriter
{
    private readonly List<IResultWriter> _writers = [];
    private readonly List<PendingFile> _files = [];

    private ResultWriters()
    {
    }

    /// <summary>Writers into a folder: a file an article, or one file for all, whose name the format has.</summary>
    public static ResultWriters InFolder(IReadOnlyList<OutputFormat> formats, OutputFolder folder, bool byteOrderMark)
    {
        var all = new ResultWriters();
        foreach (OutputFormat format in formats)
        {
            all._writers.Add(format switch
            {
                OutputFormat.Json => new JsonFilesWriter(folder),
                OutputFormat.Jsonl => new JsonLinesWriter(all.OpenFile(folder, "results.jsonl")),
                OutputFormat.Csv => new CsvResultWriter(all.OpenFile(folder, "quotes.csv"), byteOrderMark),
                OutputFormat.Html => new ReviewPageWriter(all.OpenFile(folder, "review.html")),
                OutputFormat.Brat => new BratWriter(folder),
                OutputFormat.WebAnnotation => new WebAnnotationWriter(folder),
                _ => throw new ArgumentOutOfRangeException(nameof(formats), format, null),
            });
        }

        return all;
    }

    /// <summary>A writer onto standard output.</summary>
    /// <exception cref="UsageException">More formats than one stream can hold, or one that needs files.</exception>
    public static ResultWriters OnStream(IReadOnlyList<OutputFormat> formats, Stream stream, bool byteOrderMark)
    {
        if (formats.Count > 1) throw new UsageException("several formats need a folder to go to: use -o DIR");
        var all = new ResultWriters();
        all._writers.Add(formats[0] switch
        {
            OutputFormat.Json => new JsonStreamWriter(stream),
            OutputFormat.Jsonl => new JsonLinesWriter(stream),
            OutputFormat.Csv => new CsvResultWriter(stream, byteOrderMark),
            OutputFormat.Html => new ReviewPageWriter(stream),
            _ => throw new UsageException($"the format {formats[0].ToString().ToLowerInvariant()} needs a folder to go to: use -o DIR"),
        });
        return all;
    }

    public void Write(ResultDocument document, string text)
    {
        foreach (IResultWriter writer in _writers) writer.Write(document, text);
    }

    public void Complete()
    {
        foreach (IResultWriter writer in _writers) writer.Complete();
        foreach (PendingFile file in _files) file.Complete();
    }

    public void Dispose()
    {
        foreach (IResultWriter writer in _writers) writer.Dispose();
        foreach (PendingFile file in _files) file.Dispose();
    }

    private Stream OpenFile(OutputFolder folder, string name)
    {
        PendingFile file = folder.Create(name);
        _files.Add(file);
        return file.Stream;
    }
}
