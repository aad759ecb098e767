namespace Extraction.Layout;

/// <summary>Finds the signs of Markdown inside running text: emphasis, the
/// brackets and addresses of links, marks of block quotations.</summary>
/// <remarks>
/// Plain text holds them too, copied from where they meant something. Only signs in pairs count, at the edges of words, so
/// that a footnote's asterisk and a name with underscores stay text. One pass; linear.
/// </remarks>
internal static class InlineMarkup
{
    private const int MaxAddress = 2000;

    /// <summary>The signs in a passage, in order, not overlapping; empty for most.</summary>
    internal static List<TextSpan> Find(string text, TextSpan passage)
    {
        var signs = new List<TextSpan>();
        ReadOnlySpan<char> all = passage.In(text);
        if (all.IndexOfAny("*_[>") < 0) return signs;
        bool isQuoted = all[0] == '>';
        var emphasis = new Stack<TextSpan>();
        int bracket = -1;
        for (int i = passage.Start; i < passage.End; i++)
        {
            switch (text[i])
            {
                case '>' when isQuoted && IsAtLineStart(text, passage.Start, i):
                    signs.Add(new TextSpan(i, i + 1));
                    break;
                case '*' or '_':
                    int end = i;
                    while (end < passage.End && text[end] == text[i]) end++;
                    AddEmphasis(text, passage, new TextSpan(i, end), emphasis, signs);
                    i = end - 1;
                    break;
                case '[':
                    bracket = i;
                    break;
                case ']' when bracket >= 0 && i + 1 < passage.End && text[i + 1] == '('
                    && AddressEnd(text, i + 2, passage.End) is var close and > 0:
                    signs.Add(new TextSpan(bracket, bracket + 1));
                    signs.Add(new TextSpan(i, close));
                    bracket = -1;
                    i = close - 1;
                    break;
                default:
                    break;
            }
        }

        signs.Sort();
        return signs;
    }

    private static void AddEmphasis(string text, TextSpan passage, TextSpan run, Stack<TextSpan> open, List<TextSpan> signs)
    {
        if (run.Length > 3) return;
        bool afterWord = run.Start > passage.Start && !char.IsWhiteSpace(text[run.Start - 1]);
        bool beforeWord = run.End < passage.End && !char.IsWhiteSpace(text[run.End]);
        bool opens = beforeWord && !(afterWord && char.IsLetterOrDigit(text[run.Start - 1]));
        bool closes = afterWord && !(beforeWord && char.IsLetterOrDigit(text[run.End]));
        if (closes && open.TryPeek(out TextSpan before) && before.Length == run.Length && text[before.Start] == text[run.Start])
        {
            open.Pop();
            signs.Add(before);
            signs.Add(run);
        }
        else if (opens)
        {
            open.Push(run);
        }
    }

    /// <summary>Offset after the bracket that closes an address; 0 where what follows is none.</summary>
    private static int AddressEnd(string text, int start, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start, Math.Min(end, start + MaxAddress) - start);
        int stop = rest.IndexOfAny(") \n");
        return stop > 0 && rest[stop] == ')' ? start + stop + 1 : 0;
    }

    private static bool IsAtLineStart(string text, int start, int at)
    {
        while (at > start && text[at - 1] is ' ' or '>') at--;
        return at == start || text[at - 1] is '\n' or '\r';
    }
}
