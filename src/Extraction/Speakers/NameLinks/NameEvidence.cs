using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What stands beside a name and tells that it is no person's, whatever the entity model takes it for.</summary>
internal static partial class NameEvidence
{
    private const int MostInitials = 6;

    /// <summary>Tokens from a name to what is said of it.</summary>
    private const int MostBeforeIts = 10;

    /// <summary>
    /// Whether the name is an organisation's: "the newspaper X", "the X", "X said it would", "X, which", "X Y Z, known as XYZ".
    /// Names with a title or an honorific are not asked.
    /// </summary>
    public static bool IsThing(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        if (IsNameOfSeveral(words, mention)) return true;
        if (mention.TitleFirst < mention.First && words.IsOffice(mention.First - 1) && !words[mention.First - 1].Is(WordClass.Organization))
        {
            return false;
        }
        if (IsAddressed(words, mention) || HasOfficeWithComplement(words, mention)) return false;
        return IsClassified(words, mention) || IsSeated(words, mention) || HasArticle(words, mention) || HasBelongings(words, mention)
            || HasOfficeOfBody(words, mention) || IsWorkplace(words, mention)
            || (!IsFullName(words, mention) && SaysIt(text, words, mention.End))
            || HasIts(words, mention) || IsDescribedAsBody(words, mention)
            || (!IsFullName(words, mention) && IsWhich(text, mention.End))
            || IsAbbreviated(words, mention) || IsTakenUpAsBody(words, mention);
    }

    /// <summary>"Acme director of daily news Anna Weber": the office is not the last word before the name.</summary>
    private static bool HasOfficeWithComplement(TokenWords words, in Mention mention)
    {
        if (!IsFullName(words, mention)) return false;
        for (int t = mention.TitleFirst; t + 1 < mention.First; t++)
        {
            if (words.IsOffice(t) && words.Has(t + 1, WordUse.Task)) return true;
        }

        return false;
    }

    /// <summary>"Anna Weber said it would rain": there "it" is no matter of hers.</summary>
    private static bool IsFullName(TokenWords words, in Mention mention) => mention.Class == EntityClass.Person
        && mention.End - mention.First > 1 && words.Text.Tag(mention.End - 1) == PennTag.NNP
        && words.Tables.IsGivenName(words.Text.Form(mention.First), out _);

    /// <summary>"Acme opened a mill. The company said": the next sentence begins with what the only name of this one is.</summary>
    private static bool IsTakenUpAsBody(TokenWords words, in Mention mention)
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

    /// <summary>"Acme shares", "Acme's CEO".</summary>
    private static bool HasBelongings(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        int noun = mention.End;
        if (noun < text.TokenCount && text.Tag(noun) == PennTag.POS) noun++;
        return noun < text.TokenCount && text.Tag(noun) is PennTag.NN or PennTag.NNS && words[noun]
            .Is(WordClass.OfBody) && !(noun == mention.End && mention.End - mention.First > 2)
            && !(noun + 1 < text.TokenCount && text.Tag(noun + 1).IsNoun());
    }

    /// <summary>"Acme chief executive Anna Weber": an office of several words that only a body has, right behind the name. A
    /// spokesman may be a person's.</summary>
    private static bool HasOfficeOfBody(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        int first = mention.End, last = text.Sentences[text.SentenceOf(mention.Head)].End - 1;
        int limit = Math.Min(first + SpeakerTables.LongestTitle, last);
        if (mention.TitleFirst < mention.First || first + 1 >= limit || words.IsCapitalized(first)) return false;
        for (int end = limit; end > first + 1; end--)
        {
            if (words.IsOffice(end - 1) && words.Tables.IsBodyOffice(text.Cover(first, end).In(text.Text)))
            {
                return words.IsCapitalized(end) || text.Tag(end) == PennTag.Comma;
            }
        }

        return false;
    }

    /// <summary>"in Santa Marina": where something is, unless a title stands before the name.</summary>
    public static bool IsWhere(TokenWords words, in Mention mention) =>
        mention.First > 0 && mention.TitleFirst == mention.First
            && words.Text.Form(mention.First - 1).Equals(FunctionWord.In, StringComparison.OrdinalIgnoreCase)
        && words.Text.Relation(mention.Head) is DependencyRelation.Obl or DependencyRelation.Nmod
            && (mention.End >= words.Text.TokenCount || words.Text.Tag(mention.End) != PennTag.POS)
        && !words.Tables.IsGivenName(words.Text.Form(mention.First), out _);

    /// <summary>"an economist at Acme".</summary>
    private static bool IsWorkplace(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        return mention.TitleFirst == mention.First && mention.First > 1 && text.Form(mention.First - 1) is FunctionWord.At
            && text.Relation(mention.Head) == DependencyRelation.Nmod
            && text.Head(mention.Head) is >= 0 and var worker && words[worker].Is(WordClass.Role);
    }

    /// <summary>"the Kremlin", "the Daily Ferry": a name with an article and no noun after it, which begins with no given name.</summary>
    private static bool HasArticle(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        bool full = mention.End - mention.First > 1;
        if (full && (mention.Class != EntityClass.Person || words.Tables.IsGivenName(text.Form(mention.First), out _)
            || words.IsOffice(mention.First)))
        {
            return false;
        }
        if (mention.First == 0 || !text.Form(mention.First - 1).Equals(FunctionWord.The, StringComparison.OrdinalIgnoreCase)
            || text.Tag(mention.First) != PennTag.NNP)
        {
            return false;
        }
        return mention.End >= text.TokenCount || !(text.Tag(mention.End).IsNoun()
            || text.Tag(mention.End) is PennTag.JJ or PennTag.HYPH or PennTag.CC or PennTag.POS or PennTag.CD);
    }

    /// <summary>"the newspaper X".</summary>
    private static bool IsClassified(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        int noun = mention.First - 1;

        // What ends the sentence or the heading before is nobody's kind.
        if (noun < text.Sentences[text.SentenceOf(mention.First)].First) return false;
        WordClass kinds = WordClass.Organization;

        // "a commission Weber set up"
        int verb = text.Head(mention.Head);
        if (text.Relation(mention.Head) == DependencyRelation.Nsubj && text.Relation(verb) == DependencyRelation.AclRelcl
            && text.Head(verb) == noun)
        {
            return false;
        }
        bool plural = text.Tag(noun) == PennTag.NNS;
        if (text.Tag(noun) == PennTag.Comma)
        {
            // "the rescue agency, X", but not "the head of the agency, X" and "at the agency, X said".
            noun--;
            if (text.Relation(mention.Head) != DependencyRelation.Appos || text.Head(mention.Head) != noun
                || text.Relation(noun) == DependencyRelation.Nmod)
            {
                return false;
            }
            kinds = WordClass.Media | WordClass.Company | WordClass.Institution | WordClass.Government | WordClass.Party;
        }

        return (text.Tag(noun) == PennTag.NN || plural) && words[noun].Is(kinds) && !words[noun].Is(WordClass.AnyPerson);
    }

    /// <summary>"Rovik-based Acme": who has a seat and no given name is a body.</summary>
    private static bool IsSeated(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        return mention.First > 1 && words.Has(mention.First - 1, WordUse.Seated) && text.Tag(mention.First - 2) == PennTag.HYPH
            && text.Tag(mention.First) == PennTag.NNP && !words.Tables.IsGivenName(text.Form(mention.First), out _)
            && !words.IsSurname(text.Form(mention.End - 1)) && !IsSomebody(words, mention);
    }

    /// <summary>"the analysts Acme said": several people under one word that is nobody's name.</summary>
    private static bool IsNameOfSeveral(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        int noun = mention.First - 1;
        return noun > 0 && text.Tag(noun) == PennTag.NNS && words[noun].Is(WordClass.Role) && mention.End - mention.First == 1
            && text.Tag(mention.First) == PennTag.NNP && mention.End < text.TokenCount
            && text.Tag(mention.End) is not (PennTag.CC or PennTag.Comma or PennTag.POS) && text.Form(mention.End) is not "/"
            && !words.IsSurname(text.Form(mention.First)) && !words.Tables.IsGivenName(text.Form(mention.First), out _)
            && !IsSomebody(words, mention);
    }

    /// <summary>"X said it would".</summary>
    private static bool SaysIt(AnalyzedText text, TokenWords words, int end)
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
    private static bool HasIts(TokenWords words, in Mention mention)
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

    /// <summary>"X, a shoe maker of Springfield,", "X is a company".</summary>
    private static bool IsDescribedAsBody(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        bool full = mention.End - mention.First > 1 && words.Tables.IsGivenName(text.Form(mention.First), out _);
        if (full || mention.TitleFirst < mention.First || IsWho(text, mention.End)) return false;
        int noun = mention.End;
        if (noun + 1 < text.TokenCount && text.Tag(noun) == PennTag.Comma)
        {
            // "Anna Weber, who runs Acme, another charity": the description is of the name before it.
            if (text.Tag(noun + 1) is PennTag.WP or PennTag.WDT or PennTag.IN) return false;
            while (noun < text.TokenCount && (text.Relation(noun) != DependencyRelation.Appos || text.Head(noun) != mention.Head))
            {
                if (++noun >= mention.End + MostBeforeIts) return false;
            }
        }
        else
        {
            noun = text.Relation(mention.Head) == DependencyRelation.Nsubj ? text.Head(mention.Head) : -1;
            if (noun < mention.End + 2 || noun > mention.End + MostBeforeIts || text.Tag(noun) != PennTag.NN
                || text.Lemma(mention.End) is not FunctionWord.Be || text.Tag(mention.End + 1) != PennTag.DT)
            {
                return false;
            }
        }

        // "Anna Weber, a hotel and restaurant consultant"
        bool joined = noun + 2 < text.TokenCount && text.Tag(noun + 1) == PennTag.CC
            && (words[noun + 2].Is(WordClass.AnyPerson) || (noun + 3 < text.TokenCount && words[noun + 3].Is(WordClass.AnyPerson)));
        return noun < text.TokenCount && !joined && text.Tag(noun) == PennTag.NN && words[noun]
            .Is(WordClass.Company | WordClass.Institution | WordClass.Media | WordClass.Party) && (!words[noun].Is(WordClass.AnyPerson)
                || (words[noun].Is(WordClass.Company) && mention.End - mention.First == 1));
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

    /// <summary>"X, who".</summary>
    private static bool IsWho(AnalyzedText text, int end) =>
        end + 1 < text.TokenCount && text.Tag(end) == PennTag.Comma && text.Form(end + 1) is FunctionWord.Who;

    /// <summary>"X, which".</summary>
    private static bool IsWhich(AnalyzedText text, int end) =>
        end + 1 < text.TokenCount && text.Tag(end) == PennTag.Comma && text.Form(end + 1) is FunctionWord.Which
            && text.Relation(end + 1) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;

    /// <summary>"X Y Z, known as XYZ", "X Y Z (XYZ)".</summary>
    private static bool IsAbbreviated(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        int at = mention.End, length = mention.End - mention.First;
        if (length is < 2 or > MostInitials || at + 1 >= text.TokenCount) return false;
        int acronym = text.Form(at) is "(" ? at + 1
            : text.Tag(at) == PennTag.Comma && text.Form(at + 1) is FunctionWord.Or ? at + 2
            : text.Tag(at) == PennTag.Comma && words.Has(at + 1, WordUse.Known) && at + 3 < text.TokenCount
                && text.Form(at + 2) is FunctionWord.As
                ? at + 3
            : -1;
        if (acronym < 0 || acronym >= text.TokenCount || text.Form(acronym).Length != length) return false;
        for (int i = 0; i < length; i++)
        {
            if (text.Form(acronym)[i] != text.Form(mention.First + i)[0] || !char.IsUpper(text.Form(acronym)[i])) return false;
        }

        return true;
    }
}
