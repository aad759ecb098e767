namespace Extraction.Language;

/// <summary>Finds the end of a number: decimals, thousands, times, dates, telephone numbers, ordinals and decades.</summary>
internal sealed class NumberScanner(WordTables tables)
{
    /// <summary>End of the number that begins at an offset, or the offset itself.</summary>
    public int End(ReadOnlySpan<char> text, int at)
    {
        int digits = at;
        bool free = at == 0 || Characters.IsBlank(text[at - 1]);
        if (free && text[at] is '+' or '.' or '\'' or '\u2019') digits++;
        if (digits >= text.Length || !char.IsAsciiDigit(text[digits])) return at;
        if (text[at] is '\'' or '\u2019') return ShortYearEnd(text, at);
        int groups = 1, lastGroup = 0, previousGroup = 0;
        int end = SkipDigits(text, digits);
        lastGroup = end - digits;
        while (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && text[end] is ',' or '.' or ':')
        {
            int next = SkipDigits(text, end + 1);
            lastGroup = next - end - 1;
            end = next;
        }

        if (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && text[end] is '-' or '/')
        {
            char separator = text[end];
            int joined = end;
            while (joined + 1 < text.Length && text[joined] == separator && char.IsAsciiDigit(text[joined + 1]))
            {
                int next = SkipDigits(text, joined + 1);
                previousGroup = lastGroup;
                lastGroup = next - joined - 1;
                groups++;
                joined = next;
            }

            if (IsJoined(text[digits..end], separator, groups, previousGroup, lastGroup, text[end..joined])) return joined;
            return end;
        }

        return LettersEnd(text, at, end);
    }

    private static bool IsJoined(ReadOnlySpan<char> head, char separator, int groups, int previous, int last, ReadOnlySpan<char> tail)
    {
        if (groups > 2) return true;
        if (separator == '-') return previous == 3 && last == 4;
        // "9/11" and "5/18" are days; "1/2" and "2015/16" are two numbers.
        return head.Length <= 2 && last == 2 && Value(head) is >= 1 and <= 12 && Value(tail[1..]) is >= 1 and <= 31;
    }

    /// <summary>Takes in letters that belong to the number ("20th", "1990s", "747s", "3D"), but no unit ("10km").</summary>
    private int LettersEnd(ReadOnlySpan<char> text, int start, int end)
    {
        int letters = end;
        while (letters < text.Length && letters - end < 12 && Characters.IsWordAt(text, letters)) letters++;
        if (letters == end)
        {
            bool decade = text[end - 1] == '0' && end + 1 < text.Length && Characters.IsApostrophe(text[end]) && text[end + 1] is 's'
                && !Characters.IsWordAt(text, end + 2) && end - start is 2 or 4;
            return decade ? end + 2 : end;
        }

        ReadOnlySpan<char> suffix = text[end..letters];
        if (tables.IsUnit(suffix)) return end;
        return letters;
    }

    private static int ShortYearEnd(ReadOnlySpan<char> text, int at)
    {
        int end = SkipDigits(text, at + 1);
        if (end - at != 3) return at;
        if (end < text.Length && text[end] is 's') end++;
        return Characters.IsWordAt(text, end) ? at : end;
    }

    private static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static int Value(ReadOnlySpan<char> digits) => digits.Length <= 2 && int.TryParse(digits, out int value) ? value : 0;
}
