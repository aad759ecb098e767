using System.Text;
using System.Text.Json;
using Extraction.Quotes;

namespace Extraction.Training.Speakers;

/// <summary>A speaker of the gold data.</summary>
internal sealed record GoldSpeaker(string Name, string[] Accepted, string Kind, (string? Title, string? Organization)[] Roles);

/// <summary>A quote of the gold data as an attribution, with its speaker or null.</summary>
internal sealed record GoldQuote(Attribution Attribution, GoldSpeaker? Speaker, bool Optional);

/// <summary>One article with gold speakers.</summary>
internal sealed record GoldArticle(string Id, string Text, GoldQuote[] Quotes);

/// <summary>Reads gold speakers: one JSON file per article, offsets in code points (see the data's own README).</summary>
internal static class SpeakerGold
{
    /// <summary>Reads all articles of a folder whose texts are found in one of the text folders.</summary>
    public static IEnumerable<GoldArticle> Read(string folder, params string[] textFolders)
    {
        string[] files = Directory.GetFiles(folder, "*.json");
        Array.Sort(files, StringComparer.Ordinal);
        foreach (string file in files)
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
            string id = json.RootElement.GetProperty("doc").GetString()!;
            string path = textFolders.Select(f => Path.Combine(f, id + ".txt")).First(File.Exists);
            yield return Read(id, File.ReadAllText(path), json.RootElement);
        }
    }

    private static GoldArticle Read(string id, string text, JsonElement root)
    {
        var offsets = new List<int>();
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            offsets.Add(at);
            at += rune.Utf16SequenceLength;
        }

        offsets.Add(at);
        Dictionary<string, GoldSpeaker> speakers = root.GetProperty("speakers").EnumerateArray().ToDictionary(
            s => s.GetProperty("id").GetString()!,
            s => new GoldSpeaker(s.GetProperty("name").GetString()!, Strings(s), s.GetProperty("kind").GetString()!,
                [.. s.GetProperty("roles").EnumerateArray().Select(r => (String(r, "title"), String(r, "organization")))]));
        var quotes = root.GetProperty("quotes").EnumerateArray().Select(q => new GoldQuote(
            new Attribution
            {
                Content = Spans(q, "content"),
                Cue = Spans(q, "cue"),
                Source = Spans(q, "source") is { Length: > 0 } source ? source[0] : null,
                Type = q.GetProperty("type").GetString() switch { "direct" => QuoteType.Direct, "mixed" => QuoteType.Mixed, _ =>
                    QuoteType.Indirect },
            },
            String(q, "speaker") is { } speaker ? speakers[speaker] : null,
            q.TryGetProperty("optional", out JsonElement optional) && optional.GetBoolean()));
        return new GoldArticle(id, text, [.. quotes.OrderBy(q => q.Attribution.Content.Count > 0 ? q.Attribution.Content[0] : default)]);

        TextSpan[] Spans(JsonElement quote, string field) =>
            quote.TryGetProperty(field, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(s => new TextSpan(offsets[s.GetProperty("start").GetInt32()],
                offsets[s.GetProperty("end").GetInt32()]))]
            : [];
    }

    private static string? String(JsonElement element, string field) =>
        element.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Strings(JsonElement speaker) =>
        speaker.TryGetProperty("accept", out JsonElement list) ? [.. list.EnumerateArray().Select(n => n.GetString()!)] : [];
}
