using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Extraction.Desk.Reading;
using Extraction.Input;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Extraction.Desk.Api;

/// <summary>Reads what a program sends to be extracted, by its media type.</summary>
internal static class RequestBody
{
    private static readonly Dictionary<string, InputFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = InputFormat.PlainText,
        ["text/markdown"] = InputFormat.Markdown,
        ["text/html"] = InputFormat.Html,
        ["text/csv"] = InputFormat.Csv,
        ["text/tab-separated-values"] = InputFormat.Tsv,
        ["application/json"] = InputFormat.JsonLines,
        ["application/x-ndjson"] = InputFormat.JsonLines,
        ["application/jsonl"] = InputFormat.JsonLines,
    };

    /// <summary>The media types that can be read.</summary>
    public static IReadOnlyCollection<string> Types => Formats.Keys;

    /// <summary>The whole body, which the server's limit keeps bearable.</summary>
    /// <exception cref="BadRequestException">It is of no type that can be read.</exception>
    public static async Task<Submission> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? header);
        string type = header?.MediaType.Value ?? "";
        if (!Formats.TryGetValue(type, out InputFormat format))
            throw new BadRequestException($"The content type is one of {string.Join(", ", Formats.Keys)}.",
                StatusCodes.Status415UnsupportedMediaType);
        Encoding? encoding = EncodingOf(HeaderUtilities.RemoveQuotes(header!.Charset).Value ?? "", format);
        var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellation).ConfigureAwait(false);
        content.Position = 0;
        if (type == "application/json") content = OneLine(content);
        return new Submission(content, "article") { Format = format, Encoding = encoding };
    }

    /// <summary>The encoding that the sender names; null where he names none, to find it out.</summary>
    private static Encoding? EncodingOf(string charset, InputFormat format)
    {
        if (charset.Length == 0) return null;
        Encoding encoding = InputOptions.EncodingOf(charset) ?? throw new BadRequestException(
            $"There is no encoding '{charset}'; name one like utf-8 or windows-1252, or none.", StatusCodes.Status415UnsupportedMediaType);
        // RFC 8259: text of JSON between programs is in UTF-8.
        return format != InputFormat.JsonLines || encoding.CodePage == Encoding.UTF8.CodePage ? encoding
            : throw new BadRequestException("JSON is sent in UTF-8.", StatusCodes.Status415UnsupportedMediaType);
    }

    /// <summary>An object over several lines is one record too; an array is one a element.</summary>
    private static MemoryStream OneLine(MemoryStream json)
    {
        if (!Utf8.IsValid(json.GetBuffer().AsSpan(0, (int)json.Length)))
            throw new BadRequestException("The body has bytes that are no UTF-8, in which JSON is sent.");
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            IEnumerable<JsonElement> records = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : [root];
            var lines = new MemoryStream();
            foreach (JsonElement record in records)
            {
                // As it was sent: half a character is told by the reader. Line breaks stand between tokens only.
                lines.Write(Encoding.UTF8.GetBytes(record.GetRawText().Replace('\n', ' ').Replace('\r', ' ')));
                lines.WriteByte((byte)'\n');
            }

            lines.Position = 0;
            return lines;
        }
        catch (JsonException e)
        {
            throw new BadRequestException($"The body is no JSON: {JsonProblem.Of(e)}.");
        }
    }
}
