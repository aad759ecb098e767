using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Extraction.Quotes;
using Extraction.Training.Speakers;

namespace Extraction.Training.Annotations;

/// <summary>
/// Quotes and speakers of articles out of the running news text, by the rules of the gold of many outlets. A language model marked
/// them, correcting what the program found; people did not. Only offsets are kept (<c>news.jsonl</c>): an article is known by the
/// hash of its text, which stays with the corpus.
/// </summary>
internal static class NewsAnnotations
{
    /// <summary>Every fourth article, in the order of the hashes, is for measuring.</summary>
    private const int Parts = 4;

    /// <summary>Reads the articles to learn from, in the order of their hashes.</summary>
    /// <exception cref="InvalidDataException">The corpus lacks an annotated article.</exception>
    public static IEnumerable<GoldArticle> Train(Corpora corpora) => Read(corpora, i => i % Parts != 0);

    /// <summary>Reads the articles that nothing learns from.</summary>
    /// <exception cref="InvalidDataException">The corpus lacks an annotated article.</exception>
    public static IEnumerable<GoldArticle> Dev(Corpora corpora) => Read(corpora, i => i % Parts == 0);

    private static IEnumerable<GoldArticle> Read(Corpora corpora, Func<int, bool> isWanted)
    {
        List<JsonElement> rows = [.. ReadRows().Where((_, i) => isWanted(i))];
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        HashSet<string> wanted = [.. rows.Select(r => r.GetProperty("sha256").GetString()!)];
        foreach (string file in rows.Select(r => r.GetProperty("file").GetString()!).Distinct(StringComparer.Ordinal))
        {
            foreach (string text in RunningText.Articles(Path.Combine(corpora.UnlabelledFolder, file)))
            {
                string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
                if (wanted.Contains(hash)) texts[hash] = text;
            }
        }

        foreach (JsonElement row in rows)
        {
            string hash = row.GetProperty("sha256").GetString()!;
            if (!texts.TryGetValue(hash, out string? text))
            {
                throw new InvalidDataException($"The running text lacks the annotated article {hash}.");
            }
            yield return new GoldArticle(hash, text, [.. row.GetProperty("quotes").EnumerateArray().Select(q => Quote(q, text))]);
        }
    }

    private static IEnumerable<JsonElement> ReadRows()
    {
        using Stream stream = typeof(NewsAnnotations).Assembly.GetManifestResourceStream("annotations/news.jsonl")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            yield return json.RootElement.Clone();
        }
    }

    private static GoldQuote Quote(JsonElement quote, string text)
    {
        TextSpan[] content = Spans(quote, "content"), source = Spans(quote, "source");
        var attribution = new Attribution
        {
            Content = content,
            Cue = Spans(quote, "cue"),
            Source = source.Length > 0 ? source[0] : null,
            Type = QuoteType.Indirect,
        };
        return new GoldQuote(attribution, Speaker(quote, text), quote.TryGetProperty("optional", out _));
    }

    /// <summary>Who speaks; null for nobody the text tells, a speaker without a name where the text has no such words together.</summary>
    private static GoldSpeaker? Speaker(JsonElement quote, string text)
    {
        if (!quote.TryGetProperty("speaker", out JsonElement place)) return new GoldSpeaker("", [], "", []);
        if (place.ValueKind == JsonValueKind.Null) return null;
        return new GoldSpeaker(Span(place).Of(text).ToString(), [], quote.GetProperty("kind").GetString()!, []);
    }

    private static TextSpan[] Spans(JsonElement quote, string field) => [.. quote.GetProperty(field).EnumerateArray().Select(Span)];

    private static TextSpan Span(JsonElement span) => new(span[0].GetInt32(), span[1].GetInt32());
}
