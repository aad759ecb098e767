using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>How a name goes on over what is no name by itself: "-", "&amp;", particles, nicknames, "of" after the word for a
/// body.</summary>
internal sealed class NameConnection(NameTokens tokens)
{
    private const int LongestSyllable = 5;

    private readonly TokenWords _words = tokens.Words;
    private readonly AnalyzedText _text = tokens.Words.Text;
    private readonly Sentence _sentence = tokens.Sentence;

    /// <summary>The end of a connector and the part that it connects with the run before it, or where it stands when it connects
    /// nothing.</summary>
    /// <param name="first">First token of the run.</param>
    /// <param name="at">The token that may be a connector.</param>
    public int End(int first, int at)
    {
        int next = at + 1;
        if (next >= _sentence.End) return at;
        if (_words.IsInnerPossessive(at)) return tokens.IsPart(next) ? next + 1 : next;
        switch (_text.Tag(at))
        {
            case PennTag.OpenQuote: return Nickname(at);
            case PennTag.LeftBracket: return InnerBracket(at);
            case PennTag.HYPH: return BehindHyphen(first, at);
            case PennTag.CD when IsNumberInName(at): return next;
        }

        if (IsGeneration(first, at)) return next;
        if (IsJunior(first, at)) return next + 1;
        if (tokens.NameOfOffice(at - 1) is >= 0 and var name) return name + 1;
        if (at == first + 1 && tokens.IsNumbered(first, at)) return next;
        if (_text.Form(at) is "&") return tokens.IsPart(next) ? next + 1 : at;
        if (OrganizationLinks.IsAim(_words, first, at, _sentence.End)) return next + 2;
        if (_text.Form(at) is FunctionWord.And or FunctionWord.To)
        {
            return InsideBody(first, at, next) ? next + 1 : JoinedOrganization(first, at);
        }
        if (tokens.IsTitled(at - 1)) return next + 1;
        if (_text.Tag(at) == PennTag.Comma) return InsideList(first, at);
        bool linked = _words.Has(at, WordUse.NameLink) && _words[at - 1].Is(WordClass.Organization) && _words.IsCapitalized(at - 1);
        return linked ? BehindLink(at) : BehindParticles(first, at);
    }

    /// <summary>"Harbour 5 News said", "Lakes Bill 1192 dictates": a number in digits behind the last word of a name and before another
    /// one, or before the verb, is a part of it. Ages, days and scores stand behind persons, months and clubs' places.</summary>
    private bool IsNumberInName(int at)
    {
        int next = at + 1;
        ReadOnlySpan<char> number = _text.Form(at);
        bool digits = number.Length <= 4 && number.IndexOfAnyExceptInRange('0', '9') < 0;
        if (!digits || tokens.IsHeadline || !_words.IsCapitalized(at - 1) || !_text.Tag(at - 1).IsProperNoun()
            || tokens.IsCalendar(at - 1) || _words[at - 1].Is(WordClass.Calendar | WordClass.AnyPerson)
            || _words.IsPlace(at - 1, out _) || _words.IsSurname(_text.Form(at - 1)))
        {
            return false;
        }
        bool goesOn = _text.Tag(next).IsProperNoun() && tokens.IsPart(next) && _words[next].Is(WordClass.Media);
        return goesOn || (_text.Tag(next) is PennTag.VBZ or PennTag.VBD && _text.Relation(next) is not DependencyRelation.Acl);
    }

    /// <summary>"Edward “Ned” Grey": the end of the name that goes on behind a nickname, or where the mark stands.</summary>
    public int Nickname(int open)
    {
        int close = open + 1;
        while (close < _sentence.End && close < open + 3 && !Closes(open, close)) close++;
        return close < _sentence.End && Nicknames.Is(_text, open, close) ? close + 2 : open;
    }

    /// <summary>Whether a mark ends what another began: taggers take "’" behind a name for a possessive ending.</summary>
    private bool Closes(int open, int mark) => _text.Tag(mark) == PennTag.CloseQuote
        || (_text.Tag(mark) == PennTag.POS && _text.Form(mark).Length == 1 && _text.Form(open) is "‘" or "'");

    /// <summary>"Edward (Ned) Grey", which is one person: the token behind the bracket and the part that follows it, or where
    /// the bracket stands.</summary>
    private int InnerBracket(int open)
    {
        if (IsAddedSurname(open)) return open + 3;
        bool inName = !tokens.IsHeadline && _text.AreInOneName(open, open - 1);
        if (!inName || _text.EntityAt(open) is not { Type: EntityType.Person } person) return open;
        int close = open + 1;
        while (close < person.End && _text.Tag(close) != PennTag.RightBracket) close++;
        return close + 1 < person.End && tokens.IsPart(close + 1) ? close + 2 : open;
    }

    /// <summary>"Edward [Grey] told us": square brackets hold what the editor has added to a given name that somebody said.</summary>
    public bool IsAddedSurname(int open) => !tokens.IsHeadline && open + 2 < _sentence.End && _text.Form(open) is "["
        && _text.Form(open + 2) is "]" && tokens.IsPlainGivenName(open - 1) && tokens.IsUnclaimed(open + 1);

    /// <summary>"Anna Weber-Brook", "Han Ji-won".</summary>
    private int BehindHyphen(int first, int hyphen)
    {
        int next = hyphen + 1;
        bool joins = _words.Touches(hyphen - 1, hyphen) && _words.Touches(hyphen, next);
        return joins && (tokens.IsPart(next) || IsSyllable(first, hyphen)) ? next + 1 : hyphen;
    }

    /// <summary>"Han Ji-won": the second syllable of a given name is written small, whatever word it may be elsewhere.</summary>
    private bool IsSyllable(int first, int hyphen)
    {
        int before = hyphen - 1, next = hyphen + 1;
        ReadOnlySpan<char> syllable = _text.Form(next);

        // "Ji-won Han": there the surname behind it hangs on the first syllable too.
        bool beginsName = before == first && next + 1 < _sentence.End
            && _text.Tag(next + 1) == PennTag.NNP && _words.IsCapitalized(next + 1)
            && _text.Relation(next) == DependencyRelation.Flat && _text.Head(next) == before
            && _text.Relation(next + 1) == DependencyRelation.Flat && _text.Head(next + 1) == before
            && _words[before].Class == WordClass.None;
        return (beginsName || (before > first && _text.Form(before - 1).Length <= LongestSyllable))
            && _text.Form(before).Length <= LongestSyllable && syllable.Length <= LongestSyllable && char.IsLower(syllable[0])
            && !QualifiesNoun(next) && !_words.IsPlace(before, out _)
                && !_words[before].Is(WordClass.Organization);
    }

    /// <summary>"the Weber Han-led group", but "Han Ji-in said".</summary>
    private bool QualifiesNoun(int syllable) => _text.Relation(syllable) is DependencyRelation.Amod or DependencyRelation.Acl
        && !(syllable + 1 < _sentence.End && _text.Tag(syllable + 1) is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD);

    /// <summary>"Karl Stein III said": the number, which taggers take for one, is the name's.</summary>
    private bool IsGeneration(int first, int at) => at - first > 1 && _text.Tag(at) == PennTag.CD && _words.IsAllCapitals(at)
        && (tokens.IsPlainGivenName(first) || tokens.IsPerson(at - 1)) && _words.Tables.Word(_text.Form(at)).Is(WordClass.Generation);

    /// <summary>"Karl Stein, Jr. said".</summary>
    private bool IsJunior(int first, int comma) => _text.Tag(comma) == PennTag.Comma && comma - first is 2 or 3
        && _text.Form(comma + 1)[^1] == '.' && _words.Tables.Word(_text.Form(comma + 1)).Is(WordClass.Generation)
        && _text.Tag(comma - 1) == PennTag.NNP && (tokens.IsPlainGivenName(first) || tokens.IsPerson(first));

    /// <summary>"Society for the Protection of Kindness to Swans", "Committee on Trade and
    /// Safety": the name goes on with one more noun in capitals behind its complement.</summary>
    private bool InsideBody(int first, int at, int next)
    {
        bool body = false, complement = false;
        for (int t = first; t < at; t++)
        {
            body |= _words[t].Is(WordClass.Organization);
            complement |= body && _text.Tag(t) == PennTag.IN;
        }

        if (!complement || _text.Tag(at - 1) is PennTag.IN || !tokens.IsPart(next) || !_words.IsCapitalized(next)
            || _words[next].Is(WordClass.Organization | WordClass.AnyPerson | WordClass.Title) || _words.IsPlace(next, out _))
        {
            return false;
        }
        bool ends = next + 1 >= _sentence.End || !_text.Tag(next + 1).IsProperNoun();
        if (!ends || tokens.EntityAt(next) is not (>= 0 and var e) || _words[next].Class != WordClass.None) return ends;
        return _text.Entities[e].Type is not (EntityType.Person or EntityType.Location)
            || (_text.Form(at) is FunctionWord.To && _text.Entities[e].End - _text.Entities[e].First == 1);
    }

    /// <summary>"Ministry of Water, Forests and Fish", "Bureau of Salt, Sugar, Tea and Coffee": behind the "of" of a body's name, a list of
    /// single words in capitals with an "and" before the last is all the body's. The end of the list, or where the comma stands.</summary>
    private int InsideList(int first, int comma)
    {
        int link = comma - 2;
        bool complement = link > first && _text.Tag(link) == PennTag.IN && _words.Has(link, WordUse.NameLink)
            && _words[link - 1].Is(WordClass.Organization | WordClass.Title) && _words.IsCapitalized(link - 1) && IsItem(comma - 1);
        int at = comma;
        while (complement && at + 1 < _sentence.End && _text.Tag(at) == PennTag.Comma && IsItem(at + 1)) at += 2;
        bool list = at > comma && at + 1 < _sentence.End && _text.Form(at) is FunctionWord.And && IsItem(at + 1);
        return list ? at + 2 : comma;
    }

    /// <summary>A noun with a capital that is no place, nobody, and no kind of body.</summary>
    private bool IsItem(int token) => _words.IsCapitalized(token) && _text.Tag(token).IsNoun() && !_words.IsPlace(token, out _)
        && !_words[token].Is(WordClass.Organization | WordClass.AnyPerson | WordClass.Title | WordClass.Calendar)
        && !tokens.IsPlainGivenName(token);

    /// <summary>"the Forest and Lakes Authority" is one: what the one article governs and
    /// one organisation word ends. The end of the name, or where it stands.</summary>
    private int JoinedOrganization(int first, int and)
    {
        if (first == _sentence.First || _words.Tables.Determiners.KindOf(_text.Form(first - 1)) != DeterminerKind.Definite) return and;
        for (int t = first; t < and; t++)
        {
            if (!tokens.IsPart(t) || _words[t].Is(WordClass.Organization | WordClass.AnyPerson | WordClass.Title)
                || (_text.Form(and) is FunctionWord.And && _words.IsPlace(t, out _)))
            {
                return and;
            }
            if (tokens.TypeAt(t) == EntityType.Person) return and;
        }

        int end = and + 1;
        while (end < _sentence.End && end < and + 4 && tokens.IsPart(end)) end++;
        int last = end - 1;
        return last > and && _words[last].Is(WordClass.Organization) && !_words[last]
            .Is(WordClass.Media) && _words.IsCapitalized(last) && _text.Tag(last) is PennTag.NNP or PennTag.NN ? end : and;
    }

    /// <summary>"Bank of Ruritania", "Institute for the Arts".</summary>
    private int BehindLink(int link)
    {
        int next = link + 1;
        if (_text.Form(next) is FunctionWord.The && next + 1 < _sentence.End && tokens.IsPart(next + 1)) return next + 2;
        return tokens.IsPart(next) ? next + 1 : link;
    }

    /// <summary>"Karl von der Stein".</summary>
    private int BehindParticles(int first, int at)
    {
        if (!IsParticle(at) || _words[first].Is(WordClass.Organization) || _words.Has(at, WordUse.SurnameLink)) return at;
        int next = at + 1;
        while (next < _sentence.End && IsParticle(next)) next++;
        return next < _sentence.End && next <= at + 2 && tokens.IsPart(next) ? next + 1 : at;
    }

    private bool IsParticle(int token) =>
        char.IsLower(_text.Form(token)[0]) && _words.Tables.Word(_text.Form(token)).Is(WordClass.Particle);
}
