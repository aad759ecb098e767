using System.Text;
using System.Text.Json;

namespace Extraction.Output.Review;

/// <summary>One article as the page's script wants it: no more than it shows, offsets in UTF-16 as JavaScript counts.</summary>
internal static class ReviewPageArticle
{
    /// <summary>The article as it stands in a script element: inside JSON "&lt;" stands in strings
    /// only; escaped, nothing in an article can end the element or begin a comment.</summary>
    public static string ToScript(ResultDocument document, string text) => Escaped(ToBytes(document, text));

    /// <summary>JSON as it may stand in a script element.</summary>
    public static string Escaped(byte[] json) => Encoding.UTF8.GetString(json).Replace("<", "\\u003c", StringComparison.Ordinal);

    private static byte[] ToBytes(ResultDocument document, string text)
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
        Strings("warnings", document.Warnings.Select(w => w.Message).Distinct(StringComparer.Ordinal));
        json.WriteString("text", text);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartArray("speakers");
        foreach (ResultSpeaker speaker in document.Speakers)
        {
            numbers[speaker.Id] = numbers.Count;
            json.WriteStartObject();
            json.WriteString("name", speaker.Name);
            json.WriteString("kind", ContractName.Of(speaker.Kind));
            json.WriteString("role", speaker.Roles.Count > 0 ? speaker.Roles[0].Title : null);
            json.WriteString("organization", speaker.Roles.Count > 0 ? speaker.Roles[0].Organization : null);
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
            json.WriteBoolean("first", FirstLook.Has(quote));
            Review(quote.Review);
            Slices("content", quote.Content);
            Slices("cue", quote.Cue);
            json.WritePropertyName("source");
            if (quote.Source is { } source) Slice(source);
            else json.WriteNullValue();
            json.WriteEndObject();
        }

        void Review(ResultReview? review)
        {
            json.WritePropertyName("review");
            if (review is null)
            {
                json.WriteNullValue();
                return;
            }

            json.WriteStartObject();
            json.WriteString("decision", ContractName.Of(review.Decision));
            // What is absent is not null to the script.
            foreach ((string name, string? value) in new[] { ("by", review.By), ("at", review.At), ("note", review.Note) })
            {
                if (value is not null) json.WriteString(name, value);
            }

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
