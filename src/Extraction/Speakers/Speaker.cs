namespace Extraction.Speakers;

/// <summary>What kind of entity speaks.</summary>
public enum SpeakerKind : byte
{
    /// <summary>A named individual.</summary>
    Person,

    /// <summary>A named organisation, government, outlet, or a country acting as one.</summary>
    Organization,

    /// <summary>An unnamed plural, a generic or a joint source.</summary>
    Group,

    /// <summary>An unnamed individual.</summary>
    Anonymous,

    /// <summary>A statement, report, poll or letter that speaks for itself.</summary>
    Document,
}

/// <summary>How the source mention of a quote was resolved to its speaker.</summary>
public enum Resolution : byte
{
    /// <summary>The mention is the full name.</summary>
    Name,

    /// <summary>The mention is a part of a name given in full elsewhere.</summary>
    NamePart,

    /// <summary>The mention is an acronym or short form.</summary>
    Acronym,

    /// <summary>A descriptive noun phrase ("the newspaper").</summary>
    Nominal,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>No mention at the quote: carried over or understood.</summary>
    Implicit,

    /// <summary>The speaker is not known.</summary>
    None,
}

/// <summary>A role or affiliation that the article states.</summary>
/// <param name="Title">The role phrase without the organisation, or null.</param>
/// <param name="Organization">Organisation, country or party as written, or null.</param>
/// <param name="Span">The stretch of text that states it.</param>
public sealed record Role(TextSpan? Title, TextSpan? Organization, TextSpan Span);

/// <summary>One entity behind the sources of an article, under all its names.</summary>
public sealed record Speaker
{
    /// <summary>The fullest proper name without titles and leading articles,
    /// or the fullest descriptive phrase (a slice of the text).</summary>
    public required TextSpan Name { get; init; }

    /// <summary>The names of those who speak together, where each of them is named: they make the name of a joint source.</summary>
    public IReadOnlyList<TextSpan> Members { get; init; } = [];

    /// <summary>Its kind.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>Other names the article uses, each once, in order of appearance.</summary>
    public IReadOnlyList<TextSpan> Aliases { get; init; } = [];

    /// <summary>Roles and affiliations in order of appearance.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Every mention, in order.</summary>
    public IReadOnlyList<TextSpan> Mentions { get; init; } = [];

    /// <summary>The name as the result has it: that of all members, "Anna Weber, Ben Grey and Karl Stein", or the slice.</summary>
    /// <param name="text">The article's text.</param>
    public string NameIn(string text)
    {
        if (Members.Count == 0) return Name.Of(text);
        string firsts = string.Join(", ", Members.Take(Members.Count - 1).Select(m => m.Of(text)));
        return $"{firsts} and {Members[^1].Of(text)}";
    }

    /// <summary>Identifiers of the known entity that it is (<c>speakers/known.csv</c>); none where it is not known.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Why it has these identifiers, or has none though somebody known has its name; null where nobody has.</summary>
    internal string? KnownBy { get; init; }

    /// <summary>What its name looks like.</summary>
    internal NameShape Shape { get; init; }
}

/// <summary>Who speaks an attribution, and how that was decided.</summary>
/// <param name="Speaker">Index into <see cref="SpeakerAnalysis.Speakers"/>, or null when unknown.</param>
/// <param name="Resolution">How the mention led there.</param>
/// <param name="Score">Probability in [0, 1] that it is the right one.</param>
/// <param name="Reason">One sentence for a person who asks why; made only from names of rules and slices of the text.</param>
public readonly record struct SpeakerLink(int? Speaker, Resolution Resolution, double Score, string Reason)
{
    /// <summary>Why the mention refers to the speaker.</summary>
    internal LinkReason Why { get; init; }

    /// <summary>Whether somebody else in the article could go by the same name.</summary>
    internal bool IsAmbiguous { get; init; }

    /// <summary>What the ranker thinks of the link.</summary>
    internal RankerView View { get; init; }

    /// <summary>Paragraphs from the mention of the speaker before to the one that speaks, at most 3; 0 for names.</summary>
    internal int Distance { get; init; }
}

/// <summary>The speakers of an article and the link from each attribution to its speaker.</summary>
/// <param name="Speakers">Entities behind at least one attribution, in order of first mention.</param>
/// <param name="Links">One link an attribution, in the attributions' order.</param>
public sealed record SpeakerAnalysis(IReadOnlyList<Speaker> Speakers, IReadOnlyList<SpeakerLink> Links);
