using System.Text;

namespace Extraction.Input;

/// <summary>Reads lines one by one and never holds more of a line than a limit allows.</summary>
/// <param name="reader">Where the lines come from.</param>
/// <param name="maxLength">Length in UTF-16 code units above which a line is passed over.</param>
/// <param name="line">Number of the line, from one, in which the reader stands.</param>
/// <param name="offset">Offset in UTF-16 code units at which it stands.</param>
internal sealed class LimitedLineReader(TextReader reader, int maxLength, long line = 1, long offset = 0)
{
    private readonly char[] buffer = new char[1 << 14];
    private readonly StringBuilder content = new();
    private int start;
    private int end;
    private bool afterReturn;

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
        content.Clear();
        text = null;
        bool tooLong = false, any = false;
        while (start < end || Fill())
        {
            ReadOnlySpan<char> rest = buffer.AsSpan(start, end - start);
            if (afterReturn)
            {
                afterReturn = false;
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
            tooLong |= content.Length + piece.Length > maxLength;
            if (!tooLong) content.Append(piece);
            afterReturn = stop >= 0 && rest[stop] == '\r';
            Advance(stop < 0 ? piece.Length : stop + 1);
            if (stop >= 0) break;
        }

        if (any && !tooLong) text = content.ToString();
        return any;
    }

    private void Advance(int count)
    {
        start += count;
        Position += count;
    }

    private bool Fill()
    {
        start = 0;
        end = reader.Read(buffer);
        return end > 0;
    }
}
