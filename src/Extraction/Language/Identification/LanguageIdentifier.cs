using Extraction.Models;

namespace Extraction.Language.Identification;

/// <summary>Tells the language of a text by its most frequent words, or by its letters where these are not Latin.</summary>
/// <remarks>
/// Counting function words is the oldest method and enough for whole articles
/// (Ingle 1980). It is asked to be sure: what has few of these words, or
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

    // In English prose every third word is one of these; where hardly any is, so many words are in a language that the table lacks.
    private const int ProseWords = 60, LeastEnglishShare = 25;

    private readonly string[] _languages;
    private readonly Dictionary<string, int[]> _words;
    private readonly SpanLookup<int[]> _lookup;
    private readonly int _english, _longest;
    private readonly Scripts _scripts;

    /// <summary>Reads the tables <c>language/function-words.csv</c> and <c>language/scripts.csv</c>.</summary>
    public LanguageIdentifier(IModelSource models)
    {
        _scripts = new Scripts(models);
        string[][] rows = [.. ResourceTable.Read(models, "language/function-words.csv", "language", "words")];
        _languages = [.. rows.Select(row => row[0])];
        _english = Array.IndexOf(_languages, English);
        _words = rows.SelectMany((row, language) => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (word, language)))
            .GroupBy(pair => pair.word, pair => pair.language, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _lookup = _words.BySpan();
        _longest = _words.Keys.Max(word => word.Length);
    }

    /// <summary>The language of a text as a BCP 47 code; <see cref="Undetermined"/> for one that is plainly none of the tables.</summary>
    /// <param name="text">The text.</param>
    /// <param name="declared">What its source says (BCP 47), which helps where the text is short; null for nothing.</param>
    public string Identify(ReadOnlySpan<char> text, string? declared = null)
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

        if (foreign * 2 > letters) return _scripts.LanguageOf(text);
        int best = _english;
        for (int language = 0; language < counts.Length; language++)
        {
            if (counts[language] > counts[best]) best = language;
        }

        bool isDeclared = declared is not null && declared.AsSpan()
            .StartsWith(_languages[best]) && (declared.Length == _languages[best].Length || declared[_languages[best].Length] == '-');
        if (isDeclared && counts[best] > counts[_english]) return _languages[best];
        if (counts[best] >= Math.Max(LeastWords, words / LeastShare) && counts[best] >= TimesEnglish * counts[_english])
        {
            return _languages[best];
        }
        return words >= ProseWords && counts[_english] * LeastEnglishShare < words ? Undetermined : English;
    }

    private void Count(ReadOnlySpan<char> form, Span<char> word, Span<int> counts)
    {
        form.ToLowerInvariant(word);
        if (!_lookup.TryGetValue(word[..form.Length], out int[]? languages)) return;
        foreach (int language in languages) counts[language]++;
    }

    private static bool IsLatin(char letter) => letter < '\u0250'
        || letter is >= '\u1E00' and < '\u1F00' or >= '\u2C60' and < '\u2C80' or >= '\uA720' and < '\uA800' or >= '\uFF21' and < '\uFF5B';
}
