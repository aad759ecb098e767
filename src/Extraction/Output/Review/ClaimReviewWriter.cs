using System.Text.Json;
using Extraction.Speakers;

namespace Extraction.Output.Review;

/// <summary>
/// Quotes that a person confirmed as <c>ClaimReview</c>s (JSON-LD, schema.org/ClaimReview): what was claimed, by whom, in what
/// capacity, when and where. The rating is the fact-checker's work and left out.
/// </summary>
/// <remarks>One document for all articles; memory does not grow with their number.</remarks>
internal sealed class ClaimReviewWriter : IResultWriter
{
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;

    /// <summary>Begins a document.</summary>
    /// <param name="stream">Where to write; left open.</param>
    public ClaimReviewWriter(Stream stream)
    {
        _stream = stream;
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = ReadableJsonEncoder.Instance };
        _json = new Utf8JsonWriter(stream, options);
        _json.WriteStartObject();
        _json.WriteString("@context", "https://schema.org");
        _json.WriteStartArray("@graph");
    }

    /// <inheritdoc/>
    public void Write(ResultDocument document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (ResultQuote quote in document.Quotes.Where(q =>
            q.Review is { Decision: Verdict.Confirmed or Verdict.Corrected or Verdict.Added }))
        {
            Write(document, quote);
        }
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _stream.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Write(ResultDocument document, ResultQuote quote)
    {
        _json.WriteStartObject();
        _json.WriteString("@type", "ClaimReview");
        _json.WriteString("claimReviewed", string.Join(" … ", quote.Content.Select(c => c.Text)));
        Optional("datePublished", quote.Review!.At is { Length: >= 10 } at ? at[..10] : null);
        if (quote.Review.By is { } by) Named("author", "Person", by);
        Optional("reviewBody", quote.Review.Note);
        _json.WriteStartObject("itemReviewed");
        _json.WriteString("@type", "Claim");
        if (document.Speakers.FirstOrDefault(s => s.Id == quote.SpeakerId) is { } speaker) Write(speaker);
        // A week is no date of schema.org.
        Optional("datePublished", quote.Said?.Date is { } said && !said.Contains('W', StringComparison.Ordinal) ? said : null);
        Write(document.Article);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Write(ResultSpeaker speaker)
    {
        ResultRole? role = speaker.Roles.Count > 0 ? speaker.Roles[0] : null;
        _json.WriteStartObject("author");
        _json.WriteString("@type", speaker.Kind is SpeakerKind.Organization or SpeakerKind.Group ? "Organization"
            : speaker.Kind == SpeakerKind.Document ? "CreativeWork" : "Person");
        _json.WriteString("name", speaker.Name);
        if (speaker.Kind == SpeakerKind.Person)
        {
            Optional("jobTitle", role?.Title);
            if (role?.Organization is { } organization) Named("affiliation", "Organization", organization);
        }

        _json.WriteEndObject();
    }

    private void Write(ResultArticle article)
    {
        _json.WriteStartObject("appearance");
        _json.WriteString("@type", "NewsArticle");
        _json.WriteString("identifier", article.Id);
        Optional("headline", article.Title?.Text);
        Optional("url", article.Url);
        Optional("datePublished", article.Published?.Date);
        if (article.Publisher is { } publisher) Named("publisher", "Organization", publisher);
        _json.WriteEndObject();
    }

    private void Named(string property, string type, string name)
    {
        _json.WriteStartObject(property);
        _json.WriteString("@type", type);
        _json.WriteString("name", name);
        _json.WriteEndObject();
    }

    private void Optional(string name, string? value)
    {
        if (value is not null) _json.WriteString(name, value);
    }
}
