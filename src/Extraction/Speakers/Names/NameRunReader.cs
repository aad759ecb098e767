using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Reads a run of proper nouns and cuts it into titles and names: "Ruritanian Foreign Minister Anna Weber" is a nationality,
/// an office and a person. Recognised entities decide first, then titles and role nouns, given names, organisation words.
/// </summary>
internal readonly ref partial struct NameRunReader(TokenWords words, DependencyTree tree, MentionList mentions, Sentence sentence)
{
    private const int LongestRun = 40;
    private const int LongestSyllable = 5;

    private readonly AnalyzedText _text = words.Text;

    // A headline in capitals says nothing by them: its names are those that the body knows.
    private readonly bool _headline = !sentence.IsBody && words.KnowsNames;

    /// <summary>Whether a name can begin at the token.</summary>
    public bool StartsAt(int token) => (IsPart(token) && !IsPredicate(token)
            && _text.Tag(token) is not (PennTag.DT or PennTag.IN or PennTag.POS or PennTag.CC))
        || IsTitled(token) || IsOrganizationOf(token) || IsNumbered(token, token + 1) || NameOfOffice(token) >= 0
        || KnownEnd(token) >= 0;

    /// <summary>Reads the run that begins at a token, adds its mentions, and returns the token after it.</summary>
    public int Read(int first)
    {
        int end = Math.Max(first + 1, KnownEnd(first));
        while (end < sentence.End && end - first < LongestRun)
        {
            if (IsPredicate(end) || IsBetweenPersons(first, end)) break;
            if (_headline ? IsPart(end) && (words.IsKnownPair(end) || BeginsKnownName(end - 1) || IsShortenedPlace(end - 1)
                    || words.BeginsKnownOrganization(end - 1))
                : IsPart(end) && !StartsAnotherPerson(end) && !IsBehindPlace(end))
            {
                end++;
            }
            else if (!_headline && ConnectedPart(first, end) is var next && next > end) end = next;
            else break;
        }

        while (end > first + 1 && _text.Tag(end - 1) is PennTag.POS or PennTag.DT or PennTag.IN or PennTag.CC or PennTag.HYPH
            && !words.IsInnerPossessive(end - 1))
        {
            end--;
        }
        Cut(first, end);
        return end;
    }

    /// <summary>Adds a name that is known to be one.</summary>
    public void Add(int first, int end, EntityClass nameClass) => mentions.Add(Name(first, end, nameClass));

    private bool IsPart(int token)
    {
        if (_headline)
        {
            return (words.IsKnownProper(token) && !IsCalendar(token)) || BeginsKnownName(token) || IsShortenedPlace(token)
                || words.BeginsKnownOrganization(token) || (token > sentence.First && words.BeginsKnownOrganization(token - 1));
        }
        if (EntityAt(token) >= 0) return !IsCalendar(token);
        return words.IsProper(token) && !IsCalendar(token);
    }


    /// <summary>A given name in a headline, before a surname that the body uses alone: one
    /// of the table, or one that the entity model has in one person with it.</summary>
    private bool BeginsKnownName(int token) => token + 1 < sentence.End
        && (IsPlainGivenName(token) ? _text.Tag(token).IsProperNoun() : IsOnePerson(token)) && !words.IsKnownProper(token)
        && words.IsKnownProper(token + 1) && !IsCalendar(token + 1) && !words.IsPlace(token + 1, out _) && !words[token + 1]
            .Is(WordClass.Organization | WordClass.Role | WordClass.Title);

    private bool IsOnePerson(int token) => _text.EntityAt(token) is { Type: EntityType.Person } person && person.First == token
        && person.End == token + 2 && IsUnclaimed(token);

    /// <summary>"N. Korea": a country whose first word a headline shortens.</summary>
    private bool IsShortenedPlace(int token) => token + 1 < sentence.End && IsInitial(token)
        && words.Tables.IsPlace(_text.Cover(token, token + 2).In(_text.Text), out _);

    /// <summary>"Painters Without Brushes": a preposition in capitals inside a sentence is a name's.</summary>
    private bool IsTitled(int token) => !_headline && sentence.IsBody && token + 2 < sentence.End
        && _text.Tag(token + 1) == PennTag.IN
        && _text.Tag(token).IsNoun() && _text.Tag(token + 2)
            .IsNoun() && words.IsCapitalized(token) && words.IsCapitalized(token + 1) && words.IsCapitalized(token + 2)
        && !words.IsAllCapitals(token + 1);

    /// <summary>"Witness 3", "Officer B": who may not be named has a number or a letter behind what he is.</summary>
    private bool IsNumbered(int noun, int number)
    {
        if (_headline || number >= sentence.End || !words.IsCapitalized(noun) || !words[noun].Is(WordClass.AnyPerson)
            || _text.Tag(noun) is not (PennTag.NN or PennTag.NNP))
        {
            return false;
        }
        bool letter = _text.Form(number) is { Length: 1 } form && char.IsUpper(form[0]) && form[0] != 'I';
        bool ends = number + 1 >= sentence.End || !(_text.Tag(number + 1).IsNoun()
            || _text.Tag(number + 1) is PennTag.HYPH or PennTag.SYM or PennTag.CD or PennTag.JJ);
        return ends && (letter || (_text.Tag(number) == PennTag.CD && char.IsAsciiDigit(_text.Form(number)[0])));
    }

    /// <summary>"Rovers say Harbour is late": a finite verb in small letters is no part of a name, whatever the entity model
    /// takes for one.</summary>
    private bool IsPredicate(int token) =>
        _text.Tag(token) is PennTag.VBZ or PennTag.VBP or PennTag.VBD && char.IsLower(_text.Form(token)[0]);

    /// <summary>"Ada Brook &amp; Otto Lind": between two names that each begin with a given name, and behind which no body
    /// is named.</summary>
    private bool IsBetweenPersons(int first, int and)
    {
        int next = and + 1, end = and + 3;
        if (_text.Form(and) is not "&" || and - first < 2 || end > sentence.End || !IsPlainGivenName(first) || !IsPlainGivenName(next)
            || !IsPart(next + 1))
        {
            return false;
        }
        while (end < sentence.End && IsPart(end) && _text.Tag(end).IsProperNoun()) end++;
        return !HasOrganizationWord(first, end);
    }

    private int KnownEnd(int token) => _headline ? -1 : words.KnownOrganizationEnd(token, sentence.End);

    private int NameOfOffice(int office) => _headline ? -1 : OfficeComplement.NameAfter(words, office, sentence.End);

    /// <summary>"the nonpartisan Commission on Debates": a common noun in
    /// capitals inside a sentence whose "on" goes on with a name.</summary>
    private bool IsOrganizationOf(int token) => !_headline && token > sentence.First && token + 2 < sentence.End
        && words.IsCapitalized(token) && _text.Tag(token) == PennTag.NN
        && words[token].Is(WordClass.Organization) && words.Has(token + 1, WordUse.NameLink) && words.IsCapitalized(token + 2)
            && IsPart(token + 2);

    private int EntityAt(int token) => _headline ? -1 : _text.EntityOf(token);

    private EntityType? TypeAt(int token) => _headline ? null : _text.EntityTypeAt(token);

    private bool IsCalendar(int token)
    {
        if (!words[token].Is(WordClass.Calendar)) return false;
        // "Ms May", "Mr. Friday"
        if (token > sentence.First && words.Tables.Word(_text.Form(token - 1)).Is(WordClass.Honorific)) return false;
        if (TypeAt(token) is null or EntityType.Misc) return !IsSurname(token);

        // "President Anna Weber Thursday condemned": a day after a name tells when; months can be surnames.
        return _text.EntityAt(token) is { Type: EntityType.Person } person && token > person.First && _text.Form(token)
            .EndsWith("day", StringComparison.Ordinal);
    }

    /// <summary>"May said": a month that is a surname in the article, where no time can stand.</summary>
    private bool IsSurname(int token)
    {
        bool participant = _text.Relation(token) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NmodPoss
            or DependencyRelation.Obj or DependencyRelation.Iobj;
        return participant && words.IsSurname(_text.Form(token));
    }

    private bool StartsAnotherPerson(int token)
    {
        int entity = EntityAt(token), before = EntityAt(token - 1);
        return entity != before && entity >= 0 && TypeAt(token - 1) == EntityType.Person
            && !words.Tables.Word(_text.Form(token - 1)).Is(WordClass.Particle);
    }

    /// <summary>"… left the U.S. Weber said": behind a place's full stop a bare surname of the article begins something of its own.</summary>
    private bool IsBehindPlace(int token) => _text.Form(token - 1)[^1] == '.' && words.IsPlace(token - 1, out _)
        && words.IsSurname(_text.Form(token)) && token + 1 < sentence.End && _text.Tag(token + 1).IsVerb()
        && !words[token].Is(WordClass.Organization | WordClass.AnyPerson | WordClass.Title);

    /// <summary>The end of a connector and the part it connects: "-", "&amp;", particles, "of" after an organisation word.</summary>
    private int ConnectedPart(int first, int at)
    {
        int next = at + 1;
        if (next >= sentence.End) return at;
        ReadOnlySpan<char> form = _text.Form(at);
        if (words.IsInnerPossessive(at)) return IsPart(next) ? next + 1 : next;
        if (_text.Tag(at) == PennTag.OpenQuote) return Nickname(at);
        if (_text.Tag(at) == PennTag.LeftBracket) return InnerBracket(at);
        if (_text.Tag(at) == PennTag.HYPH)
        {
            return words.Touches(at - 1, at) && words.Touches(at, next) && (IsPart(next) || IsSyllable(first, at)) ? next + 1 : at;
        }
        if (IsGeneration(first, at)) return next;
        if (IsJunior(first, at)) return next + 1;
        if (NameOfOffice(at - 1) is >= 0 and var name) return name + 1;
        if (at == first + 1 && IsNumbered(first, at)) return next;
        if (form is "&") return IsPart(next) ? next + 1 : at;
        if (OrganizationLinks.IsAim(words, first, at, sentence.End)) return next + 2;
        if (form is FunctionWord.And or FunctionWord.To && InsideBody(first, at, next)) return next + 1;
        if (form is FunctionWord.And or FunctionWord.To) return JoinedOrganization(first, at);
        if (IsTitled(at - 1)) return next + 1;
        if (words.Has(at, WordUse.NameLink) && words[at - 1].Is(WordClass.Organization) && words.IsCapitalized(at - 1))
        {
            if (_text.Form(next) is FunctionWord.The && next + 1 < sentence.End && IsPart(next + 1)) return next + 2;
            return IsPart(next) ? next + 1 : at;
        }

        if (!char.IsLower(form[0]) || words[first].Is(WordClass.Organization) || !words.Tables.Word(form).Is(WordClass.Particle)) return at;
        if (words.Has(at, WordUse.SurnameLink)) return at;
        while (next < sentence.End && char.IsLower(_text.Form(next)[0]) && words.Tables.Word(_text.Form(next)).Is(WordClass.Particle))
        {
            next++;
        }
        return next < sentence.End && next <= at + 2 && IsPart(next) ? next + 1 : at;
    }

    /// <summary>"Han Ji-won": the second syllable of a given name is written small, whatever word it may be elsewhere.</summary>
    private bool IsSyllable(int first, int hyphen)
    {
        int before = hyphen - 1, next = hyphen + 1;
        ReadOnlySpan<char> syllable = _text.Form(next);

        // "Ji-won Han": there the surname behind it hangs on the first syllable too.
        bool beginsName = before == first && next + 1 < sentence.End && _text.Tag(next + 1) == PennTag.NNP && words.IsCapitalized(next + 1)
            && _text.Relation(next) == DependencyRelation.Flat && _text.Head(next) == before
            && _text.Relation(next + 1) == DependencyRelation.Flat && _text.Head(next + 1) == before
            && words[before].Class == WordClass.None;
        return (beginsName || (before > first && _text.Form(before - 1).Length <= LongestSyllable))
            && _text.Form(before).Length <= LongestSyllable && syllable.Length <= LongestSyllable && char.IsLower(syllable[0])
            && _text.Relation(next) is not (DependencyRelation.Amod or DependencyRelation.Acl) && !words.IsPlace(before, out _)
                && !words[before].Is(WordClass.Organization);
    }

    /// <summary>"Edward “Ned” Grey": the end of the name that goes on behind a nickname, or where the mark stands.</summary>
    private int Nickname(int open)
    {
        int close = open + 1;
        while (close < sentence.End && close < open + 3 && _text.Tag(close) != PennTag.CloseQuote) close++;
        return close < sentence.End && Nicknames.Is(_text, open, close) ? close + 2 : open;
    }

    /// <summary>"Karl Stein III said": the number, which taggers take for one, is the name's.</summary>
    private bool IsGeneration(int first, int at) => at - first is 2 or 3 && _text.Tag(at) == PennTag.CD && words.IsAllCapitals(at)
        && IsPlainGivenName(first) && words.Tables.Word(_text.Form(at)).Is(WordClass.Generation);

    /// <summary>"Karl Stein, Jr. said".</summary>
    private bool IsJunior(int first, int comma) => _text.Tag(comma) == PennTag.Comma && comma - first is 2 or 3
        && _text.Form(comma + 1)[^1] == '.' && words.Tables.Word(_text.Form(comma + 1)).Is(WordClass.Generation)
        && _text.Tag(comma - 1) == PennTag.NNP && (IsPlainGivenName(first) || IsPerson(first));

    /// <summary>"Edward (Ned) Grey", which is one person: the token behind the bracket and the part that follows it, or where
    /// the bracket stands.</summary>
    private int InnerBracket(int open)
    {
        if (_headline || !_text.AreInOneName(open, open - 1) || _text.EntityAt(open) is not { Type: EntityType.Person } person) return open;
        int close = open + 1;
        while (close < person.End && _text.Tag(close) != PennTag.RightBracket) close++;
        return close + 1 < person.End && IsPart(close + 1) ? close + 2 : open;
    }

    /// <summary>"Society for the Protection of Kindness to Swans", "Committee on Trade and
    /// Safety": the name goes on with one more noun in capitals behind its complement.</summary>
    private bool InsideBody(int first, int at, int next)
    {
        bool body = false, complement = false;
        for (int t = first; t < at; t++)
        {
            body |= words[t].Is(WordClass.Organization);
            complement |= body && _text.Tag(t) == PennTag.IN;
        }

        if (!complement || _text.Tag(at - 1) is PennTag.IN || !IsPart(next) || !words.IsCapitalized(next)
            || words[next].Is(WordClass.Organization | WordClass.AnyPerson | WordClass.Title) || words.IsPlace(next, out _))
        {
            return false;
        }
        bool ends = next + 1 >= sentence.End || !_text.Tag(next + 1).IsProperNoun();
        if (!ends || EntityAt(next) is not (>= 0 and var e) || words[next].Class != WordClass.None) return ends;
        return _text.Entities[e].Type is not (EntityType.Person or EntityType.Location)
            || (_text.Form(at) is FunctionWord.To && _text.Entities[e].End - _text.Entities[e].First == 1);
    }

    /// <summary>"the Forest and Lakes Authority" is one: what the one article governs and
    /// one organisation word ends. The end of the name, or where it stands.</summary>
    private int JoinedOrganization(int first, int and)
    {
        if (first == sentence.First || words.Tables.Determiners.KindOf(_text.Form(first - 1)) != DeterminerKind.Definite) return and;
        for (int t = first; t < and; t++)
        {
            if (!IsPart(t) || words[t].Is(WordClass.Organization | WordClass.AnyPerson | WordClass.Title)
                || (_text.Form(and) is FunctionWord.And && words.IsPlace(t, out _)))
            {
                return and;
            }
            if (TypeAt(t) == EntityType.Person) return and;
        }

        int end = and + 1;
        while (end < sentence.End && end < and + 4 && IsPart(end)) end++;
        int last = end - 1;
        return last > and && words[last].Is(WordClass.Organization) && !words[last]
            .Is(WordClass.Media) && words.IsCapitalized(last) && _text.Tag(last) is PennTag.NNP or PennTag.NN ? end : and;
    }
}
