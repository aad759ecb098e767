namespace Extraction.Quotes;

/// <summary>Keeps one attribution of those that have the very same content: the same words cannot be two quotes.</summary>
/// <remarks>Two cues beside one quotation, where a blank or a full stop is missing between them, may each have claimed it.</remarks>
internal static class OneOwner
{
    /// <summary>Removes all but the likeliest of each content; one from which another carries on stays.</summary>
    public static void Keep(List<TokenAttribution> found)
    {
        var needed = found.SelectMany(a => new[] { a.CarriedFrom, a.Around }).OfType<TokenAttribution>()
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var lost = found.GroupBy(Content)
            .SelectMany(same => same.OrderByDescending(needed.Contains).ThenByDescending(a => a.Confidence).ThenBy(a => a.Anchor).Skip(1))
            .Where(a => !needed.Contains(a)).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        if (lost.Count > 0) found.RemoveAll(lost.Contains);
    }

    private static string Content(TokenAttribution a) =>
        string.Join(' ', a.Fragments().Select(f => FormattableString.Invariant($"{f.First}-{f.Last}")));
}
