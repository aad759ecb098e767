using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What single tokens of a sentence can be to a name: the questions that all the rules about runs of proper nouns ask.</summary>
internal sealed class NameTokens(TokenWords words, Sentence sentence)
{
    private readonly AnalyzedText _text = words.Text;

    /// <summary>The text and what the tables know about its words.</summary>
    public TokenWords Words => words;

    /// <summary>The sentence that is read.</summary>
    public Sentence Sentence => sentence;

    /// <summary>Whether the capitals say nothing, as in a headline, whose names are those that the body knows.</summary>
    public bool IsHeadline { get; } = words.KnowsNames
        && (!sentence.IsBody || (words.IsShouted(sentence.First) && words.IsShouted(sentence.End - 1)));

    /// <summary>Whether the capital of a token is owed to the style of its line, so that names are those that the body knows.</summary>
    private bool TellsNothing(int token) => IsHeadline || (words.KnowsNames && words.IsShouted(token));

    /// <summary>The entity at a token, -1 for none; a headline's entities are not believed.</summary>
    public int EntityAt(int token) => TellsNothing(token) ? -1 : _text.EntityOf(token);

    /// <summary>What the entity model takes a token for.</summary>
    public EntityType? TypeAt(int token) => TellsNothing(token) ? null : _text.EntityTypeAt(token);

    /// <summary>Whether the entity model takes a token for a part of a person's name.</summary>
    public bool IsPerson(int token) => TypeAt(token) == EntityType.Person;

    /// <summary>Whether a token can be a part of a name by itself.</summary>
    public bool IsPart(int token)
    {
        if (TellsNothing(token))
        {
            return (words.IsKnownProper(token) && !IsCalendar(token)) || BeginsKnownName(token) || IsShortenedPlace(token)
                || words.BeginsKnownOrganization(token) || (token > sentence.First && words.BeginsKnownOrganization(token - 1));
        }
        if (OpensSentence(token) || IsSubjectPronoun(token)) return false;
        if (EntityAt(token) >= 0) return !IsCalendar(token);
        return words.IsProper(token) && !IsCalendar(token);
    }

    /// <summary>"Should Brook lose", "Then Brook left", "Past Harbour Office reports": a small word with the capital of its sentence, which
    /// the entity model takes for the beginning of the name behind it.</summary>
    private bool OpensSentence(int token)
    {
        bool opens = token == sentence.First || (token == sentence.First + 1 && _text.Tag(sentence.First) == PennTag.OpenQuote);
        if (!opens || token + 1 >= sentence.End || IsPlainGivenName(token)) return false;
        bool name = EntityAt(token + 1) >= 0;
        if ((name || _text.Tag(token + 1).IsProperNoun()) && words.Tables.Word(_text.Form(token)).Is(WordClass.Past)) return true;
        return name && _text.Tag(token) is PennTag.MD or PennTag.RB or PennTag.WRB && !words.IsKnownProper(token);
    }

    /// <summary>"Harbour News She said": behind the credit of a picture, which has no full stop, a pronoun that a verb follows begins the
    /// next sentence.</summary>
    private bool IsSubjectPronoun(int token) => _text.Tag(token) == PennTag.PRP && token + 1 < sentence.End && !words.IsAllCapitals(token)
        && _text.Tag(token + 1) is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD;

    /// <summary>"Lister alumna Anna Weber", "Anna Weber tore": what is written small is no part of a name, but a particle or behind a
    /// hyphen.</summary>
    public bool MayBelong(int token) => !char.IsLower(_text.Form(token)[0]) || words.Tables.Word(_text.Form(token)).Is(WordClass.Particle)
        || (token > sentence.First && (_text.Form(token - 1) is "&"
            || (_text.Tag(token - 1) == PennTag.HYPH && words.Touches(token - 1, token))));

    /// <summary>A capitalised word that is nothing but a name: no office, organisation, place or word that goes with them.</summary>
    public bool IsUnclaimed(int token) => IsPlainGivenName(token)
        || (_text.Tag(token).IsProperNoun() && (words[token].Class & ~WordClass.Particle) == 0 && !words.IsPlace(token, out _)
            && !words.IsAllCapitals(token));

    /// <summary>A word in capitals that people are called by, and that is no title.</summary>
    public bool IsPlainGivenName(int token) =>
        words.IsCapitalized(token) && !words[token].Is(WordClass.Title | WordClass.Honorific)
            && words.Tables.IsGivenName(_text.Form(token), out _);

    /// <summary>"J.".</summary>
    public bool IsInitial(int token) => _text.Form(token) is { Length: 2 } form && form[1] == '.' && char.IsUpper(form[0]);

    /// <summary>Whether the entity model has one person of two words at a token, of which the first is nothing but a name.</summary>
    public bool IsOnePerson(int token) => _text.EntityAt(token) is { Type: EntityType.Person } person && person.First == token
        && person.End == token + 2 && IsUnclaimed(token);

    /// <summary>A given name in a headline, before a surname that the body uses alone: one
    /// of the table, or one that the entity model has in one person with it.</summary>
    public bool BeginsKnownName(int token) => token + 1 < sentence.End
        && (IsPlainGivenName(token) ? _text.Tag(token).IsProperNoun() : IsOnePerson(token)) && !words.IsKnownProper(token)
        && words.IsKnownProper(token + 1) && !IsCalendar(token + 1) && !words.IsPlace(token + 1, out _) && !words[token + 1]
            .Is(WordClass.Organization | WordClass.Role | WordClass.Title);

    /// <summary>"Anna Weber of Harbour Radio" in one: the "of" behind a full name tells where somebody is from; "Anna of Rovik" is a
    /// name.</summary>
    public int BeforeOf(int first, int end)
    {
        if (!IsPlainGivenName(first)) return end;
        for (int t = first + 2; t < end; t++)
        {
            if (_text.Form(t) is FunctionWord.Of) return t;
        }

        return end;
    }

    /// <summary>"N. Korea": a country whose first word a headline shortens.</summary>
    public bool IsShortenedPlace(int token) => token + 1 < sentence.End && IsInitial(token)
        && words.Tables.IsPlace(_text.Cover(token, token + 2).In(_text.Text), out _);

    /// <summary>The possessive ending inside a body's name, behind its first word or a saint's, -1 for none.</summary>
    public int InnerPossessive(int first, int end)
    {
        int behind = first + (words.Has(first, WordUse.Saint) ? 2 : 1);
        return behind < end && words.IsInnerPossessive(behind) ? behind : -1;
    }

    /// <summary>Whether one of the tokens is a word for a kind of body and no given name.</summary>
    public bool HasOrganizationWord(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (words[t].Is(WordClass.Organization) && !IsPlainGivenName(t)) return true;
        }

        return false;
    }

    /// <summary>The end of a well-known organisation's name that begins at a token, -1 for none.</summary>
    public int KnownEnd(int token) => IsHeadline ? -1 : words.KnownOrganizationEnd(token, sentence.End);

    /// <summary>"director of news Anna Weber": where the name begins behind an office and what it is for, -1 for none.</summary>
    public int NameOfOffice(int office) => IsHeadline ? -1 : OfficeComplement.NameAfter(words, office, sentence.End);

    /// <summary>"Painters Without Brushes": a preposition in capitals inside a sentence is a name's.</summary>
    public bool IsTitled(int token) => !IsHeadline && sentence.IsBody && token + 2 < sentence.End
        && _text.Tag(token + 1) == PennTag.IN
        && _text.Tag(token).IsNoun() && _text.Tag(token + 2)
            .IsNoun() && words.IsCapitalized(token) && words.IsCapitalized(token + 1) && words.IsCapitalized(token + 2)
        && !words.IsAllCapitals(token + 1);

    /// <summary>"Witness 3", "Officer B": who may not be named has a number or a letter behind what he is.</summary>
    public bool IsNumbered(int noun, int number)
    {
        if (IsHeadline || number >= sentence.End || !words.IsCapitalized(noun) || !words[noun].Is(WordClass.AnyPerson)
            || _text.Tag(noun) is not (PennTag.NN or PennTag.NNP))
        {
            return false;
        }
        bool letter = _text.Form(number) is { Length: 1 } form && char.IsUpper(form[0]) && form[0] != 'I';
        bool ends = number + 1 >= sentence.End || !(_text.Tag(number + 1).IsNoun()
            || _text.Tag(number + 1) is PennTag.HYPH or PennTag.SYM or PennTag.CD or PennTag.JJ);
        return ends && (letter || (_text.Tag(number) == PennTag.CD && char.IsAsciiDigit(_text.Form(number)[0])));
    }

    /// <summary>"Ji-won Han", where the entity model has but the surname.</summary>
    public bool IsBehindSyllable(int first, int found) => found - 3 >= first && _text.Tag(found - 2) == PennTag.HYPH
        && words.Touches(found - 3, found - 2) && words.Touches(found - 2, found - 1) && words.IsCapitalized(found - 3)
        && char.IsLower(_text.Form(found - 1)[0]) && EntityAt(found - 3) < 0;

    /// <summary>Whether a word for a day or a month is one, and no part of a name.</summary>
    public bool IsCalendar(int token)
    {
        if (!words[token].Is(WordClass.Calendar)) return false;
        // "Ms May", "Mr. Friday"
        if (token > sentence.First && words.Tables.Word(_text.Form(token - 1)).Is(WordClass.Honorific)) return false;
        if (TypeAt(token) is null or EntityType.Misc) return !IsSurname(token) && !EndsFullName(token);

        // "President Anna Weber Thursday condemned": a day after a name tells when; months can be surnames.
        return _text.EntityAt(token) is { Type: EntityType.Person } person && token > person.First
            && words.IsWeekday(token);
    }

    /// <summary>"Zelvik Jan, a shopkeeper, said": a month that ends the name of whoever speaks, and is told so by what he is.</summary>
    private bool EndsFullName(int token) => token > sentence.First && token + 1 < sentence.End
        && _text.Relation(token) == DependencyRelation.Flat && _text.Head(token) == token - 1
        && _text.Relation(token - 1) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass && _text.Tag(token - 1) == PennTag.NNP
        && _text.Tag(token + 1) == PennTag.Comma && !words[token - 1].Is(WordClass.Organization | WordClass.AnyPerson);

    /// <summary>"May said": a month that is a surname in the article, where no time can stand.</summary>
    private bool IsSurname(int token)
    {
        bool participant = _text.Relation(token) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NmodPoss
            or DependencyRelation.Obj or DependencyRelation.Iobj;
        return participant && words.IsSurname(_text.Form(token));
    }
}
