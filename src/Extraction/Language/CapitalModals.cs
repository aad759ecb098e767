namespace Extraction.Language;

/// <summary>Names that are spelled like a modal verb: "Prime Minister Theresa May said", "May said".</summary>
/// <remarks>
/// Modals are small inside a sentence, and no past tense follows them. A capital one there is a name, whatever the models know of the word:
/// they are shown a word that they do not know.
/// </remarks>
internal static class CapitalModals
{
    private const uint Modal = (uint)PennTag.MD + 1, Past = (uint)PennTag.VBD + 1, Participle = (uint)PennTag.VBN + 1, Base = (uint)PennTag.VB + 1;

    /// <summary>Hides the spelling of such names in one sentence.</summary>
    public static void Hide(Span<WordFeatures> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            ref WordFeatures word = ref words[i];
            if (word.Entry.FirstTag != Modal || !word.Shape.IsCapitalized() || word.Shape.IsAllUpper()) continue;
            bool beforePast = i + 1 < words.Length && words[i + 1].Entry is var next && next.FirstTag is Past or Participle && !Has(next, Base);
            bool inside = i > 0 && words[i - 1].Shape.IsWord() && CaseStyles.Of(words) == CaseStyle.Sentence;
            if (beforePast || inside) word = new WordFeatures { Shape = word.Shape };
        }
    }

    private static bool Has(LexiconEntry entry, uint tag)
    {
        for (uint tags = entry.TagSet; tags != 0; tags >>= 6)
        {
            if ((tags & 63) == tag) return true;
        }

        return false;
    }
}
