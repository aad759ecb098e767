using System.Buffers;
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
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»");

    /// <summary>Reads the articles to learn from, in the order of their hashes.</summary>
    /// <exception cref="InvalidDataException">The corpus lacks an annotated article.</exception>
    public static IEnumerable<GoldArticle> Train(Corpora corpora) => Read(corpora, measured: false);

    /// <summary>Reads the articles that nothing learns from: a quarter, by their hashes.</summary>
    /// <exception cref="InvalidDataException">The corpus lacks an annotated article.</exception>
    public static IEnumerable<GoldArticle> Dev(Corpora corpora) => Read(corpora, measured: true);

    private static IEnumerable<GoldArticle> Read(Corpora corpora, bool measured)
    {
        List<JsonElement> rows = [.. ReadRows().Where(r => r.TryGetProperty("measured", out _) == measured)];
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
            List<JsonElement> quotes = [.. row.GetProperty("quotes").EnumerateArray()];
            Dictionary<string, GoldSpeaker> speakers = Speakers(quotes, text);
            yield return new GoldArticle(hash, text, [.. quotes.Select(q => Quote(q, text, speakers))]);
        }
    }

    /// <summary>The speakers by their names. Who has no proper name goes by every phrase that a quote of his has for its source.</summary>
    private static Dictionary<string, GoldSpeaker> Speakers(List<JsonElement> quotes, string text)
    {
        var speakers = new Dictionary<string, GoldSpeaker>(StringComparer.Ordinal);
        foreach (var one in quotes.Where(q => Name(q, text).Length > 0).GroupBy(q => Name(q, text), StringComparer.Ordinal))
        {
            string kind = one.First().GetProperty("kind").GetString()!;
            string[] sources = kind is "person" or "organization" ? [] : [.. one.SelectMany(q => Spans(q, "source"))
                .Select(s => s.Of(text).ToString()).Distinct(StringComparer.Ordinal)];
            speakers.Add(one.Key, new GoldSpeaker(one.Key, sources, kind, []));
        }

        return speakers;
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

    private static GoldQuote Quote(JsonElement quote, string text, Dictionary<string, GoldSpeaker> speakers)
    {
        TextSpan[] content = Spans(quote, "content"), source = Spans(quote, "source");
        var attribution = new Attribution
        {
            Content = content,
            Cue = Spans(quote, "cue"),
            Source = source.Length > 0 ? source[0] : null,
            Type = Type(content, text),
        };
        return new GoldQuote(attribution, Speaker(quote, text, speakers), quote.TryGetProperty("optional", out _));
    }

    /// <summary>A fragment in quotation marks begins with one, also where its end is not marked, as in long speech.</summary>
    private static QuoteType Type(TextSpan[] content, string text)
    {
        if (content.All(c => Marks.Contains(text[c.Start]))) return QuoteType.Direct;
        return content.Any(c => c.Of(text).ContainsAny(Marks)) ? QuoteType.Mixed : QuoteType.Indirect;
    }

    /// <summary>Who speaks; null for nobody the text tells, a speaker without a name where the text has no such words
    /// together.</summary>
    private static GoldSpeaker? Speaker(JsonElement quote, string text, Dictionary<string, GoldSpeaker> speakers)
    {
        if (speakers.TryGetValue(Name(quote, text), out GoldSpeaker? speaker)) return speaker;
        return quote.TryGetProperty("speaker", out _) ? null : new GoldSpeaker("", [], "", []);
    }

    private static string Name(JsonElement quote, string text) =>
        quote.TryGetProperty("speaker", out JsonElement place) && place.ValueKind == JsonValueKind.Array
        ? Span(place).Of(text).ToString() : "";

    private static TextSpan[] Spans(JsonElement quote, string field) => [.. quote.GetProperty(field).EnumerateArray().Select(Span)];

    private static TextSpan Span(JsonElement span) => new(span[0].GetInt32(), span[1].GetInt32());
}
