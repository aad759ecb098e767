namespace Extraction.Language.Identification;

/// <summary>Letters that only one language of the news uses.</summary>
internal static class Scripts
{
    private static readonly (char First, char Last, string Language)[] Ranges =
    [
        ('\u0370', '\u03FF', "el"), ('\u0590', '\u05FF', "he"), ('\u0E00', '\u0E7F', "th"), ('\u10A0', '\u10FF', "ka"), ('\u0530', '\u058F', "hy"),
        ('\u3040', '\u30FF', "ja"), ('\uAC00', '\uD7AF', "ko"), ('\u1100', '\u11FF', "ko"),
    ];

    /// <summary>The language of the first script that has one of its own; Japanese before Chinese, whose signs it shares.</summary>
    public static string LanguageOf(ReadOnlySpan<char> text)
    {
        bool han = false;
        foreach (char c in text)
        {
            foreach (var (first, last, language) in Ranges)
            {
                if (c >= first && c <= last) return language;
            }

            han |= c is >= '\u4E00' and <= '\u9FFF';
        }

        return han ? "zh" : LanguageIdentifier.Undetermined;
    }
}
