namespace Extraction.Language;

/// <summary>How a sentence uses capitals: in headlines and on social media they tell less than elsewhere.</summary>
internal enum CaseStyle
{
    /// <summary>At its beginning and in names.</summary>
    Sentence,

    /// <summary>EVERYWHERE.</summary>
    Upper,

    /// <summary>At the Beginning of All Longer Words.</summary>
    Title,

    /// <summary>nowhere.</summary>
    Lower,
}

/// <summary>Recognises a <see cref="CaseStyle"/>.</summary>
internal static class CaseStyles
{
    /// <summary>The style of a sentence.</summary>
    public static CaseStyle Of(ReadOnlySpan<WordFeatures> words)
    {
        int small = 0, title = 0, upper = 0, smallLong = 0;
        foreach (ref readonly WordFeatures word in words)
        {
            bool isLong = (word.Shape & WordShape.Length4) == WordShape.Length4;
            if (word.Shape.IsAllUpper()) upper++;
            else if (word.Shape.IsCapitalized()) title++;
            else if ((word.Shape & WordShape.HasLower) != 0) small++;
            if (isLong && !word.Shape.IsCapitalized() && (word.Shape & WordShape.HasLower) != 0) smallLong++;
        }

        if (upper >= 3 && small + title <= upper / 4) return CaseStyle.Upper;
        if (small >= 3 && title + upper == 0) return CaseStyle.Lower;
        // Function words stay small in a title; almost nothing else does.
        return title >= 3 && smallLong <= (title + upper) / 4 ? CaseStyle.Title : CaseStyle.Sentence;
    }
}
