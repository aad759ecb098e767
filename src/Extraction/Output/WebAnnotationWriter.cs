using System.Buffers;
using System.Text.Json;

namespace Extraction.Output;

/// <summary>
/// W3C Web Annotation (JSON-LD, w3.org/TR/annotation-model): one annotation a quote, its content as targets with position
/// and quote selectors, its body a schema.org <c>Quotation</c> in the same graph.
/// </summary>
/// <remarks>One file <c>ID.jsonld</c> an article.</remarks>
/// <param name="folder">Where to write.</param>
public sealed class WebAnnotationWriter(OutputFolder folder) : IResultWriter
{
    /// <inheritdoc/>
    public void Write(ResultDocument document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        folder.Write(document.Article.Id + ".jsonld", WebAnnotation.ToBytes(document, text));
    }

    /// <inheritdoc/>
    public void Complete()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}

/// <summary>One article's annotations as JSON-LD.</summary>
internal static class WebAnnotation
{
    /// <summary>Code points of context that a quote selector gives on either side, so that it finds the place in a changed text.</summary>
    private const int ContextLength = 32;

    public static byte[] ToBytes(ResultDocument document, string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = ReadableJsonEncoder.Instance }))
        {
            new Graph(json, document, text).Write();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private sealed class Graph(Utf8JsonWriter json, ResultDocument document, string text)
    {
        private readonly CodePointMap _map = new(text);
        private readonly string _name = "urn:sha256:" + document.Article.Sha256;

        public void Write()
        {
            json.WriteStartObject();
            // This context defines the prefix "schema" too.
            json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
            json.WriteStartArray("@graph");
            WriteArticle();
            foreach (ResultSpeaker speaker in document.Speakers) WriteSpeaker(speaker);
            foreach (ResultQuote quote in document.Quotes)
            {
                WriteQuotation(quote);
                WriteAnnotation(quote);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        private void WriteArticle()
        {
            ResultArticle article = document.Article;
            json.WriteStartObject();
            json.WriteString("id", Address());
            json.WriteString("type", "schema:NewsArticle");
            json.WriteString("schema:identifier", article.Id);
            json.WriteString("schema:inLanguage", article.Language);
            if (article.Title is { } title) json.WriteString("schema:headline", title.Text);
            if (article.Published is { } published) json.WriteString("schema:datePublished", published.Date);
            if (article.Publisher is { } publisher) json.WriteString("schema:publisher", publisher);
            if (article.Authors.Count > 0)
            {
                json.WriteStartArray("schema:author");
                foreach (string author in article.Authors) json.WriteStringValue(author);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        private void WriteSpeaker(ResultSpeaker speaker)
        {
            json.WriteStartObject();
            json.WriteString("id", Id(speaker.Id));
            json.WriteString("type", speaker.Kind switch
            {
                Speakers.SpeakerKind.Person or Speakers.SpeakerKind.Anonymous => "schema:Person",
                Speakers.SpeakerKind.Document => "schema:CreativeWork",
                _ => "schema:Organization",
            });
            json.WriteString("schema:name", speaker.Name);
            Strings("schema:identifier", speaker.Ids ?? []);
            Strings("schema:alternateName", speaker.Aliases);
            Strings("schema:jobTitle", [.. speaker.Roles.Select(r => r.Title).OfType<string>()]);
            Strings("schema:affiliation", [.. speaker.Roles.Select(r => r.Organization).OfType<string>()]);
            json.WriteEndObject();
        }

        private void WriteQuotation(ResultQuote quote)
        {
            json.WriteStartObject();
            json.WriteString("id", Id(quote.Id) + "-quotation");
            json.WriteString("type", "schema:Quotation");
            json.WriteString("schema:text", string.Join(" … ", quote.Content.Select(c => c.Text)));
            if (quote.SpeakerId is { } speaker) Reference("schema:creator", Id(speaker));
            if (quote.Said?.Date is { } date && !date.Contains('W', StringComparison.Ordinal)) json.WriteString("schema:dateCreated", date);
            if (quote.Parent is { } parent) Reference("schema:isBasedOn", Id(parent) + "-quotation");
            Reference("schema:isPartOf", Address());
            json.WriteEndObject();
        }

        private void WriteAnnotation(ResultQuote quote)
        {
            json.WriteStartObject();
            json.WriteString("id", Id(quote.Id));
            json.WriteString("type", "Annotation");
            json.WriteString("motivation", "identifying");
            json.WriteString("body", Id(quote.Id) + "-quotation");
            json.WriteStartArray("target");
            foreach (TextSlice slice in quote.Content) WriteTarget(slice);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        private void WriteTarget(TextSlice slice)
        {
            json.WriteStartObject();
            json.WriteString("source", Address());
            json.WriteStartArray("selector");
            json.WriteStartObject();
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", slice.Start);
            json.WriteNumber("end", slice.End);
            json.WriteEndObject();
            json.WriteStartObject();
            json.WriteString("type", "TextQuoteSelector");
            json.WriteString("exact", slice.Text);
            json.WriteString("prefix", Between(Math.Max(0, slice.Start - ContextLength), slice.Start));
            json.WriteString("suffix", Between(slice.End, Math.Min(_map.CodePointLength, slice.End + ContextLength)));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        /// <summary>What a reference may not hold, percent-encoded (RFC 3986); what is encoded already stays.</summary>
        private static string Percented(string address) => string.Concat(address.Select(static c =>
            char.IsAsciiLetterOrDigit(c) || "-._~:/?#[]@!$&'()*+,;=%".Contains(c, StringComparison.Ordinal) ? c.ToString()
                : Uri.EscapeDataString(c.ToString())));

        private void Strings(string name, IReadOnlyList<string> values)
        {
            if (values.Count == 0) return;
            json.WriteStartArray(name);
            foreach (string value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }

        private void Reference(string name, string id)
        {
            json.WriteStartObject(name);
            json.WriteString("id", id);
            json.WriteEndObject();
        }

        private string Between(int start, int end) => text[_map.ToUtf16(start).._map.ToUtf16(end)];

        private string Id(string part) => $"{_name}#{part}";

        /// <summary>The article's address, its path as a relative reference, or the name of its text.</summary>
        /// <remarks>Of addresses only those of the web and names (urn) count; any other scheme could be a script.</remarks>
        private string Address()
        {
            if (document.Article.Url is { } url && Uri.TryCreate(url.Trim(), UriKind.Absolute, out Uri? address)
                && address.Scheme is "http" or "https" or "urn")
                return Percented(address.AbsoluteUri);
            return document.Article.Source is { } path && path != "-"
                ? string.Join('/', path.Split('/', '\\').Select(Uri.EscapeDataString))
                : _name;
        }
    }
}
