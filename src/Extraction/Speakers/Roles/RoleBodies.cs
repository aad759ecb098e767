using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Finds the organisation of a role where the role itself only points to it: "the party's spokesman", "association director
/// Anna Weber", "Chief executive Anna Weber" behind a sentence about Acme.
/// </summary>
/// <param name="words">The article.</param>
/// <param name="mentions">What it mentions.</param>
/// <param name="entities">What these are.</param>
/// <param name="organizations">Cuts their names.</param>
internal sealed class RoleBodies(TokenWords words, MentionList mentions, List<Entity> entities, OrganizationReader organizations)
{
    /// <summary>A description may stand for fewer things where only organisations come into question.</summary>
    private const float LeastCertainty = 0.6f;

    /// <summary>How far before a bare title the sentence about its body may stand: a quotation lies between.</summary>
    private const int MostSentences = 3;

    private readonly AnalyzedText _text = words.Text;

    /// <summary>The role with the name of its organisation, where the text has told that before.</summary>
    public Role Complete(Role role)
    {
        if (role.Organization is { } organization) return role with { Organization = NameOf(organization) };
        if (role.Title is not { } title) return role;
        int first = _text.TokenAt(title.Start), end = _text.TokenAt(title.End - 1) + 1;
        if (words.IsPast(first)) return role;
        if (BodyWord(first, end) is { } body) return role with { Title = _text.Cover(first + 1, end), Organization = body };
        return IsBare(first, end) && Topic(first) is { } topic ? role with { Organization = topic } : role;
    }

    /// <summary>"the party" in "the party's spokesman": the name of what it stands for, or the words themselves.</summary>
    private TextSpan NameOf(TextSpan organization)
    {
        int last = _text.TokenAt(organization.End - 1);
        if (_text.TokenAt(organization.Start) == last && BeginsSentence(last)) return Called(last) ?? organization;
        if (char.IsUpper(_text.Text[organization.Start]) || mentions.At(last) is not (>= 0 and var index)
            || mentions[index] is not { Kind: MentionKind.Nominal, Certainty: >= LeastCertainty, Entity: >= 0 } description)
        {
            return organization;
        }
        Entity entity = entities[description.Entity];
        return entity.Mentions.Exists(m => IsBody(mentions[m])) ? NameBefore(entity, index) ?? organization : organization;
    }

    /// <summary>The nearest name of an entity before a mention; one that is written out where that is an abbreviation.</summary>
    private TextSpan? NameBefore(Entity entity, int before)
    {
        int nearest = -1;
        foreach (int index in entity.Mentions)
        {
            if (index >= before || mentions[index].Kind != MentionKind.Name) continue;
            bool shorter = nearest >= 0 && IsAbbreviation(mentions[index]) && !IsAbbreviation(mentions[nearest]);
            if (!shorter) nearest = index;
        }

        return nearest >= 0 ? organizations.Trim(mentions[nearest].First, mentions[nearest].End) : null;
    }

    /// <summary>"association director": a title that begins with a word for a body that a name before has, or that describes one.</summary>
    private TextSpan? BodyWord(int first, int end)
    {
        bool joined = end - first < 2 || _text.Tag(first + 1) == PennTag.CC || _text.Tag(first) != PennTag.NN || words.IsOffice(first);
        return joined || (words.IsCapitalized(first) && !BeginsSentence(first)) ? null : Called(first);
    }

    private bool BeginsSentence(int token) => token == _text.Sentences[_text.SentenceOf(token)].First;

    /// <summary>The nearest body before a bare word for one that the word stands for; null where there is none.</summary>
    private TextSpan? Called(int word)
    {
        if (!words[word].Is(WordClass.Organization) || !words[word].Is(WordClass.ShortForm) || words[word].Is(WordClass.AnyPerson))
        {
            return null;
        }
        for (int i = MentionBefore(word); i >= 0; i--)
        {
            ref Mention name = ref mentions[i];
            if (!IsBody(name) || (name.End - name.First == 1 && !words.IsAllCapitals(name.First))) continue;
            if (HasWord(name, word) || IsDescribedAs(entities[name.Entity], word)) return NameBefore(entities[name.Entity], i + 1);
        }

        return null;
    }

    /// <summary>"Acme Association", "Department of Health", but not "Acme Police Station".</summary>
    private bool HasWord(in Mention name, int word)
    {
        for (int t = name.First; t < name.End; t++)
        {
            if (_text.Form(t).Equals(_text.Form(word), StringComparison.OrdinalIgnoreCase)
                && (t + 1 == name.End || _text.Tag(t + 1) == PennTag.IN))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the agency" stands for it before.</summary>
    private bool IsDescribedAs(Entity entity, int word)
    {
        foreach (int index in entity.Mentions)
        {
            ref Mention description = ref mentions[index];
            if (description.Kind == MentionKind.Nominal && description.Head < word
                && description.Determiner is Determiner.The or Determiner.Indefinite or Determiner.Demonstrative
                && _text.Lemma(description.Head).Equals(_text.Lemma(word), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Chief executive Anna Weber", but not "a spokesman" and "the city's director": a title of the table by itself.</summary>
    private bool IsBare(int first, int end)
    {
        if (!words.Tables.IsBodyOffice(_text.Cover(first, end).In(_text.Text))) return false;
        if (end < _text.TokenCount && words.Has(end, WordUse.Employer)) return false; // "chief executive of Acme"
        int before = first - 1;
        return before < 0 || _text.Tag(before) is not (PennTag.PRPS or PennTag.POS or PennTag.JJ or PennTag.NN or PennTag.NNP
            or PennTag.HYPH or PennTag.DT);
    }

    /// <summary>The body that the sentence before the title, or one shortly before it, is about.</summary>
    private TextSpan? Topic(int title)
    {
        int sentence = _text.SentenceOf(title);
        for (int i = MentionBefore(title); i >= 0; i--)
        {
            ref Mention name = ref mentions[i];
            int distance = sentence - _text.SentenceOf(name.Head);
            if (distance > MostSentences || !_text.Sentences[_text.SentenceOf(name.Head)].IsBody) return null;
            bool subject = _text.Relation(name.Head) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;
            if (subject && IsBody(name) && words.IsCapitalized(name.End - 1) && !IsTold(entities[name.Entity]))
            {
                return organizations.Trim(name.First, name.End);
            }
        }

        return null;
    }

    /// <summary>"told Acme News": an outlet that hears what the article reports is not what it is about.</summary>
    private bool IsTold(Entity entity)
    {
        foreach (int index in entity.Mentions)
        {
            int head = mentions[index].Head;
            if (_text.Relation(head) is DependencyRelation.Obj or DependencyRelation.Iobj && _text.Head(head) is >= 0 and var verb
                && words.Tables.Word(_text.Lemma(verb)).Is(WordClass.Reporting))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAbbreviation(in Mention name) => name.End - name.First == 1 && words.IsAllCapitals(name.First);

    private bool IsBody(in Mention name) => name.Kind == MentionKind.Name && name.Entity >= 0
        && entities[name.Entity] is { Named: true, Class: EntityClass.Organization }
        && !(words.IsPlace(name.End - 1, out PlaceEntry place) && place.Form == PlaceForm.Adjective);

    /// <summary>The last mention that begins before a token, -1 for none.</summary>
    private int MentionBefore(int token)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (mentions[middle].First < token) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
