using CsvHelper;

namespace Extraction.Output;

/// <summary>A table with one row a quote, for spreadsheets (RFC 4180).</summary>
/// <remarks>No cell can start a formula (<see cref="SpreadsheetCell"/>).</remarks>
public sealed class CsvResultWriter : IResultWriter
{
    private static readonly string[] Columns = [.. QuoteColumns.All.Select(column => column.Name)];

    private static readonly string[] ReviewColumns = ["review", "reviewed_by", "reviewed_at", "note"];

    private readonly CsvWriter _csv;
    private readonly bool _withReview, _withIds;

    /// <summary>Begins a table.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="byteOrderMark">Whether to begin with a UTF-8 byte order mark, by which Excel knows the encoding.</param>
    /// <param name="withReview">Whether columns at the end tell what a person decided.</param>
    /// <param name="withIds">Whether the last column has the identifiers of the speaker, with blanks between.</param>
    public CsvResultWriter(Stream stream, bool byteOrderMark, bool withReview = false, bool withIds = false)
    {
        (_withReview, _withIds) = (withReview, withIds);
        _csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = byteOrderMark }, leaveOpen: true);
        _csv.WriteRecord([.. Columns, .. withReview ? ReviewColumns : [], .. withIds ? [QuoteColumns.SpeakerIds] : Array.Empty<string>()]);
    }

    /// <inheritdoc/>
    public void Write(ResultDocument document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (QuoteRow row in QuoteRow.Of(document)) Write(row);
    }

    /// <inheritdoc/>
    public void Complete() => _csv.Dispose();

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private void Write(QuoteRow row)
    {
        foreach ((_, Func<QuoteRow, string?> text) in QuoteColumns.All) Cell(text(row));
        if (_withReview)
        {
            Cell(row.Quote.Review is { } review ? ContractName.Of(review.Decision) : "open");
            Cell(row.Quote.Review?.By);
            Cell(row.Quote.Review?.At);
            Cell(row.Quote.Review?.Note);
        }

        if (_withIds) Cell(row.Speaker?.Ids is { } ids ? string.Join(' ', ids) : null);
        _csv.EndRecord();
    }

    private void Cell(string? text) => _csv.WriteField(SpreadsheetCell.Safe(text));
}
