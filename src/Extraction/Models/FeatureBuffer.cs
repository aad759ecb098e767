namespace Extraction.Models;

/// <summary>A growing list of hashed features, filled for one decision and cleared for the next.</summary>
/// <remarks>Not thread-safe: every thread has its own.</remarks>
internal sealed class FeatureBuffer
{
    private ulong[] _features = new ulong[128];

    /// <summary>Number of features.</summary>
    public int Count { get; private set; }

    /// <summary>The features in the order they were added.</summary>
    public ReadOnlySpan<ulong> Features => _features.AsSpan(0, Count);

    /// <summary>Forgets all features.</summary>
    public void Clear() => Count = 0;

    /// <summary>Forgets the features added since the buffer held <paramref name="count"/>.</summary>
    public void CutTo(int count) => Count = count;

    /// <summary>Turns all features into those of another model over the same templates.</summary>
    /// <param name="model">A number of that model's own; the same number once more turns them back.</param>
    public void Rekey(ulong model)
    {
        foreach (ref ulong feature in _features.AsSpan(0, Count)) feature ^= model;
    }

    /// <summary>Writes features of a model's templates into this buffer.</summary>
    /// <typeparam name="T">The templates: see <see cref="FeatureTemplatesAttribute"/>.</typeparam>
    /// <param name="copy">Which copy of the templates, as a number of <see cref="FeatureTemplatesAttribute.Copies"/>.</param>
    public FeatureWriter<T> Of<T>(int copy = 0)
        where T : struct, Enum => new(this, copy);

    /// <summary>Adds a feature as it is.</summary>
    internal void Push(ulong feature)
    {
        if (Count == _features.Length) Array.Resize(ref _features, Count * 2);
        _features[Count++] = feature;
    }
}
