namespace Extraction.Language.Parsing;

/// <summary>Asks whether heads make a tree.</summary>
internal static class HeadCheck
{
    /// <summary>
    /// Whether the heads of positions 1 and up make a tree below the artificial root at position 0, in which that has exactly one child.
    /// </summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        // Each token is walked through once: a walk ends at the root, at a token
        // of an earlier walk, or at one of its own, which closes a circle.
        Span<int> walk = heads.Length <= 256 ? stackalloc int[heads.Length] : new int[heads.Length];
        walk.Clear();
        int roots = 0;
        for (int start = 1; start < heads.Length; start++)
        {
            if (heads[start] == 0 && ++roots > 1) return false;
            int at = start;
            while (at != 0 && walk[at] == 0)
            {
                walk[at] = start;
                at = heads[at];
            }

            if (at != 0 && walk[at] == start) return false;
        }

        return roots == 1;
    }
}
