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
        int[] grid = Grid(text);
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

    /// <summary>Number of the word or mark at each offset, -1 between them.</summary>
    private static int[] Grid(string text)
    {
        var grid = new int[text.Length + 1];
        Array.Fill(grid, -1);
        int number = -1;
        bool inWord = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool word = char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);
            if (word)
            {
                if (!inWord) number++;
                grid[i] = number;
            }
            else if (!char.IsWhiteSpace(c))
            {
                grid[i] = ++number;
            }

            inWord = word;
        }

        return grid;
    }

    private static HashSet<(int, int)> Runs(int[] grid, IReadOnlyList<TextSpan>[][] attributions, int role)
    {
        var runs = new HashSet<(int, int)>();
        foreach (IReadOnlyList<TextSpan>[] attribution in attributions)
        {
            var ids = new SortedSet<int>();
            foreach (TextSpan span in attribution[role])
            {
                for (int i = span.Start; i < span.End; i++)
                {
                    if (grid[i] >= 0) ids.Add(grid[i]);
                }
            }

            int first = -2, last = -2;
            foreach (int id in ids)
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
