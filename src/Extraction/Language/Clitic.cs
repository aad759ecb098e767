namespace Extraction.Language;

/// <summary>The clitics that English writes onto a word with an apostrophe.</summary>
internal static class Clitic
{
    /// <summary>Where the clitic that ends a word begins (<c>do|n't</c>, <c>John|'s</c>); the word's length when there is none.</summary>
    public static int Start(ReadOnlySpan<char> word)
    {
        for (int tail = 1; tail <= 2; tail++)
        {
            int mark = word.Length - tail - 1;
            if (mark <= 0) break;
            if (!Characters.IsApostrophe(word[mark])) continue;
            if (tail == 1 && word[^1] is 't' or 'T') return mark > 1 && word[mark - 1] is 'n' or 'N' ? mark - 1 : word.Length;
            return IsTail(word[(mark + 1)..]) ? mark : word.Length;
        }

        return word.Length;
    }

    /// <summary>Whether these letters after an apostrophe are a clitic.</summary>
    public static bool IsTail(ReadOnlySpan<char> letters)
    {
        if (letters.Length == 1) return letters[0] is 's' or 'S' or 'm' or 'M' or 'd' or 'D';
        if (letters.Length != 2) return false;
        char first = char.ToLowerInvariant(letters[0]), second = char.ToLowerInvariant(letters[1]);
        return (first, second) is ('l', 'l') or ('r', 'e') or ('v', 'e');
    }
}
