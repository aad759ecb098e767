using System.Globalization;
using CsvHelper;

namespace Extraction.Output;

/// <summary>A table with one row a quote, for spreadsheets (RFC 4180).</summary>
/// <remarks>No cell can start a formula (<see cref="SpreadsheetCell"/>).</remarks>
public sealed class CsvResultWriter : IResultWriter
{
    private static readonly string[] Columns =
    [
        "article_id", "title", "published", "quote_id", "quote", "type", "act", "modality", "speaker", "kind", "role_title", "organization",
        "said_date", "medium", "recipient", "place", "source", "cue", "resolution", "confidence", "offsets", "source_offsets",
            "cue_offsets",
    ];

    private static readonly string[] ReviewColumns = ["review", "reviewed_by", "reviewed_at", "note"];

    private readonly CsvWriter _csv;
    private readonly bool _withReview;

    /// <summary>Begins a table.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="byteOrderMark">Whether to begin with a UTF-8 byte order mark, by which Excel knows the encoding.</param>
    /// <param name="withReview">Whether columns at the end tell what a person decided.</param>
    public CsvResultWriter(Stream stream, bool byteOrderMark, bool withReview = false)
    {
        _withReview = withReview;
        _csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = byteOrderMark }, leaveOpen: true);
        _csv.WriteRecord(withReview ? [.. Columns, .. ReviewColumns] : Columns);
    }

    /// <inheritdoc/>
    public void Write(ResultDocument document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        var speakers = document.Speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (ResultQuote quote in document.Quotes)
        {
            Write(document.Article, quote, quote.SpeakerId is null ? null : speakers.GetValueOrDefault(quote.SpeakerId));
        }
    }

    /// <inheritdoc/>
    public void Complete() => _csv.Dispose();

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private void Write(ResultArticle article, ResultQuote quote, ResultSpeaker? speaker)
    {
        Cell(article.Id);
        Cell(article.Title?.Text);
        Cell(article.Published?.Date);
        Cell(quote.Id);
        Cell(Phrase(quote.Content));
        Cell(ContractName.Of(quote.Type));
        Cell(ContractName.Of(quote.Act));
        Cell(ContractName.Of(quote.Modality));
        Cell(speaker?.Name);
        Cell(speaker is null ? null : ContractName.Of(speaker.Kind));
        Cell(FirstOf(speaker, r => r.Title));
        Cell(FirstOf(speaker, r => r.Organization));
        Cell(quote.Said?.Date);
        Cell(quote.Said?.Medium);
        Cell(quote.Said?.Recipient);
        Cell(quote.Said?.Place);
        Cell(quote.Source?.Text);
        Cell(Phrase(quote.Cue));
        Cell(ContractName.Of(quote.Resolution));
        Cell(quote.Confidence.ToString(CultureInfo.InvariantCulture));
        Cell(Offsets(quote.Content));
        Cell(quote.Source is null ? null : Offsets([quote.Source]));
        Cell(Offsets(quote.Cue));
        if (_withReview)
        {
            Cell(quote.Review is { } review ? ContractName.Of(review.Decision) : "open");
            Cell(quote.Review?.By);
            Cell(quote.Review?.At);
            Cell(quote.Review?.Note);
        }

        _csv.EndRecord();
    }

    private void Cell(string? text) => _csv.WriteField(SpreadsheetCell.Safe(text));

    private static string? FirstOf(ResultSpeaker? speaker, Func<ResultRole, string?> part) =>
        speaker?.Roles.Select(part).FirstOrDefault(p => p is not null);

    private static string Phrase(IReadOnlyList<TextSlice> slices) => string.Join(" … ", slices.Select(s => s.Text));

    /// <summary><c>12-40;55-60</c>: start and end of each fragment.</summary>
    private static string Offsets(IReadOnlyList<TextSlice> slices) =>
        string.Join(';', slices.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Start}-{s.End}")));
}
