using System.Collections.Frozen;
using Extraction.Models;

namespace Extraction.Language.Identification;

/// <summary>Tells the language of a text by its most frequent words, or by its letters where these are not Latin.</summary>
/// <remarks>
/// Counting function words is the oldest method and enough for whole articles (Ingle 1980). It is asked to be sure: what has few of these words, or
/// English ones among them, stays English. One pass over the first <see cref="MostLetters"/> characters; immutable and thread-safe.
/// </remarks>
internal sealed class LanguageIdentifier
{
    /// <summary>English, which everything is taken for that is not plainly something else.</summary>
    public const string English = "en";

    /// <summary>A language that cannot be told (BCP 47).</summary>
    public const string Undetermined = "und";

    private const int MostLetters = 20_000;

    // Fewer are a headline, or thinly spread a list of names; of English words, one for three foreign ones is a quotation or a name.
    private const int LeastWords = 5, LeastShare = 8, TimesEnglish = 3;

    private readonly string[] _languages;
    private readonly FrozenDictionary<string, int[]> _words;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _english, _longest;

    /// <summary>Reads the table <c>language/function-words.csv</c>.</summary>
    public LanguageIdentifier(IModelSource models)
    {
        string[][] rows = [.. ResourceTable.Read(models, "language/function-words.csv", "language", "words")];
        _languages = [.. rows.Select(row => row[0])];
        _english = Array.IndexOf(_languages, English);
        _words = rows.SelectMany((row, language) => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, language)))
            .GroupBy(pair => pair.word, pair => pair.language, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _words.Keys.Max(word => word.Length);
    }

    /// <summary>The language of a text as a BCP 47 code; <see cref="Undetermined"/> for one in letters of an unknown language.</summary>
    public string Identify(ReadOnlySpan<char> text)
    {
        if (text.Length > MostLetters) text = text[..MostLetters];
        Span<int> counts = stackalloc int[_languages.Length];
        counts.Clear();
        Span<char> word = stackalloc char[_longest];
        int letters = 0, foreign = 0, words = 0, start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetter(text[i]);
            if (letter)
            {
                letters++;
                if (!IsLatin(text[i])) foreign++;
                if (start < 0) start = i;
                continue;
            }

            if (start >= 0) words++;
            if (start >= 0 && i - start <= _longest) Count(text[start..i], word, counts);
            start = -1;
        }

        if (foreign * 2 > letters) return Scripts.LanguageOf(text);
        int best = _english;
        for (int language = 0; language < counts.Length; language++)
        {
            if (counts[language] > counts[best]) best = language;
        }

        return counts[best] >= Math.Max(LeastWords, words / LeastShare) && counts[best] >= TimesEnglish * counts[_english] ? _languages[best] : English;
    }

    private void Count(ReadOnlySpan<char> form, Span<char> word, Span<int> counts)
    {
        form.ToLowerInvariant(word);
        if (!_lookup.TryGetValue(word[..form.Length], out int[]? languages)) return;
        foreach (int language in languages) counts[language]++;
    }

    private static bool IsLatin(char letter) => letter < '\u0250' || letter is >= '\u1E00' and < '\u1F00' or >= '\u2C60' and < '\u2C80' or >= '\uA720' and < '\uA800' or >= '\uFF21' and < '\uFF5B';
}
