using System.Buffers;
using System.Globalization;

namespace Extraction.Input.Archives;

/// <summary>What stands at one place of a web archive.</summary>
/// <param name="Header">The header of the record.</param>
/// <param name="Block">Its content; empty for a record that was not wanted.</param>
/// <param name="Problem">What is wrong with it; null for a sound one.</param>
internal sealed record WarcRecord(HeaderBlock Header, ReadOnlyMemory<byte> Block, InputProblem? Problem = null);

/// <summary>Reads the records of a web archive (ISO 28500), packed or not, one by one, and finds the next behind a broken one.</summary>
/// <remarks>
/// A record is given when the beginning of the next has been read: a packed record that turns out damaged at its end is not given at all.
/// Only what is wanted is held, up to a limit; all else is passed over in pieces. For one file and thread.
/// </remarks>
internal sealed class WarcRecordReader(PeekableStream stream, InputOptions options, long limit)
{
    /// <summary>Bytes of a record by which it is decided whether it is wanted.</summary>
    public const int HeadLength = 1 << 15;

    private const int MaxLine = 1 << 16;
    private const int MaxHeaderLines = 200;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start, _end;
    private bool _lost, _failed, _ended;

    /// <summary>Number of the record that was read last, from one.</summary>
    public long Number { get; private set; }

    /// <summary>Reads the next record.</summary>
    /// <param name="isWanted">Tells by header and first bytes whether the content is wanted.</param>
    /// <returns>Null at the end.</returns>
    public WarcRecord? Read(Func<HeaderBlock, ReadOnlyMemory<byte>, bool> isWanted)
    {
        while (!_ended)
        {
            // What follows a record that was told as broken belongs to it, up to where the next begins.
            bool isTold = _lost, isCounted = false;
            try
            {
                if (_failed) throw new InvalidDataException();
                if (SkipToVersion() && !isTold)
                {
                    Number++;
                    return Broken("no record begins where one should");
                }

                (_lost, isTold) = (false, false);
                if (IsAtEnd()) break;
                Number++;
                isCounted = true;
                TryReadLine(out _);
                return Read(new HeaderBlock(), isWanted);
            }
            catch (InvalidDataException)
            {
                (_start, _end, _lost, _failed) = (0, 0, false, false);
                _ended = !stream.TryGoToNextPart();
                if (isTold) continue;
                if (!isCounted) Number++;
                return Broken("the gzip data are damaged or cut off");
            }
        }

        return null;
    }

    private WarcRecord Read(HeaderBlock header, Func<HeaderBlock, ReadOnlyMemory<byte>, bool> isWanted)
    {
        for (int lines = 0; ; lines++)
        {
            if (lines > MaxHeaderLines || !TryReadLine(out ReadOnlySpan<byte> line)) return Lost("its header does not end");
            if (line.IsEmpty) break;
            header.Add(line);
        }

        if (!long.TryParse(header["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            return Lost("it has no length");

        var content = new ArrayBufferWriter<byte>();
        if (!TryCopy(Math.Min(length, HeadLength), content)) return Lost("the file ends in it");
        bool wanted = isWanted(header, content.WrittenMemory), tooLong = wanted && length > limit;
        if (!TryCopy(length - content.WrittenCount, wanted && !tooLong ? content : null)) return Lost("the file ends in it");
        if (!IsFollowed()) return Lost("it is longer or shorter than its header says");
        return tooLong ? new WarcRecord(header, default, InputProblems.TooLarge(options))
            : new WarcRecord(header, wanted ? content.WrittenMemory : default);
    }

    /// <summary>Whether the record ends as one should. Reads ahead: packed data show behind their end whether they are sound.</summary>
    private bool IsFollowed()
    {
        bool isClosed = false;
        try
        {
            isClosed = Ahead(4).SequenceEqual("\r\n\r\n"u8);
            SkipBlankLines();
            return isClosed || IsAtEnd() || IsAtVersion();
        }
        catch (InvalidDataException) when (stream.FailedBetweenParts)
        {
            // The record is whole; what comes next is not.
            return _failed = true;
        }
    }

    private WarcRecord Lost(string why)
    {
        _lost = true;
        return Broken(why);
    }

    private static WarcRecord Broken(string why) => new(new HeaderBlock(), default, new InputProblem
    {
        Kind = InputProblemKind.MalformedRecord,
        Message = $"the record cannot be read: {why}; fetch the archive again.",
    });

    /// <summary>Goes to the version with which a record begins.</summary>
    /// <returns>Whether anything but blank lines was passed over.</returns>
    private bool SkipToVersion()
    {
        SkipBlankLines();
        bool any = false;
        for (; !IsAtEnd() && !IsAtVersion(); any = true) TryReadLine(out _);
        return any;
    }

    private bool IsAtVersion() => Ahead(5).StartsWith("WARC/"u8);

    private bool IsAtEnd() => Ahead(1).IsEmpty;

    private void SkipBlankLines()
    {
        while (Ahead(1) is [(byte)'\r' or (byte)'\n']) _start++;
    }

    /// <summary>Up to so many bytes that come next.</summary>
    private ReadOnlySpan<byte> Ahead(int count)
    {
        while (_end - _start < count && Fill())
        {
        }

        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    private bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        int read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }

    /// <summary>Reads a line; of one that is longer than any header only the first part is given.</summary>
    private bool TryReadLine(out ReadOnlySpan<byte> line)
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
            if (searched >= MaxLine)
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
    private bool TryCopy(long count, ArrayBufferWriter<byte>? target)
    {
        while (count > 0)
        {
            if (_start == _end && !Fill()) return false;
            int piece = (int)Math.Min(count, _end - _start);
            target?.Write(_buffer.AsSpan(_start, piece));
            _start += piece;
            count -= piece;
        }

        return true;
    }
}
