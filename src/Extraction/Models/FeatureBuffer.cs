using System.Runtime.CompilerServices;

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

    /// <summary>Adds the feature of a template that has no value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int template) => Push(FeatureHash.Feature(template, 1));

    /// <summary>Adds the feature of a template with one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int template, ulong value) => Push(FeatureHash.Feature(template, value));

    /// <summary>Adds the feature of a template with two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int template, ulong first, ulong second) => Push(FeatureHash.Feature(template, first, second));

    /// <summary>Adds the feature of a template with three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int template, ulong first, ulong second, ulong third) => Push(FeatureHash.Feature(template, first, second, third));

    private void Push(ulong feature)
    {
        if (Count == _features.Length) Array.Resize(ref _features, Count * 2);
        _features[Count++] = feature;
    }
}
