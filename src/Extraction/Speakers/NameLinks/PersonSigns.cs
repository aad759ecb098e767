using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What stands beside a name and tells that it is a person's, whatever the entity model takes it for.</summary>
internal static class PersonSigns
{
    /// <summary>Words that tell of a body where they could also tell what somebody is.</summary>
    public const WordClass BodyWords = WordClass.Organization | WordClass.Company | WordClass.Media | WordClass.Institution
        | WordClass.Government | WordClass.Party;

    /// <summary>Tokens from a name to the noun that tells what somebody is.</summary>
    private const int MostBeforeNoun = 10;

    /// <summary>"Mr Weber", "baker Weber", but not "the software firm Zelvik": what stands before the name is said of people.</summary>
    public static bool HasPersonalTitle(TokenWords words, in Mention mention)
    {
        if (mention.TitleFirst == mention.First) return false;
        WordEntry title = words[mention.First - 1];
        return title.Is(WordClass.Honorific | WordClass.Title)
            || (title.Is(WordClass.AnyPerson) && !title.Is(BodyWords));
    }

    /// <summary>"Mr Brook".</summary>
    public static bool IsAddressed(TokenWords words, in Mention mention) => mention.TitleFirst < mention.First
        && words.Tables.Word(words.Text.Form(mention.First - 1)) is { Gender: not Gender.Unknown } entry && entry.Is(WordClass.Honorific);

    /// <summary>A given name and a surname: "Anna Weber".</summary>
    public static bool IsFullName(TokenWords words, in Mention mention) => mention.Class == EntityClass.Person
        && mention.End - mention.First > 1 && words.Text.Tag(mention.End - 1) == PennTag.NNP
        && words.Tables.IsGivenName(words.Text.Form(mention.First), out _);

    /// <summary>"Acme director of daily news Anna Weber": the office is not the last word before the name.</summary>
    public static bool HasOfficeWithComplement(TokenWords words, in Mention mention)
    {
        if (!IsFullName(words, mention)) return false;
        for (int t = mention.TitleFirst; t + 1 < mention.First; t++)
        {
            if (words.IsOffice(t) && words.Has(t + 1, WordUse.Task)) return true;
        }

        return false;
    }

    /// <summary>Whether an office, a suffix, an account, an age, an occupation or "he" stands beside the name.</summary>
    public static bool IsToldAsPerson(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        int before = mention.First - 1, end = mention.End;
        if (!text.Sentences[text.SentenceOf(mention.First)].IsBody) return false;
        bool titled = before >= 0 && words.IsOffice(before) && !words[before].Is(BodyWords)
            && text.Tag(before) is PennTag.NN or PennTag.NNP;
        if (titled || end + 2 >= text.TokenCount) return titled;
        if (words.Tables.IsSuffix(text.Form(end)) || (text.Form(end) is "(" && text.Form(end + 1)[0] == '@')) return true;
        if (text.Tag(end) == PennTag.Comma) return HasAge(text, end + 1) || HasOccupation(words, end + 1);
        return SaysHe(words, end);
    }

    /// <summary>"Weber said he", "Weber himself", "Weber, who".</summary>
    public static bool IsSomebody(TokenWords words, in Mention mention) => mention.End + 1 < words.Text.TokenCount
        && (SaysHe(words, mention.End) || IsHe(words, mention.End) || IsWho(words.Text, mention.End));

    /// <summary>"X, who".</summary>
    public static bool IsWho(AnalyzedText text, int end) =>
        end + 1 < text.TokenCount && text.Tag(end) == PennTag.Comma && text.Form(end + 1) is FunctionWord.Who;

    /// <summary>"… said he".</summary>
    private static bool SaysHe(TokenWords words, int verb) =>
        words.Tables.Word(words.Text.Lemma(verb)).Is(WordClass.Reporting) && IsHe(words, verb + 1);

    private static bool IsHe(TokenWords words, int token) => words.Tables.Pronouns.Of(words.Text.Form(token)) is
        { Person: 3, IsPlural: false, Gender: not Gender.Unknown };

    /// <summary>", 43,".</summary>
    private static bool HasAge(AnalyzedText text, int token) =>
        text.Tag(token) == PennTag.CD && text.Form(token) is { Length: 2 } age && char.IsAsciiDigit(age[0])
            && text.Tag(token + 1) == PennTag.Comma;

    /// <summary>", a zoo visitor": up to the first noun that no noun follows.</summary>
    private static bool HasOccupation(TokenWords words, int first)
    {
        AnalyzedText text = words.Text;
        for (int t = first; t + 1 < text.TokenCount && t < first + MostBeforeNoun; t++)
        {
            PennTag tag = text.Tag(t);
            if (tag == PennTag.NN && !text.Tag(t + 1).IsNoun() && text.Tag(t + 1) != PennTag.HYPH)
            {
                return words[t].Is(WordClass.Role | WordClass.Person) && !words[t].Is(BodyWords);
            }
            if (!tag.IsNoun() && tag is not (PennTag.DT or PennTag.JJ or PennTag.HYPH or PennTag.VBN or PennTag.POS)) return false;
        }

        return false;
    }
}
