using Extraction.Models;

namespace Extraction.Language;

/// <summary>Splits text into the words and marks of Universal Dependencies v2 as the English Web Treebank writes them.</summary>
/// <remarks>
/// Clitics (<c>do|n't</c>, <c>it|'s</c>, <c>can|not</c>) and hyphenated compounds are split, prefixes (<c>non-</c>) stay;
/// abbreviations and initials keep their full stop; addresses, numbers, dates and times are one token each. A token is
/// always a stretch of the text without white space. One pass, linear in the length of the text. Thread-safe.
/// </remarks>
internal sealed class Tokenizer(WordTables tables)
{
    private readonly NumberScanner _numbers = new(tables);

    /// <summary>Creates a tokeniser from the tables of a model.</summary>
    public Tokenizer(IModelSource models)
        : this(new WordTables(models))
    {
    }

    /// <summary>Adds the tokens of a stretch of text to a list.</summary>
    /// <param name="text">The whole text; spans are offsets into it.</param>
    /// <param name="range">The stretch to read.</param>
    /// <param name="tokens">Receives the tokens in order.</param>
    public void Tokenize(string text, TextSpan range, List<TextSpan> tokens)
    {
        // Nothing behind the range is ever looked at: the same stretch gives the same tokens wherever it stands.
        ReadOnlySpan<char> view = text.AsSpan(range.Start, range.Length);
        int first = tokens.Count;
        int at = 0;
        while (at < view.Length)
        {
            if (Characters.IsBlank(view[at]) || IsEscape(view, at)) at++;
            else at = ReadToken(view, at, range.Start, tokens, first);
        }
    }

    /// <summary>The backslash of a Markdown escape (<c>\$</c>) belongs to no token.</summary>
    private static bool IsEscape(ReadOnlySpan<char> text, int at) =>
        text[at] == '\\' && at + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[at + 1]) ? false
            : text[at + 1] is > ' ' and < '\u007F');

    private int ReadToken(ReadOnlySpan<char> text, int at, int offset, List<TextSpan> tokens, int first)
    {
        bool startsChunk = at == 0 || !Characters.IsWordAt(text, at - 1);
        int end = at;
        if (startsChunk)
        {
            end = WebAddressScanner.End(text, at);
            if (end == at) end = JoinedWordEnd(text, at);
            if (end == at) end = _numbers.End(text, at);
        }
        else if (char.IsAsciiDigit(text[at]))
        {
            end = _numbers.End(text, at);
        }

        if (end == at && Characters.IsWordAt(text, at))
        {
            end = WordEnd(text, at);
            bool dotted = AttachesFullStop(text, at, end, offset, tokens, first);
            if (!dotted)
            {
                AddParts(text, at, end, offset, tokens);
                return end;
            }

            end++;
        }

        if (end == at) end = SymbolScanner.End(text, at);
        tokens.Add(new TextSpan(offset + at, offset + end));
        return end;
    }

    /// <summary>End of a known word with marks in it that stands free, or <paramref name="at"/>.</summary>
    private int JoinedWordEnd(ReadOnlySpan<char> text, int at)
    {
        if (char.IsLetter(text[at]) && (at + 1 >= text.Length || text[at + 1] != '/')) return at;
        if (at > 0 && !Characters.IsBlank(text[at - 1]) && !Characters.IsApostrophe(text[at])) return at;
        for (int length = Math.Min(tables.LongestJoinedWord, text.Length - at); length >= 2; length--)
        {
            int end = at + length;
            if (end < text.Length && Characters.IsWordAt(text, end)) continue;
            bool ends = end == text.Length || Characters.IsBlank(text[end]) || Characters.IsWordAt(text, end - 1);
            if (ends && tables.IsJoinedWord(text[at..end])) return end;
        }

        return at;
    }

    /// <summary>End of the word that begins at an offset, clitics included, without a full stop after it.</summary>
    private int WordEnd(ReadOnlySpan<char> text, int start)
    {
        int at = start, part = start;
        while (true)
        {
            while (at < text.Length && Characters.WordLength(text, at) is > 0 and var length) at += length;
            if (at + 1 >= text.Length || !Characters.IsWordAt(text, at + 1)) break;
            char mark = text[at];
            bool joins = Characters.IsApostrophe(mark)
                || (mark == '&' && char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]))
                || (mark == '.' && IsInnerDot(text, part, at))
                || (Characters.IsHyphen(mark) && IsPrefix(text, start, at));
            if (!joins) break;
            at++;
            part = at;
        }

        if (at < text.Length && text[at] == '$' && at - start <= 2 && char.IsAsciiLetterUpper(text[start]) && at + 1 < text.Length
            && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
        }
        return at;
    }

    /// <summary>Whether the hyphen after a part of a word leaves it joined
    /// ("non-violent"); not deep inside a compound ("year-over-year").</summary>
    private bool IsPrefix(ReadOnlySpan<char> text, int start, int hyphen) =>
        hyphen - start <= 8 && text[hyphen] != '\u2013' && (start == 0 || !Characters.IsHyphen(text[start - 1]))
            && tables.IsHyphenPrefix(text[start..hyphen]);

    /// <summary>Whether a dot between letters is part of an acronym, an
    /// address or a file name, not a full stop without its space.</summary>
    private bool IsInnerDot(ReadOnlySpan<char> text, int part, int dot)
    {
        const int longestSuffix = 8;
        int end = dot + 1;
        while (end < text.Length && end - dot <= longestSuffix && char.IsAsciiLetterOrDigit(text[end])) end++;
        int left = dot - part, right = end - dot - 1;
        if (left == 1 && right == 1) return true;
        if (left <= 2 && right <= 2 && char.IsAsciiLetterUpper(text[dot + 1]) && end < text.Length && text[end] == '.') return true;
        if (left == 2 && right == 1 && char.IsAsciiLetterLower(text[dot - 1]) && char.IsAsciiLetterUpper(text[dot + 1])) return true;
        if (end < text.Length && Characters.IsWordAt(text, end)) return false;
        bool goesOn = end + 1 < text.Length && text[end] == '.' && char.IsAsciiLetterLower(text[end + 1]);
        if (goesOn && char.IsAsciiLetterLower(text[dot + 1])) return true;
        return left > 1 && tables.IsDomainSuffix(text[(dot + 1)..end]);
    }

    /// <summary>Whether the full stop after a word is part of it: an abbreviation or an initial.</summary>
    private bool AttachesFullStop(ReadOnlySpan<char> text, int start, int end, int offset, List<TextSpan> tokens, int first)
    {
        if (end >= text.Length || text[end] != '.' || (end + 1 < text.Length && text[end + 1] == '.')) return false;
        ReadOnlySpan<char> word = text[start..end];
        int next = end + 1;
        while (next < text.Length && Characters.IsBlank(text[next])) next++;
        if (word.Length == 1) return char.IsUpper(word[0]) && next < text.Length && IsInitial(text, start, next, offset, tokens, first);
        if (word[^2] == '.' && char.IsLetter(word[^1])) return true;
        return tables.Abbreviation(word) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Number => next < text.Length && char.IsDigit(text[next]),
            AbbreviationKind.Title or AbbreviationKind.Weekday => next < text.Length,
            _ => true,
        };
    }

    /// <summary>Whether a single capital before a full stop is an initial: it stands among capitalised words.</summary>
    private static bool IsInitial(ReadOnlySpan<char> text, int start, int next, int offset, List<TextSpan> tokens, int first)
    {
        if (!char.IsUpper(text[next])) return text[next] is ',' or ')' or '\'' or '\u2019';
        if (tokens.Count == first) return true;
        TextSpan before = tokens[^1];
        char beforeStart = text[before.Start - offset];
        // "So am I. The" and "vitamin C. The" end there; "John I. Miller" and "by J. Miller" go on.
        bool followsName = char.IsUpper(beforeStart);
        return text[start] == 'I' ? followsName : followsName || IsShortName(text, next);
    }

    private static bool IsShortName(ReadOnlySpan<char> text, int at)
    {
        // A second initial, or a capitalised word that is no usual sentence opener by its length.
        int end = at;
        while (end < text.Length && end - at < 12 && char.IsLetter(text[end])) end++;
        return end - at > 4 || (end < text.Length && text[end] == '.');
    }

    private void AddParts(ReadOnlySpan<char> text, int start, int end, int offset, List<TextSpan> tokens)
    {
        ReadOnlySpan<char> word = text[start..end];
        if (tables.ContractionParts(word) is { } ends)
        {
            int from = 0;
            foreach (int to in ends)
            {
                tokens.Add(new TextSpan(offset + start + from, offset + start + to));
                from = to;
            }

            return;
        }

        // Clitics peel off from the right ("would|n't|'ve"); at most two in English.
        int second = Clitic.Start(word), third = word.Length;
        int firstCut = second < word.Length ? Clitic.Start(word[..second]) : second;
        if (firstCut > 0 && firstCut < second)
        {
            third = second;
            second = firstCut;
        }

        tokens.Add(new TextSpan(offset + start, offset + start + second));
        if (second < third) tokens.Add(new TextSpan(offset + start + second, offset + start + third));
        if (third < word.Length) tokens.Add(new TextSpan(offset + start + third, offset + end));
    }
}
