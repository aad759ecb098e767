using Extraction.Output;

namespace Extraction.Cli.Verify;

/// <summary>Compares a result with a person's annotation: quotes, speakers,
/// types, acts, dates, relays, and what must not come out.</summary>
/// <remarks>The edges of contents and the confidence are not judged: a pair shares at least half of its content.</remarks>
internal static class HumanGoldComparer
{
    /// <summary>Letters by which a quote may exceed a forbidden stretch and still be that stretch.</summary>
    private const int ForbiddenSlack = 12;

    public static IReadOnlyList<Difference> Compare(HumanGold gold, ResultDocument actual)
    {
        var differences = new List<Difference>();
        var goldSpeakers = gold.Speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var speakers = actual.Speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);
        int[] pairs = QuotePairing.Pair([.. gold.Quotes.Select(q => q.Content)], [.. actual.Quotes.Select(q => q.Content)]);
        var paired = new HashSet<int>(pairs);
        for (int i = 0; i < pairs.Length; i++)
        {
            GoldQuote expected = gold.Quotes[i];
            if (pairs[i] >= 0) CompareQuote(expected, actual.Quotes[pairs[i]]);
            else if (!expected.Optional)
            {
                Add(DifferenceKind.QuoteLost, expected.Content[0].Start,
                    $"quote lost: {Wording.Label(expected.Content)}, {NameOf(expected.Speaker) ?? "nobody"}");
            }
        }

        for (int i = 0; i < actual.Quotes.Count; i++)
        {
            ResultQuote quote = actual.Quotes[i];
            if (Forbidden(quote) is { } forbidden)
            {
                Add(DifferenceKind.QuoteForbidden, quote.Content[0].Start, $"this is no quote: {forbidden}");
            }
            else if (!paired.Contains(i))
            {
                Add(DifferenceKind.QuoteAdded, quote.Content[0].Start,
                    $"quote added: {Wording.Label(quote.Content)}, {Speaker(quote.SpeakerId)?.Name ?? "nobody"}");
            }
        }

        return [.. differences.OrderBy(d => d.Start ?? -1)];

        void CompareQuote(GoldQuote expected, ResultQuote quote)
        {
            int start = quote.Content[0].Start;
            string label = Wording.Label(expected.Content);
            ResultSpeaker? speaker = Speaker(quote.SpeakerId);
            if (!IsSpeaker(expected.Speaker, speaker))
            {
                Changed(DifferenceKind.SpeakerChanged, "speaker", NameOf(expected.Speaker), speaker?.Name);
            }
            if (expected.Type != quote.Type) Changed(DifferenceKind.TypeChanged, "type", Name(expected.Type), Name(quote.Type));
            if (expected.Act != quote.Act) Changed(DifferenceKind.ActChanged, "act", Name(expected.Act), Name(quote.Act));
            if (expected.Said?.Value is { } date && date != quote.Said?.Date)
            {
                Changed(DifferenceKind.DateChanged, "date", date, quote.Said?.Date);
            }
            if (expected.Via is { } via)
            {
                ResultQuote? parent = actual.Quotes.FirstOrDefault(q => q.Id == quote.Parent);
                ResultSpeaker? relay = Speaker(parent?.SpeakerId);
                if (!IsSpeaker(via, relay)) Changed(DifferenceKind.RelayChanged, "relayed by", NameOf(via), relay?.Name);
            }

            void Changed(DifferenceKind kind, string what, string? before, string? after) =>
                differences.Add(new Difference(kind, start, $"{label}: {what} changed from {before ?? "none"} to {after ?? "none"}", before,
                    after));
        }

        void Add(DifferenceKind kind, int start, string message) => differences.Add(new Difference(kind, start, message));

        ResultSpeaker? Speaker(string? id) => id is null ? null : speakers.GetValueOrDefault(id);

        string? NameOf(string? id) => id is null ? null : goldSpeakers.GetValueOrDefault(id)?.Name ?? id;

        bool IsSpeaker(string? id, ResultSpeaker? speaker) => id is null
            ? speaker is null
            : speaker is not null && goldSpeakers.GetValueOrDefault(id) is { } expected
                && (expected.Accept ?? []).Prepend(expected.Name).Any(n => SameName(n, speaker.Name));

        string? Forbidden(ResultQuote quote)
        {
            string content = string.Concat(quote.Content.Select(c => c.Text));
            return gold.NotQuotes?.FirstOrDefault(n => content.Contains(n, StringComparison.Ordinal)
                && content.Length < n.Length + ForbiddenSlack);
        }
    }

    /// <summary>Names are the same when their letters and digits are, whatever the case, the punctuation and a leading article.</summary>
    private static bool SameName(string left, string right) => string.Equals(Core(left), Core(right), StringComparison.OrdinalIgnoreCase);

    private static string Core(string name)
    {
        string[] words = [.. name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => string.Concat(w.Where(char.IsLetterOrDigit))).Where(w => w.Length > 0)];
        bool article = words.Length > 1 && words[0].ToLowerInvariant() is "the" or "a" or "an";
        return string.Join(' ', article ? words[1..] : words);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
