using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Divides a noun phrase into the organisation and the title: "Acme Institute | deputy head".</summary>
internal sealed class RolePhraseDivider(TokenWords words, OrganizationReader organizations)
{
    private readonly AnalyzedText _text = words.Text;

    /// <summary>
    /// Cuts a noun phrase into organisation and title. The title is the last role noun with the lower-case words, title
    /// modifiers and adjectives before it; what is left in capitals is the organisation, unless it is only adjectives.
    /// </summary>
    public (int OrganizationFirst, int OrganizationEnd, int Title) Divide(int first, int end)
    {
        // "was appointed manager"
        while (first < end - 1 && _text.Tag(first) == PennTag.VBN && !words[first]
            .Is(WordClass.TitleModifier) && !words.IsPast(first) && _text.Tag(first + 1) != PennTag.HYPH)
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
        title = BehindNumber(first, title, end);
        int organizationEnd = title;
        while (organizationEnd > first && _text.Tag(organizationEnd - 1) is PennTag.POS or PennTag.HYPH) organizationEnd--;
        if (organizationEnd - 3 > first && _text.Tag(organizationEnd - 1) == PennTag.RightBracket
            && _text.Tag(organizationEnd - 3) == PennTag.LeftBracket)
        {
            organizationEnd -= 3;
            if (_text.Tag(organizationEnd - 1) == PennTag.POS) organizationEnd--;
        }
        while (organizationEnd > first + 1 && title == organizationEnd && _text.Tag(title - 1) == PennTag.JJ
            && !organizations.IsEntity(title - 1))
        {
            organizationEnd = --title;
        }
        int organizationFirst = first;
        while (organizationFirst < organizationEnd - 1 && !words.IsCapitalized(organizationFirst)
            && words.IsCapitalized(organizationEnd - 1) && !words.IsPast(organizationFirst))
        {
            organizationFirst++;
        }
        while (organizationFirst < organizationEnd && words[organizationFirst]
            .Is(WordClass.TitleModifier) && (!words.IsCapitalized(organizationFirst) || words.IsPast(organizationFirst)))
        {
            organizationFirst++;
        }
        organizationFirst = SkipTime(organizationFirst, organizationEnd);
        while (organizationFirst < organizationEnd && words.Tables.Word(_text.Form(organizationFirst)).Is(WordClass.Honorific))
        {
            organizationFirst++;
        }

        // "South Ruritania governor", "former Acme director": a country beside
        // the office, and whom somebody no longer serves, stay in the title.
        bool owned = organizationEnd < title && _text.Tag(organizationEnd) == PennTag.POS;
        bool ofBody = organizationEnd > organizationFirst && organizationEnd <= title && IsOfficeOfBody(title, end);
        bool held = IsCity(organizationFirst, organizationEnd, title)
            || (ofBody && (IsPlainLocation(organizationFirst, organizationEnd) || IsTopic(organizationFirst, organizationEnd)));
        if (organizationEnd > organizationFirst && !owned && !(held && !words.IsPast(first))
            && (IsPlaces(organizationFirst, organizationEnd) || IsTopic(organizationFirst, organizationEnd) || words.IsPast(first)))
        {
            int start = words.IsPast(first) ? first : organizationFirst;
            return (start, start, start);
        }

        // "the project's lead engineer", "the party's spokesman": what has the office
        // is no part of the title, and a body only where the tables have it for one.
        int possessive = end - 1;
        while (possessive > first && _text.Tag(possessive) != PennTag.POS) possessive--;
        bool inner = possessive > first && (words.IsInnerPossessive(possessive)
            || organizations.HasWord(possessive + 1, Math.Max(possessive + 1, title - 1)));
        if (possessive > first && words.IsCapitalized(possessive - 1) && !inner && possessive + 1 < end)
        {
            return (organizationFirst, possessive, _text.Tag(possessive + 1) == PennTag.LeftBracket ? title : possessive + 1);
        }
        if (possessive > first && !words.IsCapitalized(possessive - 1))
        {
            int owner = possessive - 1;
            bool body = words[owner].Is(WordClass.Organization) && possessive + 1 < end;
            while (body && owner > first && _text.Tag(owner - 1).IsNoun()) owner--;
            return body ? (owner, possessive, Math.Max(title, possessive + 1)) : (first, first, Math.Min(possessive + 1, end - 1));
        }

        bool outlet = ofBody && organizationEnd - organizationFirst == 1 && IsNamedByAdjective(organizationFirst);
        if (organizationEnd <= organizationFirst || (IsOnlyAdjectives(organizationFirst, organizationEnd) && !outlet)
            || IsPortfolio(organizationFirst, organizationEnd, end))
        {
            return (first, first, first);
        }
        return (organizationFirst, organizationEnd, title);
    }

    /// <summary>"Channel 4 News presenter": a number behind a name is the name's, with the capitals that follow it; "No. 2 official":
    /// behind an abbreviation it is the title's, with that.</summary>
    private int BehindNumber(int first, int title, int end)
    {
        if (title <= first || _text.Tag(title) != PennTag.CD || !_text.Tag(title - 1).IsProperNoun()) return title;
        if (_text.Form(title - 1)[^1] == '.') return title - 1;
        if (title + 1 >= end || !(words.IsCapitalized(title + 1) || words.IsOffice(title + 1))) return title; // "Olympic 400m champion"
        int behind = title + 1;
        while (behind < end - 1 && words.IsCapitalized(behind) && !words.IsOffice(behind)) behind++;
        return behind;
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

    /// <summary>"Acme Chairman and Chief Risk Officer": the first of two offices in capitals, of which
    /// the second begins with a word of titles.</summary>
    private int FirstOfJoined(int first, int title)
    {
        for (int t = first + 1; t < title; t++)
        {
            if (_text.Tag(t) == PennTag.CC && words.IsOffice(t - 1) && words.IsCapitalized(t - 1)
                && (words[t + 1].Is(WordClass.TitleModifier) || (t + 1 == title && !organizations.IsInsideName(t, title + 1))))
            {
                return t - 1;
            }
        }

        return title;
    }

    /// <summary>"Springfield Mayor Anna Weber": a city has its own offices, while a country or a state stays in the title.</summary>
    private bool IsCity(int first, int end, int title) =>
        words.IsOffice(title) && words.IsCapitalized(title) && IsPlainLocation(first, end);

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

    /// <summary>Whether the words are a location of the entity model that is neither a country nor a state.</summary>
    private bool IsPlainLocation(int first, int end) => end > first
        && _text.EntityAt(first) is { Type: EntityType.Location } city && city.First == first
        && city.End == end && !words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out _) && !words.IsPlace(end - 1, out _);

    /// <summary>Nothing but places, with words of parties and titles between: "Ruritania opposition".</summary>
    private bool IsPlaces(int first, int end)
    {
        // "United Nations", "European Union" are bodies, and so is "Acme North Ruritania".
        if (words[end - 1].Is(WordClass.Organization) || IsBranch(first, end)) return false;
        bool any = false;
        for (int t = first; t < end; t++)
        {
            bool place = (words.IsPlace(t, out _) && !organizations.IsEntity(t))
                || words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out _)
                || (_text.EntityTypeAt(t) == EntityType.Location && !words[t].Is(WordClass.Organization));
            any |= place;
            if (!place && !words[t].Is(WordClass.TitleModifier) && !(t > first && words[t].Is(WordClass.Party) && words.IsAllCapitals(t)))
            {
                return false;
            }
        }

        return any;
    }

    /// <summary>"Acme UK": a name that is no place, and the country that a body works in.</summary>
    private bool IsBranch(int first, int end)
    {
        if (end - first < 2 || words.IsPlace(first, out _) || words[first].Is(WordClass.TitleModifier)) return false;
        for (int t = first + 1; t < end; t++)
        {
            bool country = words.Tables.IsPlace(_text.Cover(t, end).In(_text.Text), out PlaceEntry place)
                && place.Form == PlaceForm.Country;
            if (country) return !words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out _);
        }

        return false;
    }

    /// <summary>"Emergency Situations Minister": what a minister is in charge of, not whom he works for.</summary>
    private bool IsPortfolio(int first, int end, int head)
    {
        if (!words[head - 1].Is(WordClass.Portfolio)) return false;
        for (int t = first; t < end; t++)
        {
            bool named = words[t].Is(WordClass.Organization) || words.IsAllCapitals(t) || words.IsPlace(t, out _)
                || _text.EntityTypeAt(t) is EntityType.Organization or EntityType.Location or EntityType.Person;
            if (named) return false;
        }

        return true;
    }

    private bool BelongsToTitle(int token, int first)
    {
        PennTag tag = _text.Tag(token);
        if (tag is PennTag.POS or PennTag.RightBracket) return false;
        if (token - 1 > first && _text.Form(token - 1) is FunctionWord.Of && organizations.IsInsideName(token - 1, token + 1)) return false;
        if (tag is PennTag.CC or PennTag.HYPH) return token > first && BelongsToTitle(token - 1, first);
        bool party = words[token].Is(WordClass.Party) && words.IsCapitalized(token) && token > first && words.IsProper(token - 1);

        // "Harrow Police spokesman", but "Harrow Police Chief".
        bool body = token > first && words[token].Is(WordClass.Organization) && !words.IsCapitalized(token + 1)
            && organizations.IsEntity(token) && _text.EntityOf(token) == _text.EntityOf(token - 1);
        if (body) return false;

        // "Acme PR consultant", "Acme Media spokesman", where Acme PR and Acme Media are firms.
        bool inName = token > first && _text.AreInOneName(token, token - 1);
        bool small = words.IsCapitalized(token) && !words.IsOffice(token) && !words.IsCapitalized(token + 1);
        if (inName && (small || words.IsAllCapitals(token)) && organizations.IsEntity(token)) return false;

        // "Rovik County Supervisor"
        if (inName && _text.EntityAt(token) is { Type: EntityType.Location } county && words.IsCapitalized(token)
            && !words.Tables.IsPlace(_text.Cover(county.First, county.End).In(_text.Text), out _))
        {
            return false;
        }

        bool modifies = words[token].Is(WordClass.TitleModifier)
            && (words.IsCapitalized(token) || !words[token].Is(WordClass.Organization));
        if (modifies && !party) return true;
        if (party || IsOutlet(token)) return false;
        // "North Ruritanian leader": what stands in one name with an adjective of a place.
        bool adjective = _text.EntityAt(token) is { Type: EntityType.Misc } of && of.End - of.First > 1
            && words.Tables.IsPlace(_text.Cover(of.First, of.End).In(_text.Text), out PlaceEntry whole)
            && whole.Form == PlaceForm.Adjective;
        if (adjective) return true;
        if (_text.EntityTypeAt(token) is EntityType.Organization or EntityType.Location
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
            if (words.IsPlace(t, out PlaceEntry place))
            {
                if (place.Form == PlaceForm.Adjective && !words.Has(t, WordUse.Initials)) continue;
                return false;
            }

            if (_text.EntityTypeAt(t) is EntityType.Organization or EntityType.Location or EntityType.Person)
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

    /// <summary>"Harbour Act attorney": a name that the entity model has for neither a body nor a place nor a person.</summary>
    private bool IsTopic(int first, int end)
    {
        if (end - first < 2) return false;
        for (int t = first; t < end; t++)
        {
            if (words[t].Is(WordClass.Organization) || words.IsAllCapitals(t)
                || _text.EntityTypeAt(t) != EntityType.Misc)
            {
                return false;
            }
        }

        return true;
    }
}
