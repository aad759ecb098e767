using System.Globalization;

namespace Extraction.Output.Review;

/// <summary>Puts a result that was put together from others into the form of a fresh one.</summary>
internal static class ResultNumbers
{
    /// <summary>Quotes in the order of the text, speakers that still speak, both counted from one.</summary>
    /// <param name="document">A result whose quotes and speakers have unique identifiers.</param>
    public static ResultDocument Renumber(ResultDocument document)
    {
        ResultQuote[] ordered = [.. document.Quotes.OrderBy(q => q.Content[0].Start)];
        var speaking = ordered.Select(q => q.SpeakerId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        ResultSpeaker[] kept = [.. document.Speakers.Where(s => speaking.Contains(s.Id))];
        Dictionary<string, string> speakerIds = Numbered(kept.Select(s => s.Id), 's'), quoteIds = Numbered(ordered.Select(q => q.Id), 'q');
        return document with
        {
            Speakers = [.. kept.Select(s => s with { Id = speakerIds[s.Id] })],
            Quotes =
            [
                .. ordered.Select(q => q with
                {
                    Id = quoteIds[q.Id],
                    SpeakerId = q.SpeakerId is null ? null : speakerIds[q.SpeakerId],
                    Parent = q.Parent is null ? null : quoteIds.GetValueOrDefault(q.Parent),
                }),
            ],
        };
    }

    private static Dictionary<string, string> Numbered(IEnumerable<string> ids, char letter) =>
        ids.Select((id, i) => (id, Number: string.Create(CultureInfo.InvariantCulture, $"{letter}{i + 1}")))
            .ToDictionary(p => p.id, p => p.Number, StringComparer.Ordinal);
}
