using Extraction.Quotes;

namespace Extraction.Store.Search;

/// <summary>Which quotes are wanted; what is null does not matter.</summary>
public sealed record QuoteQuery
{
    /// <summary>
    /// Words that the quote, its reporting clause or its speaker's name must all hold, whatever their case and the marks on
    /// their letters; <c>"words in quotation marks"</c> as they follow each other; <c>begin*</c> for words that begin so.
    /// Nothing else has a meaning of its own.
    /// </summary>
    public string? Words { get; init; }

    /// <summary>Words that one of the speaker's names in the article must all hold;
    /// or an identifier, which finds all that its bearer says.</summary>
    public string? Speaker { get; init; }

    /// <summary>Words that the organisation of one of the speaker's roles, or the name of a speaker that is one, must all hold.</summary>
    public string? Organization { get; init; }

    /// <summary>Only what was said, or where that is not told published, on
    /// this day or later; a month counts when it reaches into it.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only what was said, or where that is not told published, on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only quotes of this type.</summary>
    public QuoteType? Type { get; init; }

    /// <summary>Only statements, or only what is thought.</summary>
    public QuoteAct? Act { get; init; }

    /// <summary>Only quotes with these words in the name of the outlet, whatever their case.</summary>
    public string? Outlet { get; init; }

    /// <summary>Only quotes of which a person said this: <c>open</c> (nothing),
    /// <c>decided</c> (anything), or the name of a verdict.</summary>
    public string? Review { get; init; }

    /// <summary>Only quotes of the speaker who is so called, word for word, whatever the case.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>Only quotes of whoever is this speaker of this article, in all articles.</summary>
    public SpeakerPlace? SpeakerOf { get; init; }

    /// <summary>Whether quotes that a person rejected are left out; not where <see cref="Review"/> asks for them.</summary>
    public bool HideRejected { get; init; }

    /// <summary>Whether only what a person wants to see first is wanted: what stands in
    /// quotation marks, statements that are rather sure, and what was decided on.</summary>
    public bool FirstOnly { get; init; }

    /// <summary>Only quotes of at least this confidence.</summary>
    public double MinConfidence { get; init; }

    /// <summary>At most so many; 0 for all.</summary>
    public int Limit { get; init; }

    /// <summary>How many of the first to pass over.</summary>
    public int Offset { get; init; }
}
