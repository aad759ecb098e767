using Extraction.Output;

namespace Extraction.Store.Writing;

/// <summary>One article as it goes into a store.</summary>
public sealed record StoredArticle
{
    /// <summary>Its result.</summary>
    public required ResultDocument Document { get; init; }

    /// <summary>The text that the offsets of the result refer to.</summary>
    public required string Text { get; init; }

    /// <summary>The file it was read from, or null where there is none.</summary>
    public string? File { get; init; }

    /// <summary>The one-based line of <see cref="File"/> at which its record begins, or null where it is no record.</summary>
    public long? RecordLine { get; init; }

    /// <summary>Whether <see cref="Text"/> is the content of <see cref="File"/>,
    /// so that the lines of the one are those of the other.</summary>
    public bool IsWholeFile { get; init; }

    /// <summary>What tells whether the result would come out the same; null where nobody will ask.</summary>
    public UInt128? Fingerprint { get; init; }
}

/// <summary>What became of articles that were added.</summary>
/// <param name="Replaced">How many of them took the place of an earlier version of themselves.</param>
/// <param name="Displaced">How many of them took the place of an article from another file that has the same identifier.</param>
public readonly record struct AddedArticles(int Replaced, int Displaced);
