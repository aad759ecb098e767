using System.Globalization;
using Extraction.Calendar;
using Extraction.Output;
using Extraction.Store.Statements;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Writing;

/// <summary>Writes the quotes of an article, each with the wording by which it is found again in other articles.</summary>
internal sealed class QuoteWriter(SqliteConnection connection, StatementLinker linker) : IDisposable
{
    private readonly KeySequence _keys = new(connection, "quote", "quote_key");

    private readonly PreparedCommand _add = new(
        connection,
        "INSERT INTO quote VALUES (" + string.Join(", ", Enumerable.Range(0, ColumnCount).Select(i => $"${i}")) + ")",
        ColumnCount);

    private const int ColumnCount = 27;

    /// <summary>The paragraph of what stands outside the body, as in JSON.</summary>
    private const int OutsideTheBody = -1;

    /// <summary>To be called at the start of a transaction.</summary>
    public void Restart()
    {
        _keys.Restart();
        linker.Restart();
    }

    /// <summary>Writes all quotes of an article.</summary>
    /// <param name="stored">The article.</param>
    /// <param name="articleKey">Its row.</param>
    /// <param name="speakerKeys">The rows of its speakers by their identifiers.</param>
    public void Add(StoredArticle stored, long articleKey, Dictionary<string, long> speakerKeys)
    {
        ResultDocument document = stored.Document;
        var speakers = document.Speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);
        LineIndex? lines = stored.IsWholeFile && document.Quotes.Count > 0 ? new LineIndex(stored.Text) : null;
        ILookup<string?, ResultQuote> inside = document.Quotes.ToLookup(q => q.Parent, StringComparer.Ordinal);
        DayRange published = DayRange.Of(document.Article.Published?.Date);
        foreach (ResultQuote quote in document.Quotes)
        {
            ResultSpeaker? speaker = quote.SpeakerId is { } id ? speakers.GetValueOrDefault(id) : null;
            IReadOnlyList<string> words = QuotedWords.Of(quote, inside[quote.Id]);
            DayRange days = DayRange.Of(quote.Said?.Date) is { First: not null } said ? said : published;
            int start = quote.Content.Count > 0 ? quote.Content[0].Start : 0;
            _add.Execute(
                _keys.Next(),
                articleKey,
                quote.Id,
                ContractName.Of(quote.Type),
                ContractName.Of(quote.Act),
                ContractName.Of(quote.Modality),
                string.Join(" … ", quote.Content.Select(c => c.Text)),
                Reporting(quote),
                speaker?.Name,
                speaker is null ? null : speakerKeys[speaker.Id],
                quote.Source?.Text,
                quote.Cue.Count == 0 ? null : string.Join(" … ", quote.Cue.Select(c => c.Text)),
                ContractName.Of(quote.Resolution),
                quote.Parent,
                quote.Said?.Date,
                quote.Said?.Medium,
                quote.Said?.Recipient,
                quote.Said?.Place,
                days.First,
                days.Last,
                quote.Paragraph ?? OutsideTheBody,
                stored.RecordLine ?? lines?.LineOf(start),
                start,
                string.Join(';', quote.Content.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Start}-{c.End}"))),
                quote.Confidence,
                linker.KeyOf(words, speaker is null ? null : PlainWords.Folded(speaker.Name)),
                quote.Review is { } review ? ContractName.Of(review.Decision) : "open");
        }
    }

    public void Dispose()
    {
        _keys.Dispose();
        _add.Dispose();
    }

    /// <summary>What the article says around the content about who said it, how, to whom and where.</summary>
    private static string Reporting(ResultQuote quote)
    {
        IEnumerable<TextSlice> placed = quote.Cue.Concat(quote.Citing);
        if (quote.Source is { } source) placed = placed.Append(source);
        IEnumerable<string?> parts = placed.OrderBy(s => s.Start).ThenBy(s => s.End).Select(s => s.Text);
        if (quote.Said is { } said) parts = parts.Append(said.Text).Append(said.Medium).Append(said.Recipient).Append(said.Place);
        return string.Join(" … ", parts.Where(p => p is not null));
    }
}
