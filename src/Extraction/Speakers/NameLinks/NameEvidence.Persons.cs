using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <content>What tells that a name is a person's although the entity model takes it for an organisation's.</content>
internal static partial class NameEvidence
{
    private const WordClass BodyWords = WordClass.Organization | WordClass.Company | WordClass.Media | WordClass.Institution
        | WordClass.Government | WordClass.Party;

    /// <summary>
    /// "Ottoline Roof … Roof said": who goes by the last word of a name, without
    /// an article, is a person, though the entity model takes a rare name
    /// for an organisation's. Organisations go by their first words, or by a last one that the tables have.
    /// </summary>
    public static void KnowBySurname(TokenWords words, MentionList mentions, List<NameForm> forms)
    {
        var bare = new HashSet<string>(StringComparer.Ordinal);
        var addressed = new HashSet<string>(StringComparer.Ordinal);
        foreach (NameForm form in forms)
        {
            if (form.Parts.Length == 1 && form.Mentions.Exists(m => IsAddressed(words, mentions[m]))) addressed.Add(form.Parts[0]);
            if (form.Parts.Length == 1 && !form.Thing && form.Class is EntityClass.Unknown or EntityClass.Person or EntityClass.Organization
                && IsBare(words, mentions, form))
            {
                bare.Add(form.Parts[0]);
            }
        }

        foreach (NameForm form in forms)
        {
            if (form is not { Class: EntityClass.Organization or EntityClass.Place, Parts.Length: 2 or 3 }) continue;
            bool given = form.Mentions.Exists(m => IsFullName(words, mentions[m]))
                && !form.Mentions.Exists(m => IsBrandOf(words, mentions[m]));
            bool goesBySurname = form.Class == EntityClass.Organization && (!form.Thing || given) && bare.Contains(form.Parts[^1])
                && IsBare(words, mentions, form);
            if (goesBySurname) form.Class = EntityClass.Person;
            else if (IsTreatedAsPerson(words, mentions, form, addressed)) BecomePerson(words, form);
        }
    }

    /// <summary>
    /// "Anna Holland, a baker … Holland said": a bare word that the entity model takes for a place or a body, and that says
    /// something, is whoever ends a full name with it. What is somewhere, has an article or begins a body's name is not asked.
    /// </summary>
    public static void KnowByFullName(TokenWords words, MentionList mentions, List<NameForm> forms)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (NameForm form in forms)
        {
            if (form.Parts.Length < 2) continue;
            if (form.Class == EntityClass.Organization) bodies.Add(form.Parts[0]);
            bool full = form.Class == EntityClass.Person && form.Parts.Length <= 4
                && (words.Tables.IsGivenName(form.Parts[0], out _) || form.Mentions.Exists(m => HasPersonalTitle(words, mentions[m])));
            if (full) surnames.Add(form.Parts[^1]);
        }

        foreach (NameForm form in forms)
        {
            if (form is not { Parts.Length: 1, Thing: false } || form.Class == EntityClass.Person || !surnames.Contains(form.Parts[0])
                || bodies.Contains(form.Parts[0]))
            {
                continue;
            }
            bool bare = form.Mentions.TrueForAll(m => mentions[m].End - mentions[m].First <= 3 && !IsWhere(words, mentions[m])
                && (mentions[m].First == 0 || words.Text.Tag(mentions[m].First - 1) != PennTag.DT));
            if (!bare || !form.Mentions.Exists(m => Reports(words, mentions[m]))) continue;
            form.Class = EntityClass.Person;
            form.PersonVotes = form.OrganizationVotes + form.PlaceVotes + 1;
        }
    }

    /// <summary>"Holland said".</summary>
    private static bool Reports(TokenWords words, in Mention mention)
    {
        AnalyzedText text = words.Text;
        return text.Sentences[text.SentenceOf(mention.Head)].IsBody && text.Relation(mention.Head) == DependencyRelation.Nsubj
            && text.Head(mention.Head) is >= 0 and var verb && words.Tables.Word(text.Lemma(verb)).Is(WordClass.Reporting);
    }

    /// <summary>"Mr Weber", "baker Weber", but not "the software firm Zelvik": what stands before the name is said of people.</summary>
    public static bool HasPersonalTitle(TokenWords words, in Mention mention)
    {
        if (mention.TitleFirst == mention.First) return false;
        WordEntry title = words[mention.First - 1];
        return title.Is(WordClass.Honorific | WordClass.Title)
            || (title.Is(WordClass.AnyPerson) && !title.Is(BodyWords));
    }

    /// <summary>"the drugs group Anna Weber".</summary>
    private static bool IsBrandOf(TokenWords words, in Mention mention) => IsClassified(words, mention)
        && words[mention.First - 1].Is(WordClass.Company | WordClass.Media | WordClass.Group);

    private static void BecomePerson(TokenWords words, NameForm form)
    {
        form.Class = EntityClass.Person;
        if (form.Gender == Gender.Unknown && words.Tables.IsGivenName(form.Parts[0], out Gender gender)) form.Gender = gender;
    }

    /// <summary>A name that begins with a given one, and once has a title, an age, an occupation or a degree beside it, or whose bearer
    /// is "Mr" elsewhere or "he" in what he says.</summary>
    private static bool IsTreatedAsPerson(TokenWords words, MentionList mentions, NameForm form, HashSet<string> addressed)
    {
        if (!words.Tables.IsGivenName(form.Parts[0], out _)) return false;
        bool told = addressed.Contains(form.Parts[^1]);
        if ((form.Thing && !told) || words.Tables.IsPlace(string.Join(' ', form.Parts), out _)) return false;
        foreach (int index in form.Mentions)
        {
            ref Mention mention = ref mentions[index];
            if (mention.First > 0 && words.Text.Tag(mention.First - 1) == PennTag.DT) return false;
            for (int t = mention.First; t < mention.End; t++)
            {
                if (t > mention.First && words.Tables.IsSuffix(words.Text.Form(t))) continue;
                if (words[t].Is(WordClass.Organization) || words.IsAllCapitals(t)
                    || words.Text.Tag(t) is PennTag.IN or PennTag.CC or PennTag.POS)
                {
                    return false;
                }
            }

            told |= IsToldAsPerson(words, mention);
        }

        return told;
    }

    private static bool IsToldAsPerson(TokenWords words, in Mention mention)
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

    private static bool SaysHe(TokenWords words, int verb) =>
        words.Tables.Word(words.Text.Lemma(verb)).Is(WordClass.Reporting) && IsHe(words, verb + 1);

    private static bool IsHe(TokenWords words, int token) => words.Tables.Pronouns.Of(words.Text.Form(token)) is
        { Person: 3, IsPlural: false, Gender: not Gender.Unknown };

    private static bool HasAge(AnalyzedText text, int token) =>
        text.Tag(token) == PennTag.CD && text.Form(token) is { Length: 2 } age && char.IsAsciiDigit(age[0])
            && text.Tag(token + 1) == PennTag.Comma;

    /// <summary>", a zoo visitor": up to the first noun that no noun follows.</summary>
    private static bool HasOccupation(TokenWords words, int first)
    {
        AnalyzedText text = words.Text;
        for (int t = first; t + 1 < text.TokenCount && t < first + MostBeforeIts; t++)
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

    /// <summary>"Mr Brook".</summary>
    private static bool IsAddressed(TokenWords words, in Mention mention) => mention.TitleFirst < mention.First
        && words.Tables.Word(words.Text.Form(mention.First - 1)) is { Gender: not Gender.Unknown } entry && entry.Is(WordClass.Honorific);

    /// <summary>Whether no mention has an article, nor a word that the tables know for something else than a name.</summary>
    private static bool IsBare(TokenWords words, MentionList mentions, NameForm form)
    {
        const WordClass Others = WordClass.Organization | WordClass.Document | WordClass.Calendar;
        bool body = false;
        foreach (int index in form.Mentions)
        {
            ref Mention mention = ref mentions[index];
            if (mention.First > 0 && words.Text.Tag(mention.First - 1) == PennTag.DT) return false;
            body |= words.Text.Sentences[words.Text.SentenceOf(mention.First)].IsBody;
            for (int t = mention.First; t < mention.End; t++)
            {
                if (words[t].Is(Others) || words.IsPlace(t, out _) || words.IsAllCapitals(t)
                    || words.Text.Tag(t) is PennTag.NNPS or PennTag.NNS or PennTag.IN or PennTag.CC)
                {
                    return false;
                }
            }
        }

        return body;
    }
}
