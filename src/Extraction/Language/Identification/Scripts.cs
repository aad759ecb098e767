using System.Globalization;
using Extraction.Models;

namespace Extraction.Language.Identification;

/// <summary>Tells the language of a text that is not in Latin letters: by its
/// script, and by letters that only one language of the script has.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class Scripts
{
    // A letter that a language needs is in every other sentence; in a text of another one it is a name at most.
    private const int LeastShare = 200;

    // Chinese signs are half of a Japanese text; a tenth of kana among them is never a Chinese one.
    private const int LeastKana = 10;

    private readonly Script[] _scripts;
    private readonly int _kana, _han;

    /// <summary>Reads the table <c>language/scripts.csv</c>.</summary>
    /// <exception cref="InvalidDataException">A range is no pair of code points.</exception>
    public Scripts(IModelSource models)
    {
        _scripts = [.. ResourceTable.Read(models, "language/scripts.csv", "language", "first", "last", "letters")
            .GroupBy(static row => (First: CodePoint(row[1]), Last: CodePoint(row[2])))
            .Select(static rows => new Script(rows.Key.First, rows.Key.Last, [.. rows.Select(static row => (row[0], row[3]))]))];
        (_kana, _han) = (IndexOf("ja"), IndexOf("zh"));
    }

    /// <summary>The language that most letters of a text belong to; undetermined where the table has no script for them.</summary>
    public string LanguageOf(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[_scripts.Length];
        counts.Clear();
        int letters = 0;
        foreach (char c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            for (int i = 0; i < _scripts.Length; i++)
            {
                if (c >= _scripts[i].First && c <= _scripts[i].Last) counts[i]++;
            }
        }

        if (_kana >= 0 && _han >= 0 && counts[_kana] * LeastKana >= counts[_han]) counts[_kana] += counts[_han];
        int best = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best]) best = i;
        }

        return counts[best] * 2 > letters ? LanguageOf(text, _scripts[best], counts[best]) : LanguageIdentifier.Undetermined;
    }

    private static string LanguageOf(ReadOnlySpan<char> text, Script script, int letters)
    {
        foreach ((string language, string own) in script.Languages)
        {
            if (own.Length == 0) return language;
            int count = 0;
            foreach (char c in text)
            {
                if (own.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal)) count++;
            }

            if (count * LeastShare >= letters) return language;
        }

        return LanguageIdentifier.Undetermined;
    }

    private int IndexOf(string language) => Array.FindIndex(_scripts, script => script.Languages[^1].Language == language);

    private static char CodePoint(string hexadecimal) =>
        ushort.TryParse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort value) ? (char)value
            : throw new InvalidDataException($"language/scripts.csv: '{hexadecimal}' is no code point.");

    private readonly record struct Script(char First, char Last, (string Language, string Letters)[] Languages);
}
