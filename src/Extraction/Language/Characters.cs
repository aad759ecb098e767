using System.Globalization;
using System.Text;

namespace Extraction.Language;

/// <summary>What the tokeniser asks about a UTF-16 code unit of a text.</summary>
internal static class Characters
{
    /// <summary>White space, control characters and invisible marks: never part of a token on their own.</summary>
    public static bool IsBlank(char c)
    {
        if (c < 0x80) return c <= ' ' || c == 0x7F;
        return char.IsWhiteSpace(c) || char.IsControl(c)
            || c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\u00AD' or '\uFEFF';
    }

    /// <summary>Length in code units of the part of a word at an offset: 0 for none, 1, or 2 for a surrogate pair.</summary>
    /// <remarks>Letters, digits, marks and the underscore; a soft hyphen, a zero-width
    /// joiner or a turned comma (Yo‘ldosh) inside a word belongs to it.</remarks>
    public static int WordLength(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (c < 0x80) return char.IsAsciiLetterOrDigit(c) || c == '_' ? 1 : 0;
        if (char.IsSurrogate(c))
        {
            return Rune.DecodeFromUtf16(text[at..], out Rune rune, out int length) == System.Buffers.OperationStatus.Done
                && IsWord(Rune.GetUnicodeCategory(rune)) ? length : 0;
        }

        if (c is '\u2018') return IsTurnedComma(text, at) ? 1 : 0;
        if (c is '\u00AD' or '\u200C' or '\u200D')
        {
            return at > 0 && char.IsLetter(text[at - 1]) && at + 1 < text.Length && char.IsLetter(text[at + 1]) ? 1 : 0;
        }
        return IsWord(char.GetUnicodeCategory(c)) ? 1 : 0;
    }

    /// <summary>Whether a letter, digit, mark or underscore stands at an offset.</summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int at) => at < text.Length && WordLength(text, at) > 0;

    /// <summary>The sign of the Uzbek letters o‘ and g‘, for which the opening quotation mark is written.</summary>
    private static bool IsTurnedComma(ReadOnlySpan<char> text, int at)
    {
        bool letter = at > 0 && text[at - 1] is 'o' or 'O' or 'g' or 'G';
        bool possessive = at + 1 < text.Length && text[at + 1] == 's' && !(at + 2 < text.Length && char.IsLetter(text[at + 2]));
        return letter && !possessive && at + 1 < text.Length && char.IsLower(text[at + 1]);
    }

    /// <summary>The straight and curly apostrophe and the modifier letter.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\uFF07';

    /// <summary>A hyphen that can stand inside a compound.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2013';

    /// <summary>A mark that closes what it follows: quotation marks (straight ones too) and brackets.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or '\u201D' or '\u2019' or '\u00BB' or '\u203A' or ')' or ']' or '}';

    /// <summary>A mark that ends a sentence.</summary>
    public static bool IsTerminator(char c) => c is '.' or '?' or '!' or '\u2026' or '\u203C' or '\u2047' or '\u3002';

    private static bool IsWord(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;
}
