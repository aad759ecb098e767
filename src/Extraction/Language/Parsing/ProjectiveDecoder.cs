using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Language.Parsing;

/// <summary>
/// The projective tree with exactly one root that has the highest sum of arc scores (Eisner 1996), in time cubic in the
/// number of tokens. Not thread-safe: its tables are reused.
/// </summary>
internal sealed class ProjectiveDecoder
{
    /// <summary>No score may be further from zero, so that no sum over a tree leaves 32 bits.</summary>
    public const int ScoreLimit = 1 << 23;

    private readonly int _stride;

    // For a span from left to right (both included): the best incomplete span with an arc from its right (left) end to
    // its other end, the best complete span headed by its right (left) end, and where each was split. Where a table is
    // read along the left end as well as along the right end it is kept in both orders ("ByRight"), so that each search
    // for a split reads two rows from left to right.
    private readonly int[] _openLeftByRight, _openRight, _closedLeft, _closedLeftByRight, _closedRight, _closedRightByRight;
    private readonly byte[] _openSplit, _leftSplit, _rightSplit;
    private readonly (int Left, int Right, Kind Kind)[] _pending;

    /// <summary>A decoder for at most <paramref name="tokens"/> tokens (at most 255).</summary>
    public ProjectiveDecoder(int tokens)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tokens, byte.MaxValue);
        _stride = tokens + 1;
        int cells = _stride * _stride;
        (_openLeftByRight, _openRight) = (new int[cells], new int[cells]);
        (_closedLeft, _closedLeftByRight, _closedRight, _closedRightByRight) =
            (new int[cells], new int[cells], new int[cells], new int[cells]);
        (_openSplit, _leftSplit, _rightSplit) = (new byte[cells], new byte[cells], new byte[cells]);
        _pending = new (int, int, Kind)[(4 * tokens) + 4];
    }

    private enum Kind : byte
    {
        OpenLeft,
        OpenRight,
        ClosedLeft,
        ClosedRight,
    }

    /// <summary>Writes the head of each position 1 to <paramref name="count"/>; 0 is the artificial root.</summary>
    /// <param name="scores">Score of column as head of row, within ±<see cref="ScoreLimit"/>.</param>
    /// <param name="stride">Distance between rows of <paramref name="scores"/>.</param>
    /// <param name="count">Number of tokens, at least 1.</param>
    /// <param name="heads">Receives the heads.</param>
    public void Decode(ReadOnlySpan<int> scores, int stride, int count, Span<int> heads)
    {
        Fill(scores, stride, count);
        int root = 1;
        int best = int.MinValue;
        for (int r = 1; r <= count; r++)
        {
            int score = _closedLeft[Cell(1, r)] + _closedRight[Cell(r, count)] + scores[r * stride];
            if (score > best) (best, root) = (score, r);
        }

        heads[root] = 0;
        Read(root, count, heads);
    }

    private void Fill(ReadOnlySpan<int> scores, int stride, int count)
    {
        for (int i = 1; i <= count; i++)
        {
            _closedLeft[Cell(i, i)] = _closedLeftByRight[Cell(i, i)] = _closedRight[Cell(i, i)] = _closedRightByRight[Cell(i, i)] = 0;
        }

        for (int length = 1; length < count; length++)
        {
            for (int left = 1, right = 1 + length; right <= count; left++, right++)
            {
                int cell = Cell(left, right), byRight = Cell(right, left);
                int best = Split(_closedRight, cell - length, _closedLeftByRight, byRight + 1, length, out int split);
                _openSplit[cell] = (byte)(left + split);
                _openLeftByRight[byRight] = best + scores[(left * stride) + right];
                _openRight[cell] = best + scores[(right * stride) + left];

                best = Split(_closedLeft, cell - length, _openLeftByRight, byRight, length, out split);
                _closedLeft[cell] = _closedLeftByRight[byRight] = best;
                _leftSplit[cell] = (byte)(left + split);

                best = Split(_openRight, cell - length + 1, _closedRightByRight, byRight + 1, length, out split);
                _closedRight[cell] = _closedRightByRight[byRight] = best;
                _rightSplit[cell] = (byte)(left + 1 + split);
            }
        }
    }

    /// <summary>The highest sum of two rows and the first place where it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Split(int[] first, int firstAt, int[] second, int secondAt, int count, out int split)
    {
        ref int a = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(first), firstAt);
        ref int b = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(second), secondAt);
        int best = int.MinValue, i = 0;
        split = 0;
        if (count >= Vector256<int>.Count)
        {
            Vector256<int> most = Vector256.Create(int.MinValue), where = default, index = Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7);
            for (; i + Vector256<int>.Count <= count; i += Vector256<int>.Count)
            {
                var sum = Vector256.LoadUnsafe(ref a, (nuint)i) + Vector256.LoadUnsafe(ref b, (nuint)i);
                var higher = Vector256.GreaterThan(sum, most);
                most = Vector256.ConditionalSelect(higher, sum, most);
                where = Vector256.ConditionalSelect(higher, index, where);
                index += Vector256.Create(Vector256<int>.Count);
            }

            for (int lane = 0; lane < Vector256<int>.Count; lane++)
            {
                if (most[lane] > best || (most[lane] == best && where[lane] < split)) (best, split) = (most[lane], where[lane]);
            }
        }

        for (; i < count; i++)
        {
            int sum = Unsafe.Add(ref a, i) + Unsafe.Add(ref b, i);
            if (sum > best) (best, split) = (sum, i);
        }

        return best;
    }

    private void Read(int root, int count, Span<int> heads)
    {
        int pending = 0;
        _pending[pending++] = (1, root, Kind.ClosedLeft);
        _pending[pending++] = (root, count, Kind.ClosedRight);
        while (pending > 0)
        {
            var (left, right, kind) = _pending[--pending];
            if (left == right) continue;
            int cell = Cell(left, right);
            switch (kind)
            {
                case Kind.ClosedLeft:
                    _pending[pending++] = (left, _leftSplit[cell], Kind.ClosedLeft);
                    _pending[pending++] = (_leftSplit[cell], right, Kind.OpenLeft);
                    break;
                case Kind.ClosedRight:
                    _pending[pending++] = (left, _rightSplit[cell], Kind.OpenRight);
                    _pending[pending++] = (_rightSplit[cell], right, Kind.ClosedRight);
                    break;
                default:
                    heads[kind == Kind.OpenLeft ? left : right] = kind == Kind.OpenLeft ? right : left;
                    _pending[pending++] = (left, _openSplit[cell], Kind.ClosedRight);
                    _pending[pending++] = (_openSplit[cell] + 1, right, Kind.ClosedLeft);
                    break;
            }
        }
    }

    private int Cell(int left, int right) => (left * _stride) + right;
}
