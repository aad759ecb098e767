namespace Extraction.Language;

/// <summary>Nicknames between the parts of a name: Edward “Ned” Grey.</summary>
internal static class Nicknames
{
    private const int MostWords = 2;

    /// <summary>Whether a stretch with quotation marks at both ends is a nickname: a word or
    /// two in capitals, close to their marks, in the middle of a person's name.</summary>
    /// <param name="text">The analysis, with tags and entities.</param>
    /// <param name="open">Token of the opening mark.</param>
    /// <param name="close">Token of the closing mark.</param>
    public static bool Is(AnalyzedText text, int open, int close)
    {
        int words = close - open - 1;
        if (words is < 1 or > MostWords || open == 0 || close + 1 >= text.TokenCount) return false;
        if (text.SentenceOf(open - 1) != text.SentenceOf(close + 1) || text.Span(open).End != text.Span(open + 1).Start
            || text.Span(close - 1).End != text.Span(close).Start)
        {
            return false;
        }
        for (int t = open - 1; t <= close + 1; t++)
        {
            if (t != open && t != close && !char.IsUpper(text.Form(t)[0])) return false;
        }

        bool names = text.Tag(open - 1).IsProperNoun() && text.Tag(close + 1).IsNoun();
        return names && (IsPerson(text, open - 1) || IsPerson(text, close + 1));
    }

    private static bool IsPerson(AnalyzedText text, int token) =>
        text.EntityTypeAt(token) == EntityType.Person;
}
