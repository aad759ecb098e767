using System.Globalization;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Takes names and titles apart into words as they are compared: lower case, no marks on letters, hyphens kept.</summary>
internal static class FoldedWords
{
    /// <summary>The words of a text.</summary>
    public static List<string> Of(ReadOnlySpan<char> text, SpeakerTables tables)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsPart(text, i))
            {
                if (start < 0) start = i;
                continue;
            }

            if (start >= 0) words.Add(tables.Fold(text[start..i]));
            start = -1;
        }

        return words;
    }

    private static bool IsPart(ReadOnlySpan<char> text, int i)
    {
        char c = text[i];
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '&'
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
        {
            return true;
        }
        bool inside = i > 0 && char.IsLetterOrDigit(text[i - 1]);
        return c switch
        {
            '.' => inside,
            '-' or '\'' or '’' or '\u2011' => inside && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]),
            _ => false,
        };
    }
}
