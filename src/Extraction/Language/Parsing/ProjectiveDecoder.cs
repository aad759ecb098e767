namespace Extraction.Language.Parsing;

/// <summary>
/// The projective tree with exactly one root that has the highest sum of arc scores (Eisner 1996), in time cubic in the
/// number of tokens. Not thread-safe: its tables are reused.
/// </summary>
internal sealed class ProjectiveDecoder
{
    private readonly int _stride;

    // For a span from left to right (both included): the best incomplete span with an arc from its right (left) end to
    // its other end, the best complete span headed by its right (left) end, and where each was split.
    private readonly long[] _openLeft, _openRight, _closedLeft, _closedRight;
    private readonly byte[] _openSplit, _leftSplit, _rightSplit;
    private readonly (int Left, int Right, Kind Kind)[] _pending;

    /// <summary>A decoder for at most <paramref name="tokens"/> tokens (at most 255).</summary>
    public ProjectiveDecoder(int tokens)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tokens, byte.MaxValue);
        _stride = tokens + 1;
        int cells = _stride * _stride;
        (_openLeft, _openRight, _closedLeft, _closedRight) = (new long[cells], new long[cells], new long[cells], new long[cells]);
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
    /// <param name="scores">Score of column as head of row.</param>
    /// <param name="stride">Distance between rows of <paramref name="scores"/>.</param>
    /// <param name="count">Number of tokens, at least 1.</param>
    /// <param name="heads">Receives the heads.</param>
    public void Decode(ReadOnlySpan<int> scores, int stride, int count, Span<int> heads)
    {
        Fill(scores, stride, count);
        int root = 1;
        long best = long.MinValue;
        for (int r = 1; r <= count; r++)
        {
            long score = _closedLeft[Cell(1, r)] + _closedRight[Cell(r, count)] + scores[r * stride];
            if (score > best) (best, root) = (score, r);
        }

        heads[root] = 0;
        Read(root, count, heads);
    }

    private void Fill(ReadOnlySpan<int> scores, int stride, int count)
    {
        for (int i = 1; i <= count; i++) _closedLeft[Cell(i, i)] = _closedRight[Cell(i, i)] = 0;
        for (int length = 1; length < count; length++)
        {
            for (int left = 1, right = 1 + length; right <= count; left++, right++)
            {
                int cell = Cell(left, right);
                long best = long.MinValue;
                int split = left;
                for (int q = left; q < right; q++)
                {
                    long score = _closedRight[Cell(left, q)] + _closedLeft[Cell(q + 1, right)];
                    if (score > best) (best, split) = (score, q);
                }

                _openSplit[cell] = (byte)split;
                _openLeft[cell] = best + scores[(left * stride) + right];
                _openRight[cell] = best + scores[(right * stride) + left];

                (best, split) = (long.MinValue, left);
                for (int q = left; q < right; q++)
                {
                    long score = _closedLeft[Cell(left, q)] + _openLeft[Cell(q, right)];
                    if (score > best) (best, split) = (score, q);
                }

                (_closedLeft[cell], _leftSplit[cell]) = (best, (byte)split);
                (best, split) = (long.MinValue, right);
                for (int q = left + 1; q <= right; q++)
                {
                    long score = _openRight[Cell(left, q)] + _closedRight[Cell(q, right)];
                    if (score > best) (best, split) = (score, q);
                }

                (_closedRight[cell], _rightSplit[cell]) = (best, (byte)split);
            }
        }
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
