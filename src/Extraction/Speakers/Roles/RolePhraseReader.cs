using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Reads role phrases, dividing the title from the organisation: "deputy head of policy at the Acme Institute".</summary>
internal sealed class RolePhraseReader(TokenWords words)
{
    private const int MostPhrases = 3;

    private readonly AnalyzedText _text = words.Text;
    private readonly OrganizationReader _organizations = new(words);

    /// <summary>Reads the organisations of roles.</summary>
    public OrganizationReader Organizations => _organizations;

    /// <summary>Reads titles before a name: "Ruritanian National Assembly Chairman", "Acme campaign spokesman", "state senator".</summary>
    public void AddPremodifiers(int first, int end, List<Role> roles)
    {
        var (organizationFirst, organizationEnd, title) = Divide(first, end);
        if (title >= end) return;
        TextSpan? organization = organizationEnd > organizationFirst ? _organizations.Trim(organizationFirst, organizationEnd) : null;
        roles.Add(new Role(_text.Cover(title, end), organization, _text.Cover(first, end)));
    }

    /// <summary>Reads a phrase and those joined to it by "and" or a comma.</summary>
    public void AddPhrases(int first, int end, List<Role> roles)
    {
        for (int n = 0; n < MostPhrases && first < end; n++)
        {
            if (!AddPhrase(first, end, roles, out int next)) return;
            if (roles[^1].Organization is null) next = AddOrganizationBehind(next, end, roles);
            if (next < end && _text.Tag(next) == PennTag.Comma) next++;
            if (next >= end || _text.Tag(next) != PennTag.CC) return;
            first = next + 1;
        }
    }

    /// <summary>"Anna Weber, president, Delta League.": a body behind the
    /// title and a comma, with nothing else up to the next break.</summary>
    private int AddOrganizationBehind(int comma, int end, List<Role> roles)
    {
        int first = comma + 1;
        if (first >= end || _text.Tag(comma) != PennTag.Comma || _organizations.Read(first, end, out int stop) is not { } organization
            || _organizations.IsPlaceOnly(stop - 1))
        {
            return comma;
        }
        bool straight = _text.TokenAt(organization.Start) is var start && start - first <= 1 && words.IsCapitalized(start);
        bool body = words[stop - 1].Is(WordClass.Organization) || _organizations.HasWord(start, stop - 1)
            || _organizations.IsEntity(stop - 1);
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
        while (first < end && _text.Tag(first) is PennTag.DT or PennTag.PRPS or PennTag.RB or PennTag.OpenQuote or PennTag.PDT) first++;
        first = SkipSeat(Ages.Skip(_text, first, end), end);
        int head = HeadOf(first, end);
        if (head < 0) return false;
        int at = head + 1;
        var (organizationFirst, organizationEnd, title) = Divide(first, at);
        TextSpan? organization = organizationEnd > organizationFirst ? _organizations.Trim(organizationFirst, organizationEnd) : null;
        for (int length = SpeakerTables.LongestTitle; length >= 2; length--)
        {
            // "chief of staff", "secretary of the treasury"
            if (head + length <= end && words.Tables.IsTitle(_text.Cover(head, head + length).In(_text.Text)))
            {
                at = Math.Max(at, head + length);
            }
        }

        int titleEnd = at;

        // "Africa director for the Acme Council": the country is what the office is about.
        if (organization is not null && _organizations.IsPlaceOnly(organizationEnd - 1) && at + 1 < end
            && words.Has(at, WordUse.Employer) && _organizations.Read(at + 1, end, out int bodyEnd) is { } body
                && !_organizations.IsPlaceOnly(bodyEnd - 1)
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
            if (preposition is FunctionWord.To && _organizations.Read(at + 1, end, out int addressStop) is not null
                && _organizations.IsPlaceOnly(addressStop - 1))
            {
                at = titleEnd = addressStop;
                break;
            }

            // "top Democrat on the Rivers Committee", but "expert on Ruritania".
            bool member = preposition is FunctionWord.On && _organizations.Read(at + 1, end, out int bodyStop) is not null
                && _organizations.HasWord(at + 1, bodyStop - 1) && words.IsCapitalized(bodyStop - 1);
            bool names = member || words.Has(at, WordUse.Employer | WordUse.Posting);
            // "Minister of Lands and Forestry": what a minister is in charge of.
            bool portfolio = preposition is FunctionWord.Of && at == head + 1 && words[head]
                .Is(WordClass.Portfolio) && !words.IsPlace(at + 1, out _) && !_organizations.IsPlaceOnly(at + 1) && _text.Tag(at + 1)
                .IsNoun();
            if (names && !portfolio && organization is null && _organizations.Read(at + 1, end, out int organizationStop) is { } found
                && !(words.Has(at, WordUse.Posting) && _organizations.IsPlaceOnly(organizationStop - 1)))
            {
                // "head of the Rivers Department at the Acme Council": what is headed is part of the title where the body follows.
                if (preposition is FunctionWord.Of && BodyAfter(organizationStop, end, out int part, out int whole) is { } employer)
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
            if (stop == at + 1) break;
            at = titleEnd = stop;
        }

        if (title >= titleEnd) return false;
        roles.Add(new Role(_text.Cover(title, titleEnd), organization, _text.Cover(first, at)));
        next = at;
        return true;
    }

    /// <summary>The body behind "at" or "for" of which what somebody heads is a part; null where none follows.</summary>
    private TextSpan? BodyAfter(int stop, int end, out int part, out int whole)
    {
        whole = part = stop;
        bool named = words.IsCapitalized(stop - 1);
        if (stop + 1 >= end || _text.Form(stop) is not (FunctionWord.At or FunctionWord.For)
            || (named && _text.Form(stop) is FunctionWord.For)) return null;
        return _organizations.Read(stop + 1, end, out whole) is { } body && char.IsUpper(_text.Text[body.Start])
            && !_organizations.IsPlaceOnly(whole - 1) ? body : null;
    }

    /// <summary>"North Ruritania-based president": where somebody has his seat is no part of what he is.</summary>
    private int SkipSeat(int first, int end)
    {
        for (int t = first + 2; t + 1 < end && t < first + 6; t++)
        {
            if (_text.Tag(t) is PennTag.IN or PennTag.TO or PennTag.Comma) break;
            if (words.Has(t, WordUse.Seated) && _text.Tag(t - 1) == PennTag.HYPH) return t + 1;
        }

        return first;
    }

    private int EndOfPlainPhrase(int first, int end)
    {
        int at = first, last = first;
        while (at < end && at < first + 6)
        {
            PennTag tag = _text.Tag(at);
            if (tag.IsNoun() || (tag == PennTag.VBG && (at > first || !(_text.Head(at) is >= 0 and var verb && _text.Tag(verb).IsVerb()))))
            {
                last = at + 1;
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
    private int HeadOf(int first, int end)
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
            else if (words[t].Is(WordClass.TitleModifier)
                || (role < 0 && tag is PennTag.IN or PennTag.CC or PennTag.DT && IsInsideBody(t, end)))
            {
                continue;
            }
            else if (tag == PennTag.CC)
            {
                // "prime minister and former envoy" are two, "president and chief executive" is one.
                bool joinsOffices = role == noun && role >= 0 && NextNounIsOffice(t + 1, end) && !(t + 1 < end && IsPast(t + 1));
                bool insideModifiers = noun < 0 || t + 1 < end && role < 0
                    && (_text.Tag(t + 1) is PennTag.JJ || _text.Head(noun) > t
                    || (_organizations.IsPlaceOnly(noun) && _organizations.IsPlaceOnly(t + 1)));
                if (!joinsOffices && !insideModifiers) break;
            }
            else if (tag is not (PennTag.JJ or PennTag.HYPH or PennTag.POS or PennTag.VBN or PennTag.VBG or PennTag.CD or PennTag.AFX
                or PennTag.NFP or PennTag.JJS))
            {
                break;
            }
        }

        return role >= 0 && role == noun && _text.Tag(role) is not (PennTag.NNS or PennTag.NNPS) ? role : -1;
    }

    /// <summary>"Department of Health information officer": a small word inside one organisation's name.</summary>
    private bool IsInsideBody(int token, int end) =>
        token + 1 <= end && _organizations.IsEntity(token) && _text.EntityOf(token) == _text.EntityOf(token - 1)
        && _text.EntityOf(token) == _text.EntityOf(token + 1);

    private bool NextNounIsOffice(int first, int end)
    {
        for (int t = first; t < end && t < first + 4; t++)
        {
            if (words.IsOffice(t)) return true;
            if (_text.Tag(t) is not (PennTag.JJ or PennTag.VBG or PennTag.NN or PennTag.NNP or PennTag.HYPH)) return false;
        }

        return false;
    }

    /// <summary>
    /// Cuts a noun phrase into organisation and title. The title is the last role noun with the lower-case words, title
    /// modifiers and adjectives before it; what is left in capitals is the organisation, unless it is only adjectives.
    /// </summary>
    private (int OrganizationFirst, int OrganizationEnd, int Title) Divide(int first, int end)
    {
        // "was appointed manager"
        while (first < end - 1 && _text.Tag(first) == PennTag.VBN && !words[first]
            .Is(WordClass.TitleModifier) && !IsPast(first) && _text.Tag(first + 1) != PennTag.HYPH)
        {
            first++;
        }
        int title = end - 1;
        while (title > first && !words.IsOffice(title)) title--;
        for (int length = SpeakerTables.LongestTitle; length >= 2; length--)
        {
            if (end - length >= first && words.Tables.IsTitle(_text.Cover(end - length, end).In(_text.Text)))
            {
                title = Math.Min(title, end - length);
            }
        }

        title = Math.Min(title, FirstOfJoined(first, title));
        while (title > first && BelongsToTitle(title - 1, first)) title--;
        while (title - 2 >= first && _text.Tag(title - 1) == PennTag.HYPH && words.Touches(title - 1, title)
            && words.Touches(title - 2, title - 1))
        {
            title -= 2;
        }
        int organizationEnd = title;
        while (organizationEnd > first && _text.Tag(organizationEnd - 1) is PennTag.POS or PennTag.HYPH) organizationEnd--;
        if (organizationEnd - 3 > first && _text.Tag(organizationEnd - 1) == PennTag.RightBracket
            && _text.Tag(organizationEnd - 3) == PennTag.LeftBracket)
        {
            organizationEnd -= 3;
        }
        while (organizationEnd > first + 1 && title == organizationEnd && _text.Tag(title - 1) == PennTag.JJ
            && !_organizations.IsEntity(title - 1))
        {
            organizationEnd = --title;
        }
        int organizationFirst = first;
        while (organizationFirst < organizationEnd - 1 && !words.IsCapitalized(organizationFirst)
            && words.IsCapitalized(organizationEnd - 1) && !IsPast(organizationFirst))
        {
            organizationFirst++;
        }
        while (organizationFirst < organizationEnd && words[organizationFirst]
            .Is(WordClass.TitleModifier) && (!words.IsCapitalized(organizationFirst) || IsPast(organizationFirst)))
        {
            organizationFirst++;
        }
        while (organizationFirst < organizationEnd && words[organizationFirst].Is(WordClass.Calendar)) organizationFirst++;

        // "South Ruritania governor", "former Acme director": a country beside
        // the office, and whom somebody no longer serves, stay in the title.
        bool owned = organizationEnd < title && _text.Tag(organizationEnd) == PennTag.POS;
        if (organizationEnd > organizationFirst && !owned && !(IsCity(organizationFirst, organizationEnd, title) && !IsPast(first))
            && (IsPlaces(organizationFirst, organizationEnd) || IsTopic(organizationFirst, organizationEnd) || IsPast(first)))
        {
            int start = IsPast(first) ? first : organizationFirst;
            return (start, start, start);
        }

        // "the project's lead engineer", "the party's spokesman": what has the office
        // is no part of the title, and a body only where the tables have it for one.
        int possessive = end - 1;
        while (possessive > first && _text.Tag(possessive) != PennTag.POS) possessive--;
        bool inner = possessive > first && (words.IsInnerPossessive(possessive)
            || _organizations.HasWord(possessive + 1, Math.Max(possessive + 1, title - 1)));
        if (possessive > first && words.IsCapitalized(possessive - 1) && !inner && possessive + 1 < end)
        {
            return (organizationFirst, possessive, possessive + 1);
        }
        if (possessive > first && !words.IsCapitalized(possessive - 1))
        {
            int owner = possessive - 1;
            bool body = words[owner].Is(WordClass.Organization) && possessive + 1 < end;
            while (body && owner > first && _text.Tag(owner - 1).IsNoun()) owner--;
            return body ? (owner, possessive, Math.Max(title, possessive + 1)) : (first, first, Math.Min(possessive + 1, end - 1));
        }

        if (organizationEnd <= organizationFirst || IsOnlyAdjectives(organizationFirst, organizationEnd)
            || IsPortfolio(organizationFirst, organizationEnd, end))
        {
            return (first, first, first);
        }
        return (organizationFirst, organizationEnd, title);
    }

    /// <summary>"Acme Chairman and Chief Risk Officer": the first of two offices in capitals, of which
    /// the second begins with a word of titles.</summary>
    private int FirstOfJoined(int first, int title)
    {
        for (int t = first + 1; t < title - 1; t++)
        {
            if (_text.Tag(t) == PennTag.CC && words.IsOffice(t - 1) && words.IsCapitalized(t - 1)
                && words[t + 1].Is(WordClass.TitleModifier))
            {
                return t - 1;
            }
        }

        return title;
    }

    /// <summary>"Springfield Mayor Anna Weber": a city has its own offices, while a country or a state stays in the title.</summary>
    private bool IsCity(int first, int end, int title) => words.IsOffice(title) && words.IsCapitalized(title)
        && _text.EntityOf(first) is >= 0 and var e && _text.Entities[e] is { Type: EntityType.Location } city && city.First == first
        && city.End == end && !words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out _) && !words.IsPlace(end - 1, out _);

    /// <summary>Nothing but places, with words of parties and titles between: "Ruritania opposition".</summary>
    private bool IsPlaces(int first, int end)
    {
        // "United Nations", "European Union" are bodies.
        if (words[end - 1].Is(WordClass.Organization)) return false;
        bool any = false;
        for (int t = first; t < end; t++)
        {
            bool place = (words.IsPlace(t, out _) && !_organizations.IsEntity(t))
                || words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out _)
                || (_text.EntityOf(t) is >= 0 and var e && _text.Entities[e].Type == EntityType.Location && !words[t]
                    .Is(WordClass.Organization));
            any |= place;
            if (!place && !words[t].Is(WordClass.TitleModifier) && !(t > first && words[t].Is(WordClass.Party) && words.IsAllCapitals(t)))
            {
                return false;
            }
        }

        return any;
    }

    /// <summary>"Emergency Situations Minister": what a minister is in charge of, not whom he works for.</summary>
    private bool IsPortfolio(int first, int end, int head)
    {
        if (!words[head - 1].Is(WordClass.Portfolio)) return false;
        for (int t = first; t < end; t++)
        {
            bool named = words[t].Is(WordClass.Organization) || words.IsAllCapitals(t) || words.IsPlace(t, out _)
                || (_text.EntityOf(t) is >= 0 and var e && _text.Entities[e].Type is EntityType.Organization or EntityType.Location
                    or EntityType.Person);
            if (named) return false;
        }

        return true;
    }

    private bool BelongsToTitle(int token, int first)
    {
        PennTag tag = _text.Tag(token);
        if (tag is PennTag.POS or PennTag.RightBracket) return false;
        if (token - 1 > first && _text.Form(token - 1) is FunctionWord.Of && IsInsideBody(token - 1, token + 1)) return false;
        if (tag is PennTag.CC or PennTag.HYPH) return token > first && BelongsToTitle(token - 1, first);
        bool party = words[token].Is(WordClass.Party) && words.IsCapitalized(token) && token > first && words.IsProper(token - 1);

        // "Harrow Police spokesman", but "Harrow Police Chief".
        bool body = token > first && words[token].Is(WordClass.Organization) && !words.IsCapitalized(token + 1)
            && _organizations.IsEntity(token) && _text.EntityOf(token) == _text.EntityOf(token - 1);
        if (body) return false;
        bool modifies = words[token].Is(WordClass.TitleModifier)
            && (words.IsCapitalized(token) || !words[token].Is(WordClass.Organization));
        if (modifies && !party) return true;
        if (party || IsOutlet(token)) return false;
        int entity = _text.EntityOf(token);
        if (entity >= 0 && _text.Entities[entity].Type is EntityType.Organization or EntityType.Location
            && !(words.IsPlace(token, out PlaceEntry p) && p.Form == PlaceForm.Adjective))
        {
            return false;
        }
        if (words.IsOffice(token) || (words.Tables.PartyOf(_text.Form(token)) is not null && token == first)) return true;
        if (!words.IsCapitalized(token))
        {
            // "the Acme campaign spokesman": an organisation word after a name is the organisation's.
            bool named = token > first && words.IsCapitalized(token - 1) && _text.Tag(token - 1).IsProperNoun();
            return !(named && words[token].Is(WordClass.Organization));
        }

        return words[token].Is(WordClass.TitleModifier);
    }

    private bool IsOnlyAdjectives(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            int entity = _text.EntityOf(t);
            if (words.IsPlace(t, out PlaceEntry place))
            {
                if (place.Form == PlaceForm.Adjective && !words.Has(t, WordUse.Initials)) continue;
                return false;
            }

            if (entity >= 0 && _text.Entities[entity].Type is EntityType.Organization or EntityType.Location or EntityType.Person)
            {
                return false;
            }
            if (_text.Tag(t) is PennTag.JJ or PennTag.JJS or PennTag.VBN or PennTag.CD or PennTag.HYPH) continue;
            if (words[t].Is(WordClass.AnyPerson) && !IsOutlet(t)) continue;
            return false;
        }

        return true;
    }

    /// <summary>"Courier president", where the article has an Acme Courier.</summary>
    private bool IsOutlet(int token) => words.IsCapitalized(token) && token + 1 < _text.TokenCount && !words.IsCapitalized(token + 1)
        && words[token].Is(WordClass.AnyPerson) && words.EndsBody(_text.Form(token));

    /// <summary>"First Amendment attorney": a name that the entity model has for neither a body nor a place nor a person.</summary>
    private bool IsTopic(int first, int end)
    {
        if (end - first < 2) return false;
        for (int t = first; t < end; t++)
        {
            if (words[t].Is(WordClass.Organization) || words.IsAllCapitals(t)
                || !(_text.EntityOf(t) is >= 0 and var e && _text.Entities[e].Type == EntityType.Misc))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsPast(int token) => words.Tables.Word(_text.Form(token)).Is(WordClass.Past);
}
