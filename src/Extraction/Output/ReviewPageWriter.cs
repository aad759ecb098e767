using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Extraction.Output;

/// <summary>
/// The review page: one HTML file that needs no network, in which a person reads articles with their quotes marked,
/// filters, confirms, corrects or rejects them, and exports the decisions.
/// </summary>
/// <remarks>
/// Articles are written one after the other, so memory does not grow with their number. Their text is data for the
/// page's script, which never treats it as markup; a content security policy lets no other script run.
/// </remarks>
public sealed class ReviewPageWriter : IResultWriter
{
    private static readonly string[] Scripts = ["1-model.js", "2-decisions.js", "3-list.js", "4-article.js", "5-quotes.js", "6-page.js"];

    private readonly StreamWriter _writer;
    private readonly string _afterArticles;

    /// <summary>Begins a page.</summary>
    /// <param name="stream">Where to write; left open.</param>
    public ReviewPageWriter(Stream stream)
    {
        string script = "\n" + string.Join('\n', Scripts.Select(Read));
        string page = Read("page.html")
            .Replace("{{style}}", Read("style.css"), StringComparison.Ordinal)
            .Replace("{{script-hash}}", Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script))), StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal);
        string[] halves = page.Split("{{articles}}\n");
        _afterArticles = halves[1];
        _writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        _writer.Write(halves[0]);
    }

    /// <inheritdoc/>
    public void Write(ResultDocument document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        _writer.Write("<script type=\"application/json\" class=\"article\">");
        // Inside JSON "<" stands in strings only; escaped, nothing in an article can end the element or begin a comment.
        _writer.Write(Encoding.UTF8.GetString(ReviewPageArticle.ToBytes(document, text)).Replace("<", "\\u003c", StringComparison.Ordinal));
        _writer.Write("</script>\n");
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _writer.Write(_afterArticles);
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The stream is the caller's, and what was not completed is not wanted.
    }

    private static string Read(string name)
    {
        using Stream stream = typeof(ReviewPageWriter).Assembly.GetManifestResourceStream("review/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

/// <summary>One article as the page's script wants it: no more than it shows, offsets in UTF-16 as JavaScript counts.</summary>
internal static class ReviewPageArticle
{
    public static byte[] ToBytes(ResultDocument document, string text)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = ReadableJsonEncoder.Instance }))
        {
            Write(json, document, text, new CodePointMap(text));
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ResultDocument document, string text, CodePointMap map)
    {
        ResultArticle article = document.Article;
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("sha256", article.Sha256);
        json.WriteString("model", $"{document.Generator.Version}/{document.Generator.Model}");
        json.WriteString("title", article.Title?.Text ?? "");
        json.WriteString("published", article.Published?.Date);
        json.WriteString("publisher", article.Publisher);
        json.WriteString("source", article.Source);
        Strings("authors", article.Authors);
        json.WriteString("text", text);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartArray("speakers");
        foreach (ResultSpeaker speaker in document.Speakers)
        {
            numbers[speaker.Id] = numbers.Count;
            json.WriteStartObject();
            json.WriteString("name", speaker.Name);
            json.WriteString("kind", ContractName.Of(speaker.Kind));
            Strings("roles", speaker.Roles.Select(r => string.Join(", ", new[] { r.Title, r.Organization }.OfType<string>())));
            Strings("organizations", speaker.Roles.Select(r => r.Organization).OfType<string>());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("quotes");
        foreach (ResultQuote quote in document.Quotes) Quote(quote);
        json.WriteEndArray();
        json.WriteEndObject();

        void Quote(ResultQuote quote)
        {
            json.WriteStartObject();
            json.WriteString("id", quote.Id);
            json.WriteString("type", ContractName.Of(quote.Type));
            json.WriteString("act", ContractName.Of(quote.Act));
            json.WriteString("modality", ContractName.Of(quote.Modality));
            json.WriteString("resolution", ContractName.Of(quote.Resolution));
            json.WriteNumber("speaker", quote.SpeakerId is { } id ? numbers.GetValueOrDefault(id, -1) : -1);
            json.WriteNumber("confidence", quote.Confidence);
            json.WriteString("date", quote.Said?.Date);
            json.WriteString("medium", quote.Said?.Medium);
            json.WriteString("recipient", quote.Said?.Recipient);
            json.WriteString("place", quote.Said?.Place);
            json.WriteString("parent", quote.Parent);
            Slices("content", quote.Content);
            Slices("cue", quote.Cue);
            json.WritePropertyName("source");
            if (quote.Source is { } source) Slice(source);
            else json.WriteNullValue();
            json.WriteEndObject();
        }

        void Slices(string name, IReadOnlyList<TextSlice> slices)
        {
            json.WriteStartArray(name);
            foreach (TextSlice slice in slices) Slice(slice);
            json.WriteEndArray();
        }

        void Slice(TextSlice slice)
        {
            json.WriteStartArray();
            json.WriteNumberValue(map.ToUtf16(slice.Start));
            json.WriteNumberValue(map.ToUtf16(slice.End));
            json.WriteEndArray();
        }

        void Strings(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (string value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }
    }
}
