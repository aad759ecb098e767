using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What the rest of the article tells of names that are persons' although the entity model takes them for a body's or a
/// place's.</summary>
internal sealed class PersonForms(TokenWords words, MentionList mentions, List<NameForm> forms)
{
    /// <summary>
    /// "Ottoline Roof … Roof said": who goes by the last word of a name, without
    /// an article, is a person, though the entity model takes a rare name
    /// for an organisation's. Organisations go by their first words, or by a last one that the tables have.
    /// </summary>
    public void KnowBySurname()
    {
        var bare = new HashSet<string>(StringComparer.Ordinal);
        var addressed = new HashSet<string>(StringComparer.Ordinal);
        foreach (NameForm form in forms)
        {
            if (form.Parts.Length != 1) continue;
            if (IsSurelyPerson(form)) addressed.Add(form.Parts[0]);
            if (!form.Thing && form.Class is EntityClass.Unknown or EntityClass.Person or EntityClass.Organization
                && IsBare(form))
            {
                bare.Add(form.Parts[0]);
            }
        }

        foreach (NameForm form in forms)
        {
            if (form is not { Class: EntityClass.Organization or EntityClass.Place, Parts.Length: 2 or 3 }) continue;
            bool given = form.Mentions.Exists(m => PersonSigns.IsFullName(words, mentions[m]))
                && !form.Mentions.Exists(m => IsBrandOf(mentions[m]));
            bool goesBySurname = form.Class == EntityClass.Organization && (!form.Thing || given) && bare.Contains(form.Parts[^1])
                && IsBare(form);
            if (goesBySurname) form.Class = EntityClass.Person;
            else if (IsTreatedAsPerson(form, addressed)) BecomePerson(form);
        }
    }

    /// <summary>
    /// "Anna Holland, a baker … Holland said": a bare word that the entity model takes for a place or a body, and that says
    /// something, is whoever ends a full name with it. What is somewhere, has an article or begins a body's name is not asked.
    /// </summary>
    public void KnowByFullName()
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (NameForm form in forms)
        {
            if (form.Parts.Length < 2) continue;
            if (form.Class == EntityClass.Organization) bodies.Add(form.Parts[0]);
            bool full = form.Class == EntityClass.Person && form.Parts.Length <= 4
                && (words.Tables.IsGivenName(form.Parts[0], out _)
                    || form.Mentions.Exists(m => PersonSigns.HasPersonalTitle(words, mentions[m])));
            if (full) surnames.Add(form.Parts[^1]);
        }

        foreach (NameForm form in forms)
        {
            if (form is not { Parts.Length: 1, Thing: false } || form.Class == EntityClass.Person || !surnames.Contains(form.Parts[0])
                || bodies.Contains(form.Parts[0]))
            {
                continue;
            }
            bool bare = form.Mentions.TrueForAll(m => mentions[m].End - mentions[m].First <= 3 && !PlaceSigns.IsWhere(words, mentions[m])
                && (mentions[m].First == 0 || words.Text.Tag(mentions[m].First - 1) != PennTag.DT));
            if (!bare || !form.Mentions.Exists(m => Reports(mentions[m]))) continue;
            form.Class = EntityClass.Person;
            form.PersonVotes = form.OrganizationVotes + form.PlaceVotes + 1;
        }
    }

    /// <summary>Makes a name a person's, of the gender that the given name tells.</summary>
    private void BecomePerson(NameForm form)
    {
        form.Class = EntityClass.Person;
        if (form.Gender == Gender.Unknown && words.Tables.IsGivenName(form.Parts[0], out Gender gender)) form.Gender = gender;
    }

    /// <summary>A name that begins with a given one, and once has a title, an age, an occupation or a degree beside it, or whose bearer
    /// is "Mr" elsewhere, "he" in what he says, or speaks as a person under the bare surname.</summary>
    private bool IsTreatedAsPerson(NameForm form, HashSet<string> addressed)
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

            told |= PersonSigns.IsToldAsPerson(words, mention);
        }

        return told;
    }

    /// <summary>Whether no mention has an article, nor a word that the tables know for something else than a name.</summary>
    private bool IsBare(NameForm form)
    {
        const WordClass others = WordClass.Organization | WordClass.Document | WordClass.Calendar;
        bool body = false;
        foreach (int index in form.Mentions)
        {
            ref Mention mention = ref mentions[index];
            if (mention.First > 0 && words.Text.Tag(mention.First - 1) == PennTag.DT) return false;
            body |= words.Text.Sentences[words.Text.SentenceOf(mention.First)].IsBody;
            for (int t = mention.First; t < mention.End; t++)
            {
                if (words[t].Is(others) || words.IsPlace(t, out _) || words.IsAllCapitals(t)
                    || words.Text.Tag(t) is PennTag.NNPS or PennTag.NNS or PennTag.IN or PennTag.CC)
                {
                    return false;
                }
            }
        }

        return body;
    }

    /// <summary>A bare surname that is a person's wherever it stands, or "Mr Brook" once.</summary>
    private bool IsSurelyPerson(NameForm form) => form.Mentions.Exists(m => PersonSigns.IsAddressed(words, mentions[m]))
        || (form is { Class: EntityClass.Person, Thing: false, OrganizationVotes: 0 } && form.PersonVotes > form.PlaceVotes
            && form.Mentions.Exists(m => Reports(mentions[m])));

    /// <summary>"the drugs group Anna Weber".</summary>
    private bool IsBrandOf(in Mention mention) => BodySigns.IsClassified(words, mention)
        && words[mention.First - 1].Is(WordClass.Company | WordClass.Media | WordClass.Group);

    /// <summary>"Holland said".</summary>
    private bool Reports(in Mention mention)
    {
        AnalyzedText text = words.Text;
        return text.Sentences[text.SentenceOf(mention.Head)].IsBody && text.Relation(mention.Head) == DependencyRelation.Nsubj
            && text.Head(mention.Head) is >= 0 and var verb && words.Tables.Word(text.Lemma(verb)).Is(WordClass.Reporting);
    }
}
