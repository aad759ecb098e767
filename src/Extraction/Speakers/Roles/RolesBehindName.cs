using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Reads what stands behind a name, by the patterns of <c>speakers/phrases.csv</c>: "Anna Weber, who heads Acme", "Anna Weber, a lawyer".
/// </summary>
/// <param name="words">The article.</param>
/// <param name="mentions">What it mentions.</param>
/// <param name="entities">What these are.</param>
/// <param name="roles">Reads what somebody is.</param>
internal sealed class RolesBehindName(TokenWords words, MentionList mentions, List<Entity> entities, RolePhraseReader roles)
{
    /// <summary>"Its" may stand for fewer things than a description: only for organisations.</summary>
    private const float LeastOwnerCertainty = 0.4f;

    private readonly AnalyzedText _text = words.Text;
    private readonly OrganizationReader _organizations = roles.Organizations;
    private readonly PhraseMatcher _phrases = new(words, roles.Organizations.Read);

    /// <summary>Adds what stands behind a name.</summary>
    public void Read(int name, List<Role> found)
    {
        ref Mention mention = ref mentions[name];
        int end = _text.Sentences[_text.SentenceOf(mention.Head)].End, at = SkipSuffix(mention.End, end);
        if (PartyTag.Read(words, at, end, out int behind) is { } tag)
        {
            found.Add(new Role(null, tag, tag));
            at = behind;
        }

        Read(Phrase.BehindName, name, at, end, found);
    }

    /// <summary>Adds what stands behind "he" or "she" in a main clause: "She is the mayor of Rovik." What others say that somebody is, or
    /// what he is if or once something else is so, is no statement of the article.</summary>
    public void ReadPronoun(int pronoun, List<Role> found)
    {
        ref Mention mention = ref mentions[pronoun];
        bool subject = _text.Tag(mention.Head) == PennTag.PRP && !mention.Plural && mention.Class == EntityClass.Person
            && _text.Relation(mention.Head) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
            && _text.Head(mention.Head) is >= 0 and var verb
            && _text.Relation(verb) is DependencyRelation.Root or DependencyRelation.Conj or DependencyRelation.Parataxis;
        if (subject) Read(Phrase.BehindPronoun, pronoun, mention.End, _text.Sentences[_text.SentenceOf(mention.Head)].End, found);
    }

    /// <summary>The body of a role that is told apart from it: "its leader", "a lecturer who works on moss at Acme College".</summary>
    /// <param name="name">Mention of whoever has the role.</param>
    /// <param name="first">First token of the phrase.</param>
    /// <param name="role">The first role that was read of it.</param>
    /// <param name="found">All roles so far.</param>
    /// <param name="end">End of the sentence.</param>
    public void AddEmployer(int name, int first, int role, List<Role> found, int end)
    {
        if (found[role].Organization is null && OwnerAt(first) is { } owner)
        {
            found[role] = found[role] with { Organization = owner };
            return;
        }

        Role last = found[^1];
        int behind = _text.TokenAt(last.Span.End - 1) + 1;
        if (last.Title is not { } title || _phrases.At(Phrase.BehindRole, behind, end) is not { } match) return;
        bool clause = match.Pattern.Meaning == PhraseMeaning.Clause, past = clause && words.IsPast(_text.TokenAt(title.Start));

        // "a member of the Acme Council working at Harbour College" belongs to the council; who "heads" the college does so besides.
        if (last.Organization is not null && !clause) return;
        var told = new List<Role>();
        Take(match, name, end, told);
        if (last.Organization is null && !past && told is [{ Title: null, Organization: { } body }])
        {
            found[^1] = last with { Organization = body, Span = clause ? last.Span.Union(body) : last.Span };
        }
        else
        {
            found.AddRange(told);
        }
    }

    private void Read(Phrase phrase, int name, int at, int end, List<Role> found) =>
        _phrases.Try(phrase, at, end, match => Take(match, name, end, found));

    /// <summary>Adds what a phrase says of somebody; false where a closer look refuses it.</summary>
    private bool Take(in PhraseMatch match, int name, int end, List<Role> found)
    {
        switch (match.Pattern.Meaning)
        {
            case PhraseMeaning.Role:
                roles.AddPhrases(match.First, end, found);
                return true;
            case PhraseMeaning.Apposition when !OpensClause(mentions[name].Head, match.First, end):
                int known = found.Count;
                roles.AddPhrases(match.First, end, found);
                if (found.Count > known) AddEmployer(name, match.First, known, found, end);
                return true;
            case PhraseMeaning.Clause:
                Read(Phrase.BehindWho, name, match.First, end, found);
                return true;
        }

        if (match.Body is not { } body) return false;
        switch (match.Pattern.Meaning)
        {
            case PhraseMeaning.OfBody when IsSurelyBody(body) && !IsOrigin(body):
            case PhraseMeaning.FromBody when !IsHome(body, end):
                Attach(mentions[name], body.Span, found);
                return true;
            case PhraseMeaning.Leads when CanBeLed(body, end):
                found.Add(new Role(null, body.Span, body.Span));
                return true;
            case PhraseMeaning.WorksAt when IsName(body):
                TextSpan whole = WholeName(body.Span);
                found.Add(new Role(null, whole, whole));
                return true;
            default:
                return false;
        }
    }

    private bool IsName(PhraseBody body) => char.IsUpper(_text.Text[body.Span.Start]);

    private bool IsSurelyBody(PhraseBody body)
    {
        int first = _text.TokenAt(body.Span.Start), last = body.End - 1;
        return IsName(body) && (_organizations.HasWord(body.First, last) || (words.IsPlace(last, out _) && first < last)
            || _text.EntityTypeAt(last) is EntityType.Organization or EntityType.Location);
    }

    /// <summary>"Anna Weber from Springfield": where she lives.</summary>
    private bool IsOrigin(PhraseBody body) => _text.Form(body.First - 1) is FunctionWord.From
        && _text.TokenAt(body.Span.Start) == body.First && _organizations.IsPlaceOnly(body.End - 1);

    /// <summary>"Anna Weber, from Springfield", "Anna Weber, of Springfield": that is where she lives; "Anna Weber, for years a
    /// lawyer" is at no body.</summary>
    private bool IsHome(PhraseBody body, int end) =>
        (_organizations.IsPlaceOnly(body.End - 1) && !_organizations.IsDescribed(body.End, end))
        || (_text.Form(body.First - 1) is FunctionWord.For or FunctionWord.At && !IsName(body));

    /// <summary>A body with a name; who "heads the moss programme at Acme" is at Acme.</summary>
    private bool CanBeLed(PhraseBody body, int end) => IsName(body) && (_organizations.HasWord(body.First, body.End - 1)
        || _organizations.IsEntity(body.End - 1) || IsBodyAt(body.End - 1) || _organizations.IsDescribed(body.End, end));

    /// <summary>The nearest name before of the organisation that "its" stands for; null for anything else.</summary>
    private TextSpan? OwnerAt(int token)
    {
        if (_text.Tag(token) != PennTag.PRPS || _text.Lemma(token) is not (FunctionWord.Its or FunctionWord.Their)
            || mentions.At(token) is not (>= 0 and var its)
            || mentions[its].Entity < 0 || mentions[its].Certainty < LeastOwnerCertainty || entities[mentions[its].Entity] is not
                { Named: true, Class: EntityClass.Organization } owner)
        {
            return null;
        }
        int nearest = -1;
        foreach (int index in owner.Mentions)
        {
            if (index < its && mentions[index].Kind == MentionKind.Name) nearest = index;
        }

        return nearest >= 0 ? _organizations.Trim(mentions[nearest].First, mentions[nearest].End) : null;
    }

    private bool OpensClause(int name, int first, int end) => _phrases.At(Phrase.BeforeSubject, first, end) is { } before
        && before.End < end && Functions.IsNewSubject(_text, before.End, name);

    /// <summary>"President Anna Weber of Ruritania": an organisation beside the name belongs to the title before it.</summary>
    private void Attach(in Mention mention, TextSpan organization, List<Role> found)
    {
        int nameStart = _text.Span(mention.First).Start;
        bool titled = found.Count > 0 && found[^1] is { Organization: null } last && last.Span.End <= nameStart
            && last.Span.End >= nameStart - 2;
        if (titled) found[^1] = found[^1] with { Organization = organization, Span = found[^1].Span.Union(organization) };
        else found.Add(new Role(null, organization, organization));
    }

    private int SkipSuffix(int at, int end)
    {
        if (at < end && IsSuffix(at)) return at + 1;
        if (at + 1 < end && _text.Tag(at) == PennTag.Comma && IsSuffix(at + 1)) return at + 2;
        return at;
    }

    private bool IsSuffix(int token) => words.Tables.IsSuffix(_text.Form(token)) || words.Tables.Word(_text.Form(token))
        .Is(WordClass.Generation);

    /// <summary>Whether a token is a part of a name that the article as a whole has for a body's.</summary>
    private bool IsBodyAt(int token) => mentions.At(token) is >= 0 and var index && mentions[index].Kind == MentionKind.Name
        && Entity.IsBody(entities, mentions[index]);

    /// <summary>"Committee to Keep Rivers": a name that goes on behind what was read of it.</summary>
    private TextSpan WholeName(TextSpan span)
    {
        int last = _text.TokenAt(span.End - 1);
        return mentions.At(last) is >= 0 and var index && mentions[index] is { Kind: MentionKind.Name, Class: not EntityClass.Person } name
            ? span.Union(_organizations.Trim(name.First, name.End)) : span;
    }
}
