using System.Buffers;

namespace Extraction.Formats.Mail;

/// <summary>Cuts a mailbox (mbox, RFC 4155) into its messages, one at a time: one of any size is read in bounded memory.</summary>
/// <remarks>
/// A message begins behind a line that opens with <c>From </c>, at the beginning, after a blank line, or with the time of its delivery, as
/// where the message before it was cut off. For one stream and thread.
/// </remarks>
internal sealed class MailboxSplitter(Stream stream, long limit)
{
    /// <summary>A blank and the year, and before them a blank and "+0100" or "CEST".</summary>
    private const int YearLength = 5, LongestZone = 6;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start, _end;
    private bool _atLineStart = true, _ended, _begun;

    /// <summary>Reads the next message.</summary>
    /// <param name="message">Its bytes; null where it is longer than a message may be.</param>
    /// <returns>False after the last one.</returns>
    public bool TryRead(out ReadOnlyMemory<byte>? message)
    {
        message = null;
        var content = new ArrayBufferWriter<byte>();
        bool tooLong = false, blankBefore = true, any = false;
        while (!_ended)
        {
            ReadOnlySpan<byte> piece = Piece(out bool wholeStart);
            if (piece.IsEmpty) _ended = true;
            if (_ended) break;
            if (wholeStart && piece.StartsWith("From "u8) && (blankBefore || TellsTime(piece)))
            {
                bool wasBegun = _begun;
                _begun = true;
                SkipLine(piece);
                if (!wasBegun && !any) continue;
                message = tooLong ? (ReadOnlyMemory<byte>?)null : content.WrittenMemory;
                return true;
            }

            any = true;
            blankBefore = wholeStart && piece is [(byte)'\n'] or [(byte)'\r', (byte)'\n'];
            // The quoting of lines that would look like the beginning of a message is undone.
            bool isQuoted = wholeStart && piece[0] == '>' && piece.TrimStart((byte)'>').StartsWith("From "u8);
            ReadOnlySpan<byte> line = isQuoted ? piece[1..] : piece;
            tooLong |= content.WrittenCount + line.Length > limit;
            if (!tooLong) content.Write(line);
        }

        message = tooLong ? (ReadOnlyMemory<byte>?)null : content.WrittenMemory;
        return any;
    }

    /// <summary>"From a@b.example Mon Jan  1 10:00:00 2024".</summary>
    private static bool TellsTime(ReadOnlySpan<byte> line)
    {
        line = line.TrimEnd("\r\n"u8);
        int colon = line.LastIndexOf((byte)':');
        if (colon < 8 || line.Length - colon is < 3 + YearLength or > 3 + YearLength + LongestZone) return false;
        return line[colon - 3] == ':' && IsDigits(line.Slice(colon - 5, 2)) && IsDigits(line.Slice(colon - 2, 2))
            && IsDigits(line.Slice(colon + 1, 2)) && line[^YearLength] == ' ' && IsDigits(line[^(YearLength - 1)..]);
    }

    private static bool IsDigits(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    private void SkipLine(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty && piece[^1] != '\n') piece = Piece(out _);
    }

    /// <summary>The next line with its end, or as much of it as is at hand.</summary>
    /// <param name="isLineStart">Whether it begins a line.</param>
    private ReadOnlySpan<byte> Piece(out bool isLineStart)
    {
        int length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n') + 1;
        while (length == 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            int room = _buffer.Length - _end, read = room == 0 ? 0 : stream.Read(_buffer.AsSpan(_end));
            if (read == 0)
            {
                length = _end;
                break;
            }

            int found = _buffer.AsSpan(_end, read).IndexOf((byte)'\n');
            if (found >= 0) length = _end + found + 1;
            _end += read;
        }

        ReadOnlySpan<byte> piece = _buffer.AsSpan(_start, length);
        _start += length;
        isLineStart = _atLineStart;
        _atLineStart = !piece.IsEmpty && piece[^1] == '\n';
        return piece;
    }
}
