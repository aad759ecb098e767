using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Reads the roles that an article states for one person: titles before the name, appositions, copulas and relative clauses
/// after it, party-and-state tags, descriptions that were resolved to the person.
/// </summary>
internal sealed class RoleReader(TokenWords words, MentionList mentions, List<Entity> entities)
{
    private const int MostMentions = 200;

    /// <summary>Tokens between a verb and its "as".</summary>
    private const int MostBeforeAs = 5;

    /// <summary>A description that may be another's gives no role.</summary>
    private const float LeastCertainty = 0.6f;

    /// <summary>"Its" may stand for fewer things than a description: only for organisations.</summary>
    private const float LeastOwnerCertainty = 0.4f;

    private readonly AnalyzedText _text = words.Text;
    private readonly RolePhraseReader _phrases = new(words, new OrganizationReader(words));
    private readonly RoleMerger _merger = new(words, mentions, entities);
    private readonly RoleBodies _bodies = new(words, mentions, entities, new OrganizationReader(words));

    /// <summary>All roles in order of appearance, each once.</summary>
    public List<Role> Read(Entity entity)
    {
        var roles = new List<Role>();
        int read = 0;
        foreach (int index in entity.Mentions)
        {
            ref Mention mention = ref mentions[index];
            _text.Cancellation.ThrowIfCancellationRequested();
            if (mention.Kind == MentionKind.Pronoun || read++ > MostMentions) continue;
            if (mention.Kind == MentionKind.Name)
            {
                ReadBefore(mention, roles);
                ReadAfter(mention, roles);
            }
            else if (mention.Speech < 0 && mention.Certainty >= LeastCertainty && words[mention.Head].Is(WordClass.Role))
            {
                ReadDescription(mention, roles);
            }
        }

        return _merger.Merge(roles.ConvertAll(_bodies.Complete));
    }

    /// <summary>The roles of the members of a joint source, as far as its phrase states them.</summary>
    public List<Role> ReadJoint(in Mention joint)
    {
        var roles = new List<Role>();
        int last = -1;
        for (int t = joint.TitleFirst; t < joint.End; t++)
        {
            int index = mentions.At(t);
            if (index <= last || mentions[index].Kind != MentionKind.Name || mentions[index].Class != EntityClass.Person) continue;
            last = index;
            ReadBefore(mentions[index], roles);
            ReadAfter(mentions[index], roles);
        }

        return _merger.Merge(roles.ConvertAll(role => _phrases.InPlural(_bodies.Complete(role))));
    }

    private void ReadBefore(in Mention mention, List<Role> roles)
    {
        int first = mention.TitleFirst, end = mention.First;

        if (AffiliationBefore(mention) is { } affiliation)
        {
            roles.Add(new Role(null, affiliation, affiliation));
            return;
        }

        // "… director John Grey": a conjunct or possessor left of the titles belongs to them only inside the phrase.
        while (first < end && _text.Tag(first) is PennTag.HYPH or PennTag.CC or PennTag.POS or PennTag.CD or PennTag.OpenQuote) first++;
        end = WithoutHonorific(first, end);
        while (end > first && (words[end - 1].Is(WordClass.Honorific) || _text.Tag(end - 1) is PennTag.HYPH or PennTag.CloseQuote)) end--;
        if (first >= end) return;
        if (ComplementEnd(first, end) is > 0 and var complementEnd)
        {
            _phrases.AddPhrase(first, complementEnd, roles, out _);
            return;
        }

        // "Archbishop Emeritus Anna Weber"
        bool postposed = (end - 2 >= first && words.IsOffice(end - 2) && words[end - 1].Is(WordClass.TitleModifier))
            || (end - 3 >= first && _text.Tag(end - 2) == PennTag.HYPH && words.IsOffice(end - 3)
                && words.Tables.Word(_text.Form(end - 1)).Is(WordClass.TitleModifier));
        if (!words.IsOffice(end - 1) && !postposed) return;

        // "then-President Anna Weber"
        bool prefixed = first > 1 && _text.Tag(first - 1) == PennTag.HYPH && _text.Tag(first - 2) == PennTag.RB
            && words.Touches(first - 1, first) && words.Touches(first - 2, first - 1);
        if (prefixed) first -= 2;

        // "nominee Gov. Grey", "army spokesman Major General Grey" hold two.
        int split = end;
        while (split > first && IsRank(split - 1)) split--;
        bool two = split > first && split < end && words.IsOffice(split - 1) && !words.Tables.Word(_text.Form(split - 1))
            .Is(WordClass.TitleModifier);
        if (!two) split = -1;

        // "lead author and Acme physicist": the second has a body of its own.
        for (int t = first + 1; !two && t + 2 < end; t++)
        {
            bool own = !words.IsCapitalized(t - 1) && words.IsCapitalized(t + 1) && !words.IsOffice(t + 1);
            bool past = words.IsPast(t + 1);
            if (_text.Tag(t) == PennTag.CC && words.IsOffice(t - 1) && (own || past)) split = t;
        }

        if (split > first) _phrases.AddPremodifiers(first, split, roles);
        if (split > first && _text.Tag(split) == PennTag.CC) split++;
        _phrases.AddPremodifiers(Math.Max(first, split), end, roles);
    }

    /// <summary>"Harbour Radio's Anna Weber": whom an organisation has, it employs. Null for other names.</summary>
    private TextSpan? AffiliationBefore(in Mention mention)
    {
        int possessive = mention.First - 1;
        if (possessive < 1 || mention.End - mention.First < 2 || _text.Tag(possessive) != PennTag.POS) return null;
        if (_text.EntityOf(possessive - 1) is >= 0 and var e && _text.Entities[e].Type == EntityType.Organization)
        {
            return _phrases.Organizations.Trim(_text.Entities[e].First, possessive);
        }
        int owner = mentions.At(possessive - 1);

        // "the group's Anna Weber"
        if (owner >= 0 && mentions[owner] is { Kind: MentionKind.Nominal, Entity: >= 0 } description && words[possessive - 1]
            .Is(WordClass.Organization) && entities[description.Entity] is { Named: true, Class: EntityClass.Organization })
        {
            return _phrases.Organizations.Trim(possessive - 1, possessive);
        }
        return owner >= 0 && mentions[owner].Kind == MentionKind.Name && Entity.IsBody(entities, mentions[owner])
            ? _phrases.Organizations.Trim(mentions[owner].First, possessive) : null;
    }

    /// <summary>Whether a word in capitals can stand between an office and a name: Gov., Major, General.</summary>
    private bool IsRank(int token) => words.IsCapitalized(token) && words.IsOffice(token) && words.Tables.Word(_text.Form(token))
        .Is(WordClass.Title);

    private int WithoutHonorific(int first, int end)
    {
        for (int length = SpeakerTables.LongestHonorific; length >= 2; length--)
        {
            if (end - length >= first && words.HonorificAt(end - length) == length && !words[end - 1].Is(WordClass.Title))
            {
                return end - length;
            }
        }

        return end;
    }

    /// <summary>"Secretary of State" before a name: where the complement ends, -1 for titles without one.</summary>
    private int ComplementEnd(int first, int end)
    {
        int sentenceEnd = _text.Sentences[_text.SentenceOf(first)].End;
        for (int t = first; t < end; t++)
        {
            if (OfficeComplement.NameAfter(words, t, sentenceEnd) is > 0 and var name && name <= end + 1) return Math.Min(name, end);
        }

        return -1;
    }

    private void ReadAfter(in Mention mention, List<Role> roles)
    {
        int at = mention.End;
        int sentenceEnd = _text.Sentences[_text.SentenceOf(mention.Head)].End;
        at = SkipSuffix(at, sentenceEnd);
        if (PartyTag.Read(words, at, sentenceEnd, out int behind) is { } tag)
        {
            roles.Add(new Role(null, tag, tag));
            at = behind;
        }

        if (at >= sentenceEnd) return;
        if (words.Has(at, WordUse.Member) && at + 1 < sentenceEnd
            && _phrases.Organizations.Read(at + 1, sentenceEnd, out int end) is { } direct
            && char.IsUpper(_text.Text[direct.Start]) && (_phrases.Organizations.HasWord(_text.TokenAt(direct.Start), end - 1)
                || (words.IsPlace(end - 1, out _) && _text.TokenAt(direct.Start) < end - 1)
                || (_text.EntityOf(end - 1) is >= 0 and var e && _text.Entities[e].Type is EntityType.Organization or EntityType.Location)))
        {
            Attach(mention, direct, roles);
            return;
        }

        if (_text.Tag(at) == PennTag.RB && at + 1 < sentenceEnd && _text.Tag(at + 1).IsVerb()) at++;
        if (_text.Relation(at) == DependencyRelation.Cop || _text.Lemma(at) is FunctionWord.Be or FunctionWord.Become
            || (_text.Tag(at).IsVerb() && words.Tables.Word(_text.Lemma(at)).Is(WordClass.Holds)))
        {
            ReadPredicate(at, sentenceEnd, roles);
            return;
        }

        if (!IsBreak(at)) return;
        at++;
        if (SkipAge(at, sentenceEnd) is var after && after > at) at = after;
        if (at >= sentenceEnd) return;
        if (_text.Tag(at) is PennTag.WP or PennTag.WDT && at + 1 < sentenceEnd)
        {
            ReadRelative(at + 1, sentenceEnd, roles);
        }
        else if (words.Has(at, WordUse.Member))
        {
            // "Anna Weber, from Springfield", "Anna Weber, of Springfield": that is where she lives.
            if (_phrases.Organizations.Read(at + 1, sentenceEnd, out int stop) is { } organization
                && (!IsPlace(stop - 1) || _phrases.Organizations.IsDescribed(stop, sentenceEnd))
                && (_text.Form(at) is not FunctionWord.For || char.IsUpper(_text.Text[organization.Start])))
            {
                Attach(mention, organization, roles);
            }
        }
        else if (!OpensClause(mention.Head, at, sentenceEnd))
        {
            int known = roles.Count;
            _phrases.AddPhrases(at, sentenceEnd, roles);
            if (roles.Count > known) AddEmployer(at, known, roles, sentenceEnd);
        }
    }

    /// <summary>The body of a role that is told apart from it: "its leader", "a lecturer who works on moss at Acme College".</summary>
    private void AddEmployer(int first, int role, List<Role> roles, int end)
    {
        if (roles[role].Organization is null && OwnerAt(first) is { } owner)
        {
            roles[role] = roles[role] with { Organization = owner };
            return;
        }

        Role last = roles[^1];
        int relative = _text.TokenAt(last.Span.End - 1) + 1;
        if (last.Organization is not null || last.Title is null || relative + 1 >= end) return;
        var told = new List<Role>();
        if (_text.Tag(relative) is PennTag.VBG or PennTag.VBN && _text.Relation(relative) == DependencyRelation.Acl)
        {
            // "a scientist working on rivers at Acme"
            ReadWorkplace(relative + 1, end, told);
            if (told is [{ Organization: { } workplace }]) roles[^1] = last with { Organization = workplace };
            return;
        }

        if (_text.Tag(relative) != PennTag.WP) return;
        ReadRelative(relative + 1, end, told);
        bool past = words.IsPast(_text.TokenAt(last.Title.Value.Start));
        if (!past && told is [{ Title: null, Organization: { } body }])
        {
            roles[^1] = last with { Organization = body, Span = last.Span.Union(body) };
        }
        else
        {
            roles.AddRange(told);
        }
    }

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

        return nearest >= 0 ? _phrases.Organizations.Trim(mentions[nearest].First, mentions[nearest].End) : null;
    }

    private bool OpensClause(int name, int first, int end)
    {
        int t = first;
        while (t < end && !words[t].Is(WordClass.Role)
            && (_text.Tag(t).IsNoun() || _text.Tag(t) is PennTag.DT or PennTag.JJ or PennTag.HYPH or PennTag.VBN or PennTag.PRPS
            or PennTag.POS))
        {
            t++;
        }
        return t < end && Functions.IsNewSubject(_text, t, name);
    }

    /// <summary>"President Anna Weber of Ruritania": an organisation beside the name belongs to the title before it.</summary>
    private void Attach(in Mention mention, TextSpan organization, List<Role> roles)
    {
        int nameStart = _text.Span(mention.First).Start;
        bool titled = roles.Count > 0 && roles[^1] is { Organization: null } last && last.Span.End <= nameStart
            && last.Span.End >= nameStart - 2;
        if (titled) roles[^1] = roles[^1] with { Organization = organization, Span = roles[^1].Span.Union(organization) };
        else roles.Add(new Role(null, organization, organization));
    }

    private bool IsPlace(int token) => !words[token].Is(WordClass.Organization)
        && (_text.EntityOf(token) is >= 0 and var e ? _text.Entities[e].Type == EntityType.Location : words.IsPlace(token, out _));

    private void ReadDescription(in Mention mention, List<Role> roles)
    {
        if (mention.Determiner == Determiner.Quantity) return;
        int known = roles.Count, end = _text.Sentences[_text.SentenceOf(mention.Head)].End;
        _phrases.AddPhrase(mention.First, Math.Min(end, mention.Head + 12), roles, out _);
        if (roles.Count <= known) return;
        _phrases.ShareBodyBefore(mention.First - 1, known, roles);
        AddEmployer(mention.First, known, roles, end);
    }

    private int SkipSuffix(int at, int end)
    {
        if (at < end && IsSuffix(at)) return at + 1;
        if (at + 1 < end && _text.Tag(at) == PennTag.Comma && IsSuffix(at + 1)) return at + 2;
        return at;
    }

    private bool IsSuffix(int token) => words.Tables.IsSuffix(_text.Form(token)) || words.Tables.Word(_text.Form(token))
        .Is(WordClass.Generation);

    /// <summary>", 25," between a name and what follows.</summary>
    private int SkipAge(int at, int end) => at + 1 < end && _text.Tag(at) == PennTag.CD && IsBreak(at + 1) ? at + 2 : at;

    private bool IsBreak(int token) => _text.Tag(token) is PennTag.Comma or PennTag.LeftBracket
        || _text.Form(token) is "—" or "–" or "--" or "-";

    private void ReadPredicate(int verb, int end, List<Role> roles)
    {
        int at = verb + 1;
        if (words.Tables.Word(_text.Lemma(verb)).Is(WordClass.Holds))
        {
            // "resigned on Monday as chairman"
            while (at < end && at < verb + MostBeforeAs && _text.Form(at) is not FunctionWord.As && _text.Tag(at) is not PennTag.Comma
                && !_text.Tag(at).IsVerb())
            {
                at++;
            }
            if (at >= end || _text.Form(at) is not FunctionWord.As) return;
            at++;
        }

        if (at < end && _text.Tag(at) == PennTag.RB) at++;
        if (at < end) _phrases.AddPhrases(at, end, roles);
    }

    /// <summary>"who heads Acme", "who is the head of Acme".</summary>
    private void ReadRelative(int at, int end, List<Role> roles)
    {
        if (at < end && _text.Tag(at) is PennTag.RB or PennTag.MD) at++;
        if (at >= end || !_text.Tag(at).IsVerb()) return;
        WordClass use = words.Tables.Word(_text.Lemma(at)).Class;
        if (_text.Lemma(at) is FunctionWord.Be or FunctionWord.Become || (use & WordClass.Holds) != 0) ReadPredicate(at, end, roles);
        else if ((use & WordClass.Heads) != 0 && at + 1 < end && _phrases.Organizations.Read(at + 1, end, out int stop) is { } organization
            && (_phrases.Organizations.HasWord(at + 1, stop - 1) || _phrases.Organizations.IsEntity(stop - 1) || IsBodyAt(stop - 1)
                || _phrases.Organizations.IsDescribed(stop, end)))
        {
            roles.Add(new Role(null, organization, organization));
        }
        else if ((use & (WordClass.Works | WordClass.Heads)) != 0 || _text.Tag(at) is PennTag.VBZ or PennTag.VBP)
        {
            // "who covers the coast for Acme": what somebody does by habit, he does where he works.
            ReadWorkplace(at + 1, end, roles);
        }
    }

    /// <summary>Whether a token is a part of a name that the article as a whole has for a body's.</summary>
    private bool IsBodyAt(int token) => mentions.At(token) is >= 0 and var index && mentions[index].Kind == MentionKind.Name
        && Entity.IsBody(entities, mentions[index]);

    /// <summary>"who studies tax policy at the Acme Institute".</summary>
    private void ReadWorkplace(int first, int end, List<Role> roles)
    {
        for (int t = first; t < end && t < first + 12; t++)
        {
            if (_text.Tag(t) is PennTag.Comma or PennTag.Period || _text.Tag(t).IsVerb()) return;
            if (!words.Has(t, WordUse.Workplace) || t + 1 >= end
                || _phrases.Organizations.Read(t + 1, end, out _) is not { } organization)
            {
                continue;
            }
            if (!char.IsUpper(_text.Text[organization.Start])) return;
            TextSpan whole = WholeName(organization);
            roles.Add(new Role(null, whole, whole));
            return;
        }
    }

    /// <summary>"Committee to Keep Rivers": a name that goes on behind what was read of it.</summary>
    private TextSpan WholeName(TextSpan span)
    {
        int last = _text.TokenAt(span.End - 1);
        return mentions.At(last) is >= 0 and var index && mentions[index] is { Kind: MentionKind.Name, Class: not EntityClass.Person } name
            ? span.Union(_phrases.Organizations.Trim(name.First, name.End)) : span;
    }
}
