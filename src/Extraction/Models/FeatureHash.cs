using System.Runtime.CompilerServices;

namespace Extraction.Models;

/// <summary>Hashes of features: the same 64-bit number for the same input on every machine and in every process.</summary>
/// <remarks>
/// A feature is a template number mixed with one or more values. The mixer is the finaliser of SplitMix64 (Steele,
/// Lea and Flood 2014); strings are folded character by character with a multiply and a rotation first.
/// </remarks>
internal static class FeatureHash
{
    /// <summary>Hash of a string as written.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong h = 0x9E3779B97F4A7C15UL ^ (ulong)text.Length;
        foreach (char c in text) h = (ulong.RotateLeft(h, 23) ^ c) * 0xD6E8FEB86659FD93UL;
        return Mix(h);
    }

    /// <summary>Hash of a string's invariant lower case.</summary>
    public static ulong OfLower(ReadOnlySpan<char> text)
    {
        ulong h = 0x9E3779B97F4A7C15UL ^ (ulong)text.Length;
        foreach (char c in text) h = (ulong.RotateLeft(h, 23) ^ char.ToLowerInvariant(c)) * 0xD6E8FEB86659FD93UL;
        return Mix(h);
    }

    /// <summary>Hash of a string with every character as <see cref="Normalize"/> reads it.</summary>
    public static ulong OfNormalized(ReadOnlySpan<char> text)
    {
        ulong h = 0x9E3779B97F4A7C15UL ^ (ulong)text.Length;
        foreach (char c in text) h = (ulong.RotateLeft(h, 23) ^ Normalize(c)) * 0xD6E8FEB86659FD93UL;
        return Mix(h);
    }

    /// <summary>The state from which a string of some length is folded, for callers that normalise characters themselves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Begin(int length) => 0x9E3779B97F4A7C15UL ^ (ulong)length;

    /// <summary>Folds one more character in; after the last, <see cref="Mix"/> gives the string's hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Fold(ulong state, char c) => (ulong.RotateLeft(state, 23) ^ c) * 0xD6E8FEB86659FD93UL;

    /// <summary>Invariant lower case, every decimal digit as 0, the curly apostrophe as the straight one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Normalize(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        '\u2019' => '\'',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>A feature of a template with one value.</summary>
    /// <typeparam name="T">The templates of a model: see <see cref="FeatureTemplatesAttribute"/>.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Feature<T>(T template, ulong value)
        where T : struct, Enum => Mix(value + Salt(template));

    /// <summary>A feature of a template with two values, whose order matters.</summary>
    /// <typeparam name="T">The templates of a model: see <see cref="FeatureTemplatesAttribute"/>.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Feature<T>(T template, ulong first, ulong second)
        where T : struct, Enum => Mix(Combine(first, second) + Salt(template));

    /// <summary>A feature of a template with three values, whose order matters.</summary>
    /// <typeparam name="T">The templates of a model: see <see cref="FeatureTemplatesAttribute"/>.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Feature<T>(T template, ulong first, ulong second, ulong third)
        where T : struct, Enum => Mix(Combine(Combine(first, second), third) + Salt(template));

    /// <summary>One value from two, whose order matters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Combine(ulong first, ulong second) =>
        (ulong.RotateLeft(first * 0xBF58476D1CE4E5B9UL, 31) ^ second) * 0x94D049BB133111EBUL;

    /// <summary>The finaliser of SplitMix64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong h)
    {
        h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9UL;
        h = (h ^ (h >> 27)) * 0x94D049BB133111EBUL;
        return h ^ (h >> 31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Salt<T>(T template)
        where T : struct, Enum => (ulong)Unsafe.BitCast<T, int>(template) * 0x9E3779B97F4A7C15UL;
}
