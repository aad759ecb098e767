using NodaTime;

namespace Extraction.Calendar;

/// <summary>How the publication date of an article came to be known, from the most to the least certain.</summary>
public enum DateBasis
{
    /// <summary>Given by the caller: option, manifest, or a column or field of the input.</summary>
    Given,

    /// <summary>Found in the metadata of the page (JSON-LD, meta tags).</summary>
    Metadata,

    /// <summary>Found in a line of its own near the byline.</summary>
    Byline,

    /// <summary>Found in the dateline that opens the text.</summary>
    Dateline,

    /// <summary>Inferred from the dates that the article itself mentions: an anchor, not a fact.</summary>
    Inferred,
}

/// <summary>The day on which an article was published, and how that is known.</summary>
/// <param name="Date">The day, in the publisher's own calendar day.</param>
/// <param name="Basis">How it is known.</param>
public sealed record PublicationDate(LocalDate Date, DateBasis Basis);
