using System.Numerics;
using Extraction.Models;

namespace Extraction.Quotes.Reading;

/// <summary>What the network says of the tokens around one cue. Immutable.</summary>
internal sealed class CueReading
{
    /// <summary>Units of one logit.</summary>
    public const int Unit = 64;

    /// <summary>Score of a token that was not read for the cue.</summary>
    public const int Floor = -12 * Unit;

    private const int ExpBits = 16;

    /// <summary>e to the power of -k / <see cref="Unit"/>, with <see cref="ExpBits"/> binary places.</summary>
    private static readonly int[] Exp = [.. Enumerable.Range(0, -Floor)
        .Select(k => (int)((Logistic.Exp(-(double)k / Unit) * (1 << ExpBits)) + 0.5))];

    private readonly int _first, _length;
    private readonly short[] _scores;

    /// <summary>Takes the network's scores.</summary>
    /// <param name="first">First token that was read.</param>
    /// <param name="length">How many were.</param>
    /// <param name="scores">Scores by question and token, in units of <see cref="Unit"/>;
    /// of the choices they become logarithms of probabilities.</param>
    public CueReading(int first, int length, short[] scores)
    {
        _first = first;
        _length = length;
        _scores = scores;
        for (int question = 0; question < (int)CueScore.Choices; question++) Normalize(scores.AsSpan(question * length, length));
    }

    /// <summary>Logarithm of the probability that the token is the one asked
    /// for, or the logit of a yes, in units of <see cref="Unit"/>.</summary>
    public int this[CueScore question, int token]
    {
        get
        {
            int k = token - _first;
            return (uint)k < (uint)_length ? _scores[((int)question * _length) + k] : Floor;
        }
    }

    /// <summary>First token that was read.</summary>
    public int First => _first;

    /// <summary>End of what was read.</summary>
    public int End => _first + _length;

    /// <summary>The least and the mean logit of a question over those of the tokens that were read; none where none was.</summary>
    public (int Least, int Mean)? Over(CueScore question, int first, int last)
    {
        int from = Math.Max(first, _first), to = Math.Min(last + 1, End);
        if (from >= to) return null;
        ReadOnlySpan<short> scores = _scores.AsSpan(((int)question * _length) + from - _first, to - from);
        int least = int.MaxValue, sum = 0;
        foreach (short score in scores)
        {
            least = Math.Min(least, score);
            sum += score;
        }

        return (least, sum / scores.Length);
    }

    private static void Normalize(Span<short> scores)
    {
        int best = scores[0];
        foreach (short score in scores) best = Math.Max(best, score);
        long sum = 0;
        foreach (short score in scores)
        {
            int below = best - score;
            if (below < Exp.Length) sum += Exp[below];
        }

        int total = best + Log(sum);
        foreach (ref short score in scores) score = (short)Math.Max(Floor, score - total);
    }

    /// <summary>Natural logarithm of a number with <see cref="ExpBits"/> binary
    /// places that is at least 1, straight between powers of two.</summary>
    private static int Log(long value)
    {
        int power = BitOperations.Log2((ulong)value);
        long fraction = (value << ExpBits >> power) - (1L << ExpBits);
        long log2 = ((long)(power - ExpBits) << ExpBits) + fraction;
        return (int)(log2 * 45426 >> (2 * ExpBits - 6)); // 45426 = ln 2 with 16 places; 6 bits of units stay.
    }
}
