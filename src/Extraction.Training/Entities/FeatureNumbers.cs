using System.Runtime.InteropServices;

namespace Extraction.Training.Entities;

/// <summary>Numbers the features that occur often enough.</summary>
internal sealed class FeatureNumbers
{
    private readonly Dictionary<ulong, int> _counts = [];
    private readonly Dictionary<ulong, int> _numbers = [];

    /// <summary>The numbered features.</summary>
    public List<ulong> Features { get; } = [];

    /// <summary>Counts the features of one token.</summary>
    public void Count(ReadOnlySpan<ulong> features)
    {
        foreach (ulong feature in features) CollectionsMarshal.GetValueRefOrAddDefault(_counts, feature, out _)++;
    }

    /// <summary>Numbers the features of at least <paramref name="minCount"/> tokens.</summary>
    public void Freeze(int minCount)
    {
        Features.AddRange(_counts.Where(c => c.Value >= minCount).Select(c => c.Key).Order());
        _counts.Clear();
        _counts.TrimExcess();
        for (int i = 0; i < Features.Count; i++) _numbers[Features[i]] = i;
    }

    /// <summary>The numbers of those features that have one.</summary>
    public int[] Of(ReadOnlySpan<ulong> features)
    {
        var numbers = new List<int>(features.Length);
        foreach (ulong feature in features)
        {
            if (_numbers.TryGetValue(feature, out int number)) numbers.Add(number);
        }

        return [.. numbers];
    }
}
