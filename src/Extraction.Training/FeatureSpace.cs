using System.Runtime.InteropServices;

namespace Extraction.Training;

/// <summary>Numbers the features of a training set, leaving out those that were seen too seldom.</summary>
/// <remarks>
/// Two passes over the data: first every feature is counted, then
/// <see cref="Number"/> gives the frequent ones their numbers in order of appearance.
/// A part of the examples can have a copy of every feature for its own beside
/// the one that all share; what the copy learns is how that part differs
/// (feature augmentation: Daumé 2007).
/// </remarks>
internal sealed class FeatureSpace
{
    private readonly byte[] _counts = new byte[1 << 27];
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly Dictionary<ulong, int> _own = [];

    /// <summary>How many numbers there are.</summary>
    public int Count => _numbers.Count + _own.Count;

    /// <summary>Counts the features of one decision (first pass).</summary>
    public void CountAll(ReadOnlySpan<ulong> features)
    {
        foreach (ulong feature in features)
        {
            ref byte count = ref _counts[feature >> 37];
            if (count < byte.MaxValue) count++;
        }
    }

    /// <summary>Adds the numbers of those features that were counted at least
    /// <paramref name="least"/> times to a pool (second pass).</summary>
    /// <param name="features">Features of one decision.</param>
    /// <param name="least">How often a feature must have been counted.</param>
    /// <param name="pool">Receives the numbers.</param>
    /// <param name="own">Whether the decision belongs to the part that has copies of its own.</param>
    public void Number(ReadOnlySpan<ulong> features, int least, IntPool pool, bool own = false)
    {
        foreach (ulong feature in features)
        {
            if (_counts[feature >> 37] < least) continue;
            pool.Add(Of(_numbers, feature));
            if (own) pool.Add(Of(_own, feature));
        }
    }

    /// <summary>The weights of all features.</summary>
    /// <param name="weight">Weight by number.</param>
    /// <param name="share">How much of its own copy's weight a feature gets: 0
    /// for what all examples share, 1 for the part that has the copies.</param>
    public IEnumerable<KeyValuePair<ulong, float>> Weights(Func<int, float> weight, float share = 0) => _numbers.Select(f =>
        KeyValuePair.Create(f.Key, weight(f.Value) + (share != 0 && _own.TryGetValue(f.Key, out int own) ? share * weight(own) : 0)));

    /// <summary>The weights of the copies alone.</summary>
    public IEnumerable<KeyValuePair<ulong, float>> OwnWeights(Func<int, float> weight) =>
        _own.Select(f => KeyValuePair.Create(f.Key, weight(f.Value)));

    private int Of(Dictionary<ulong, int> numbers, ulong feature)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, feature, out bool known);
        if (!known) number = Count - 1;
        return number;
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
