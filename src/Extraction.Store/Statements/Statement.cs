using Extraction.Store.Search;

namespace Extraction.Store.Statements;

/// <summary>One statement that several articles quote, and what they disagree about.</summary>
public sealed record Statement
{
    /// <summary>The wording that most articles have, of those the longest: the one that the others are compared with.</summary>
    public required StatementWording Reference { get; init; }

    /// <summary>All wordings, the reference first.</summary>
    public required IReadOnlyList<StatementWording> Wordings { get; init; }

    /// <summary>How many articles quote it.</summary>
    public required int Articles { get; init; }

    /// <summary>Whether words differ where two wordings overlap; a shorter
    /// excerpt, an ellipsis or a bracketed insertion is no difference.</summary>
    public bool DiffersInWording => Wordings.Any(w => w.Differs);

    /// <summary>Whether it is attributed to people or organisations whose names have nothing in common.</summary>
    public required bool DiffersInSpeaker { get; init; }

    /// <summary>Whether articles date the utterance to days that cannot be the same.</summary>
    public required bool DiffersInDate { get; init; }
}

/// <summary>One wording of a statement.</summary>
/// <param name="Words">Bare words: lower case, no punctuation, <c>…</c> where an editor left out or put in something.</param>
/// <param name="Changes">
/// Against the wording it was compared with: <c>[-gone-] {+new+}</c> between unchanged words; null for the reference and
/// where nothing differs.
/// </param>
/// <param name="Quotes">The quotes that have it, by article.</param>
public sealed record StatementWording(string Words, string? Changes, IReadOnlyList<FoundQuote> Quotes)
{
    /// <summary>Whether its words differ from those it was compared with.</summary>
    public bool Differs => Changes is not null;
}

/// <summary>Which statements are wanted.</summary>
public sealed record StatementQuery
{
    /// <summary>Only statements of which some quote matches this; its limit counts for nothing.</summary>
    public QuoteQuery Quotes { get; init; } = new();

    /// <summary>Only those about which articles disagree.</summary>
    public bool OnlyDiffering { get; init; }

    /// <summary>Only those in at least so many articles.</summary>
    public int MinArticles { get; init; } = 2;

    /// <summary>At most so many; 0 for all.</summary>
    public int Limit { get; init; }
}
