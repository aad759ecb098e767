namespace Extraction.Language.Identification;

/// <summary>Scripts that the news of one language alone is written in.</summary>
internal static class Scripts
{
    private static readonly (char First, char Last, string Language)[] Ranges =
    [
        ('\u0370', '\u03FF', "el"), ('\u0590', '\u05FF', "he"), ('\u0E00', '\u0E7F', "th"), ('\u10A0', '\u10FF', "ka"),
        ('\u0530', '\u058F', "hy"), ('\u3040', '\u30FF', "ja"), ('\uAC00', '\uD7AF', "ko"), ('\u4E00', '\u9FFF', "zh"),
    ];

    // Chinese signs are half of a Japanese text; a tenth of kana among them is never a Chinese one.
    private const int LeastKana = 10;

    /// <summary>The language that most letters of a text belong to; undetermined where several languages share their script.</summary>
    public static string LanguageOf(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Ranges.Length];
        counts.Clear();
        int letters = 0;
        foreach (char c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            for (int i = 0; i < Ranges.Length; i++)
            {
                if (c >= Ranges[i].First && c <= Ranges[i].Last) counts[i]++;
            }
        }

        int kana = IndexOf("ja"), han = IndexOf("zh");
        if (counts[kana] * LeastKana >= counts[han]) counts[kana] += counts[han];
        int best = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best]) best = i;
        }

        return counts[best] * 2 > letters ? Ranges[best].Language : LanguageIdentifier.Undetermined;
    }

    private static int IndexOf(string language) => Array.FindIndex(Ranges, range => range.Language == language);
}
