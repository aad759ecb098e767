using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <content>How a run is cut into titles and names, and what these are.</content>
internal readonly ref partial struct NameRunReader
{
    private void Cut(int first, int end)
    {
        if (end - first == 3 && IsTitled(first))
        {
            Add(first, end, EntityClass.Organization);
            return;
        }

        if ((end - first == 1 && IsLastOfBody(first)) || HasAim(first, end))
        {
            Add(first, end, EntityClass.Organization);
            return;
        }

        if (BehindSurname(first, end) is > 0 and var body)
        {
            Add(first, first + 1, EntityClass.Person);
            Cut(body, end);
            return;
        }

        if (BehindSeat(first, end) is > 0 and var seat)
        {
            Cut(first, seat - 1);
            Cut(seat, end);
            return;
        }

        if (end - first == 1 && Demonym(first) is not EntityClass.Unknown and var native)
        {
            mentions.Add(NominalPhrase.Of(words, tree, first, sentence.First, native, words[first].Gender));
            return;
        }

        if (end - first == 2 && words.IsPlace(first, out _) && !words.IsCapitalized(end - 1) && words[end - 1].Is(WordClass.AnyPerson))
        {
            mentions.Add(NominalPhrase.Of(words, tree, end - 1, sentence.First, EntityClass.Person, words[end - 1].Gender));
            return;
        }

        if (IsSurnameOfOffice(first, end) || (end - first == 2 && IsNumbered(first, first + 1)))
        {
            Add(first, end, EntityClass.Person);
            return;
        }

        if (IsOfficeAlone(first, end))
        {
            AddOffice(first, end);
            return;
        }

        int complemented = AfterComplement(first, end, out int office);
        var (nameFirst, nameEnd) = Person(Math.Max(first, complemented), end);
        if (nameFirst < 0 && complemented >= 0) (nameFirst, nameEnd) = (complemented, end);
        if (nameFirst >= 0)
        {
            if (nameFirst > first) CutTitles(complemented >= 0 ? office + 2 : first, nameFirst);
            int titleFirst = TitleStart(complemented >= 0 ? first : nameFirst);
            int index = mentions.Add(Name(nameFirst, nameEnd, EntityClass.Person) with { TitleFirst = titleFirst });
            mentions[index].Gender = GenderOf(nameFirst, nameEnd, titleFirst);
            for (int t = titleFirst; t < nameFirst; t++)
            {
                if (mentions.At(t) < 0) mentions.Cover(t, index);
            }

            bool repeated = nameEnd < end && nameEnd - nameFirst > 1 && _text.Form(nameEnd).SequenceEqual(_text.Form(nameFirst));
            while (nameEnd < end && (repeated || !MayBelong(nameEnd))) mentions.Cover(nameEnd++, index);
            if (nameEnd < end) Cut(nameEnd, end);
            return;
        }

        int last = end - 1;
        bool alone = end - first == 1, claimed = TypeAt(last) == EntityType.Organization;
        bool field = !alone && IsOfficeOfBody(first, last);
        if (words.IsOffice(last) && (alone || !claimed || field) && !FollowsGivenName(first, last))
        {
            CutTitles(first, last);
            bool plural = _text.Tag(last) == PennTag.NNPS;
            mentions.Add(NominalPhrase.Of(words, tree, last, sentence.First, plural ? EntityClass.Group
                : EntityClass.Person, words[last].Gender));
            return;
        }

        EntityClass nameClass = ClassOf(first, end);
        if (nameClass == EntityClass.Group)
        {
            mentions.Add(NominalPhrase.Of(words, tree, last, sentence.First, EntityClass.Group, Gender.Unknown));
            return;
        }

        mentions.Add(Name(first, end, nameClass));
    }

    /// <summary>"Committee to Protect Rivers": nothing but a name with an aim, whatever its last word is.</summary>
    private bool HasAim(int first, int end)
    {
        for (int t = first + 1; t + 2 < end; t++)
        {
            if (OrganizationLinks.IsAim(words, first, t, end) && _text.EntityTypeAt(end - 1) != EntityType.Person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Judge said", where the article has an Anna Judge: a bare word of an
    /// office, in capitals and without an article, that is somebody's surname.</summary>
    private bool IsSurnameOfOffice(int first, int end) =>
        end - first == 1 && words.IsOffice(first) && words.IsCapitalized(first) && _text.Tag(first) is PennTag.NNP or PennTag.NN
        && (first == sentence.First || _text.Tag(first - 1) is not (PennTag.DT or PennTag.PRPS or PennTag.JJ))
            && words.IsSurname(_text.Form(first));

    /// <summary>"the Courier", where the article has an Acme Courier.</summary>
    private bool IsLastOfBody(int token) => !_headline && token > sentence.First && words.IsCapitalized(token)
        && words.Tables.Determiners.KindOf(_text.Form(token - 1)) == DeterminerKind.Definite && words[token].Is(WordClass.AnyPerson)
        && !words.Tables.Word(_text.Form(token)).Is(WordClass.Title) && words.EndsBody(_text.Form(token));

    /// <summary>"Weber of the Union of Bakers": where the organisation of somebody begins
    /// who goes by the surname, -1 for other names with a preposition in them.</summary>
    private int BehindSurname(int first, int end)
    {
        bool surname = end - first > 2 && _text.Tag(first + 1) == PennTag.IN && words.IsSurname(_text.Form(first))
            && !words[first].Is(WordClass.Organization | WordClass.Role | WordClass.Title);
        if (!surname) return -1;
        int body = first + 2;
        while (body < end && _text.Tag(body) == PennTag.DT) body++;
        return body < end ? body : -1;
    }

    /// <summary>"the Ruritanian said", "the 24-year-old Ruritanian": one person, or with
    /// an adjective that does not change, a people; unknown for anything else.</summary>
    private EntityClass Demonym(int token)
    {
        if (_text.Tag(token) is not (PennTag.NNP or PennTag.JJ or PennTag.NN)
            || (token + 1 < sentence.End && (_text.Tag(token + 1).IsNoun()
            || _text.Tag(token + 1) is PennTag.JJ or PennTag.HYPH or PennTag.CC)))
        {
            return EntityClass.Unknown;
        }
        int article = token - 1;
        while (article > sentence.First && _text.Tag(article) is PennTag.JJ or PennTag.HYPH or PennTag.CD or PennTag.NN
            && !words.IsCapitalized(article))
        {
            article--;
        }
        if (article < sentence.First || _text.Tag(article) != PennTag.DT) return EntityClass.Unknown;
        bool adjective = words.IsPlace(token, out PlaceEntry place) && place.Form == PlaceForm.Adjective;
        if (!adjective && !words[token].Is(WordClass.Person)) return EntityClass.Unknown;
        bool people = words.Tables.CanNamePeople(_text.Form(token));
        return people && !words[token].Is(WordClass.Person) ? EntityClass.Group : EntityClass.Person;
    }

    /// <summary>Organisations and places inside the titles before a name are mentions too.</summary>
    private void CutTitles(int first, int end)
    {
        for (int t = first; t < end;)
        {
            int entity = EntityAt(t);
            if (entity >= 0 && _text.Entities[entity] is { Type: EntityType.Organization or EntityType.Location } e && e.End <= end)
            {
                mentions.Add(Name(t, e.End, e.Type == EntityType.Location ? EntityClass.Place : EntityClass.Organization));
                t = e.End;
            }
            else
            {
                t++;
            }
        }
    }

    private Mention Name(int first, int end, EntityClass nameClass) => new()
    {
        First = first, End = end, Head = _text.HeadOf(first, end), TitleFirst = first, Kind = MentionKind.Name, Class = nameClass,
            Entity = -1, Inside = -1, Speech = -1,
        Plural = nameClass == EntityClass.Group,
    };

    /// <summary>"Harbour.com": the address of a web site, which names who runs it.</summary>
    private bool IsAddress(int first, int end)
    {
        ReadOnlySpan<char> form = _text.Form(first);
        int dot = form.LastIndexOf('.');
        return end - first == 1 && dot > 1 && form.Length - dot > 2 && char.IsLower(form[dot + 1]);
    }

    private bool IsPerson(int token) => TypeAt(token) == EntityType.Person;

    /// <summary>A capitalised word that is nothing but a name: no office, organisation, place or word that goes with them.</summary>
    private bool IsUnclaimed(int token) => IsPlainGivenName(token)
        || (_text.Tag(token).IsProperNoun() && (words[token].Class & ~WordClass.Particle) == 0 && !words.IsPlace(token, out _)
            && !words.IsAllCapitals(token));

    /// <summary>"Harlow Foods", "Okafor Foundation": two words or more that begin with no given name and end like a company.</summary>
    private bool EndsLikeBody(int first, int end)
    {
        int last = end - 1;
        if (first < 0 || last <= first || IsPlainGivenName(first) || IsInitial(first)
            || words[first].Is(WordClass.Honorific | WordClass.Title))
        {
            return false;
        }

        bool noun = words[last].Is(WordClass.Organization) && !words[last].Is(WordClass.AnyPerson);
        return noun || words.Tables.IsNameEnding(_text.Form(last));
    }

    private bool HasOrganizationWord(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (words[t].Is(WordClass.Organization) && !IsPlainGivenName(t)) return true;
        }

        return false;
    }

    private bool FollowsGivenName(int first, int last) => last > first && IsPlainGivenName(last - 1) && last - first == 1;

    private bool IsPlainGivenName(int token) =>
        words.IsCapitalized(token) && !words[token].Is(WordClass.Title | WordClass.Honorific)
            && words.Tables.IsGivenName(_text.Form(token), out _);

    private bool IsInitial(int token) => _text.Form(token) is { Length: 2 } form && form[1] == '.' && char.IsUpper(form[0]);

    /// <summary>Walks back from a name over the titles and modifiers before it.</summary>
    private int TitleStart(int name)
    {
        int first = name;
        while (first > sentence.First && name - first < 14)
        {
            int t = first - 1;
            PennTag tag = _text.Tag(t);
            bool joins = tag.IsNoun() || tag is PennTag.JJ or PennTag.HYPH or PennTag.POS or PennTag.AFX or PennTag.CD
                || words.IsAllCapitals(t) || IsParticipleOfTitle(t, first < name)
                || (t - 2 >= sentence.First && _text.Tag(t - 1) == PennTag.HYPH && words.Touches(t - 1, t) && words.IsOffice(t - 2))
                || words.IsHyphenatedLink(t);
            if (tag == PennTag.CloseQuote) joins = first == name && t > sentence.First && words.IsOffice(t - 1);
            if (tag == PennTag.OpenQuote) joins = _text.Tag(name - 1) == PennTag.CloseQuote;
            if (tag == PennTag.CC)
            {
                joins = first < name && t > sentence.First && ((words.IsOffice(t - 1) && words.IsOffice(name - 1) && !words[t - 1]
                    .Is(WordClass.Organization) && _text.Tag(t - 1) is PennTag.NN or PennTag.NNP)
                    || (!words.IsOffice(first) && IsCommonPair(t, name)));
            }
            if (tag == PennTag.RightBracket && first < name && t - 2 > sentence.First && _text.Tag(t - 2) == PennTag.LeftBracket
                && words.IsAllCapitals(t - 1))
            {
                // "Acme Workers League (AWL) member Anna Weber"
                first = t - 2;
                continue;
            }

            if ((tag == PennTag.IN && !joins) || (tag == PennTag.CC && !joins))
            {
                joins = first < name && ((EntityAt(t) >= 0 && EntityAt(first) == EntityAt(t))
                    || (mentions.At(t) >= 0 && mentions.At(t) == mentions.At(first)));
            }
            if (!joins) break;
            first = t;
        }

        return first;
    }

    /// <summary>"the appointed chief", "Rovers sporting director", but "the court convicted director Anna Weber".</summary>
    private bool IsParticipleOfTitle(int token, bool titled) => _text.Tag(token) switch
    {
        PennTag.VBN => !titled || words[token].Is(WordClass.TitleModifier) || token == sentence.First
            || !_text.Tag(token - 1).IsProperNoun() || _text.Tag(token + 1) == PennTag.HYPH,
        PennTag.VBG => titled && words[token].Is(WordClass.TitleModifier) && token > sentence.First
            && (_text.Tag(token - 1).IsNoun() || _text.Tag(token - 1) == PennTag.POS),
        _ => false,
    };

    /// <summary>"hotel and restaurant consultant Anna Weber": what is joined before an office tells what it is about.</summary>
    private bool IsCommonPair(int and, int name) =>
        _text.Form(and) is FunctionWord.And && words.IsOffice(name - 1) && !words[and - 1].Is(WordClass.AnyPerson)
        && _text.Tag(and - 1) is PennTag.NN or PennTag.JJ && !words.IsCapitalized(and - 1) && _text.Tag(and + 1) is PennTag.NN or PennTag.JJ
            && !words.IsCapitalized(and + 1) && and + 1 < name - 1
        && ((_text.Head(and - 1) is var head && head > and && head <= name)
            || (_text.Tag(and - 1) == PennTag.NN && (and - 1 == sentence.First
            || _text.Tag(and - 2) is PennTag.Comma or PennTag.CloseQuote or PennTag.VBD)));

    private Gender GenderOf(int first, int end, int titleFirst)
    {
        for (int t = first - 1; t >= titleFirst; t--)
        {
            if (words[t].Gender == Gender.Unknown) continue;

            // "chairman Anna Weber" may be "he" to some and is "she" to others.
            bool doubted = words[t].Gender == Gender.Male && words[t].Is(WordClass.Role) && !words[t].Is(WordClass.Kin) && end - first > 1
                && words.Tables.IsGivenName(_text.Form(first), out Gender own) && own != Gender.Male;
            return doubted ? Gender.Unknown : words[t].Gender;
        }

        // "Ben-Levy" alone is a surname, whatever it begins with.
        int given = first + 1;
        while (given + 1 < end && _text.Tag(given) == PennTag.HYPH) given += 2;
        return given < end && words.Tables.IsGivenName(_text.Form(first), out Gender gender) ? gender : Gender.Unknown;
    }

    private EntityClass ClassOf(int first, int end)
    {
        int last = end - 1;
        if (words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out PlaceEntry place) && place.Form != PlaceForm.Adjective)
        {
            return EntityClass.Place;
        }
        if (words[last].Is(WordClass.Organization) || HasOrganizationWord(first, end) || IsAddress(first, end)
            || EndsLikeBody(first, end))
        {
            return EntityClass.Organization;
        }
        if (end - first > 1 && words.IsInnerPossessive(first + 1)) return EntityClass.Organization;
        switch (TypeAt(last))
        {
            case EntityType.Organization: return EntityClass.Organization;
            case EntityType.Location: return EntityClass.Place;
            case EntityType.Person: return EntityClass.Person;
            case EntityType.Misc when end - first == 1 && _text.Tag(last) == PennTag.NNP: return EntityClass.Organization;
        }

        if (words[last].Is(WordClass.Document)) return EntityClass.Document;
        bool plural = _text.Tag(last) == PennTag.NNPS && end - first == 1;
        if (plural && _text.Form(last)[^1] == 's' && words.IsKnownProper(_text.Form(last)[..^1])) return EntityClass.Group;
        return plural && (words[last].Is(WordClass.AnyPerson | WordClass.Group) || words.Tables.IsPlace(_text.Lemma(last), out _))
            ? EntityClass.Group : EntityClass.Unknown;
    }
}
