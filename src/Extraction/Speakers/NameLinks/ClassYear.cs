namespace Extraction.Speakers;

/// <summary>"Anna Weber’04", "Anna Weber SM’04": universities write the year of a degree behind the names of those who have it.</summary>
internal static class ClassYear
{
    private const int Length = 3;

    /// <summary>How many characters the year takes at the end of a word, 0 where none stands there.</summary>
    public static int LengthOf(ReadOnlySpan<char> word) => word.Length > Length && char.IsAsciiDigit(word[^1])
        && char.IsAsciiDigit(word[^2])
        && word[^Length] is '’' or '\'' or '‘' && char.IsLetter(word[^(Length + 1)]) ? Length : 0;

    /// <summary>Whether a word is a degree with its year: MBA’04.</summary>
    public static bool IsDegree(ReadOnlySpan<char> word)
    {
        int length = LengthOf(word);
        if (length == 0) return false;
        int capitals = 0;
        foreach (char c in word[..^length]) capitals += char.IsUpper(c) ? 1 : 0;
        return capitals > 1;
    }
}
