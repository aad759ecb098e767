using System.Text;

namespace Extraction.Input;

/// <summary>Cuts a JSON array, indented or not, into the texts of its elements,
/// one at a time, so that a file of any size is read in bounded memory.</summary>
/// <remarks>It looks for brackets, strings and commas only; whether an
/// element is JSON, its own parser tells. For one file and thread.</remarks>
internal sealed class JsonArrayReader(TextReader reader, int longest)
{
    private readonly StringBuilder _element = new();
    private bool _opened, _ended;
    private long _offset, _line = 1;

    /// <summary>Line, from one, on which the element begins.</summary>
    public long Line { get; private set; }

    /// <summary>Offset of its first character in the file.</summary>
    public long Start { get; private set; }

    /// <summary>Whether the file ended inside the last element.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether the first character that is no white space opens an array; nothing is lost of what the reader gives.</summary>
    public static bool Opens(ref TextReader reader)
    {
        while (reader.Peek() is >= 0 and var next && char.IsWhiteSpace((char)next) && next is not ('\n' or '\r')) reader.Read();
        return reader.Peek() == '[';
    }

    /// <summary>Reads the next element.</summary>
    /// <param name="element">Its text; null where it is longer than an article may be, or cut off by the end of the file.</param>
    /// <returns>False after the last one.</returns>
    public bool TryRead(out string? element)
    {
        element = null;
        if (_ended) return false;
        _element.Clear();
        int depth = 0;
        bool quoted = false, escaped = false, any = false, tooLong = false;
        while (reader.Read() is >= 0 and var read)
        {
            char c = (char)read;
            _offset++;
            if (c == '\n') _line++;
            if (!_opened)
            {
                _opened = c == '[';
                continue;
            }

            if (!quoted && depth == 0 && c is ',' or ']')
            {
                _ended = c == ']';
                if (!any) return !_ended && TryRead(out element);
                element = tooLong ? null : _element.ToString();
                return true;
            }

            if (!any)
            {
                if (char.IsWhiteSpace(c)) continue;
                (any, Line, Start) = (true, _line, _offset - 1);
            }

            if (_element.Length < longest) _element.Append(c is '\n' or '\r' ? ' ' : c);
            else tooLong = true;
            if (escaped) escaped = false;
            else if (quoted && c == '\\') escaped = true;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is '{' or '[') depth++;
            else if (!quoted && c is '}' or ']') depth--;
        }

        (_ended, IsCut) = (true, true);
        if (!any) (Line, Start) = (_line, _offset);
        return true;
    }
}
