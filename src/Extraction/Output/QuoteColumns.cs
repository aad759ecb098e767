using System.Globalization;

namespace Extraction.Output;

/// <summary>The columns of a table of quotes, the same in every format that has such a table.</summary>
internal static class QuoteColumns
{
    /// <summary>The names of columns that hold more than a text, for formats that can keep it so.</summary>
    public const string Confidence = "confidence", Offsets = "offsets", SourceOffsets = "source_offsets", CueOffsets = "cue_offsets";

    /// <summary>The column of identifiers: the last one, only where there is a table of known people and organisations.</summary>
    public const string SpeakerIds = "speaker_ids";

    /// <summary>Name and text of each column, in their order; null where a quote has nothing there.</summary>
    public static IReadOnlyList<(string Name, Func<QuoteRow, string?> Text)> All { get; } =
    [
        ("article_id", row => row.Article.Id),
        ("title", row => row.Article.Title?.Text),
        ("published", row => row.Article.Published?.Date),
        ("quote_id", row => row.Quote.Id),
        ("quote", row => Phrase(row.Quote.Content)),
        ("type", row => ContractName.Of(row.Quote.Type)),
        ("act", row => ContractName.Of(row.Quote.Act)),
        ("modality", row => ContractName.Of(row.Quote.Modality)),
        ("speaker", row => row.Speaker?.Name),
        ("kind", row => row.Speaker is { } speaker ? ContractName.Of(speaker.Kind) : null),
        ("role_title", row => FirstOf(row.Speaker, r => r.Title)),
        ("organization", row => FirstOf(row.Speaker, r => r.Organization)),
        ("said_date", row => row.Quote.Said?.Date),
        ("medium", row => row.Quote.Said?.Medium),
        ("recipient", row => row.Quote.Said?.Recipient),
        ("place", row => row.Quote.Said?.Place),
        ("source", row => row.Quote.Source?.Text),
        ("cue", row => Phrase(row.Quote.Cue)),
        ("resolution", row => ContractName.Of(row.Quote.Resolution)),
        (Confidence, row => row.Quote.Confidence.ToString(CultureInfo.InvariantCulture)),
        (Offsets, row => Places(row.Quote.Content)),
        (SourceOffsets, row => row.Quote.Source is { } source ? Places([source]) : null),
        (CueOffsets, row => Places(row.Quote.Cue)),
    ];

    private static string? FirstOf(ResultSpeaker? speaker, Func<ResultRole, string?> part) =>
        speaker?.Roles.Select(part).FirstOrDefault(p => p is not null);

    private static string Phrase(IReadOnlyList<TextSlice> slices) => string.Join(" … ", slices.Select(s => s.Text));

    /// <summary><c>12-40;55-60</c>: start and end of each fragment.</summary>
    private static string Places(IReadOnlyList<TextSlice> slices) =>
        string.Join(';', slices.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Start}-{s.End}")));
}
