namespace Extraction.Input.Lines;

/// <summary>What the letters of one line show by themselves.</summary>
internal static class LineSigns
{
    private const string Closers = "\"'”’»›)]}*_";

    /// <summary>Whether the line ends as a sentence does, closing marks passed over.</summary>
    internal static bool EndsLikeSentence(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.TrimEnd(Closers);
        return !bare.IsEmpty && bare[^1] is '.' or '!' or '?' or '…' or '‽';
    }

    /// <summary>Whether the line ends in a comma, closing marks passed over.</summary>
    internal static bool EndsWithComma(ReadOnlySpan<char> line) => line.TrimEnd(Closers).EndsWith(",");

    /// <summary>Whether a sentence ends inside the line and another begins: a longer lower-case word, a full stop, a capital.</summary>
    internal static bool HoldsSentenceEnd(ReadOnlySpan<char> line)
    {
        for (int i = 3; i + 2 < line.Length; i++)
        {
            if (line[i] is '.' or '!' or '?' && line[i + 1] == ' ' && char.IsUpper(line[i + 2])
                && char.IsLower(line[i - 1]) && char.IsLower(line[i - 2]) && char.IsLower(line[i - 3])) return true;
        }

        return false;
    }

    /// <summary>Whether the line ends in a word broken by a hyphen or a soft hyphen.</summary>
    internal static bool EndsWithHyphenatedWord(ReadOnlySpan<char> line) =>
        line.Length >= 2 && line[^1] is '-' or '\u2010' or '\u00AD' && char.IsLetter(line[^2]);

    /// <summary>Level of a Markdown heading ("## Title"), else 0.</summary>
    internal static int HeadingLevel(ReadOnlySpan<char> line)
    {
        int level = line.IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && line[level] == ' ' ? level : 0;
    }

    /// <summary>Level of the heading that the line underlines, as Markdown has it ("=====", "-----"), else 0.</summary>
    internal static int UnderlineLevel(ReadOnlySpan<char> line) =>
        line.Length < 3 ? 0 : line.IndexOfAnyExcept('=') < 0 ? 1 : line.IndexOfAnyExcept('-') < 0 ? 2 : 0;

    /// <summary>Length of the bullet that the line opens with, the blank after it included, else 0.</summary>
    /// <remarks>A dash is none: it may stand before a speaker or before the name under a quotation.</remarks>
    internal static int Bullet(ReadOnlySpan<char> line) =>
        line.Length >= 3 && line[0] is '•' or '◦' or '▪' or '●' or '■' or '►' ? 1 : line.Length >= 3 && line[0] == '*' && line[1] == ' ' ? 2
            : 0;

    /// <summary>Whether the line opens with the sign of a list: a bullet, or a number with a dot or bracket.</summary>
    internal static bool StartsListItem(ReadOnlySpan<char> line)
    {
        if (line.Length < 3) return false;
        if (line[0] is '•' or '·' or '◦' or '▪' or '●' or '■' or '►') return true;
        if (line[0] is '-' or '*' or '+' or '–' or '—') return line[1] == ' ';
        // "(a) the dam was unsafe;", "(iv) …".
        if (line[0] == '(' && line.IndexOf(") ", StringComparison.Ordinal) is >= 2 and <= 4 and var close)
        {
            return line[1..close].IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789") < 0
                && (close == 2 || line[1..close].IndexOfAnyExcept("ivx0123456789") < 0);
        }

        int digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is >= 1 and <= 3 && line[digits] is '.' or ')' && digits + 1 < line.Length && line[digits + 1] == ' ';
    }

    /// <summary>Number of stretches without white space, counted up to <paramref name="limit"/>.</summary>
    internal static int CountWords(ReadOnlySpan<char> line, int limit = int.MaxValue)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in line)
        {
            bool blank = char.IsWhiteSpace(c);
            if (!blank && !inside && ++words >= limit) break;
            inside = !blank;
        }

        return words;
    }

    /// <summary>Whether any quotation mark stands in the line; an apostrophe is none.</summary>
    internal static bool HasQuotationMark(ReadOnlySpan<char> line) =>
        line.IndexOfAny("\"“”„«»") >= 0 || line.IndexOf("''", StringComparison.Ordinal) >= 0
            || line.IndexOf("``", StringComparison.Ordinal) >= 0;

    /// <summary>Whether the line has a letter or digit at all.</summary>
    internal static bool HasWord(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) return true;
        }

        return false;
    }

    /// <summary>Whether no letter of the line is lower-case and at least two are upper-case.</summary>
    internal static bool IsAllCapitals(ReadOnlySpan<char> line)
    {
        int capitals = 0;
        foreach (char c in line)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) capitals++;
        }

        return capitals >= 2;
    }

    /// <summary>Whether most longer words begin with a capital, as in the headlines of many American publishers.</summary>
    internal static bool IsTitleCase(ReadOnlySpan<char> line)
    {
        int longer = 0, capital = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range].Trim("\"'“”‘’([*_");
            if (word.Length < 4 || !char.IsLetter(word[0])) continue;
            longer++;
            if (char.IsUpper(word[0])) capital++;
        }

        return longer >= 2 && capital * 4 >= longer * 3;
    }
}
