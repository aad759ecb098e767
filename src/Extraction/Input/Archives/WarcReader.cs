using System.Text;
using Extraction.Calendar;
using Extraction.Input.Html;
using NodaTime;

namespace Extraction.Input.Archives;

/// <summary>Reads the pages of a web archive (WARC, ISO 28500), as Common Crawl and others write them: one article a response.</summary>
/// <remarks>
/// Responses that succeeded and hold HTML are read, and so are pages kept without their response, and texts that were made of pages (WET).
/// Everything else, pictures, requests, redirections, is passed over.
/// </remarks>
internal static class WarcReader
{
    private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml"];

    private static readonly InputProblem DamagedPage = new()
    {
        Kind = InputProblemKind.MalformedRecord,
        Message = "the packed page in the record is damaged or cut off; fetch it again.",
    };

    /// <summary>The articles and problems in the order of the records.</summary>
    public static IEnumerable<ArticleSource> Read(InputFile file, PeekableStream stream, InputOptions options)
    {
        long limit = HtmlReader.ByteLimit(options);
        var records = new WarcRecordReader(stream, options, limit);
        while (records.Read(IsWanted) is { } record)
        {
            var place = new RecordPlace(file, 0, null) { Record = records.Number };
            if (record.Problem is { } problem)
            {
                yield return ArticleSource.Of(place.Of(problem));
                continue;
            }

            if (record.Block.IsEmpty) continue;
            foreach (ArticleSource source in InputProblems.Guard(place, () => [Read(record, place, options, limit)])) yield return source;
        }
    }

    private static bool IsWanted(HeaderBlock header, ReadOnlyMemory<byte> head)
    {
        switch (header["WARC-Type"])
        {
            case "response" when header.IsMediaType("Content-Type", ["application/http"]):
                return HttpResponse.Parse(head.Span) is { Status: >= 200 and < 300 } response
                    && response.Header.IsMediaType("Content-Type", PageTypes);
            case "response" or "resource":
                return header.IsMediaType("Content-Type", PageTypes);
            case "conversion":
                return header.IsMediaType("Content-Type", ["text/plain"]);
            default:
                return false;
        }
    }

    private static ArticleSource Read(WarcRecord record, RecordPlace place, InputOptions options, long limit)
    {
        ReadOnlyMemory<byte> body = record.Block;
        string? type = record.Header["Content-Type"];
        if (HttpResponse.Parse(body.Span) is { } response)
        {
            try
            {
                if (response.Decode(body[response.BodyStart..], limit) is not { } decoded)
                    return ArticleSource.Of(place.Of(InputProblems.TooLarge(options)));
                (body, type) = (decoded, response.Header["Content-Type"]);
            }
            catch (InvalidDataException)
            {
                return ArticleSource.Of(place.Of(DamagedPage));
            }
        }

        Article? article;
        if (record.Header["WARC-Type"] == "conversion") article = TextOf(body.Span);
        else if (HtmlReader.Read(body.Span, options, type, out InputProblem? problem) is { } page) article = page;
        else return ArticleSource.Of(place.Of(problem!));

        string? url = record.Header["WARC-Target-URI"]?.Trim('<', '>');
        return ArticleSource.Of(
            article with
            {
                Id = place.DefaultId,
                Source = place.Source,
                Url = article.Url ?? url,
                Published = article.Published ?? ArchivedOn(record.Header["WARC-Date"]),
            },
            place);
    }

    private static Article TextOf(ReadOnlySpan<byte> text) =>
        new() { Id = "", Text = DamagedCharacters.Mend(Encoding.UTF8.GetString(text)), IsPlainText = false };

    // The day of the crawl is no more than near the day of publication: what the text tells comes first.
    private static PublicationDate? ArchivedOn(string? date) =>
        date is not null && DateLineParser.TryParseFullDate(date, out LocalDate day) ? new PublicationDate(day, DateBasis.Inferred) : null;
}
