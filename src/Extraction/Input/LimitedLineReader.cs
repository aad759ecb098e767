using System.Text;

namespace Extraction.Input;

/// <summary>Reads lines one by one and never holds more of a line than a limit allows.</summary>
/// <param name="reader">Where the lines come from.</param>
/// <param name="maxLength">Length in UTF-16 code units above which a line is passed over.</param>
/// <param name="line">Number of the line, from one, in which the reader stands.</param>
/// <param name="offset">Offset in UTF-16 code units at which it stands.</param>
internal sealed class LimitedLineReader(TextReader reader, int maxLength, long line = 1, long offset = 0)
{
    private readonly char[] _buffer = new char[1 << 14];
    private readonly StringBuilder _content = new();
    private int _start;
    private int _end;
    private bool _afterReturn;

    /// <summary>One-based number of the line that was read last.</summary>
    internal long LineNumber { get; private set; } = line - 1;

    /// <summary>Offset in UTF-16 code units of the line that was read last.</summary>
    internal long LineStart { get; private set; }

    private long Position { get; set; } = offset;

    /// <summary>Reads the next line, ended by LF, CR or CR LF.</summary>
    /// <param name="text">The line without its end; null for a line over the limit.</param>
    /// <returns>False at the end of the text.</returns>
    internal bool TryRead(out string? text)
    {
        _content.Clear();
        text = null;
        bool tooLong = false, any = false;
        while (_start < _end || Fill())
        {
            ReadOnlySpan<char> rest = _buffer.AsSpan(_start, _end - _start);
            if (_afterReturn)
            {
                _afterReturn = false;
                if (rest[0] == '\n')
                {
                    Advance(1);
                    continue;
                }
            }

            if (!any)
            {
                any = true;
                LineNumber++;
                LineStart = Position;
            }

            int stop = rest.IndexOfAny('\n', '\r');
            ReadOnlySpan<char> piece = stop < 0 ? rest : rest[..stop];
            tooLong |= _content.Length + piece.Length > maxLength;
            if (!tooLong) _content.Append(piece);
            _afterReturn = stop >= 0 && rest[stop] == '\r';
            Advance(stop < 0 ? piece.Length : stop + 1);
            if (stop >= 0) break;
        }

        if (any && !tooLong) text = _content.ToString();
        return any;
    }

    private void Advance(int count)
    {
        _start += count;
        Position += count;
    }

    private bool Fill()
    {
        _start = 0;
        _end = reader.Read(_buffer);
        return _end > 0;
    }
}
