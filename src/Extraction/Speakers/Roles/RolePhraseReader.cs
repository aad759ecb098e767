using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Reads role phrases, dividing the title from the organisation: "deputy head of policy at the Acme Institute".</summary>
internal sealed class RolePhraseReader(TokenWords words, OrganizationReader organizations)
{
    private const int MostPhrases = 3;

    private readonly AnalyzedText _text = words.Text;
    private readonly RolePhraseDivider _divider = new(words, organizations);
    private readonly PhraseMatcher _phrases = new(words);

    /// <summary>Reads the organisations of roles.</summary>
    public OrganizationReader Organizations => organizations;

    /// <summary>Reads titles before a name: "Ruritanian National Assembly Chairman", "Acme campaign spokesman", "state senator".</summary>
    public void AddPremodifiers(int first, int end, List<Role> roles)
    {
        var (organizationFirst, organizationEnd, title) = _divider.Divide(first, end);
        if (title >= end) return;
        TextSpan? organization = organizationEnd > organizationFirst ? organizations.Trim(organizationFirst, organizationEnd) : null;
        roles.Add(new Role(Singular(_text.Cover(title, end)), organization, _text.Cover(first, end)));
    }

    /// <summary>"producers Anna Weber and Ann Poe", "one of the chairs": what each is, where the plural is written.</summary>
    private TextSpan Singular(TextSpan title)
    {
        int last = _text.TokenAt(title.End - 1);
        bool plural = _text.Tag(last) is PennTag.NNS or PennTag.NNPS && _text.Form(last) is { Length: > 3 } form && form[^1] == 's'
            && words.IsOffice(last) && form[..^1].Equals(_text.Lemma(last), StringComparison.OrdinalIgnoreCase);
        if (!plural) return title;
        int first = _text.TokenAt(title.Start);
        while (first < last && _text.Tag(first) == PennTag.CD) first++;
        return new TextSpan(_text.Span(first).Start, title.End - 1);
    }

    /// <summary>"candidates Anna Weber and Ann Poe": both together are what the plural says.</summary>
    public Role InPlural(Role role) => role.Title is { } title
        ? role with { Title = title with { End = _text.Span(_text.TokenAt(title.End - 1)).End } } : role;

    /// <summary>Reads a phrase and those joined to it by "and" or a comma.</summary>
    public void AddPhrases(int first, int end, List<Role> roles)
    {
        for (int n = 0; n < MostPhrases && first < end; n++)
        {
            int known = roles.Count;
            if (!AddPhrase(first, end, roles, out int next)) return;
            if (roles[^1].Organization is null) next = AddOrganizationBehind(next, end, roles);
            if (n > 0 && known > 0 && _text.Tag(first - 1) == PennTag.CC && _text.Tag(first) != PennTag.DT) ShareBody(known, roles);
            if (next < end && _text.Tag(next) == PennTag.Comma) next++;
            if (next >= end || _text.Tag(next) != PennTag.CC) return;
            first = next + 1;
        }
    }

    /// <summary>"Acme's founder and former head", "founder and former head of Acme": two offices of one body.</summary>
    private void ShareBody(int second, List<Role> roles)
    {
        Role one = roles[second - 1], other = roles[second];
        if (one.Title is not { } title || other.Title is not { } last) return;
        if (one.Organization is { } before && before.End <= title.Start && other.Organization is null)
        {
            roles[second] = other with { Organization = before };
        }
        else if (other.Organization is { } behind && behind.Start >= last.End && one.Organization is null
            && words.Tables.IsBodyOffice(title.In(_text.Text)))
        {
            roles[second - 1] = one with { Organization = behind };
        }
    }

    /// <summary>"Acme's founder and former head, Anna Weber": a description behind "and" has the body before the one it is joined to.</summary>
    /// <param name="and">The token before the description.</param>
    /// <param name="described">Its role.</param>
    /// <param name="roles">All roles so far.</param>
    public void ShareBodyBefore(int and, int described, List<Role> roles)
    {
        if (roles[described].Organization is not null || and < 1 || _text.Tag(and) != PennTag.CC) return;
        int before = _text.Span(and - 1).End;
        int first = roles.FindIndex(role => role.Title is { } title && title.End == before && role.Organization?.End <= title.Start);
        if (first >= 0) roles[described] = roles[described] with { Organization = roles[first].Organization };
    }

    /// <summary>"Anna Weber, president, Delta League.": a body behind the
    /// title and a comma, with nothing else up to the next break.</summary>
    private int AddOrganizationBehind(int comma, int end, List<Role> roles)
    {
        int first = comma + 1;
        if (first >= end || _text.Tag(comma) != PennTag.Comma || organizations.Read(first, end, out int stop) is not { } organization
            || organizations.IsPlaceOnly(stop - 1))
        {
            return comma;
        }
        bool straight = _text.TokenAt(organization.Start) is var start && start - first <= 1 && words.IsCapitalized(start);
        bool body = words[stop - 1].Is(WordClass.Organization) || organizations.HasWord(start, stop - 1)
            || organizations.IsEntity(stop - 1);
        bool ends = stop >= end || _text.Tag(stop) is PennTag.Comma or PennTag.Period or PennTag.CloseQuote or PennTag.RightBracket
            || _text.Tag(stop).IsVerb();
        if (!straight || !body || !ends) return comma;
        roles[^1] = roles[^1] with { Organization = organization, Span = roles[^1].Span.Union(organization) };
        return stop;
    }

    /// <summary>Reads one phrase.</summary>
    /// <returns>Whether its head is a role.</returns>
    public bool AddPhrase(int first, int end, List<Role> roles, out int next)
    {
        next = first;
        bool oneOf = first + 2 < end && _text.Lemma(first) is FunctionWord.One && _text.Form(first + 1) is FunctionWord.Of;
        if (oneOf) first += 2;
        while (first < end && _text.Tag(first) is PennTag.DT or PennTag.PRPS or PennTag.RB or PennTag.OpenQuote or PennTag.PDT) first++;
        first = SkipSeat(Ages.Skip(_text, first, end), end);
        int head = HeadOf(first, end, oneOf);
        if (head < 0) return false;
        int at = head + 1;
        var (organizationFirst, organizationEnd, title) = _divider.Divide(first, at);
        TextSpan? organization = organizationEnd > organizationFirst ? organizations.Trim(organizationFirst, organizationEnd) : null;
        for (int length = SpeakerTables.LongestTitle; length >= 2; length--)
        {
            // "chief of staff", "secretary of the treasury", but "leader of the opposition Harbour Party"
            bool named = head + length < end && _text.Tag(head + length) == PennTag.NNP
                && words[head + length - 1].Is(WordClass.Organization);
            if (!named && head + length <= end && words.Tables.IsTitle(_text.Cover(head, head + length).In(_text.Text)))
            {
                at = Math.Max(at, head + length);
            }
        }

        int titleEnd = at;

        // "Africa director for the Acme Council": the country is what the office is about.
        if (organization is not null && organizations.IsPlaceOnly(organizationEnd - 1) && at + 1 < end
            && words.Has(at, WordUse.Employer) && organizations.Read(at + 1, end, out int bodyEnd) is { } body
                && !organizations.IsPlaceOnly(bodyEnd - 1)
                && char.IsUpper(_text.Text[body.Start]))
        {
            roles.Add(new Role(_text.Cover(organizationFirst, titleEnd), body, _text.Cover(first, bodyEnd)));
            next = bodyEnd;
            return true;
        }

        while (at + 1 < end && _text.Tag(at) is PennTag.IN or PennTag.TO)
        {
            ReadOnlySpan<char> preposition = _text.Form(at);
            // "the ambassador to Ruritania": where somebody is sent is part of the title, whoever sends.
            if (preposition is FunctionWord.To && organizations.Read(at + 1, end, out int addressStop) is not null
                && organizations.IsPlaceOnly(addressStop - 1))
            {
                at = titleEnd = addressStop;
                break;
            }

            // "top Democrat on the Rivers Committee", but "expert on Ruritania".
            bool member = preposition is FunctionWord.On && organizations.Read(at + 1, end, out int bodyStop) is not null
                && organizations.HasWord(at + 1, bodyStop - 1) && words.IsCapitalized(bodyStop - 1);
            bool names = member || words.Has(at, WordUse.Employer | WordUse.Posting);
            // "Minister of Lands and Forestry": what a minister is in charge of.
            bool portfolio = preposition is FunctionWord.Of && at == head + 1 && words[head]
                .Is(WordClass.Portfolio) && !words.IsPlace(at + 1, out _) && !organizations.IsPlaceOnly(at + 1) && _text.Tag(at + 1)
                .IsNoun();
            // "the Brook Professor of History at Harbour College": a chair has a name of its own.
            if (organization is not null && titleEnd > head + 1 && title > organizationFirst && preposition is FunctionWord.At
                && organizations.Read(at + 1, end, out int seat) is { } college && char.IsUpper(_text.Text[college.Start])
                && !organizations.IsPlaceOnly(seat - 1))
            {
                title = organizationFirst;
                organization = college;
                at = seat;
                break;
            }

            if (names && !portfolio && organization is null && organizations.Read(at + 1, end, out int organizationStop) is { } found
                && !IsField(at, found) && !(words.Has(at, WordUse.Posting) && organizations.IsPlaceOnly(organizationStop - 1)
                    && !organizations.HasWord(at + 1, organizationStop - 1)))
            {
                // "head of the Rivers Department at the Acme Council": what is headed is part of the title where the body follows.
                if ((preposition is FunctionWord.Of || !words.IsCapitalized(organizationStop - 1))
                    && BodyAfter(organizationStop, end, out int part, out int whole) is { } employer)
                {
                    titleEnd = part;
                    organization = employer;
                    at = whole;
                    break;
                }

                organization = found;
                at = organizationStop;
                break;
            }

            if (!words.Has(at, WordUse.Subject)
                || (organization is not null && !(preposition is FunctionWord.Of || (preposition is FunctionWord.For
                    && char.IsLower(_text.Form(at + 1)[0])))))
            {
                break;
            }
            int stop = EndOfPlainPhrase(at + 1, end);
            if (stop == at + 1 || (preposition is FunctionWord.In && IsInPlace(at + 1, stop))) break;
            at = titleEnd = stop;
        }

        if (title >= titleEnd) return false;
        TextSpan what = _text.Cover(title, titleEnd);
        roles.Add(new Role(titleEnd == head + 1 ? Singular(what) : what, organization, _text.Cover(first, at)));
        next = at;
        return true;
    }

    /// <summary>"director of television": a noun without an article is what somebody's work is about.</summary>
    private bool IsField(int preposition, TextSpan body) => _text.Form(preposition) is FunctionWord.Of
        && char.IsLower(_text.Text[body.Start]) && _text.TokenAt(body.Start) == preposition + 1;

    /// <summary>The body behind "at" or "for" of which what somebody heads is a part; null where none follows.</summary>
    private TextSpan? BodyAfter(int stop, int end, out int part, out int whole)
    {
        whole = part = stop;
        bool named = words.IsCapitalized(stop - 1);
        if (stop + 1 >= end || _text.Form(stop) is not (FunctionWord.At or FunctionWord.For)
            || (named && _text.Form(stop) is FunctionWord.For)) return null;
        return organizations.Read(stop + 1, end, out whole) is { } body && char.IsUpper(_text.Text[body.Start])
            && !organizations.IsPlaceOnly(whole - 1) ? body : null;
    }

    /// <summary>"North Ruritania-based president": where somebody has his seat is no part of what he is.</summary>
    private int SkipSeat(int first, int end) => _phrases.At(Phrase.Seat, first, end)?.First ?? first;

    private int EndOfPlainPhrase(int first, int end)
    {
        int at = first, last = first;
        while (at < end && at < first + 6)
        {
            PennTag tag = _text.Tag(at);

            // "co-author of the study and a geologist"
            if (tag == PennTag.CC && at + 2 < end && _text.Tag(at + 1) == PennTag.DT && NextNounIsOffice(at + 2, end)) break;
            if (tag.IsNoun() || (tag == PennTag.VBG && (at > first || !(_text.Head(at) is >= 0 and var verb && _text.Tag(verb).IsVerb()))))
            {
                last = at + 1;
            }
            else if (tag is PennTag.IN or PennTag.TO && at > first && _text.Tag(at - 1) == PennTag.HYPH && words.Touches(at - 1, at))
            {
                // "direct-to-consumer sales"
                at++;
                continue;
            }
            else if (tag is not (PennTag.JJ or PennTag.DT or PennTag.HYPH or PennTag.CC or PennTag.POS)
                && !(tag == PennTag.VBN && _text.Relation(at) == DependencyRelation.Amod))
            {
                break;
            }
            at++;
        }

        return last;
    }

    /// <summary>The last role noun of a noun phrase, when it is its head.</summary>
    private int HeadOf(int first, int end, bool plural)
    {
        int role = -1, noun = -1;
        for (int t = first; t < end && t < first + 14; t++)
        {
            PennTag tag = _text.Tag(t);
            if (tag.IsNoun() || (tag == PennTag.JJ && words.IsOffice(t)))
            {
                noun = t;
                if (words.IsOffice(t)) role = t;
            }
            else if (role >= 0 && role == noun && tag is PennTag.VBG or PennTag.VBN && _text.Relation(t) == DependencyRelation.Acl)
            {
                // "the lawyer representing Anna Weber"
                break;
            }
            else if (words[t].Is(WordClass.TitleModifier)
                || (role < 0 && tag is PennTag.IN or PennTag.CC or PennTag.DT && organizations.IsInsideName(t, end)))
            {
                continue;
            }
            else if (role < 0 && tag == PennTag.LeftBracket && t + 2 < end && _text.Tag(t + 2) == PennTag.RightBracket
                && words.IsAllCapitals(t + 1))
            {
                // "the Acme Workers League's (AWL) adviser"
                t += 2;
            }
            else if (tag == PennTag.CC)
            {
                // "prime minister and former envoy" are two, "president and chief executive" is one.
                bool joinsOffices = role == noun && role >= 0 && NextNounIsOffice(t + 1, end) && !(t + 1 < end && words.IsPast(t + 1));
                bool insideModifiers = noun < 0 || t + 1 < end && role < 0
                    && (_text.Tag(t + 1) is PennTag.JJ || _text.Head(noun) > t
                    || (organizations.IsPlaceOnly(noun) && organizations.IsPlaceOnly(t + 1)) || JoinsFields(t, end));
                if (!joinsOffices && !insideModifiers) break;
            }
            else if (tag is not (PennTag.JJ or PennTag.HYPH or PennTag.POS or PennTag.VBN or PennTag.VBG or PennTag.CD or PennTag.AFX
                or PennTag.NFP or PennTag.JJS))
            {
                break;
            }
        }

        return role >= 0 && role == noun && (plural || _text.Tag(role) is not (PennTag.NNS or PennTag.NNPS)) ? role : -1;
    }

    /// <summary>"a teacher in south Rovik": where somebody works is no part of what he is.</summary>
    private bool IsInPlace(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_text.EntityTypeAt(t) == EntityType.Location) return true;
        }

        return false;
    }

    /// <summary>"a hotel and restaurant consultant": nouns joined before the one office that they belong to.</summary>
    private bool JoinsFields(int and, int end) => _phrases.Is(Phrase.JoinedField, and, end);

    private bool NextNounIsOffice(int first, int end) => _phrases.Is(Phrase.Office, first, end);
}
