using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <content>Which words of a run are a person's name.</content>
internal readonly ref partial struct NameRunReader
{
    /// <summary>The tokens of a person's name in the run, or -1.</summary>
    private (int First, int End) Person(int first, int end)
    {
        if (BehindBody(first, end) is > 0 and var behind) return (behind, end);
        if (end - first > 1 && words.IsInnerPossessive(first + 1)) return BehindFirm(first + 2, end);
        if (end - first > 1 && words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out _)) return (-1, -1);
        int found = -1, foundEnd = -1;
        for (int t = first; t < end; t++)
        {
            if (_headline || _text.EntityAt(t) is not { Type: EntityType.Person } person) continue;
            found = t;
            foundEnd = Math.Min(end, person.End);

            // "Clark County Sheriff Anna Weber": behind the first name goes on that of a body, and the office before another tells whose.
            if (foundEnd < end - 1 && words[foundEnd].Is(WordClass.Organization) && HasPersonBehindOffice(foundEnd, end)) continue;
            while (foundEnd > found + 1 && IsCalendar(foundEnd - 1)) foundEnd--;
            if (IsShowOf(found, foundEnd)) foundEnd--;
            if (IsBodyTakenForPerson(first, found, foundEnd)) return (-1, -1);
            break;
        }

        bool complement = found > first && _text.Tag(found - 1) is PennTag.CC or PennTag.IN or PennTag.TO
            && HasOrganizationWord(first, found);
        if (complement || IsAddress(first, end) || EndsLikeBody(found, foundEnd)) return (-1, -1);
        if (found >= 0)
        {
            while (found < foundEnd - 1 && ((words.IsOffice(found) && !IsNamedOffice(found, foundEnd)) || IsPostposed(found))) found++;
            if (!IsNamedOffice(found, foundEnd)) found = words.SkipHonorifics(found, foundEnd);
            if (IsKindBeforeName(found, foundEnd)) found++;
            found = BehindOffices(found, foundEnd);

            while (found < foundEnd - 1 && char.IsLower(_text.Form(found)[0]) && !words.Tables.Word(_text.Form(found))
                .Is(WordClass.Particle))
            {
                found++;
            }
            if (found - 2 >= first && _text.Tag(found - 1) == PennTag.HYPH && words.Touches(found - 1, found)
                && words.Touches(found - 2, found - 1) && words.IsCapitalized(found - 2))
            {
                found -= 2;
            }
            if (IsBehindSyllable(first, found)) found -= 3;
            while (found > first && (IsInitial(found - 1) || (IsInitial(found) && IsPlainGivenName(found - 1))
                || (EntityAt(found - 1) < 0 && IsUnclaimed(found - 1) && MayBelong(found - 1))))
            {
                found--;
            }
            while (foundEnd < end && (EntityAt(foundEnd) < 0 || IsPerson(foundEnd)) && MayBelong(foundEnd) && !words[foundEnd]
                .Is(WordClass.Organization | WordClass.Role | WordClass.Title))
            {
                int next = _text.Tag(foundEnd) == PennTag.OpenQuote ? Nickname(foundEnd) : foundEnd;
                foundEnd = next > foundEnd && next <= end ? next : foundEnd + 1;
            }
            foundEnd = BeforeRepetition(found, foundEnd);
            bool organization = foundEnd < end && words[foundEnd].Is(WordClass.Organization);
            return organization ? (-1, -1) : (found, foundEnd);
        }

        if (IsNumberedPerson(first, end)) return (first, end);

        // Without a recognised person: whatever follows the last office is one.
        for (int t = end - 2; t >= first; t--)
        {
            if (!words.IsOffice(t) && !words[t].Is(WordClass.Honorific)) continue;
            if (IsAddressed(t, end)) return (t + 1, end);
            int entity = EntityAt(t);
            bool inName = entity >= 0 && _text.Entities[entity].End > t + 1;
            if (inName && !(end - t > 2 && IsPlainGivenName(t + 1)) && !(words[t].Is(WordClass.Title) && words.IsAllCapitals(t))) break;
            return HasOrganizationWord(t + 1, end) ? (-1, -1) : (t + 1, end);
        }

        bool anyEntity = false;
        for (int t = first; t < end; t++) anyEntity |= EntityAt(t) >= 0;
        if (anyEntity || HasOrganizationWord(first, end)) return (-1, -1);
        int length = end - first;
        if (length == 2 && IsOnePerson(first)) return (first, end);
        if (length == 4 && IsBehindSyllable(first, end - 1)) return (first, end);
        if (length is >= 2 and <= 4 && IsPlainGivenName(first) && !words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out _))
        {
            return (first, end);
        }
        if (length is >= 1 and <= 4 && HasRoleAfter(end)) return (first, end);
        bool titled = first > sentence.First && char.IsLower(_text.Form(first - 1)[0]) && words[first - 1]
            .Is(WordClass.Role) && _text.Tag(first - 1) == PennTag.NN;
        return titled && length <= 4 ? (first, end) : (-1, -1);
    }

    /// <summary>"Anna Weber Anna Maria Weber Council votes": a page that runs the parts of a link together names somebody twice.</summary>
    private int BeforeRepetition(int first, int end)
    {
        for (int t = first + 2; t + 1 < end; t++)
        {
            if (_text.Form(t).SequenceEqual(_text.Form(first)) && IsPlainGivenName(t)) return t;
        }

        return end;
    }

    /// <summary>"Professor Emerita Anna Weber": an adjective behind an office that says how it is held.</summary>
    private bool IsPostposed(int token) =>
        token > sentence.First && words.Has(token, WordUse.Postposed) && words.IsOffice(token - 1);

    /// <summary>"Casey's Chief Executive Anna Weber": the name behind an office of a firm whose name has a possessive, or -1.</summary>
    private (int First, int End) BehindFirm(int first, int end)
    {
        for (int t = end - 2; t >= first; t--)
        {
            if (words.IsOffice(t) && (IsPlainGivenName(t + 1) || IsPerson(t + 1))) return (t + 1, end);
        }

        return (-1, -1);
    }

    /// <summary>"The Anna Weber Show": a person's full name behind an article and before a word for what she makes.</summary>
    private bool IsShowOf(int first, int end) => end - first == 3 && first > sentence.First && IsPlainGivenName(first)
        && words.Tables.Determiners.KindOf(_text.Form(first - 1)) == DeterminerKind.Definite
            && words[end - 1].Is(WordClass.Document | WordClass.Media);

    /// <summary>"teacher at Harbour Academy Anna Weber": where a full name that begins with a given one
    /// begins behind the last organisation word of a run, -1 for other runs.</summary>
    private int BehindBody(int first, int end)
    {
        int name = end - 1;
        while (name > first && !words[name - 1].Is(WordClass.Organization)) name--;
        if (end - name == 3 && words.IsOffice(name) && IsPlainGivenName(name + 1)) name++;
        if (name == first || end - name is not (2 or 3) || !IsPlainGivenName(name)) return -1;
        for (int t = name + 1; t < end; t++)
        {
            if (!IsUnclaimed(t) && !IsInitial(t)) return -1;
        }

        return EntityAt(name) >= 0 && EntityAt(name) == EntityAt(name - 1) && EntityAt(name) == EntityAt(end - 1)
            && words[name - 1].Is(WordClass.Institution) is false ? -1 : name;
    }

    /// <summary>
    /// "Springfield MLA Anna Weber", "Harbour Chair Anna Weber" in one: the name
    /// begins behind the last office, but "Anna Bishop Weber" is a name that
    /// begins with a given one.
    /// </summary>
    private int BehindOffices(int found, int end)
    {
        int name = found;
        for (int t = found + 1; t < end - 1; t++)
        {
            if (!words.IsOffice(t)) continue;
            if (char.IsLower(_text.Form(t)[0]))
            {
                name = t + 1;
                continue;
            }
            bool rest = end - t > 2 || words.IsAllCapitals(found) || words[found].Is(WordClass.Organization) || words.IsPlace(found, out _);
            bool given = words.Tables.IsGivenName(_text.Form(t), out _) && !IsPlainGivenName(t + 1);
            if (words.IsAllCapitals(t) || (rest && !given && !IsPlainGivenName(found) && !IsInitial(found))) name = t + 1;
        }

        return name;
    }

    /// <summary>"Lister alumna Anna Weber", "Anna Weber tore": what is written small is no part of a name, but a particle or behind a
    /// hyphen.</summary>
    private bool MayBelong(int token) => !char.IsLower(_text.Form(token)[0]) || words.Tables.Word(_text.Form(token)).Is(WordClass.Particle)
        || (token > sentence.First && (_text.Form(token - 1) is "&"
            || (_text.Tag(token - 1) == PennTag.HYPH && words.Touches(token - 1, token))));

    /// <summary>Whether a person is recognised straight behind an office.</summary>
    private bool HasPersonBehindOffice(int first, int end)
    {
        for (int t = first + 1; t < end; t++)
        {
            if (words.IsOffice(t - 1) && IsPerson(t) && EntityAt(t) != EntityAt(t - 1)) return true;
        }

        return false;
    }

    /// <summary>"Bystander Anna Weber": a noun for people before a full name that begins with a given one.</summary>
    private bool IsKindBeforeName(int first, int end) => end - first >= 3 && words[first].Is(WordClass.Person)
        && !words.Tables.IsGivenName(_text.Form(first), out _) && IsPlainGivenName(first + 1);

    /// <summary>"Elmhurst Academy": a body's word ends what begins with no given name and has no title.</summary>
    private bool IsBodyTakenForPerson(int first, int found, int end) => found == first && end - first > 1 && !IsPlainGivenName(first)
        && !IsInitial(first) && !words[first].Is(WordClass.Honorific | WordClass.Title) && !words.IsOffice(first)
        && (words[end - 1].Is(WordClass.Institution | WordClass.Company) && !words[end - 1].Is(WordClass.AnyPerson))
        && (first == sentence.First || !words[first - 1].Is(WordClass.AnyPerson | WordClass.Title | WordClass.Honorific));

    /// <summary>"Ji-won Han", where the entity model has but the surname.</summary>
    private bool IsBehindSyllable(int first, int found) => found - 3 >= first && _text.Tag(found - 2) == PennTag.HYPH
        && words.Touches(found - 3, found - 2) && words.Touches(found - 2, found - 1) && words.IsCapitalized(found - 3)
        && char.IsLower(_text.Form(found - 1)[0]) && EntityAt(found - 3) < 0;

    /// <summary>"Karl Stein III": a full name with a word for one of several generations.</summary>
    private bool IsNumberedPerson(int first, int end) => end - first is 3 or 4 && IsPlainGivenName(first)
        && words.Tables.Word(_text.Form(end - 1)).Is(WordClass.Generation) && !HasOrganizationWord(first, end);

    /// <summary>"Mr Banks", "Ms. College": whatever a single word behind such an address means elsewhere.</summary>
    private bool IsAddressed(int honorific, int end) => honorific == end - 2 && words.IsCapitalized(end - 1)
        && words.Tables.Word(_text.Form(honorific)) is { Gender: not Gender.Unknown } entry && entry.Is(WordClass.Honorific)
        && !words.IsAllCapitals(end - 1);

    /// <summary>"Victor Weber": a given name that is also what somebody can be, before nothing but a surname.</summary>
    private bool IsNamedOffice(int token, int end) =>
        end - token == 2 && words[token].Is(WordClass.Role) && !words[token]
        .Is(WordClass.Title) && words.Tables.IsGivenName(_text.Form(token), out _);

    /// <summary>", a retired judge" after a name: it is somebody's.</summary>
    private bool HasRoleAfter(int end)
    {
        if (end >= sentence.End || _text.Tag(end) != PennTag.Comma) return false;
        for (int t = end + 1; t < sentence.End && t < end + 9; t++)
        {
            if (words[t].Is(WordClass.Role | WordClass.Person) && !words[t].Is(WordClass.Organization) && _text.Tag(t) is PennTag.NN)
            {
                return true;
            }
            if (!_text.Tag(t).IsNoun() && _text.Tag(t) is not (PennTag.DT or PennTag.JJ or PennTag.HYPH or PennTag.VBN or PennTag.POS))
            {
                return false;
            }
        }

        return false;
    }
}
