using System.Diagnostics.CodeAnalysis;

namespace Extraction.Models;

/// <summary>Looks a dictionary of strings up by a stretch of text.</summary>
/// <remarks>Makes no string, but on .NET 8, which has no such look-up: there each call makes one.</remarks>
internal readonly struct SpanLookup<TValue>(Dictionary<string, TValue> entries)
{
#if NET9_0_OR_GREATER
    private readonly Dictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> _entries =
        entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The value of a key, where it is there.</summary>
    public bool TryGetValue(ReadOnlySpan<char> key, [MaybeNullWhen(false)] out TValue value) => _entries.TryGetValue(key, out value);
#else
    private readonly Dictionary<string, TValue> _entries = entries;

    /// <summary>The value of a key, where it is there.</summary>
    public bool TryGetValue(ReadOnlySpan<char> key, [MaybeNullWhen(false)] out TValue value) =>
        _entries.TryGetValue(key.ToString(), out value);
#endif

    /// <summary>Whether a key is there.</summary>
    public bool ContainsKey(ReadOnlySpan<char> key) => TryGetValue(key, out _);
}

/// <summary>Asks a set of strings for a stretch of text.</summary>
/// <inheritdoc cref="SpanLookup{TValue}"/>
internal readonly struct SpanSet(HashSet<string> entries)
{
#if NET9_0_OR_GREATER
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _entries = entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> key) => _entries.Contains(key);
#else
    private readonly HashSet<string> _entries = entries;

    /// <summary>Whether a text is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> key) => _entries.Contains(key.ToString());
#endif
}

/// <summary>Look-up by stretches of text.</summary>
internal static class SpanLookups
{
    /// <summary>Looks a dictionary up by stretches of text.</summary>
    public static SpanLookup<TValue> BySpan<TValue>(this Dictionary<string, TValue> entries) => new(entries);

    /// <summary>Asks a set for stretches of text.</summary>
    public static SpanSet BySpan(this HashSet<string> entries) => new(entries);
}
