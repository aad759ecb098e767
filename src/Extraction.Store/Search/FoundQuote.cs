using System.Text.Json.Serialization;

namespace Extraction.Store.Search;

/// <summary>A quote of a store, with what a reader needs to judge it.</summary>
public sealed record FoundQuote
{
    /// <summary>The article.</summary>
    public required FoundArticle Article { get; init; }

    /// <summary>Identifier within the article.</summary>
    public required string Id { get; init; }

    /// <summary>Line of the article's file at which the quote, or the article's record, begins; null where lines say nothing.</summary>
    public required long? Line { get; init; }

    /// <summary>Zero-based number of the body paragraph; -1 outside the body.</summary>
    public required int Paragraph { get; init; }

    /// <summary>What was said, as printed; fragments joined by <c>" … "</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Direct, indirect or mixed, as in the results.</summary>
    public required string Type { get; init; }

    /// <summary>Statement or mental, as in the results.</summary>
    public required string Act { get; init; }

    /// <summary>Actual, negated, expected or possible, as in the results.</summary>
    public required string Modality { get; init; }

    /// <summary>The speaker, or null where unknown.</summary>
    public required FoundSpeaker? Speaker { get; init; }

    /// <summary>The mention of the source, or null.</summary>
    public required string? Source { get; init; }

    /// <summary>Day, week, month or year of the utterance, where the article tells it.</summary>
    public required string? SaidDate { get; init; }

    /// <summary>The probability that content, source and speaker are right.</summary>
    public required double Confidence { get; init; }

    /// <summary>What a person decided (confirmed, corrected, rejected, added), or <c>open</c>.</summary>
    public required string Review { get; init; }

    /// <summary>How many other articles of the store quote the same statement.</summary>
    public required int OtherArticles { get; init; }

    /// <summary>The wording's row; null where the quote has none.</summary>
    internal long? WordingKey { get; init; }
}

/// <summary>The article of a found quote.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">Title, or null.</param>
/// <param name="Source">Where it came from, as in the results.</param>
/// <param name="File">Full path of the file it was read from, or null where there was none.</param>
/// <param name="Url">Its address, or null.</param>
/// <param name="Published">ISO 8601 day, or null.</param>
public sealed record FoundArticle(string Id, string? Title, string? Source, string? File, string? Url, string? Published);

/// <summary>The speaker of a found quote.</summary>
/// <param name="Name">Fullest name in the article.</param>
/// <param name="Kind">What it is, as in the results.</param>
/// <param name="Names">All its names in the article.</param>
/// <param name="Roles">Its roles, in the order of the text.</param>
public sealed record FoundSpeaker(string Name, string Kind, IReadOnlyList<string> Names, IReadOnlyList<FoundRole> Roles)
{
    /// <summary>Identifier within the article (<c>s1</c>): with that of the article it tells who is meant of all of the name.</summary>
    public string? Id { get; init; }

    /// <summary>Identifiers that a table of known people and organisations gave it in this article; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Ids { get; init; }
}

/// <summary>A role of a speaker.</summary>
/// <param name="Title">Title, or null.</param>
/// <param name="Organization">Organisation, or null.</param>
public sealed record FoundRole(string? Title, string? Organization);
