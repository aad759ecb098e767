using Extraction.Quotes;

namespace Extraction.Output;

/// <summary>What of an extraction goes into the result.</summary>
/// <remarks>
/// Quotes that are left out leave their numbers free, so that <c>q3</c> is the same quote whatever the options.
/// Speakers without a remaining quote are left out with them.
/// </remarks>
public sealed record ResultOptions
{
    /// <summary>Everything.</summary>
    public static ResultOptions Default { get; } = new();

    /// <summary>Only quotes of this act, or null for all.</summary>
    public QuoteAct? Act { get; init; }

    /// <summary>Only quotes of this type, or null for all.</summary>
    public QuoteType? Type { get; init; }

    /// <summary>Only quotes of at least this confidence, as it is written (two decimals).</summary>
    public double MinConfidence { get; init; }

    /// <summary>Whether the result holds the text of plain-text articles too.</summary>
    public bool IncludeText { get; init; }
}
