using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What stands beside a name and tells that it is no person's, whatever the entity model takes it for.</summary>
internal static class BodySigns
{
    private const int MostInitials = 6;

    /// <summary>Tokens from a name to the noun that tells what it is.</summary>
    private const int MostBeforeNoun = 10;

    /// <summary>
    /// Whether the name is an organisation's: "the newspaper X", "the X", "X said it would", "X, which", "X Y Z, known as XYZ".
    /// Names with a title or an honorific are not asked.
    /// </summary>
    public static bool IsThing(TokenWords words, in Mention mention)
    {
        if (IsNameOfSeveral(words, mention)) return true;
        if (HasOffice(words, mention) || PersonSigns.IsAddressed(words, mention)
            || PersonSigns.HasOfficeWithComplement(words, mention)) return false;
        return IsIntroduced(words, mention) || HasPeopleOrBelongings(words, mention) || IsSpokenOfAsThing(words, mention)
            || IsDescribedAsBody(words, mention) || IsAbbreviated(words, mention);
    }

    /// <summary>"Mayor Weber": whoever has an office before the name is somebody; "the court" before it is none.</summary>
    private static bool HasOffice(TokenWords words, in Mention mention) => mention.TitleFirst < mention.First
        && words.IsOffice(mention.First - 1) && !words[mention.First - 1].Is(WordClass.Organization);

    /// <summary>"The newspaper Acme", "Rovik-based Acme", "the Kremlin": what stands before the name says that it is a body's.</summary>
    private static bool IsIntroduced(TokenWords words, in Mention mention) =>
        IsClassified(words, mention) || IsSeated(words, mention) || HasArticle(words, mention);

    /// <summary>"Acme shares", "Acme chief executive Anna Weber", "an economist at Acme": what only a body has.</summary>
    private static bool HasPeopleOrBelongings(TokenWords words, in Mention mention) =>
        HasBelongings(words, mention) || HasOfficeOfBody(words, mention) || IsWorkplace(words, mention);

    /// <summary>"Acme said it would rain", "Acme, which": the text takes the name up as that of a thing.</summary>
    private static bool IsSpokenOfAsThing(TokenWords words, in Mention mention)
    {
        if (TakenUpName.HasIts(words, mention) || TakenUpName.IsTakenUpAsBody(words, mention)) return true;
        if (PersonSigns.IsFullName(words, mention)) return false;
        return TakenUpName.IsWhich(words.Text, mention.End)
            || (!IsSurnameAlone(words, mention) && TakenUpName.SaysIt(words.Text, words, mention.End));
    }

    /// <summary>"Weber said it would rain", in an article that has "Anna Weber": "it" is something else there.</summary>
    private static bool IsSurnameAlone(TokenWords words, in Mention mention) => mention.End - mention.First == 1
        && mention.Class == EntityClass.Person && words.IsSurname(words.Text.Form(mention.First));

    /// <summary>"the analysts Acme said": several people under one word that is nobody's name.</summary>
    private static bool IsNameOfSeveral(TokenWords words, in Mention mention)
    {
        int noun = mention.First - 1;
        return noun > 0 && words.Text.Tag(noun) == PennTag.NNS && words[noun].Is(WordClass.Role) && IsOneProperNoun(words.Text, mention)
            && mention.End < words.Text.TokenCount && !GoesOnWithOthers(words.Text, mention.End) && !IsCalledSo(words, mention);
    }

    /// <summary>"Acme": a name of one word.</summary>
    private static bool IsOneProperNoun(AnalyzedText text, in Mention mention) =>
        mention.End - mention.First == 1 && text.Tag(mention.First) == PennTag.NNP;

    /// <summary>"The lawyers Weber and Grey", "the lawyers Weber/Grey", "the lawyers Weber's": there each of them has a name.</summary>
    private static bool GoesOnWithOthers(AnalyzedText text, int behind) =>
        text.Tag(behind) is PennTag.CC or PennTag.Comma or PennTag.POS || text.Form(behind) is "/";

    /// <summary>"Anna", or "Weber" in an article that has "Anna Weber": whether the first word of the name is somebody's.</summary>
    private static bool IsCalledSo(TokenWords words, in Mention mention) => words.IsSurname(words.Text.Form(mention.First))
        || words.Tables.IsGivenName(words.Text.Form(mention.First), out _) || PersonSigns.IsSomebody(words, mention);

    /// <summary>"the newspaper X".</summary>
    public static bool IsClassified(TokenWords words, in Mention mention)
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
            && !words.IsSurname(text.Form(mention.End - 1)) && !PersonSigns.IsSomebody(words, mention);
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

    /// <summary>"an economist at Acme".</summary>
    private static bool IsWorkplace(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        return mention.TitleFirst == mention.First && mention.First > 1 && text.Form(mention.First - 1) is FunctionWord.At
            && text.Relation(mention.Head) == DependencyRelation.Nmod
            && text.Head(mention.Head) is >= 0 and var worker && words[worker].Is(WordClass.Role);
    }

    /// <summary>"X, a shoe maker of Springfield,", "X is a company".</summary>
    private static bool IsDescribedAsBody(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        bool full = mention.End - mention.First > 1 && words.Tables.IsGivenName(text.Form(mention.First), out _);
        if (full || mention.TitleFirst < mention.First || PersonSigns.IsWho(text, mention.End)) return false;
        bool apposed = mention.End + 1 < text.TokenCount && text.Tag(mention.End) == PennTag.Comma;
        int noun = apposed ? Apposition(text, mention) : Predicate(text, mention);
        if (noun < 0 || noun >= text.TokenCount || text.Tag(noun) != PennTag.NN || IsJoinedToPerson(words, noun)) return false;
        if (!words[noun].Is(WordClass.Company | WordClass.Institution | WordClass.Media | WordClass.Party)) return false;
        return !words[noun].Is(WordClass.AnyPerson) || (words[noun].Is(WordClass.Company) && mention.End - mention.First == 1);
    }

    /// <summary>The noun in apposition to a name, -1 for none nearby.</summary>
    private static int Apposition(AnalyzedText text, in Mention mention)
    {
        // "Anna Weber, who runs Acme, another charity": the description is of the name before it.
        if (text.Tag(mention.End + 1) is PennTag.WP or PennTag.WDT or PennTag.IN) return -1;
        for (int noun = mention.End; noun < text.TokenCount && noun < mention.End + MostBeforeNoun; noun++)
        {
            if (text.Relation(noun) == DependencyRelation.Appos && text.Head(noun) == mention.Head) return noun;
        }

        return -1;
    }

    /// <summary>The noun that a name is said to be with a form of "be" and an article, -1 for none nearby.</summary>
    private static int Predicate(AnalyzedText text, in Mention mention)
    {
        int noun = text.Relation(mention.Head) == DependencyRelation.Nsubj ? text.Head(mention.Head) : -1;
        bool near = noun >= mention.End + 2 && noun <= mention.End + MostBeforeNoun;
        return near && text.Lemma(mention.End) is FunctionWord.Be && text.Tag(mention.End + 1) == PennTag.DT ? noun : -1;
    }

    /// <summary>"Anna Weber, a hotel and restaurant consultant".</summary>
    private static bool IsJoinedToPerson(TokenWords words, int noun) => noun + 2 < words.Text.TokenCount
        && words.Text.Tag(noun + 1) == PennTag.CC && (words[noun + 2].Is(WordClass.AnyPerson)
            || (noun + 3 < words.Text.TokenCount && words[noun + 3].Is(WordClass.AnyPerson)));

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
