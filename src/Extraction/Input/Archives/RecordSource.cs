using System.Buffers;

namespace Extraction.Input.Archives;

/// <summary>The bytes of a web archive, with a way back to where a record begins inside another that claims more than it has.</summary>
/// <remarks>
/// What a record claims is passed on at once; only from the first place in it that looks like the beginning of another on it is also kept,
/// up to a limit. For one file and thread.
/// </remarks>
internal sealed class RecordSource(PeekableStream stream)
{
    /// <summary>Most bytes that are kept of one record, and most that are read again in all: a file may claim and claim.</summary>
    private const int MostKept = 1 << 26, MostAgain = 1 << 28;

    /// <summary>Longest beginning: <c>WARC/1.0</c>, the end of the line, and the first letters of the first field.</summary>
    private const int SignLength = 15;

    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly byte[] _tail = new byte[SignLength - 1];
    private ReadOnlyMemory<byte> _again;
    private ArrayBufferWriter<byte>? _kept;
    private InvalidDataException? _failure;
    private int _start, _end, _tailLength;
    private long _readAgain;
    private bool _exhausted;

    /// <summary>Whether another record begins in the one at hand that is too far back to be read.</summary>
    public bool HasForgotten { get; private set; }

    /// <summary>Whether the data unpack to far more than any page does.</summary>
    public bool IsBlownUp => stream.IsBlownUp;

    /// <summary>Begins with a new record.</summary>
    public void Forget() => (_kept, HasForgotten, _tailLength) = (null, false, 0);

    /// <summary>Goes back to where the first record begins in what was copied.</summary>
    /// <param name="failure">What is told when all has been read again that was read so far; null for nothing.</param>
    /// <returns>False where none begins, or where it is not kept any more.</returns>
    public bool GoBack(InvalidDataException? failure = null)
    {
        if (_kept is null) return false;
        byte[] again = [.. _kept.WrittenSpan, .. _buffer.AsSpan(_start, _end - _start), .. _again.Span];
        _readAgain += again.Length;
        (_again, _start, _end, _kept) = (again, 0, 0, null);
        _failure ??= failure;
        return true;
    }

    /// <summary>Lets reading fail when all that is at hand has been read.</summary>
    public void FailNext(InvalidDataException failure) => _failure = failure;

    /// <summary>Goes on behind damaged data.</summary>
    public bool TryGoToNextPart()
    {
        (_start, _end, _again, _kept, _failure) = (0, 0, default, null, null);
        return stream.TryGoToNextPart();
    }

    /// <summary>Whether it is known that fewer bytes follow.</summary>
    public bool EndsWithin(long length) => _exhausted && length > _end - _start + _again.Length;

    /// <summary>Up to so many bytes that come next.</summary>
    public ReadOnlySpan<byte> Ahead(int count)
    {
        while (_end - _start < count && Fill())
        {
        }

        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Passes over bytes that <see cref="Ahead"/> has shown.</summary>
    public void Skip(int count) => _start += count;

    /// <summary>Reads a line without its end; of one that is longer than a limit only the last part is given.</summary>
    public bool TryReadLine(int longest, out ReadOnlySpan<byte> line)
    {
        line = default;
        int searched = 0;
        while (true)
        {
            int found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = _buffer.AsSpan(_start, searched + found).TrimEnd((byte)'\r');
                _start += searched + found + 1;
                return true;
            }

            searched = _end - _start;
            if (searched >= longest)
            {
                (_start, searched) = (_end, 0);
                if (!Fill()) return false;
            }
            else if (!Fill())
            {
                _start = _end;
                return false;
            }
        }
    }

    /// <summary>Copies so many bytes, or passes over them where <paramref name="target"/> is null.</summary>
    /// <returns>False where the data end before, or unpack to more than is worth reading.</returns>
    public bool TryCopy(long count, ArrayBufferWriter<byte>? target)
    {
        while (count > 0)
        {
            if (stream.IsBlownUp || (_start == _end && !Fill())) return false;
            int piece = (int)Math.Min(count, _end - _start);
            ReadOnlySpan<byte> bytes = _buffer.AsSpan(_start, piece);
            target?.Write(bytes);
            Watch(bytes);
            _start += piece;
            count -= piece;
        }

        return true;
    }

    /// <summary>Whether a line ends in the version with which a record begins, as where the one before it breaks off.</summary>
    public static bool EndsInVersion(ReadOnlySpan<byte> line) =>
        line.Length >= 8 && line[^8..] is [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/', >= (byte)'0' and <= (byte)'9', (byte)'.',
            >= (byte)'0' and <= (byte)'9'];

    /// <summary>Looks for the beginning of another record, and keeps all from there on.</summary>
    private void Watch(ReadOnlySpan<byte> piece)
    {
        if (HasForgotten) return;
        if (_kept is not null)
        {
            Keep(piece);
            return;
        }

        // It may lie across two pieces.
        int before = _tailLength, head = Math.Min(piece.Length, SignLength - 1);
        Span<byte> seam = stackalloc byte[2 * (SignLength - 1)];
        _tail.AsSpan(0, before).CopyTo(seam);
        piece[..head].CopyTo(seam[before..]);
        seam = seam[..(before + head)];
        int found = IndexOfSign(seam);
        if (found >= 0 && found < before)
        {
            _kept = new ArrayBufferWriter<byte>();
            Keep(seam[found..before]);
            Keep(piece);
            return;
        }

        found = IndexOfSign(piece);
        if (found >= 0)
        {
            _kept = new ArrayBufferWriter<byte>();
            Keep(piece[found..]);
            return;
        }

        ReadOnlySpan<byte> rest = piece.Length >= _tail.Length ? piece[^_tail.Length..] : seam[Math.Max(0, seam.Length - _tail.Length)..];
        rest.CopyTo(_tail);
        _tailLength = rest.Length;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_kept!.WrittenCount + bytes.Length > Math.Min(MostKept, MostAgain - _readAgain)) (_kept, HasForgotten) = (null, true);
        else _kept.Write(bytes);
    }

    private static int IndexOfSign(ReadOnlySpan<byte> bytes)
    {
        for (int from = 0; bytes[from..].IndexOf("WARC/"u8) is >= 0 and var found; from += found + 1)
        {
            ReadOnlySpan<byte> at = bytes[(from + found)..];
            if (at.Length < SignLength) return -1;
            ReadOnlySpan<byte> field = at[8] == '\r' ? at[9..] : at[8..];
            if (EndsInVersion(at[..8]) && field[0] == '\n' && field[1..].StartsWith("WARC-"u8)) return from + found;
        }

        return -1;
    }

    private bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        int read = Math.Min(_again.Length, _buffer.Length - _end);
        if (read > 0)
        {
            _again.Span[..read].CopyTo(_buffer.AsSpan(_end));
            _again = _again[read..];
        }
        else
        {
            if (_failure is { } failure)
            {
                _failure = null;
                throw failure;
            }

            read = stream.Read(_buffer.AsSpan(_end));
            _exhausted |= read == 0 && _end < _buffer.Length;
        }

        _end += read;
        return read > 0;
    }
}
