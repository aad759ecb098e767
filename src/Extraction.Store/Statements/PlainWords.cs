using System.Globalization;
using System.Text;
using Extraction.Models;

namespace Extraction.Store.Statements;

/// <summary>
/// Takes a text apart into bare words, so that two wordings compare by what was said and not by how it is printed: lower
/// case, no marks on letters, no punctuation, <c>U.S.</c> and <c>US</c> alike,
/// <c>don’t</c> and <c>don't</c> alike, <c>re-open</c> and <c>reopen</c> alike.
/// </summary>
/// <remarks>
/// What an editor left out (<c>…</c>, <c>...</c>, <c>. . .</c>) or put in (<c>[the minister]</c>) becomes <see cref="Gap"/>.
/// Thread-safe.
/// </remarks>
internal static class PlainWords
{
    /// <summary>Stands where words may be missing.</summary>
    public const string Gap = "…";

    private static readonly Dictionary<char, string> Letters = ReadLetters();

    /// <summary>The words of a text, with gaps.</summary>
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsWordCharacter(c))
            {
                Append(word, c);
                continue;
            }

            if (IsInsideWord(text, i)) continue;
            if (c == '.' && IsDecimalPoint(text, i))
            {
                word.Append(c);
                continue;
            }

            End(word, words);
            if (c == '[' && text[i..].IndexOf(']') is > 0 and var length)
            {
                AddGap(words);
                i += length;
            }
            else if (c == '…')
            {
                AddGap(words);
            }
            else if (c == '.' && EllipsisEnd(text, i) is { } end)
            {
                AddGap(words);
                i = end;
            }
        }

        End(word, words);
        return words;
    }

    /// <summary>A name as it is compared: its words in one string.</summary>
    public static string Folded(string name) => string.Join(' ', Of(name).Where(w => w != Gap));

    /// <summary>Adds a gap, unless one is there.</summary>
    public static void AddGap(List<string> words)
    {
        if (words.Count == 0 || words[^1] != Gap) words.Add(Gap);
    }

    // Half a surrogate pair is a letter here: whatever it stands for, it is no punctuation that editors change.
    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '%' or '$' or '€' or '£'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>An apostrophe in <c>don’t</c>, a hyphen in <c>re-open</c>, a full stop in
    /// <c>U.S.</c>, a comma in <c>1,000</c>: the word goes on as if it were not there.</summary>
    private static bool IsInsideWord(ReadOnlySpan<char> text, int i)
    {
        if (i == 0 || i + 1 >= text.Length) return false;
        char before = text[i - 1], after = text[i + 1];
        return text[i] switch
        {
            '\'' or '’' or '‘' => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after),
            '.' => char.IsLetter(before) && char.IsLetter(after) && (i < 2 || !char.IsLetter(text[i - 2])),
            ',' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
            '-' or '\u2010' or '\u2011' => char.IsLetter(before) && char.IsLetter(after),
            '\u00AD' => true,
            _ => false,
        };
    }

    private static bool IsDecimalPoint(ReadOnlySpan<char> text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    /// <summary>Where a run of full stops, with or without blanks between, ends; null for a single one.</summary>
    private static int? EllipsisEnd(ReadOnlySpan<char> text, int start)
    {
        int last = start, stops = 1;
        for (int i = start + 1; i < text.Length && (text[i] == '.' || char.IsWhiteSpace(text[i])); i++)
        {
            if (text[i] != '.') continue;
            last = i;
            stops++;
        }

        return stops > 1 ? last : null;
    }

    private static void Append(StringBuilder word, char c)
    {
        if (c <= '\u007F') word.Append(char.ToLowerInvariant(c));
        else if (Letters.TryGetValue(c, out string? plain)) word.Append(plain);
        else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) word.Append(char.ToLowerInvariant(c));
    }

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length == 0) return;
        words.Add(word.ToString());
        word.Clear();
    }

    private static Dictionary<char, string> ReadLetters()
    {
        Stream table = typeof(PlainWords).Assembly.GetManifestResourceStream("speakers/letters.csv")!;
        var letters = new Dictionary<char, string>();
        foreach (string[] row in ResourceTable.Read(table, "speakers/letters.csv", "letter", "plain"))
        {
            letters.TryAdd(row[0][0], row[1].ToLowerInvariant());
        }
        return letters;
    }
}
