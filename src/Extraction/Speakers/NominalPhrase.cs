using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>The noun phrase around a common noun as a mention.</summary>
internal static class NominalPhrase
{
    private const int LongestPhrase = 16;

    /// <summary>The noun phrase around a common noun: its determiner, adjectives and premodifying nouns.</summary>
    public static Mention Of(TokenWords words, DependencyTree tree, int head, int sentenceFirst, EntityClass nominalClass,
        Gender gender)
    {
        AnalyzedText text = words.Text;
        int first = head, left = Math.Max(sentenceFirst, tree.Left(head));
        while (first > left && head - first < LongestPhrase && IsPremodifier(text.Tag(first - 1))) first--;
        if (text.Tag(first) == PennTag.HYPH) first = CompoundStart(words, first, sentenceFirst);
        while (first < head && text.Tag(first) is PennTag.HYPH or PennTag.POS or PennTag.CC) first++;

        // "the actor recalls": wherever the tree hangs the article, it begins the noun that follows.
        if (first > sentenceFirst && words.Tables.Determiners.KindOf(text.Form(first - 1)) == DeterminerKind.Definite) first--;
        for (int t = first + 1; t < head; t++)
        {
            // "including a lawyer", "last week the lawyers": the phrase begins with its article.
            if (text.Tag(t) == PennTag.DT && text.Tag(t - 1) is not (PennTag.DT or PennTag.PDT or PennTag.HYPH)) first = t;
        }

        if (nominalClass == EntityClass.Person && ArticleOfBody(words, first, head, sentenceFirst) is >= 0 and var article) first = article;
        if (first + 1 < head && text.Tag(first) == PennTag.DT && text.Tag(first + 1) == PennTag.NN && text.Tag(head) == PennTag.NNS
            && words.Tables.Determiners.IsOfOne(text.Lemma(first)) && !words[first + 1].Is(WordClass.Group))
        {
            // "a move analysts welcomed", "every year experts predict": the article is another noun's.
            first += 2;
        }

        return new Mention
        {
            First = first, End = head + 1, Head = head, TitleFirst = first, Kind = MentionKind.Nominal, Class = nominalClass, Gender =
                gender,
            Plural = text.Tag(head) is PennTag.NNS or PennTag.NNPS
                || (nominalClass == EntityClass.Group), Determiner = DeterminerOf(words, first, head), Entity = -1, Inside = -1,
                    Speech = -1,
        };
    }

    /// <summary>"a Department for Rivers spokeswoman": the article before the long name of a body with which a phrase begins; -1 for
    /// none.</summary>
    private static int ArticleOfBody(TokenWords words, int first, int head, int sentenceFirst)
    {
        AnalyzedText text = words.Text;
        if (first == head || text.Tag(head) != PennTag.NN || words.IsCapitalized(head) || !words.IsCapitalized(first)) return -1;
        for (int t = first - 1; t >= sentenceFirst && head - t < LongestPhrase; t--)
        {
            bool small = text.Tag(t) is PennTag.IN or PennTag.CC && words.IsCapitalized(t + 1) && t > sentenceFirst
                && words.IsCapitalized(t - 1) && text.Tag(t - 1).IsProperNoun();
            if (t < first - 1 && text.Tag(t) == PennTag.DT) return t;
            if (!small && !(text.Tag(t).IsProperNoun() && words.IsCapitalized(t))) return -1;
        }

        return -1;
    }

    /// <summary>"on-the-record statements": where the words begin that hyphens join, whatever they are.</summary>
    private static int CompoundStart(TokenWords words, int hyphen, int sentenceFirst)
    {
        int first = hyphen;
        while (first > sentenceFirst && words.Touches(first - 1, first) && (words.Text.Tag(first) == PennTag.HYPH
            || words.Text.Tag(first - 1) == PennTag.HYPH))
        {
            first--;
        }
        return first;
    }

    private static bool IsPremodifier(PennTag tag) =>
        tag.IsNoun() || tag is PennTag.JJ or PennTag.JJR or PennTag.JJS or PennTag.CD or PennTag.DT or PennTag.PDT
        or PennTag.PRPS or PennTag.POS or PennTag.HYPH or PennTag.VBN or PennTag.VBG or PennTag.RBS or PennTag.AFX or PennTag.Dollar;

    private static Determiner DeterminerOf(TokenWords words, int first, int head)
    {
        AnalyzedText text = words.Text;
        Determiner determiner = text.Tag(first) switch
        {
            PennTag.PRPS => Determiner.Possessive,
            PennTag.CD or PennTag.PDT => Determiner.Quantity,
            PennTag.DT => words.Tables.Determiners.KindOf(text.Lemma(first)) switch
            {
                DeterminerKind.Definite => Determiner.The,
                DeterminerKind.Indefinite => Determiner.Indefinite,
                DeterminerKind.Demonstrative => Determiner.Demonstrative,
                _ => Determiner.Quantity,
            },
            _ => Determiner.None,
        };
        for (int t = first + 1; t < head; t++)
        {
            if (text.Tag(t) == PennTag.POS) return Determiner.Possessive;
        }

        return determiner;
    }
}
