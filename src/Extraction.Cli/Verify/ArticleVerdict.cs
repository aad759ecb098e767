namespace Extraction.Cli.Verify;

/// <summary>How an article stands to its golden.</summary>
internal enum VerdictStatus
{
    /// <summary>Nothing differs.</summary>
    Same,

    /// <summary>Something does.</summary>
    Different,

    /// <summary>There is no golden for it.</summary>
    New,

    /// <summary>There is a golden and no article.</summary>
    Missing,

    /// <summary>The article could not be read, or its golden could not.</summary>
    Failed,
}

/// <summary>One article's verdict.</summary>
/// <param name="Id">The article's identifier.</param>
/// <param name="File">The file that holds it, as the caller can open it, or null.</param>
/// <param name="GoldenFile">The golden's file.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Differences">What differs; one message where it failed.</param>
/// <param name="Updated">Whether the golden has been written anew.</param>
internal sealed record ArticleVerdict(
    string Id, string? File, string GoldenFile, VerdictStatus Status, IReadOnlyList<LocatedDifference> Differences, bool Updated = false)
{
    /// <summary>How many of the differences stay, because a person decided so.</summary>
    public int Kept => Differences.Count(d => d.Kept);
}

/// <summary>A difference with the line of the article's text in which it stands.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="Line">One-based line, or null where it has no place.</param>
/// <param name="Kept">Whether the golden stays as it is here, because a person decided so.</param>
internal sealed record LocatedDifference(Difference Difference, int? Line, bool Kept);
