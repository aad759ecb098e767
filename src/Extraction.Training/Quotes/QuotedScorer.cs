using System.Globalization;

namespace Extraction.Training.Quotes;

/// <summary>
/// How many of the gold attributions whose content has a pair of double quotation marks are found, and found with the right source.
/// Contents are paired one to one, the most alike first, from a Jaccard index of a half on; a source is right that touches the gold one.
/// </summary>
internal sealed class QuotedScorer
{
    private int _all, _found, _right;

    /// <summary>Percent of the quoted gold attributions that are found.</summary>
    public double Found => 100.0 * _found / Math.Max(1, _all);

    /// <summary>Percent of the quoted gold attributions that are found with a source that is right, or where the gold has none.</summary>
    public double FoundWithSource => 100.0 * _right / Math.Max(1, _all);

    /// <summary>Adds one article: source, cue and content spans of all attributions, in UTF-16 offsets.</summary>
    public void Add(string text, IReadOnlyList<TextSpan>[][] gold, IReadOnlyList<TextSpan>[][] system)
    {
        var grid = new WordGrid(text);
        var goldWords = Array.ConvertAll(gold, a => (Source: grid.Cover(a[0]), Content: grid.Cover(a[2])));
        var systemWords = Array.ConvertAll(system, a => (Source: grid.Cover(a[0]), Content: grid.Cover(a[2])));
        var candidates = new List<(double Alike, int Gold, int System)>();
        for (int g = 0; g < gold.Length; g++)
        {
            for (int s = 0; s < system.Length; s++)
            {
                int shared = goldWords[g].Content.Count(systemWords[s].Content.Contains);
                double alike = shared == 0 ? 0 : (double)shared / (goldWords[g].Content.Count + systemWords[s].Content.Count - shared);
                if (alike >= 0.5) candidates.Add((alike, g, s));
            }
        }

        var partner = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (_, g, s) in candidates.OrderByDescending(c => c))
        {
            if (!partner.ContainsKey(g) && taken.Add(s)) partner[g] = s;
        }

        for (int g = 0; g < gold.Length; g++)
        {
            if (gold[g][2].Sum(span => span.Of(text).Count(c => c is '"' or '“' or '”')) < 2) continue;
            _all++;
            if (!partner.TryGetValue(g, out int s)) continue;
            _found++;
            if (goldWords[g].Source.Count == 0 || goldWords[g].Source.Overlaps(systemWords[s].Source)) _right++;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"found {Found:F1} %, with the right source {FoundWithSource:F1} % (of {_all})");
}
