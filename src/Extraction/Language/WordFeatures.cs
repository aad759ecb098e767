using System.Runtime.CompilerServices;
using Extraction.Models;

namespace Extraction.Language;

/// <summary>What the models see of one token's spelling, computed once.</summary>
internal struct WordFeatures
{
    /// <summary>Hash of the normalised form: <see cref="FeatureHash.OfNormalized"/>.</summary>
    public ulong Lower;

    /// <summary>Last eight characters in lower case, the last in the lowest byte.</summary>
    public ulong Tail;

    /// <summary>First eight characters in lower case, the first in the lowest byte.</summary>
    public ulong Head;

    /// <summary>Upper and lower case, digits, marks; see <see cref="WordShape"/>.</summary>
    public WordShape Shape;

    /// <summary>What the lexicon knows about the word.</summary>
    public LexiconEntry Entry;

    /// <summary>Word cluster, 0 for none.</summary>
    public ushort Cluster;

    /// <summary>Reads a token of a text.</summary>
    public static void Read(string text, TextSpan span, out WordFeatures word)
    {
        ulong hash = FeatureHash.Begin(span.Length), tail = 0, head = 0;
        WordShape shape = WordShape.None;
        for (int i = span.Start; i < span.End; i++)
        {
            char c = text[i];
            char lower = c;
            if (char.IsAsciiLetterLower(c))
            {
                shape |= WordShape.HasLower;
            }
            else if (char.IsAsciiLetterUpper(c))
            {
                lower = (char)(c | 0x20);
                shape |= i == span.Start ? WordShape.StartsUpper : WordShape.HasInnerUpper;
            }
            else if (char.IsAsciiDigit(c))
            {
                lower = '0';
                shape |= i == span.Start ? WordShape.StartsDigit | WordShape.HasDigit : WordShape.HasDigit;
            }
            else if (c is '\'' or '\u2019')
            {
                lower = '\'';
                shape |= WordShape.HasApostrophe;
            }
            else
            {
                lower = Other(c, i == span.Start, ref shape);
            }

            hash = FeatureHash.Fold(hash, lower);
            byte folded = lower < 0x100 ? (byte)lower : (byte)(0x80 | (lower ^ (lower >> 7)));
            tail = (tail << 8) | folded;
            if (i - span.Start < 8) head |= (ulong)folded << (8 * (i - span.Start));
        }

        int length = span.Length;
        shape |= length switch { 1 => WordShape.None, 2 => WordShape.Length2, 3 => WordShape.Length3, _ => WordShape.Length4 };
        if ((shape & (WordShape.HasLower | WordShape.StartsUpper | WordShape.HasInnerUpper | WordShape.HasDigit)) == 0)
        {
            // Only for marks does the white space around a token tell anything.
            if (span.Start > 0 && !Characters.IsBlank(text[span.Start - 1])) shape |= WordShape.GluedLeft;
            if (span.End < text.Length && !Characters.IsBlank(text[span.End])) shape |= WordShape.GluedRight;
        }

        word = new WordFeatures { Lower = FeatureHash.Mix(hash), Tail = tail, Head = head, Shape = shape };
    }

    private static char Other(char c, bool first, ref WordShape shape)
    {
        if (char.IsUpper(c)) shape |= first ? WordShape.StartsUpper : WordShape.HasInnerUpper;
        else if (char.IsLetter(c) || char.IsSurrogate(c)) shape |= WordShape.HasLower;
        else if (c is '.') shape |= WordShape.HasDot;
        else if (Characters.IsHyphen(c)) shape |= WordShape.HasHyphen;
        else shape |= WordShape.HasMark;
        return char.ToLowerInvariant(c);
    }
}

/// <summary>The make-up of a token.</summary>
[Flags]
internal enum WordShape : ushort
{
    /// <summary>One character of no kind below.</summary>
    None = 0,

    /// <summary>Begins with a capital.</summary>
    StartsUpper = 1,

    /// <summary>A capital after the first character.</summary>
    HasInnerUpper = 2,

    /// <summary>A small letter, or a letter without case.</summary>
    HasLower = 4,

    /// <summary>A digit.</summary>
    HasDigit = 8,

    /// <summary>Begins with a digit.</summary>
    StartsDigit = 16,

    /// <summary>A full stop.</summary>
    HasDot = 32,

    /// <summary>A hyphen or dash.</summary>
    HasHyphen = 64,

    /// <summary>An apostrophe.</summary>
    HasApostrophe = 128,

    /// <summary>Another mark.</summary>
    HasMark = 256,

    /// <summary>A mark with no white space before it.</summary>
    GluedLeft = 512,

    /// <summary>A mark with no white space after it.</summary>
    GluedRight = 1024,

    /// <summary>Two characters.</summary>
    Length2 = 2048,

    /// <summary>Three characters.</summary>
    Length3 = 4096,

    /// <summary>Four characters or more.</summary>
    Length4 = Length2 | Length3,
}

/// <summary>Questions asked of a <see cref="WordShape"/>.</summary>
internal static class WordShapes
{
    private const WordShape Upper = WordShape.StartsUpper | WordShape.HasInnerUpper;

    /// <summary>Whether every letter is a capital and there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAllUpper(this WordShape shape) => (shape & Upper) != 0 && (shape & WordShape.HasLower) == 0;

    /// <summary>Whether the token has a letter or a digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(this WordShape shape) => (shape & (Upper | WordShape.HasLower | WordShape.HasDigit)) != 0;

    /// <summary>Whether the token begins with a capital.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsCapitalized(this WordShape shape) => (shape & WordShape.StartsUpper) != 0;
}
