namespace Extraction.Speakers;

/// <summary>All that an article holds about one of its speakers, whatever form it has it in.</summary>
/// <param name="Text">The text of the article.</param>
/// <param name="Name">The fullest name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Roles">Titles and organisations.</param>
/// <param name="Mentions">Where it is mentioned, in order.</param>
internal readonly record struct SpeakerTraces(string Text, string Name, SpeakerKind Kind,
    IReadOnlyList<(string? Title, string? Organization)> Roles, IReadOnlyList<TextSpan> Mentions)
{
    /// <summary>The year of publication, where it is known for certain.</summary>
    public int? PublishedYear { get; init; }

    /// <summary>The last year in which an utterance is dated that took place, or null.</summary>
    public int? SaidYear { get; init; }
}
