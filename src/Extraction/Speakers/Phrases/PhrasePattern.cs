using System.Globalization;

namespace Extraction.Speakers;

/// <summary>One element of a pattern.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Test">What its tokens are; null for an element without any.</param>
/// <param name="Least">How many tokens at least; 0 for another element that may be left out.</param>
/// <param name="Most">How many at most.</param>
/// <param name="IsLazy">Whether it takes as few as it can.</param>
/// <param name="Inner">The phrase that stands there.</param>
internal readonly record struct PhraseElement(ElementKind Kind, TokenTest? Test, int Least, int Most, bool IsLazy, Phrase Inner);

/// <summary>Kinds of elements.</summary>
internal enum ElementKind : byte
{
    /// <summary>Tokens of one sort.</summary>
    Tokens,

    /// <summary>A token that must not stand there; none is taken.</summary>
    Not,

    /// <summary>Another phrase of the table.</summary>
    Phrase,

    /// <summary>The name of an organisation.</summary>
    Body,

    /// <summary>Where the marked part begins.</summary>
    Open,

    /// <summary>Where it ends.</summary>
    Close,
}

/// <summary>A pattern over the tokens of a sentence, in the notation that <c>speakers/phrases.csv</c> explains.</summary>
/// <param name="meaning">What it says of somebody.</param>
/// <param name="notation">Its elements, with blanks between.</param>
/// <exception cref="FormatException">The notation has an element that is none.</exception>
internal sealed class PhrasePattern(PhraseMeaning meaning, string notation)
{
    public PhraseMeaning Meaning { get; } = meaning;

    public string Notation { get; } = notation;

    public PhraseElement[] Elements { get; } = [.. notation.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Element)];

    private static PhraseElement Element(string part)
    {
        switch (part)
        {
            case "[": return new(ElementKind.Open, null, 0, 0, false, default);
            case "]": return new(ElementKind.Close, null, 0, 0, false, default);
            case "<body>": return new(ElementKind.Body, null, 1, 1, false, default);
        }

        if (part is ['~', .. { Length: > 0 } barred]) return new(ElementKind.Not, new TokenTest(barred), 0, 0, false, default);
        bool lazy = part is [.., '}' or '*' or '+', '?'];
        if (lazy) part = part[..^1];
        (int least, int most, part) = Count(part);
        return part is ['<', .. var inner, '>'] ? new(ElementKind.Phrase, null, least, 1, false, PhraseTable.NamedBy<Phrase>(inner))
            : new(ElementKind.Tokens, new TokenTest(part), least, most, lazy, default);
    }

    private static (int Least, int Most, string Tokens) Count(string part)
    {
        if (part.Length < 2) return (1, 1, part);
        int open = part[^1] == '}' ? part.IndexOf('{', StringComparison.Ordinal) : -1;
        if (open > 0 && part[(open + 1)..^1].Split(',') is [var least, var most]) return (Number(least), Number(most), part[..open]);
        return part[^1] switch
        {
            '?' => (0, 1, part[..^1]),
            '*' => (0, int.MaxValue, part[..^1]),
            '+' => (1, int.MaxValue, part[..^1]),
            _ => (1, 1, part),
        };
    }

    private static int Number(string digits) => digits.Length == 0 ? int.MaxValue : int.Parse(digits, CultureInfo.InvariantCulture);
}
