using Extraction.Output;
using Parquet;
using Parquet.Schema;

namespace Extraction.Formats.Tables;

/// <summary>A table with one row a quote in one Apache Parquet file, for pandas, Polars, DuckDB, R and Spark.</summary>
/// <remarks>
/// The columns of <see cref="CsvResultWriter"/> under the same names, with numbers as numbers and fragments as lists of
/// <c>start</c>, <c>end</c>, <c>text</c>; then what a flat table cannot hold: roles, aliases, mentions, relays. Texts are as they
/// stand in the article, without the care that spreadsheets need. The same results give the same bytes. Not thread-safe.
/// </remarks>
/// <example><code>
/// using FileStream file = File.Create("quotes.parquet");
/// using var table = new ParquetResultWriter(file);
/// foreach (ResultDocument result in results) table.Write(result, result.Article.Text ?? "");
/// table.Complete();
/// </code></example>
public sealed class ParquetResultWriter : IResultWriter
{
    /// <summary>A group is written when an article fills it: large enough to read fast, small enough for memory.</summary>
    private const int RowsOfGroup = 16384;

    /// <summary>The paragraph of what stands outside the body, as in JSON.</summary>
    private const int OutsideTheBody = -1;

    // The library's Zstandard is managed code with the same output on every processor; its Snappy, the usual choice, hashes
    // by what the processor offers.
    private static readonly ParquetOptions Options =
        new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = System.IO.Compression.CompressionLevel.Optimal };

    private readonly ParquetColumn[] _columns;
    private readonly ParquetWriter _file;
    private int _rows;

    /// <summary>Begins a table.</summary>
    /// <param name="stream">Where to write; left open. It must be able to tell its position.</param>
    /// <param name="withIds">Whether the last column has the identifiers of the speaker (<c>speaker_ids</c>).</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public ParquetResultWriter(Stream stream, bool withIds = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _columns = [.. SharedColumns(), .. FurtherColumns(), .. withIds ? [Ids()] : Array.Empty<ParquetColumn>()];
        var schema = new ParquetSchema(_columns.Select(column => column.Field));
        _file = ParquetWriter.CreateAsync(schema, stream, Options).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Write(ResultDocument document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (QuoteRow row in QuoteRow.Of(document))
        {
            foreach (ParquetColumn column in _columns) column.Add(row);
            _rows++;
        }

        if (_rows >= RowsOfGroup) WriteGroup();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_rows > 0) WriteGroup();
        // This is what writes the end of the file, without which none can read it.
        _file.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Nothing: a table that was not completed is none.</summary>
    public void Dispose()
    {
    }

    private void WriteGroup()
    {
        using ParquetRowGroupWriter group = _file.CreateRowGroup();
        foreach (ParquetColumn column in _columns) column.WriteTo(group);
        _rows = 0;
    }

    private static IEnumerable<ParquetColumn> SharedColumns() => QuoteColumns.All.Select(column => column.Name switch
    {
        QuoteColumns.Confidence => ParquetColumn.Number(column.Name, row => row.Quote.Confidence),
        QuoteColumns.Offsets => ParquetColumn.Slices(column.Name, row => row.Quote.Content),
        QuoteColumns.SourceOffsets => ParquetColumn.Slices(column.Name, row => row.Quote.Source is { } source ? [source] : []),
        QuoteColumns.CueOffsets => ParquetColumn.Slices(column.Name, row => row.Quote.Cue),
        _ => ParquetColumn.Text(column.Name, column.Text),
    });

    private static ParquetColumn Ids() => ParquetColumn.Texts(QuoteColumns.SpeakerIds, row => row.Speaker?.Ids ?? []);

    private static IEnumerable<ParquetColumn> FurtherColumns() =>
    [
        ParquetColumn.Text("said_time", row => row.Quote.Said?.Time),
        ParquetColumn.Text("said_until", row => row.Quote.Said?.Until),
        ParquetColumn.Number("paragraph", row => row.Quote.Paragraph ?? OutsideTheBody),
        ParquetColumn.Text("parent", row => row.Quote.Parent),
        ParquetColumn.Slices("citing", row => row.Quote.Citing),
        ParquetColumn.Text("speaker_id", row => row.Speaker?.Id),
        ParquetColumn.Texts("aliases", row => row.Speaker?.Aliases ?? []),
        ParquetColumn.Roles("roles", row => row.Speaker?.Roles ?? []),
        ParquetColumn.Slices("mentions", row => row.Speaker?.Mentions ?? []),
    ];
}
