namespace Extraction.Quotes;

/// <summary>A stretch of whole tokens that could be content.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token, included.</param>
internal readonly record struct ContentCandidate(int First, int Last)
{
    /// <summary>No stretch at all.</summary>
    public static ContentCandidate None => new(-1, -1);

    public bool Covers(int token) => First <= token && token <= Last;

    /// <summary>Whether the two share a token.</summary>
    public bool Overlaps(ContentCandidate other) => First <= other.Last && other.First <= Last;
}
