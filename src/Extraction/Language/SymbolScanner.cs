using System.Buffers;
using System.Globalization;
using System.Text;

namespace Extraction.Language;

/// <summary>Finds the end of a mark: punctuation, repeated marks, doubled quotation marks, detached clitics, emoji.</summary>
internal static class SymbolScanner
{
    /// <summary>End of the mark that begins at an offset; always after it.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (Characters.IsApostrophe(c)) return ApostropheEnd(text, at);
        if (char.IsSurrogate(c) || c >= '\u2190') return EmojiEnd(text, at);
        if (Characters.IsTerminator(c)) return TerminatorsEnd(text, at);
        if (c == '`') return at + 1 < text.Length && text[at + 1] == '`' ? at + 2 : at + 1;
        if (c is '<' or '>') return at + 1 < text.Length && text[at + 1] == c ? at + 2 : at + 1;
        if (c is '@' or '#') return TagEnd(text, at);
        if (c is '$' or '-' or '*' or '=' or '~' or '+' or '\u2013' or '\u2014') return RunEnd(text, at);
        return at + 1;
    }

    /// <summary>A clitic that lost its word ("Smith" 's), a doubled apostrophe as quotation mark, or the mark alone.</summary>
    private static int ApostropheEnd(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 < text.Length && text[at + 1] == text[at]) return at + 2;
        for (int tail = 1; tail <= 2; tail++)
        {
            int end = at + 1 + tail;
            if (end > text.Length) break;
            if (Clitic.IsTail(text[(at + 1)..end]) && !Characters.IsWordAt(text, end)) return end;
        }

        return at + 1;
    }

    private static int TagEnd(ReadOnlySpan<char> text, int at)
    {
        int end = at + 1;
        if (!Characters.IsWordAt(text, end) || (text[at] == '#' && char.IsAsciiDigit(text[end]))) return end;
        if (at > 0 && Characters.IsWordAt(text, at - 1)) return end;
        while (end < text.Length && Characters.WordLength(text, end) is > 0 and var length) end += length;
        return end;
    }

    /// <summary>An emoji with its modifiers and the emoji joined to it; half a surrogate pair stands alone.</summary>
    private static int EmojiEnd(ReadOnlySpan<char> text, int at)
    {
        Rune.DecodeFromUtf16(text[at..], out _, out int length);
        int end = at + Math.Max(1, length);
        while (end < text.Length && Rune.DecodeFromUtf16(text[end..], out Rune rune, out length) == OperationStatus.Done)
        {
            bool modifies = rune.Value is 0xFE0E or 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            if (modifies)
            {
                end += length;
            }
            else if (rune.Value == 0x200D && end + 1 < text.Length && text[end + 1] >= '\u2190')
            {
                end++;
                Rune.DecodeFromUtf16(text[end..], out _, out length);
                end += Math.Max(1, length);
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static int TerminatorsEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Characters.IsTerminator(text[at])) at++;
        return at;
    }

    private static int RunEnd(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] == text[at]) end++;
        return end;
    }
}
