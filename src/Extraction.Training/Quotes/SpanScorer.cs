using System.Globalization;

namespace Extraction.Training.Quotes;

/// <summary>
/// Exact-span figures of attributions: a span counts as right when the same run of words and marks stands in the gold, as in the
/// evaluation of PolNeAR systems by Newell et al. and Wang et al. (CofeNet, 2022).
/// </summary>
internal sealed class SpanScorer
{
    private readonly int[] _right = new int[3], _system = new int[3], _gold = new int[3];

    /// <summary>Adds one article: for source, cue and content the spans of all attributions, in UTF-16 offsets.</summary>
    public void Add(string text, IReadOnlyList<TextSpan>[][] gold, IReadOnlyList<TextSpan>[][] system)
    {
        var grid = new WordGrid(text);
        for (int role = 0; role < 3; role++)
        {
            var g = Runs(grid, gold, role);
            var s = Runs(grid, system, role);
            _gold[role] += g.Count;
            _system[role] += s.Count;
            s.IntersectWith(g);
            _right[role] += s.Count;
        }
    }

    /// <summary>F1 in percent of source (0), cue (1) or content (2).</summary>
    public double F1(int role) => _system[role] + _gold[role] == 0 ? 0 : 200.0 * _right[role] / (_system[role] + _gold[role]);

    public override string ToString() => string.Join("  ", new[] { "source", "cue", "content" }.Select((name, r) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name} P {100.0 * _right[r] / Math.Max(1, _system[r]):F1} R {100.0 * _right[r] / Math.Max(1, _gold[r]):F1} F1 {F1(r):F1}")));

    private static HashSet<(int, int)> Runs(WordGrid grid, IReadOnlyList<TextSpan>[][] attributions, int role)
    {
        var runs = new HashSet<(int, int)>();
        foreach (IReadOnlyList<TextSpan>[] attribution in attributions)
        {
            int first = -2, last = -2;
            foreach (int id in grid.Cover(attribution[role]))
            {
                if (id != last + 1)
                {
                    if (first >= 0) runs.Add((first, last));
                    first = id;
                }

                last = id;
            }

            if (first >= 0) runs.Add((first, last));
        }

        return runs;
    }
}
