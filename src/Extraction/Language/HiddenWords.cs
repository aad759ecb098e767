namespace Extraction.Language;

/// <summary>Names that are spelled like other words: "Prime Minister Anna May said", "Long, however, argued", "WHO said".</summary>
/// <remarks>
/// A capital modal inside a sentence, or one before a past tense, is a name,
/// and so is a word before a verb of saying that is part of somebody's name
/// elsewhere in the article, whatever the models know of the word: they are shown a word that they do not know.
/// </remarks>
internal static class HiddenWords
{
    private const uint Modal = (uint)PennTag.MD + 1, Past = (uint)PennTag.VBD + 1, Participle = (uint)PennTag.VBN + 1, Present =
        (uint)PennTag.VBZ + 1, Base = (uint)PennTag.VB + 1,
        Who = (uint)PennTag.WP + 1, Personal = (uint)PennTag.PRP + 1, Adverb = (uint)PennTag.RB + 1;

    /// <summary>Hides the spelling of such names.</summary>
    /// <param name="words">All words of a text, those of names being changed.</param>
    /// <param name="sentences">Its sentences.</param>
    public static void Hide(Span<WordFeatures> words, ReadOnlySpan<Sentence> sentences)
    {
        HashSet<ulong>? surnames = null;
        foreach (Sentence sentence in sentences)
        {
            Span<WordFeatures> own = words.Slice(sentence.First, sentence.Length);
            if (CaseStyles.Of(own) != CaseStyle.Sentence) continue;
            HideAcronyms(own);
            NoteNames(own, ref surnames);
            HideSurnames(own, ref surnames);
        }

        foreach (Sentence sentence in sentences)
        {
            Span<WordFeatures> own = words.Slice(sentence.First, sentence.Length);
            HideModals(own);
            if (surnames is null) continue;
            if (StartsWithSurname(own, surnames)) own[0] = new WordFeatures { Shape = own[0].Shape };
            HideInside(own, surnames);
        }
    }

    /// <summary>"WHO said": a pronoun in capitals among words in small letters is an acronym.</summary>
    private static void HideAcronyms(Span<WordFeatures> words)
    {
        foreach (ref WordFeatures word in words)
        {
            if (word.Entry.FirstTag is Who or Personal && word.Shape.IsAllUpper() && (word.Shape & WordShape.HasInnerUpper) != 0)
            {
                word = new WordFeatures { Shape = word.Shape };
            }
        }
    }

    /// <summary>"the data of Provide Boats": a word in capitals behind a small one and before another in capitals that elsewhere is a verb
    /// begins a name. It is noted only, for where it stands alone.</summary>
    private static void NoteNames(ReadOnlySpan<WordFeatures> words, ref HashSet<ulong>? surnames)
    {
        for (int i = 2; i + 1 < words.Length; i++)
        {
            ref readonly WordFeatures word = ref words[i];
            bool begins = IsCapital(word) && words[i - 1].Shape.IsWord() && !words[i - 1].Shape.IsCapitalized() && IsCapital(words[i + 1])
                && word.Entry.TagSet != 0 && word.Entry.Case != CasePreference.Capital
                && (PennTag)(word.Entry.FirstTag - 1) is PennTag.VB or PennTag.VBP;
            if (begins) (surnames ??= []).Add(word.Lower);
        }
    }

    /// <summary>"Nguyen Duc Long": a word in capitals between or behind such words inside a sentence that elsewhere is no noun.</summary>
    private static void HideSurnames(Span<WordFeatures> words, ref HashSet<ulong>? surnames)
    {
        for (int i = 1; i < words.Length; i++)
        {
            ref WordFeatures word = ref words[i];
            if (i == 1 && words[0].Entry.Case != CasePreference.Capital) continue;
            if (!IsCapital(word) || !IsCapital(words[i - 1]) || word.Entry.TagSet == 0 || word.Entry.Case == CasePreference.Capital
                || IsNoun((PennTag)(word.Entry.FirstTag - 1)))
            {
                continue;
            }
            (surnames ??= []).Add(word.Lower);
            word = new WordFeatures { Shape = word.Shape };
        }
    }

    /// <summary>"said Long": inside a sentence in small letters a capital tells enough.</summary>
    private static void HideInside(Span<WordFeatures> words, HashSet<ulong> surnames)
    {
        if (CaseStyles.Of(words) != CaseStyle.Sentence) return;
        for (int i = 1; i < words.Length; i++)
        {
            ref WordFeatures word = ref words[i];
            bool inside = words[i - 1].Shape.IsWord() || (i > 1 && words[i - 1].Head == ',');
            bool known = IsCapital(word) && inside && surnames.Contains(word.Lower);
            if (known) word = new WordFeatures { Shape = word.Shape };
        }
    }

    private static bool IsNoun(PennTag tag) => tag.IsNoun() || tag is PennTag.DT or PennTag.IN or PennTag.CC or PennTag.CD;

    /// <summary>"Long said", "Long, however, argued".</summary>
    private static bool StartsWithSurname(ReadOnlySpan<WordFeatures> words, HashSet<ulong> surnames)
    {
        if (words.Length < 3 || !IsCapital(words[0]) || !surnames.Contains(words[0].Lower)) return false;
        // A single word may stand between commas: "Long, however, argued".
        int verb = words[1].Shape.IsWord() ? 1 : words.Length > 4 && !words[3].Shape.IsWord() ? 4 : 0;
        // "Long still says"
        if (verb == 1 && words[1].Entry.FirstTag == Adverb && words.Length > 3) verb = 2;
        LexiconEntry next = words[verb].Entry;
        return next.FirstTag is Past or Present && !Has(next, Base);
    }

    private static void HideModals(Span<WordFeatures> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            ref WordFeatures word = ref words[i];
            if (word.Entry.FirstTag != Modal || !IsCapital(word)) continue;
            bool beforePast = i + 1 < words.Length && words[i + 1].Entry is var next && next.FirstTag is Past or Participle
                && !Has(next, Base);
            bool inside = i > 0 && words[i - 1].Shape.IsWord() && CaseStyles.Of(words) == CaseStyle.Sentence;
            if (beforePast || inside) word = new WordFeatures { Shape = word.Shape };
        }
    }

    private static bool IsCapital(in WordFeatures word) => word.Shape.IsCapitalized() && !word.Shape.IsAllUpper();

    private static bool Has(LexiconEntry entry, uint tag)
    {
        for (uint tags = entry.TagSet; tags != 0; tags >>= 6)
        {
            if ((tags & 63) == tag) return true;
        }

        return false;
    }
}
