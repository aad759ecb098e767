using System.Globalization;
using System.Text;

namespace Extraction.Store.Search;

/// <summary>Turns what a person types into an expression of SQLite's full-text search in which no character has power.</summary>
/// <remarks>Every word and phrase becomes a string in quotation marks
/// (https://sqlite.org/fts5.html#fts5_strings); all must match.</remarks>
internal static class MatchExpression
{
    /// <summary>The time of a search grows with the square of its words.</summary>
    private const int MaxWords = 64;

    private const string QuotationMarks = "\"“”„«»";

    /// <summary>The expression for some words.</summary>
    /// <param name="words">Words, <c>"phrases"</c> and <c>begin*</c>.</param>
    /// <exception cref="ArgumentException">There is no letter or digit in them, or there are too many.</exception>
    public static string Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        int count = words.AsSpan().Trim().Count(' ') + 1;
        if (count > MaxWords)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"There are more than {MaxWords} words to look for; the rarest of them are enough."), nameof(words));
        }
        var expression = new StringBuilder();
        for (int at = 0; at < words.Length;)
        {
            if (char.IsWhiteSpace(words[at]))
            {
                at++;
            }
            else if (QuotationMarks.Contains(words[at]))
            {
                int length = words.AsSpan(at + 1).IndexOfAny(QuotationMarks);
                int end = length < 0 ? words.Length : at + 1 + length;
                Append(expression, words.AsSpan(at + 1, end - at - 1), isPrefix: false);
                at = end + 1;
            }
            else
            {
                int end = at;
                while (end < words.Length && !char.IsWhiteSpace(words[end]) && !QuotationMarks.Contains(words[end])) end++;
                ReadOnlySpan<char> word = words.AsSpan(at, end - at);
                Append(expression, word.TrimEnd('*'), isPrefix: word[^1] == '*');
                at = end;
            }
        }

        return expression.Length > 0 ? expression.ToString()
            : throw new ArgumentException($"There is no word to look for in '{words}'.", nameof(words));
    }

    private static void Append(StringBuilder expression, ReadOnlySpan<char> phrase, bool isPrefix)
    {
        // What the tokenizer finds no word in would match nothing at all.
        bool any = false;
        foreach (Rune rune in phrase.EnumerateRunes()) any |= Rune.IsLetterOrDigit(rune);
        if (!any) return;
        if (expression.Length > 0) expression.Append(' ');
        expression.Append('"');
        // A null character would end the expression in the middle.
        foreach (char c in phrase) expression.Append(c == '\0' ? ' ' : c);
        expression.Append('"');
        if (isPrefix) expression.Append('*');
    }
}
