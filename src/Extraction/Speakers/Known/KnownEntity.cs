namespace Extraction.Speakers;

/// <summary>A person or an organisation that a table of the user knows.</summary>
internal sealed class KnownEntity
{
    /// <summary>A person, or an organisation.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>Its identifiers, the first being the one that messages name.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>The line of the table, for messages.</summary>
    public required long Line { get; init; }

    /// <summary>What the table tells that could tell it from others of its name.</summary>
    public required Portrait Portrait { get; init; }

    /// <summary>Its names of several parts, where it is a person.</summary>
    public required IReadOnlyList<FullName> FullNames { get; init; }

    /// <summary>A person's names of one part, folded; an organisation's names as they are compared.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }
}
