namespace Extraction.Language;

/// <summary>"A. K. Brook said": two initials that open a sentence are a name's, though the tagger takes the first for the number of a
/// list.</summary>
internal static class Initials
{
    /// <summary>Tags the first of them as a proper noun.</summary>
    /// <param name="text">An analysis with tags, which are changed.</param>
    /// <param name="doubts">How sure the tagger is; of these tags it is.</param>
    public static void MarkNames(AnalyzedText text, Span<TagDoubt> doubts)
    {
        foreach (Sentence sentence in text.Sentences)
        {
            int first = sentence.First;
            bool list = sentence.Length > 2 && text.Tag(first) == PennTag.LS && IsInitial(text, first) && IsInitial(text, first + 1)
                && text.Tag(first + 1).IsProperNoun() && text.Tag(first + 2).IsProperNoun();
            if (!list) continue;
            text.TagArray[first] = PennTag.NNP;
            doubts[first] = default;
        }
    }

    private static bool IsInitial(AnalyzedText text, int token) =>
        text.Form(token) is { Length: 2 } form && char.IsUpper(form[0]) && form[1] == '.';
}
