using Extraction.Output;

namespace Extraction.Cli.Verify;

/// <summary>Finds which expected quote is which actual one, by how much of their content they share.</summary>
internal static class QuotePairing
{
    /// <summary>Content shared by a pair, as a part of what either covers (the Jaccard index), is at least this.</summary>
    public const double LeastOverlap = 0.5;

    /// <summary>Pairs quotes one to one, the greatest overlap first.</summary>
    /// <returns>For each expected quote the index of the actual one, or -1.</returns>
    /// <remarks>Linear in the number of quotes but for those that overlap.</remarks>
    public static int[] Pair(IReadOnlyList<IReadOnlyList<TextSlice>> expected, IReadOnlyList<IReadOnlyList<TextSlice>> actual)
    {
        var candidates = new List<(double Overlap, int Expected, int Actual)>();
        int[] byStart = [.. Enumerable.Range(0, actual.Count).OrderBy(i => actual[i][0].Start)];
        var endsSoFar = new int[byStart.Length];
        for (int i = 0, end = 0; i < byStart.Length; i++) endsSoFar[i] = end = Math.Max(end, actual[byStart[i]][^1].End);

        for (int e = 0; e < expected.Count; e++)
        {
            int start = expected[e][0].Start, end = expected[e][^1].End;
            for (int k = FirstPossible(endsSoFar, start); k < byStart.Length && actual[byStart[k]][0].Start < end; k++)
            {
                double overlap = Overlap(expected[e], actual[byStart[k]]);
                if (overlap >= LeastOverlap) candidates.Add((overlap, e, byStart[k]));
            }
        }

        var pairs = new int[expected.Count];
        Array.Fill(pairs, -1);
        var taken = new bool[actual.Count];
        foreach ((_, int e, int a) in candidates.OrderByDescending(c => c.Overlap).ThenBy(c => c.Expected).ThenBy(c => c.Actual))
        {
            if (pairs[e] >= 0 || taken[a]) continue;
            pairs[e] = a;
            taken[a] = true;
        }

        return pairs;
    }

    /// <summary>Code points that both cover, divided by those that either covers.</summary>
    public static double Overlap(IReadOnlyList<TextSlice> left, IReadOnlyList<TextSlice> right)
    {
        int shared = 0;
        for (int l = 0, r = 0; l < left.Count && r < right.Count;)
        {
            shared += Math.Max(0, Math.Min(left[l].End, right[r].End) - Math.Max(left[l].Start, right[r].Start));
            if (left[l].End < right[r].End) l++;
            else r++;
        }

        int either = left.Sum(s => s.End - s.Start) + right.Sum(s => s.End - s.Start) - shared;
        return either == 0 ? 0 : (double)shared / either;
    }

    /// <summary>The first position whose running maximum of ends lies after <paramref name="start"/>.</summary>
    private static int FirstPossible(int[] endsSoFar, int start)
    {
        int low = 0, high = endsSoFar.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (endsSoFar[middle] <= start) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
