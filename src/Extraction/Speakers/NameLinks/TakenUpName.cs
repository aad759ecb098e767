using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>How the text goes on behind a name, with "it", "its", "which", "he" or "the company", and what that tells of it.</summary>
internal static class TakenUpName
{
    /// <summary>Tokens from a name to what is said of it.</summary>
    private const int MostBeforeIts = 10;

    /// <summary>"X said it would".</summary>
    public static bool SaysIt(AnalyzedText text, TokenWords words, int end)
    {
        if (end + 1 >= text.TokenCount || !words.Tables.Word(text.Lemma(end)).Is(WordClass.Reporting)) return false;
        int it = end + 1;
        while (it < text.TokenCount && it < end + 4 && (words[it].Is(WordClass.Calendar)
            || (text.Form(it) is FunctionWord.On or FunctionWord.In && it + 1 < text.TokenCount && words[it + 1].Is(WordClass.Calendar))))
        {
            it++;
        }
        if (it < text.TokenCount && text.Form(it) is FunctionWord.That) it++;
        return it + 1 < text.TokenCount && text.Form(it) is FunctionWord.It && text.Relation(it) == DependencyRelation.Nsubj
            && !text.Tag(it + 1)
            .IsNoun() && !IsExpletive(text, it);
    }

    /// <summary>"X is closing its shops": nothing but the subject can be the owner.</summary>
    public static bool HasIts(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        int verb = text.Head(mention.Head);
        bool untitled = mention.TitleFirst == mention.First && mention.End - mention.First == 1
            && !words.IsSurname(text.Form(mention.First))
            && !words.Tables.IsGivenName(text.Form(mention.First), out _);
        if (!untitled || verb < mention.End || text.Relation(mention.Head) is not DependencyRelation.Nsubj) return false;
        for (int t = mention.End; t < text.TokenCount && t < mention.End + MostBeforeIts; t++)
        {
            PennTag tag = text.Tag(t);
            if (tag == PennTag.PRPS) return text.Form(t) is FunctionWord.Its && t > verb;
            if (tag is PennTag.PRP or PennTag.Period or PennTag.Comma or PennTag.OpenQuote
                || (tag.IsNoun() && !words[t].Is(WordClass.Calendar)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"X, which".</summary>
    public static bool IsWhich(AnalyzedText text, int end) =>
        end + 1 < text.TokenCount && text.Tag(end) == PennTag.Comma && text.Form(end + 1) is FunctionWord.Which
            && text.Relation(end + 1) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;

    /// <summary>"Acme opened a mill. The company said": the next sentence begins with what the only name of this one is.</summary>
    public static bool IsTakenUpAsBody(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        if (mention.TitleFirst < mention.First || mention.End - mention.First > 1
            || text.Relation(mention.Head) != DependencyRelation.Nsubj) return false;
        int sentence = text.SentenceOf(mention.Head);
        bool goesOn = sentence + 1 < text.Sentences.Count
            && text.Sentences[sentence + 1].Paragraph == text.Sentences[sentence].Paragraph;
        if (!goesOn) return false;
        for (int t = text.Sentences[sentence].First; t < text.Sentences[sentence].End; t++)
        {
            if (t != mention.Head && text.EntityOf(t) >= 0) return false;
        }

        Sentence next = text.Sentences[sentence + 1];
        int noun = next.First + 1;
        return noun + 1 < next.End && words.Tables.Determiners.KindOf(text.Form(next.First)) == DeterminerKind.Definite
            && text.Relation(noun) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
            && words[noun].Is(WordClass.Company) && !words[noun].Is(WordClass.AnyPerson);
    }

    /// <summary>"Vexa makes shoes. It said".</summary>
    public static bool IsTakenUpAsIt(TokenWords words, in Mention mention) => PronounAfter(words, mention) is { } it
        && words.Text.Form(it).Equals(FunctionWord.It, StringComparison.OrdinalIgnoreCase) && !IsExpletive(words.Text, it)
        && words.Tables.Word(words.Text.Lemma(words.Text.Head(it))).Is(WordClass.Reporting);

    /// <summary>"Zelvik makes shoes. He said".</summary>
    public static bool IsTakenUpAsPerson(TokenWords words, in Mention mention) => PronounAfter(words, mention) is { } pronoun
        && words.Tables.Pronouns.Of(words.Text.Form(pronoun)) is { Person: 3, IsPlural: false, Gender: not Gender.Unknown };

    /// <summary>The pronoun that is the subject of the next sentence of the paragraph, where the name is that of this one.</summary>
    private static int? PronounAfter(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        int sentence = text.SentenceOf(mention.Head);
        bool subject = text.Relation(mention.Head) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
            && text.Head(mention.Head) is >= 0 and var verb && text.Head(verb) < 0;
        bool goesOn = subject && sentence + 1 < text.Sentences.Count
            && text.Sentences[sentence + 1].Paragraph == text.Sentences[sentence].Paragraph;
        if (!goesOn) return null;
        int first = text.Sentences[sentence + 1].First;
        return text.Tag(first) == PennTag.PRP && text.Relation(first) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
            && text.Head(first) >= 0 ? first : null;
    }

    /// <summary>"it was clear that", "it is a story", "it had rained": an
    /// "it" before "be" may stand for nothing or for the matter.</summary>
    private static bool IsExpletive(AnalyzedText text, int it)
    {
        for (int t = it + 1; t < text.TokenCount && t < it + 4; t++)
        {
            if (text.Lemma(t) is FunctionWord.Be) return text.Head(it) is var head && head >= 0 && !(text.Tag(head) == PennTag.VBG);
            if (text.Tag(t) is PennTag.Period or PennTag.Comma) break;
        }

        return false;
    }
}
