namespace Extraction.Dates.Grammar;

/// <summary>The smallest piece that the time grammar sees: a word, a run of digits or a mark, finer than a token.</summary>
/// <param name="Start">UTF-16 offset of its first code unit.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Token">The token it lies in.</param>
/// <param name="Entry">What the lexicon knows of it; null for a word that no rule asks for.</param>
/// <param name="Number">Its value where it is a number, else NaN.</param>
/// <param name="Flags">How it is written.</param>
internal readonly record struct Lexeme(int Start, int End, int Token, LexiconEntry? Entry, double Number, LexemeFlags Flags)
{
    public bool Is(LexemeFlags flag) => (Flags & flag) != 0;
}

/// <summary>How a lexeme is written.</summary>
[Flags]
internal enum LexemeFlags : byte
{
    None = 0,

    /// <summary>No white space before it.</summary>
    Glued = 1,

    /// <summary>It begins with a capital letter.</summary>
    Capital = 2,

    /// <summary>It begins a block of the layout: no rule reaches across.</summary>
    BlockStart = 4,

    /// <summary>Digits only, without a separator: it can be a year or a day.</summary>
    PlainDigits = 8,

    /// <summary>Part of something longer that is no time: an amount of money, a code, a decimal.</summary>
    Tainted = 16,
}
