using Extraction.Input.Lines;

namespace Extraction.Input;

/// <summary>Takes apart the names in an author field.</summary>
internal static class AuthorNames
{
    private const int MaxNameWords = 6;

    private static readonly string[] Separators =
        [";", "|", "\n", "\r", ",", "•", "·", " and ", " AND ", " & ", " — ", " – ", " - ", "(", ")"];

    // "Ada Brook for the Daily", "Ada Brook in Ashby": what follows names no person.
    private static readonly string[] Ends = [" for ", " in ", " of the ", " at ", " with ", " @", " on ", " | "];

    private static readonly Lazy<PhraseTable> Words = new(static () => PhraseTable.ReadOwn("bylines.csv", "kind"));

    /// <summary>The names in <paramref name="field"/>, in order: "By Jane Roe and John Doe, Staff Writers" names two.</summary>
    internal static IEnumerable<string> Split(string field)
    {
        string folded = string.Join(' ', field.Split([' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
        if (Turned(folded) is { } turned) return [turned];
        return folded.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Bare).Where(IsName);
    }

    /// <summary>"Brook, Ada" as libraries write one name: two single words, neither of
    /// which says what somebody is; null for others.</summary>
    private static string? Turned(string field)
    {
        string[] parts = field.Split(", ");
        bool isName = parts.Length == 2 && parts.All(static part => part.Length > 1 && char.IsUpper(part[0])
            && part.Skip(1).Any(char.IsLower) && part.All(static c => char.IsLetter(c) || c is '-' or '\'' or '’')
            && IsName(part) && !HasRole(part));
        return isName ? $"{parts[1]} {parts[0]}" : null;
    }

    /// <summary>Whether the line opens with a word that stands before the names of authors: "By", "Submitted by".</summary>
    internal static bool HasLead(string line)
    {
        const int longestLead = 40;
        int words = Words.Value.WordsAtStart("lead", PhraseTable.Plain(line.AsSpan(0, Math.Min(line.Length, longestLead))));
        string? name = words == 0 ? null : line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(words)
            .FirstOrDefault(static word => word.Any(char.IsLetter));
        return name is not null && char.IsUpper(name.First(char.IsLetter));
    }

    /// <summary>Whether the line is the name of one person and nothing else: two to four words with capitals.</summary>
    internal static bool IsBareName(string line)
    {
        string[] words = line.Split(' ');
        return words.Length is >= 2 and <= 4 && words.All(static word =>
            word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1)
            .Any(char.IsLower) && word.All(static c => char.IsLetter(c) || c is '-' or '\'' or '’'))
            && IsName(line) && !HasRole(line);
    }

    /// <summary>Whether the line says what somebody is at a newspaper: "Transport correspondent, Ashby".</summary>
    internal static bool HasRole(string line) =>
        LineSigns.CountWords(line, MaxNameWords + 1) <= MaxNameWords && !LineSigns.EndsLikeSentence(line)
        && line.Split(',').Any(static part => PhraseTable.Plain(part) is var plain
            && (Words.Value.Is("role", plain) || Words.Value.IsAtEnd("role", plain)));

    private static string Bare(string part)
    {
        string plain = PhraseTable.Plain(part);
        int lead = Words.Value.WordsAtStart("lead", plain);
        string[] words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string name = string.Join(' ', words.Skip(Math.Min(lead, words.Length))).TrimStart(':', ' ');
        if (name.StartsWith("and ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        foreach (string end in Ends)
        {
            int at = name.IndexOf(end, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && name[..at].Contains(' ', StringComparison.Ordinal)) name = name[..at];
        }

        return WithoutRole(WithoutDate(name.TrimStart('-', ' ').Trim()));
    }

    /// <summary>"Ada Brook Mar 3" without the day, whose year stands behind the comma that parted it.</summary>
    private static string WithoutDate(string name)
    {
        string[] words = name.Split(' ');
        int end = words.Length;
        while (end > 2 && (words[end - 1].All(char.IsAsciiDigit) || Words.Value.Is("calendar", PhraseTable.Plain(words[end - 1])))) end--;
        return end == words.Length || words.Length - end < 2 ? name : string.Join(' ', words[..end]);
    }

    /// <summary>"Ada Brook Staff Writer" without the words for what she is.</summary>
    private static string WithoutRole(string name)
    {
        string[] words = name.Split(' ');
        for (int count = Math.Min(4, words.Length - 2); count > 1; count--)
        {
            if (Words.Value.Is("role", PhraseTable.Plain(string.Join(' ', words[^count..])))) return string.Join(' ', words[..^count]);
        }

        return name;
    }

    /// <summary>Whether it may name somebody: no date, address, office or kind of line.</summary>
    private static bool IsName(string name)
    {
        if (!name.Any(char.IsLetter) || name.Any(char.IsAsciiDigit) || name.Contains('@', StringComparison.Ordinal)) return false;
        if (LineSigns.CountWords(name, MaxNameWords + 1) > MaxNameWords) return false;
        string plain = PhraseTable.Plain(name);
        // "Courier Staff" is nobody.
        if (plain.EndsWith(" staff", StringComparison.Ordinal) || plain.EndsWith(" newsroom", StringComparison.Ordinal)) return false;
        return !Words.Value.Is("role", plain) && !Words.Value.Is("noise", plain) && !Words.Value.Is("lead", plain)
            && !Words.Value.Is("calendar", plain);
    }
}
