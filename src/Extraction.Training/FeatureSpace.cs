using System.Runtime.InteropServices;

namespace Extraction.Training;

/// <summary>Numbers the features of a training set, leaving out those that were seen too seldom.</summary>
/// <remarks>Two passes over the data: first every feature is counted, then <see cref="Number"/> gives the frequent ones their numbers in order of appearance.</remarks>
internal sealed class FeatureSpace
{
    private readonly byte[] _counts = new byte[1 << 27];
    private readonly Dictionary<ulong, int> _numbers = [];

    /// <summary>Number of features that have a number.</summary>
    public int Count => _numbers.Count;

    /// <summary>The features with their numbers.</summary>
    public IEnumerable<KeyValuePair<ulong, int>> Features => _numbers;

    /// <summary>Counts the features of one decision (first pass).</summary>
    public void CountAll(ReadOnlySpan<ulong> features)
    {
        foreach (ulong feature in features)
        {
            ref byte count = ref _counts[feature >> 37];
            if (count < byte.MaxValue) count++;
        }
    }

    /// <summary>Adds the numbers of those features that were counted at least <paramref name="least"/> times to a pool (second pass).</summary>
    public void Number(ReadOnlySpan<ulong> features, int least, IntPool pool)
    {
        foreach (ulong feature in features)
        {
            if (_counts[feature >> 37] < least) continue;
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, feature, out bool known);
            if (!known) number = _numbers.Count - 1;
            pool.Add(number);
        }
    }
}

/// <summary>A growing array of integers that training examples point into.</summary>
internal sealed class IntPool
{
    private int[] _items = new int[1 << 20];

    public int Count { get; private set; }

    public void Add(int item)
    {
        if (Count == _items.Length) Array.Resize(ref _items, (int)Math.Min(Array.MaxLength, _items.Length * 2L));
        _items[Count++] = item;
    }

    public ReadOnlySpan<int> Slice(int start, int length) => _items.AsSpan(start, length);
}
