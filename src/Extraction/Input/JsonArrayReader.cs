using System.Text;

namespace Extraction.Input;

/// <summary>Cuts JSON arrays, indented or not, into the texts of their elements,
/// one at a time, so that a file of any size is read in bounded memory.</summary>
/// <remarks>
/// It looks for brackets, strings and commas only; whether an element is JSON, its own parser tells. An element that is broken takes no
/// other along where it can be told where the next begins: an object can begin only where a value can stand.
/// For one file and thread.
/// </remarks>
internal sealed class JsonArrayReader(TextReader reader, int longest)
{
    private readonly StringBuilder _element = new();
    private readonly List<char> _open = [];
    private bool _ended = true, _carried;

    /// <summary>Line, from one, on which the element begins.</summary>
    public long Line { get; private set; }

    /// <summary>Offset of its first character in the file.</summary>
    public long Start { get; private set; }

    /// <summary>Whether the file ended inside the last element.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether no comma stands between the element and the one that follows.</summary>
    public bool IsUnparted { get; private set; }

    /// <summary>Characters read so far.</summary>
    public long Offset { get; private set; }

    /// <summary>The line, from one, that has been reached.</summary>
    public long LineReached { get; private set; } = 1;

    /// <summary>Whether an array comes next; white space before it is passed over.</summary>
    public bool TryOpen()
    {
        while (reader.Peek() is >= 0 and var next && char.IsWhiteSpace((char)next)) Read();
        if (reader.Peek() != '[') return false;
        Read();
        (_ended, _carried) = (false, false);
        return true;
    }

    /// <summary>Reads the next element of the array.</summary>
    /// <param name="element">Its text; null where it is longer than an article may be, or cut off by the end of the file.</param>
    /// <returns>False after the last one.</returns>
    public bool TryRead(out string? element)
    {
        element = null;
        if (_ended) return false;
        _element.Clear();
        _open.Clear();
        bool quoted = false, escaped = false, any = _carried, tooLong = false, lineBegins = false;
        char previous = '\0';
        IsUnparted = false;
        if (_carried)
        {
            // The bracket at which the one before was found to be over.
            _carried = false;
            _element.Append('{');
            _open.Add('{');
            (previous, Line, Start) = ('{', LineReached, Offset - 1);
        }

        while (Read() is >= 0 and var read)
        {
            char c = (char)read;
            if (quoted && lineBegins && c == '{') (quoted, previous) = (false, '"'); // A string has no line breaks: it was not closed.
            lineBegins = c == '\n' || (lineBegins && char.IsWhiteSpace(c));
            if (!quoted)
            {
                bool ends = c == ']' && !_open.Contains('[');
                if (ends || (c == ',' && _open.Count == 0))
                {
                    _ended = ends;
                    if (!any && !ends) continue;
                    if (!any) return false;
                    element = tooLong ? null : _element.ToString();
                    return true;
                }

                if (!any)
                {
                    if (char.IsWhiteSpace(c)) continue;
                    (any, Line, Start) = (true, LineReached, Offset - 1);
                }
                else if (c == '{' && !IsValuePlace(previous))
                {
                    element = tooLong ? null : _element.ToString();
                    (_carried, IsUnparted) = (true, _open.Count == 0);
                    return true;
                }
            }

            if (_element.Length < longest) _element.Append(c is '\n' or '\r' ? ' ' : c);
            else tooLong = true;
            if (escaped) escaped = false;
            else if (quoted && c == '\\') escaped = true;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is '{' or '[') _open.Add(c);
            else if (!quoted && c is '}' or ']') Close(c == '}' ? '{' : '[');
            if (!char.IsWhiteSpace(c)) previous = c;
        }

        (_ended, IsCut) = (true, true);
        if (!any) (Line, Start) = (LineReached, Offset);
        return true;
    }

    private int Read()
    {
        int read = reader.Read();
        if (read < 0) return read;
        Offset++;
        if (read == '\n') LineReached++;
        return read;
    }

    /// <summary>Closes a bracket, and those in it that were left open; one that closes nothing counts for nothing.</summary>
    private void Close(char bracket)
    {
        int at = _open.LastIndexOf(bracket);
        if (at >= 0) _open.RemoveRange(at, _open.Count - at);
    }

    /// <summary>Whether a value can stand behind a character of an element: behind a colon, and in an inner array.</summary>
    private bool IsValuePlace(char previous) => previous == ':' || (_open.Count > 0 && _open[^1] == '[' && previous is '[' or ',');
}
