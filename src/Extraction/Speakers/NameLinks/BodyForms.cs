using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What the rest of the article tells of names that the entity model, which knows few companies, takes for persons'.</summary>
internal sealed class BodyForms(TokenWords words, MentionList mentions, List<NameForm> forms)
{
    /// <summary>
    /// "Shares in Vexa fell", "Vexa makes shoes. It said", "Vexa closed a mill. … The company said": who has shares, is taken up as
    /// "it", or is the only name that a company can have, and is never treated as a person, is an organisation.
    /// </summary>
    public void KnowBodies()
    {
        HashSet<NameForm> possible = PossibleBodies();
        NameForm? only = OnlyCompany(possible);
        foreach (NameForm form in possible)
        {
            if (form == only || form.Mentions.Exists(m => IsOwnedIn(mentions[m]) || TakenUpName.IsTakenUpAsIt(words, mentions[m])))
            {
                form.Class = EntityClass.Organization;
            }
        }
    }

    /// <summary>The names that are no organisations' so far, and of which nothing tells that they are persons'.</summary>
    private HashSet<NameForm> PossibleBodies()
    {
        var alone = new HashSet<string>(StringComparer.Ordinal);
        var inFull = new HashSet<string>(StringComparer.Ordinal);
        foreach (NameForm form in forms)
        {
            if (form.Parts.Length == 1) alone.Add(form.Parts[0]);
            else inFull.UnionWith(form.Parts);
        }

        // Who bears "Brook" in full, or goes by the last word of a name, is somebody.
        return [.. forms.Where(form => form.Class is EntityClass.Person or EntityClass.Unknown or EntityClass.Place
            && !(form.Parts.Length == 1 ? inFull : alone).Contains(form.Parts[^1]) && MayBeBody(form))];
    }

    /// <summary>Whether nothing beside a name tells that it is a person's: no title, given name, age, trade or pronoun.</summary>
    private bool MayBeBody(NameForm form)
    {
        if (form.Gender != Gender.Unknown || form.Regnal || form.Numbered || form.Junior || form.Parts.Length > 3
            || words.Tables.IsGivenName(form.Parts[0], out _)) return false;
        foreach (int index in form.Mentions)
        {
            ref Mention mention = ref mentions[index];
            bool person = mention.TitleFirst < mention.First || PersonSigns.IsToldAsPerson(words, mention)
                || PersonSigns.IsWho(words.Text, mention.End) || TakenUpName.IsTakenUpAsPerson(words, mention);
            if (person || words.IsPlace(mention.First, out _)) return false;
        }

        return true;
    }

    /// <summary>The last name before "the company" where no organisation has been named by then.</summary>
    private NameForm? OnlyCompany(HashSet<NameForm> possible)
    {
        var formOf = new Dictionary<int, NameForm>();
        foreach (NameForm form in forms)
        {
            foreach (int index in form.Mentions) formOf[index] = form;
        }

        NameForm? last = null;
        for (int i = 0; i < mentions.Count; i++)
        {
            ref Mention mention = ref mentions[i];
            if (formOf.TryGetValue(i, out NameForm? form))
            {
                if (form.Class == EntityClass.Organization) return null;
                if (form.Class != EntityClass.Place && possible.Contains(form)) last = form;
            }
            else if (mention is { Kind: MentionKind.Nominal, Determiner: Determiner.The, Plural: false } && IsCompany(mention.Head)
                && words.Text.Relation(mention.Head) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
                && !words.Text.Tag(mention.End).IsNoun())
            {
                return last;
            }
        }

        return null;
    }

    /// <summary>"the company", "the retailer".</summary>
    private bool IsCompany(int noun) =>
        words[noun].Is(WordClass.Company) && words[noun].Is(WordClass.ShortForm) && !words[noun].Is(WordClass.AnyPerson);

    /// <summary>"shares in Vexa", "customers of Vexa".</summary>
    private bool IsOwnedIn(in Mention mention)
    {
        AnalyzedText text = words.Text;
        int noun = text.Head(mention.Head);
        return mention.First > 0 && noun >= 0 && noun < mention.First && text.Relation(mention.Head) == DependencyRelation.Nmod
            && text.Form(mention.First - 1) is FunctionWord.In or FunctionWord.At or FunctionWord.Of
            && text.Tag(noun) is PennTag.NN or PennTag.NNS && words[noun].Is(WordClass.OfBody);
    }
}
