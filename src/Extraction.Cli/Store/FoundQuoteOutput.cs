using System.Globalization;
using CsvHelper;
using Extraction.Output;
using Extraction.Store.Search;

namespace Extraction.Cli.Store;

/// <summary>Writes found quotes to standard output.</summary>
internal static class FoundQuoteOutput
{
    private static readonly string[] Columns =
    [
        "article_id", "title", "published", "file", "line", "url", "quote_id", "quote", "type", "act", "modality", "speaker", "kind",
        "role_title", "organization", "said_date", "confidence", "other_articles", "speaker_ids",
    ];

    public static void Write(IReadOnlyList<FoundQuote> quotes, SearchFormat format, Terminal terminal)
    {
        switch (format)
        {
            case SearchFormat.Json:
                StoreJsonContext.Write(quotes, StoreJsonContext.Default.IReadOnlyListFoundQuote, terminal.Results);
                break;
            case SearchFormat.Csv:
                WriteTable(quotes, terminal.Results);
                break;
            default:
                using (LineWriter writer = terminal.OpenLines()) WriteText(quotes, writer);
                break;
        }
    }

    private static void WriteText(IReadOnlyList<FoundQuote> quotes, LineWriter writer)
    {
        foreach (FoundQuote quote in quotes)
        {
            string dates = FoundQuoteText.Dates(quote);
            writer.WriteLine($"{FoundQuoteText.Place(quote)}: {FoundQuoteText.Speaker(quote)}{(dates.Length > 0 ? ", " + dates : "")}");
            writer.WriteLine("    " + VisibleText.Part(quote.Text));
            if (quote.OtherArticles > 0) writer.WriteLine($"    quoted in {Plural.Of(quote.OtherArticles, "other article")} too");
        }
    }

    private static void WriteTable(IReadOnlyList<FoundQuote> quotes, Stream output)
    {
        using CsvWriter csv = CsvWriter.Create(output, new CsvWriterOptions(), leaveOpen: true);
        csv.WriteRecord(Columns);
        foreach (FoundQuote quote in quotes)
        {
            string?[] cells =
            [
                quote.Article.Id, quote.Article.Title, quote.Article.Published, quote.Article.File,
                    quote.Line?.ToString(CultureInfo.InvariantCulture),
                quote.Article.Url, quote.Id, quote.Text, quote.Type, quote.Act, quote.Modality, quote.Speaker?.Name, quote.Speaker?.Kind,
                quote.Speaker?.Roles.Select(r => r.Title).FirstOrDefault(t => t is not null),
                quote.Speaker?.Roles.Select(r => r.Organization).FirstOrDefault(o => o is not null),
                quote.SaidDate, quote.Confidence.ToString(CultureInfo.InvariantCulture),
                    quote.OtherArticles.ToString(CultureInfo.InvariantCulture),
                quote.Speaker?.Ids is { } ids ? string.Join(' ', ids) : null,
            ];
            foreach (string? cell in cells) csv.WriteField(SpreadsheetCell.Safe(cell));
            csv.EndRecord();
        }
    }
}
