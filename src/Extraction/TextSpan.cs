namespace Extraction;

/// <summary>A half-open range <c>[Start, End)</c> of UTF-16 code units of one article's text.</summary>
/// <remarks>
/// Everything inside the library speaks UTF-16 offsets, which index a <see cref="string"/> directly; Unicode code
/// points exist only at the output border (<c>Output.CodePointMap</c>).
/// </remarks>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset after the last code unit; never less than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span covers nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="offset"/> lies inside this span.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The slice of <paramref name="text"/> that this span denotes, without a copy.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The slice of <paramref name="text"/> that this span denotes, as a new string.</summary>
    public string Of(string text) => text.Substring(Start, Length);

    /// <summary>Orders by start, then the longer span first, so that an outer span precedes those inside it.</summary>
    public int CompareTo(TextSpan other)
    {
        int byStart = Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : other.End.CompareTo(End);
    }
}
