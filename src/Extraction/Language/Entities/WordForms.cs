using Extraction.Models;

namespace Extraction.Language.Entities;

/// <summary>How a word is written.</summary>
internal enum Casing : byte
{
    /// <summary>No letters.</summary>
    None,

    /// <summary>Only small letters.</summary>
    Lower,

    /// <summary>A capital, then no other.</summary>
    Title,

    /// <summary>Only capitals.</summary>
    Upper,

    /// <summary>Any other mixture.</summary>
    Mixed,
}

/// <summary>What the letters of one word tell, whatever its neighbours.</summary>
internal static class WordForms
{
    /// <summary>How the word is written.</summary>
    public static Casing CasingOf(ReadOnlySpan<char> form)
    {
        int upper = 0, lower = 0;
        foreach (char c in form)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
        }

        if (upper == 0) return lower == 0 ? Casing.None : Casing.Lower;
        if (lower == 0) return upper == 1 && form.Length <= 2 ? Casing.Title : Casing.Upper;
        return upper == 1 && char.IsUpper(form[0]) ? Casing.Title : Casing.Mixed;
    }

    /// <summary>Hash of the word's shape: capitals, small letters and digits each as one sign, repetitions as one.</summary>
    public static ulong ShapeOf(ReadOnlySpan<char> form)
    {
        ulong shape = 0;
        char last = '\0';
        foreach (char c in form)
        {
            char sign = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? '0' : char.IsLetter(c) ? 'l' : c;
            if (sign != last) shape = FeatureHash.Combine(shape, sign);
            last = sign;
        }

        return FeatureHash.Mix(shape + (ulong)Math.Min(form.Length, 4));
    }
}
