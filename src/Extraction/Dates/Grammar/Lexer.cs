using System.Globalization;
using Extraction.Language;

namespace Extraction.Dates.Grammar;

/// <summary>Cuts the tokens of an article into the finer pieces that the
/// time grammar reads, whatever the tokeniser joins or splits.</summary>
/// <remarks>
/// "third-quarter" gives <c>third - quarter</c>, "1980s" <c>1980 s</c>, "10:35" <c>10 : 35</c>; "p.m." and "Oct." stay
/// whole. One pass over the characters.
/// </remarks>
internal static class Lexer
{
    private const int MostWordLetters = 24;

    /// <summary>All lexemes of the text in order.</summary>
    public static Lexeme[] Read(AnalyzedText text, TimeLexicon lexicon)
    {
        var lexemes = new List<Lexeme>(text.TokenCount + (text.TokenCount / 8) + 4);
        int previousEnd = -1, previousBlock = -1;
        for (int token = 0; token < text.TokenCount; token++)
        {
            TextSpan span = text.Span(token);
            if (span.IsEmpty) continue;
            int block = BlockOf(text, token);
            LexemeFlags flags = block != previousBlock ? LexemeFlags.BlockStart : span.Start == previousEnd ? LexemeFlags.Glued
                : LexemeFlags.None;
            Split(text.Text, span, token, flags, lexicon, lexemes);
            previousBlock = block;
            previousEnd = span.End;
        }

        Taint(lexemes, text.Text);
        return [.. lexemes];
    }

    private static int BlockOf(AnalyzedText text, int token)
    {
        if (text.SentenceIndexArray.Length == 0) return 0;
        Sentence sentence = text.SentenceArray[text.SentenceIndexArray[token]];

        // Blocks of one paragraph read on across a line break; all others stand apart.
        return sentence.Paragraph ?? -2 - sentence.Block;
    }

    private static void Split(string text, TextSpan span, int token, LexemeFlags flags, TimeLexicon lexicon, List<Lexeme> lexemes)
    {
        int at = span.Start;
        while (at < span.End)
        {
            int end;
            if (char.IsAsciiDigit(text[at]))
            {
                end = NumberEnd(text, at, span.End);
                bool plain = text.AsSpan(at, end - at).IndexOfAnyExceptInRange('0', '9') < 0;
                double number = end - at <= 15 ? Parse(text.AsSpan(at, end - at)) : double.NaN;
                LexiconEntry? entry = double.IsNaN(number) ? null : lexicon.Digits;
                lexemes.Add(new Lexeme(at, end, token, entry, number, flags | (plain ? LexemeFlags.PlainDigits : LexemeFlags.None)));
            }
            else if (char.IsLetter(text[at]))
            {
                end = WordEnd(text, at, span.End);
                if (char.IsUpper(text[at])) flags |= LexemeFlags.Capital;
                lexemes.Add(new Lexeme(at, end, token, FindWord(text.AsSpan(at, end - at), lexicon), double.NaN, flags));
            }
            else
            {
                end = at + 1;
                lexemes.Add(new Lexeme(at, end, token, FindMark(text[at], lexicon), double.NaN, flags));
            }

            flags = LexemeFlags.Glued;
            at = end;
        }
    }

    private static int NumberEnd(string text, int at, int limit)
    {
        int end = at + 1;
        while (end < limit && (char.IsAsciiDigit(text[end])
            || (text[end] is ',' or '.' && end + 1 < limit && char.IsAsciiDigit(text[end + 1])
                && !IsDottedDate(text, at, end, limit)))) end++;
        return end;
    }

    /// <summary>Whether the dot behind a number joins the parts of a date: "30.11.2023".</summary>
    private static bool IsDottedDate(string text, int start, int dot, int limit)
    {
        const int most = 2;
        if (text[dot] != '.' || dot - start > most) return false;
        if (start >= 2 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2])) return true;
        int end = dot + 1;
        while (end < limit && end - dot <= most && char.IsAsciiDigit(text[end])) end++;
        return end + 1 < limit && text[end] == '.' && char.IsAsciiDigit(text[end + 1]);
    }

    private static double Parse(ReadOnlySpan<char> digits) =>
        double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture,
            out double value) ? value : double.NaN;

    /// <summary>The end of a word: letters; for abbreviations of single
    /// letters ("p.m.") and an abbreviation's full stop also dots.</summary>
    private static int WordEnd(string text, int at, int limit)
    {
        int end = at + 1;
        while (end < limit && char.IsLetter(text[end])) end++;
        while (end < limit && text[end] == '.')
        {
            end++;
            if (end + 1 <= limit && end < limit && char.IsLetter(text[end]) && (end + 1 == limit || text[end + 1] == '.')) end++;
            else break;
        }

        return end;
    }

    private static LexiconEntry? FindWord(ReadOnlySpan<char> word, TimeLexicon lexicon)
    {
        if (word.Length > MostWordLetters) return null;
        if (!word.Contains('.')) return lexicon.Find(word);
        Span<char> letters = stackalloc char[word.Length];
        int count = 0;
        foreach (char c in word)
        {
            if (c != '.') letters[count++] = c;
        }

        return lexicon.Find(letters[..count]);
    }

    private static LexiconEntry? FindMark(char mark, TimeLexicon lexicon)
    {
        char plain = mark switch { '–' or '—' or '‑' or '‐' or '−' => '-', '’' or '‘' => '\'', _ => mark };
        return lexicon.Find(new ReadOnlySpan<char>(in plain));
    }

    /// <summary>Marks numbers that are part of an amount, a code or a decimal, which no time has.</summary>
    private static void Taint(List<Lexeme> lexemes, string text)
    {
        for (int i = 0; i < lexemes.Count; i++)
        {
            Lexeme lexeme = lexemes[i];
            if (double.IsNaN(lexeme.Number)) continue;
            char before = lexeme.Start > 0 ? text[lexeme.Start - 1] : ' ';
            char after = lexeme.End < text.Length ? text[lexeme.End] : ' ';
            bool isCode = char.IsLetter(before) && lexemes[i - 1].Entry is null;
            if (isCode || before is '$' or '€' or '£' or '¥' or '#' or '_' or '\\' or '@' || after is '%' or '_' or '°')
            {
                lexemes[i] = lexeme with { Flags = lexeme.Flags | LexemeFlags.Tainted };
            }
        }
    }
}
