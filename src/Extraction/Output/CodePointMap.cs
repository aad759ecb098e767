namespace Extraction.Output;

/// <summary>Converts between UTF-16 offsets, which the library uses, and Unicode code points, which its results use.</summary>
/// <remarks>
/// A surrogate pair is one code point; a surrogate without its partner counts as one too. Building is linear in the
/// text, a conversion logarithmic in the number of pairs and free in a text without any. Immutable; thread-safe.
/// </remarks>
internal sealed class CodePointMap
{
    /// <summary>Offsets of the second halves of surrogate pairs, ascending.</summary>
    private readonly int[] _lowSurrogates;

    /// <summary>Builds the map of a text.</summary>
    /// <param name="text">The text that the offsets refer to.</param>
    public CodePointMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Length = text.Length;
        _lowSurrogates = FindLowSurrogates(text);
    }

    /// <summary>Length of the text in UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>Length of the text in code points.</summary>
    public int CodePointLength => Length - _lowSurrogates.Length;

    /// <summary>The number of code points before a UTF-16 offset; an offset inside a pair counts as the end of the pair.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public int ToCodePoint(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        return _lowSurrogates.Length == 0 ? offset : offset - PairsBefore(offset);
    }

    /// <summary>The UTF-16 offset of the code point with the given number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text has fewer code points.</exception>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, CodePointLength);
        int low = 0, high = _lowSurrogates.Length;
        while (low < high)
        {
            // The k-th pair ends with code point number (its low surrogate's offset - k); those before are complete.
            int middle = (low + high) >> 1;
            if (_lowSurrogates[middle] - middle <= codePoint) low = middle + 1;
            else high = middle;
        }

        return codePoint + low;
    }

    private int PairsBefore(int offset)
    {
        int index = Array.BinarySearch(_lowSurrogates, offset);
        return index >= 0 ? index : ~index;
    }

    private static int[] FindLowSurrogates(string text)
    {
        int start = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF');
        if (start < 0) return [];
        var found = new List<int>();
        for (int i = start + 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i])) found.Add(i);
        }

        return [.. found];
    }
}
