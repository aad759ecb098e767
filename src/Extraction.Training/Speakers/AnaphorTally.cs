using System.Globalization;

namespace Extraction.Training.Speakers;

/// <summary>How often anaphors are led to the right entity, by their type, and how far their probabilities can be believed.</summary>
internal sealed class AnaphorTally
{
    /// <summary>Types with fewer anaphors are not told.</summary>
    private const int Fewest = 10;

    private readonly SortedDictionary<string, Counts> _counts = new(StringComparer.Ordinal);
    private readonly int[] _bins = new int[10], _rightBins = new int[10];

    /// <summary>Adds an anaphor.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="choice">The option that was chosen, 0 for none.</param>
    /// <param name="gold">The right one.</param>
    /// <param name="probability">How likely the choice was said to be right.</param>
    public void Add(string type, int choice, int gold, double probability)
    {
        if (!_counts.TryGetValue(type, out Counts? c)) _counts[type] = c = new Counts();
        bool right = choice == gold;
        c.All++;
        if (right) c.Right++;
        if (gold > 0) c.Gold++;
        if (choice > 0) c.Linked++;
        if (choice > 0 && right) c.RightlyLinked++;
        int bin = Math.Min(9, (int)(probability * 10));
        _bins[bin]++;
        if (right) _rightBins[bin]++;
    }

    /// <summary>Writes the figures.</summary>
    public void Report(TextWriter log)
    {
        foreach (var (type, c) in _counts.Where(p => p.Value.All >= Fewest))
        {
            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{type,-22} {c.All,5} right {100.0 * c.Right / c.All,5:F1}%   links: precision " +
                    $"{100.0 * c.RightlyLinked / Math.Max(1, c.Linked),5:F1}% recall " +
                    $"{100.0 * c.RightlyLinked / Math.Max(1, c.Gold),5:F1}% of {c.Gold}"));
        }

        for (int i = 0; i < 10; i++)
        {
            if (_bins[i] == 0) continue;
            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"probability {i / 10.0:F1}+ : {_bins[i],5} right {100.0 * _rightBins[i] / _bins[i],5:F1}%"));
        }
    }

    private sealed class Counts
    {
        public int All, Right, Gold, Linked, RightlyLinked;
    }
}
