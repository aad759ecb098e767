using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>
/// Finds names that are introduced with their acronym in brackets: "Union to Protect Our Rivers (UPOR)". The letters are
/// matched backwards against the words before the bracket (Schwartz and Hearst 2003, on words instead of characters).
/// </summary>
internal static class AcronymDefinitions
{
    private const int MostWords = 12;

    /// <summary>End of the defined name by its first token.</summary>
    public static Dictionary<int, int> Find(AnalyzedText text)
    {
        var ends = new Dictionary<int, int>();
        for (int t = 2; t + 1 < text.TokenCount; t++)
        {
            if (text.Tag(t - 1) != PennTag.LeftBracket || text.Tag(t + 1) != PennTag.RightBracket || !IsAcronym(text.Form(t))) continue;
            int sentence = text.Sentences[text.SentenceOf(t)].First;
            int first = StartOf(text, text.Form(t), t - 2, sentence);
            if (first >= 0) ends.TryAdd(first, t - 1);
        }

        return ends;
    }

    private static bool IsAcronym(ReadOnlySpan<char> form)
    {
        if (form.Length is < 2 or > 8) return false;
        foreach (char c in form)
        {
            if (!char.IsUpper(c)) return false;
        }

        return true;
    }

    private static int StartOf(AnalyzedText text, ReadOnlySpan<char> letters, int last, int sentence)
    {
        int letter = letters.Length - 1;
        for (int t = last; t >= sentence && t > last - MostWords; t--)
        {
            ReadOnlySpan<char> form = text.Form(t);
            if (char.ToUpperInvariant(form[0]) == letters[letter] && (char.IsUpper(form[0]) || letter > 0))
            {
                if (letter == 0) return char.IsUpper(form[0]) ? t : -1;
                letter--;
            }
            else if (char.IsUpper(form[0]) || !IsSmallWord(text.Tag(t)))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsSmallWord(PennTag tag) =>
        tag is PennTag.IN or PennTag.TO or PennTag.DT or PennTag.CC or PennTag.PRPS or PennTag.HYPH or PennTag.POS;
}
