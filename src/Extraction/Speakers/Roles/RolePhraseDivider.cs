using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Divides a noun phrase into the organisation and the title: "Acme Institute | deputy head".</summary>
internal sealed class RolePhraseDivider(TokenWords words, OrganizationReader organizations)
{
    private readonly AnalyzedText _text = words.Text;
    private readonly TitleExtent _titles = new(words, organizations);
    private readonly TitleScope _scopes = new(words, organizations);

    /// <summary>
    /// Cuts a noun phrase into organisation and title. The title is the last role noun with the lower-case words, title
    /// modifiers and adjectives before it; what is left in capitals is the organisation, unless it is only adjectives.
    /// </summary>
    public RoleDivision Divide(int first, int end)
    {
        first = BehindAppointment(first, end);
        RoleDivision division = AtOffice(first, end);
        bool owned = division.OrganizationEnd < division.Title && _text.Tag(division.OrganizationEnd) == PennTag.POS;
        if (division.HasOrganization && !owned)
        {
            // "former Acme director": whom somebody no longer serves stays in the title.
            if (words.IsPast(first)) return RoleDivision.TitleAlone(first);
            if (IsScope(division, end)) return RoleDivision.TitleAlone(WithModifiers(first, division.OrganizationFirst));
        }

        if (AtPossessive(first, end, division) is { } divided) return divided;
        if (division.HasOrganization && IsName(division, end)) return division;
        return RoleDivision.TitleAlone(division.HasOrganization && IsWord(division) ? division.Title : first);
    }

    /// <summary>"acting U.S. ambassador": words of titles before what belongs to the title.</summary>
    private int WithModifiers(int first, int scope)
    {
        while (scope > first && words[scope - 1].Is(WordClass.TitleModifier)) scope--;
        return scope;
    }

    /// <summary>"was appointed manager": the participle is no part of the title.</summary>
    private int BehindAppointment(int first, int end)
    {
        while (first < end - 1 && _text.Tag(first) == PennTag.VBN && !words[first].Is(WordClass.TitleModifier) && !words.IsPast(first)
            && _text.Tag(first + 1) != PennTag.HYPH)
        {
            first++;
        }

        return first;
    }

    /// <summary>The title that the last office ends, and all that stands before it for the organisation.</summary>
    private RoleDivision AtOffice(int first, int end)
    {
        int title = _titles.Start(first, end), organizationEnd = BeforeMarks(first, title);
        if (organizationEnd == title) organizationEnd = title = BeforeAdjectives(first, title);
        return new RoleDivision(OrganizationFirst(first, organizationEnd), organizationEnd, title);
    }

    /// <summary>"Acme's | director", "Acme Workers League's (AWL) | director": the end of the name before what joins it to the
    /// title.</summary>
    private int BeforeMarks(int first, int title)
    {
        int end = title;
        while (end > first && _text.Tag(end - 1) is PennTag.POS or PennTag.HYPH) end--;
        bool abbreviated = end - 3 > first && _text.Tag(end - 1) == PennTag.RightBracket && _text.Tag(end - 3) == PennTag.LeftBracket;
        if (!abbreviated) return end;
        end -= 3;
        return _text.Tag(end - 1) == PennTag.POS ? end - 1 : end;
    }

    /// <summary>"Acme | Regional director": adjectives before the title are its own, unless the entity model has them in a name.</summary>
    private int BeforeAdjectives(int first, int title)
    {
        while (title > first + 1 && _text.Tag(title - 1) == PennTag.JJ && !organizations.IsEntity(title - 1)) title--;
        return title;
    }

    /// <summary>Where the organisation begins behind words in small letters, words of titles, times and honorifics.</summary>
    private int OrganizationFirst(int first, int end)
    {
        while (first < end - 1 && !words.IsCapitalized(first) && words.IsCapitalized(end - 1) && !words.IsPast(first)) first++;
        while (first < end && words[first].Is(WordClass.TitleModifier) && (!words.IsCapitalized(first) || words.IsPast(first))) first++;
        first = SkipTime(first, end);
        while (first < end && words.Tables.Word(_text.Form(first)).Is(WordClass.Honorific)) first++;
        return first;
    }

    /// <summary>"On Monday Acme director", "Last week Acme director", but "Sunday Courier editor": when something was said is
    /// no part of an organisation, unless the entity model has it in the name.</summary>
    private int SkipTime(int first, int end)
    {
        for (int t = end - 1; t >= first; t--)
        {
            bool inName = t + 1 < end && organizations.IsEntity(t) && _text.EntityOf(t) == _text.EntityOf(t + 1);
            if ((words[t].Is(WordClass.Calendar) || _text.Relation(t) == DependencyRelation.OblUnmarked) && !inName) return t + 1;
        }

        return first;
    }

    /// <summary>"South Ruritania governor", "Harbour Act attorney": a country beside the office and what the office is about stay in the
    /// title; a city has its own offices, and an office that only bodies have makes a body of what looks like a place or a work.</summary>
    private bool IsScope(RoleDivision division, int end)
    {
        var (first, organizationEnd, title) = division;
        bool place = _scopes.IsPlainLocation(first, organizationEnd), topic = _scopes.IsTopic(first, organizationEnd);
        bool city = place && words.IsOffice(title) && words.IsCapitalized(title);
        if (city || ((place || topic) && IsOfficeOfBody(title, end))) return false;
        return topic || _scopes.IsPlaces(first, organizationEnd);
    }

    /// <summary>Divides at the last possessive of the phrase, where that tells who has the office: null where it does not.</summary>
    private RoleDivision? AtPossessive(int first, int end, RoleDivision division)
    {
        int possessive = end - 1;
        while (possessive > first && _text.Tag(possessive) != PennTag.POS) possessive--;
        if (possessive <= first) return null;
        int behind = possessive + 1;
        if (!words.IsCapitalized(possessive - 1)) return AtCommonOwner(first, possessive, end, division.Title);
        bool inner = words.IsInnerPossessive(possessive) || organizations.HasWord(behind, Math.Max(behind, division.Title - 1));
        if (inner || behind >= end) return null;
        return division with
        {
            OrganizationEnd = possessive,
            Title = _text.Tag(behind) == PennTag.LeftBracket ? division.Title : behind,
        };
    }

    /// <summary>"the project's lead engineer", "the party's spokesman": what has the office is no part of the title, and a body only
    /// where the tables have it for one.</summary>
    private RoleDivision AtCommonOwner(int first, int possessive, int end, int title)
    {
        int owner = possessive - 1, behind = possessive + 1;
        if (!words[owner].Is(WordClass.Organization) || behind >= end)
        {
            return new RoleDivision(first, first, Math.Min(behind, end - 1));
        }

        while (owner > first && _text.Tag(owner - 1).IsNoun()) owner--;
        return new RoleDivision(owner, possessive, Math.Max(title, behind));
    }

    /// <summary>"AS leader Anna Weber spoke", "Warns leader Anna Weber": a word of the sentence that has its capitals from the layout.</summary>
    private bool IsWord(RoleDivision division) => division.OrganizationEnd - division.OrganizationFirst == 1
        && division.OrganizationFirst is var word && _text.EntityOf(word) < 0
        && (_text.Tag(word).IsVerb() || _text.Tag(word) is PennTag.IN or PennTag.WRB or PennTag.RB or PennTag.DT or PennTag.PRP);

    /// <summary>Whether what stands before the title names a body: neither adjectives alone nor what a minister is in charge of.</summary>
    private bool IsName(RoleDivision division, int end)
    {
        var (first, organizationEnd, title) = division;
        if (_scopes.IsPortfolio(first, organizationEnd, end)) return false;
        if (IsWord(division)) return false;
        return !_scopes.IsOnlyAdjectives(first, organizationEnd)
            || (organizationEnd - first == 1 && IsNamedByAdjective(first) && IsOfficeOfBody(title, end));
    }

    /// <summary>"Springfield chief executive", "Rovik midfielder": what looks like a city, a work or an adjective before an office
    /// that only a firm or a team has is that firm or team.</summary>
    private bool IsOfficeOfBody(int title, int end)
    {
        ReadOnlySpan<char> office = _text.Cover(title, end).In(_text.Text);
        return words.Tables.IsTeamOffice(office) || words.Tables.IsBodyOffice(office);
    }

    /// <summary>"said Independent editor Anna Weber": an adjective in capitals that is no place's and no party's, inside a sentence
    /// or known for a name.</summary>
    private bool IsNamedByAdjective(int token)
    {
        bool inside = token > _text.Sentences[_text.SentenceOf(token)].First && _text.Tag(token - 1) is not PennTag.OpenQuote;
        return words.IsCapitalized(token) && (inside || words.IsKnownProper(token)) && !words.IsPlace(token, out _)
            && !words[token].Is(WordClass.TitleModifier | WordClass.Party) && words.Tables.PartyOf(_text.Form(token)) is null;
    }
}
