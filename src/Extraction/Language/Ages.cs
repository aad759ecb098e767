namespace Extraction.Language;

/// <summary>Ages that stand for a person: "the 38-year-old said".</summary>
internal static class Ages
{
    private const string Year = "year", Old = "old";

    /// <summary>Makes the "old" of such an age a noun: before a noun it is an adjective, elsewhere the head of its phrase.</summary>
    /// <param name="text">An analysis with tags, which are changed.</param>
    /// <param name="doubts">How sure the tagger is; of these tags it is.</param>
    public static void MarkNouns(AnalyzedText text, Span<TagDoubt> doubts)
    {
        foreach (Sentence sentence in text.Sentences)
        {
            for (int t = sentence.First + 4; t < sentence.End; t++)
            {
                if (text.TagArray[t] != PennTag.JJ || !IsAge(text, t)) continue;
                PennTag next = t + 1 < sentence.End ? text.TagArray[t + 1] : PennTag.Period;
                if (next.IsNoun() || next is PennTag.JJ or PennTag.HYPH or PennTag.CD or PennTag.CC or PennTag.VBN or PennTag.VBG) continue;
                text.TagArray[t] = PennTag.NN;
                doubts[t] = default;
            }
        }
    }

    /// <summary>Whether the token is the "old" of "38-year-old".</summary>
    public static bool IsAge(AnalyzedText text, int token) =>
        token >= 4 && text.Form(token) is Old && text.Tag(token - 1) == PennTag.HYPH && text.Form(token - 2) is Year
        && text.Tag(token - 3) == PennTag.HYPH && text.Tag(token - 4) == PennTag.CD;

    /// <summary>The token behind an age that begins a phrase: "19-year-old student"; <paramref name="first"/> where none does.</summary>
    public static int Skip(AnalyzedText text, int first, int end) =>
        first + 5 < end && text.Tag(first) == PennTag.CD && text.Form(first + 2) is Year && text.Form(first + 4) is Old ? first + 5 : first;
}
