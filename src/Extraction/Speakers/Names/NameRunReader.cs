using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Reads the runs of proper nouns of a sentence: "Ruritanian Foreign Minister Anna Weber" is one, which
/// <see cref="NameRunCutter"/> cuts into a nationality, an office and a person.
/// </summary>
internal sealed class NameRunReader
{
    private const int LongestRun = 40;

    private readonly TokenWords _words;
    private readonly AnalyzedText _text;
    private readonly Sentence _sentence;
    private readonly NameTokens _tokens;
    private readonly NameConnection _connections;
    private readonly NameRunCutter _cutter;

    public NameRunReader(TokenWords words, DependencyTree tree, MentionList mentions, Sentence sentence)
    {
        _words = words;
        _text = words.Text;
        _sentence = sentence;
        _tokens = new NameTokens(words, sentence);
        _connections = new NameConnection(_tokens);
        _cutter = new NameRunCutter(_tokens, _connections, tree, mentions);
    }

    /// <summary>Whether a name can begin at the token.</summary>
    public bool StartsAt(int token) => StartsWithPart(token) || StartsWithCommonNoun(token) || _tokens.KnownEnd(token) >= 0
        || (!_tokens.IsHeadline && _words.OpensName(token));

    /// <summary>"Anna" of "Anna Weber": a part of a name by itself, and not what only stands inside or behind one ("of", "the").</summary>
    private bool StartsWithPart(int token) => _tokens.IsPart(token) && !IsInnerWord(_text.Tag(token))
        && !IsPredicate(token) && !IsEndOfCompound(token) && !IsYearOf(token) && !_words.IsMemberOfBody(token);

    /// <summary>"Bank <c>of</c> Rovik", "Moody<c>'s</c>": a word of this kind stands inside names.</summary>
    private static bool IsInnerWord(PennTag tag) => tag is PennTag.DT or PennTag.IN or PennTag.POS or PennTag.CC;

    /// <summary>"Painters Without Brushes", "Witness 3", "director of news Anna Weber": what stands behind a common noun makes it a
    /// name.</summary>
    private bool StartsWithCommonNoun(int token) => _tokens.IsTitled(token) || IsOrganizationOf(token)
        || _tokens.IsNumbered(token, token + 1) || _tokens.NameOfOffice(token) >= 0 || (!_tokens.IsHeadline && IsReaders(token));

    /// <summary>"Growers’ Courier", which a common noun begins.</summary>
    private bool IsReaders(int token) => _text.Tag(token) == PennTag.NNS && token + 2 < _sentence.End && _words.IsInnerPossessive(token + 1)
        && _words.IsCapitalized(token);

    /// <summary>"a 2013 Harbour Department report": the year behind an article is the thing's, and no part of the body's name.</summary>
    private bool IsYearOf(int token) => _text.Tag(token) == PennTag.CD && _text.Form(token).Length == 4 && token > _sentence.First
        && _text.Tag(token - 1) == PennTag.DT && _tokens.TypeAt(token) == EntityType.Organization;

    /// <summary>"the op-ed": what is written small behind a hyphen begins no name.</summary>
    private bool IsEndOfCompound(int token) => token > _sentence.First && char.IsLower(_text.Form(token)[0])
        && _text.Tag(token - 1) == PennTag.HYPH && _words.Touches(token - 1, token);

    /// <summary>Reads the run that begins at a token, adds its mentions, and returns the token after it.</summary>
    public int Read(int first)
    {
        int end = WithoutEndings(first, End(first));
        _cutter.Cut(first, end);
        return end;
    }

    /// <summary>Adds a name that is known to be one.</summary>
    public void Add(int first, int end, EntityClass nameClass) => _cutter.Add(first, end, nameClass);

    /// <summary>How far the run goes that begins at a token.</summary>
    private int End(int first)
    {
        int end = Math.Max(first + 1, _tokens.KnownEnd(first));
        while (end < _sentence.End && end - first < LongestRun)
        {
            if (IsPredicate(end) || IsBetweenPersons(first, end)) break;
            int next = GoesOn(end) ? end + 1 : _tokens.IsHeadline ? end : _connections.End(first, end);
            if (next <= end) break;
            end = next;
        }

        return end;
    }

    /// <summary>Whether a token is one more part of the run before it.</summary>
    private bool GoesOn(int token)
    {
        if (!_tokens.IsPart(token) || _connections.IsAddedSurname(token) || _words.IsMemberOfBody(token)) return false;
        if (!_tokens.IsHeadline)
        {
            return !StartsAnotherPerson(token) && !IsBehindPlace(token) && !StartsClause(token) && !JoinsNamesake(token);
        }
        return _words.IsKnownPair(token) || _tokens.BeginsKnownName(token - 1) || _tokens.IsShortenedPlace(token - 1)
            || _words.BeginsKnownOrganization(token - 1);
    }

    /// <summary>The end of a run without the articles, prepositions and marks that it ends with.</summary>
    private int WithoutEndings(int first, int end)
    {
        while (end > first + 1 && _text.Tag(end - 1) is PennTag.POS or PennTag.DT or PennTag.IN or PennTag.CC or PennTag.HYPH
            && !_words.IsInnerPossessive(end - 1) && !IsSyllable(first, end - 1))
        {
            end--;
        }

        return end;
    }

    /// <summary>"Han Ji-in": what a hyphen has joined to the run is a part of the name, whatever small word it is elsewhere.</summary>
    private bool IsSyllable(int first, int last) => last - 2 > first && _text.Tag(last - 1) == PennTag.HYPH
        && _text.Tag(last) != PennTag.HYPH && _words.Touches(last - 2, last - 1) && _words.Touches(last - 1, last);

    /// <summary>"Rovers say Harbour is late": a finite verb in small letters is no part of a name, whatever the entity model
    /// takes for one.</summary>
    private bool IsPredicate(int token) =>
        _text.Tag(token) is PennTag.VBZ or PennTag.VBP or PennTag.VBD && char.IsLower(_text.Form(token)[0]);

    /// <summary>"Ada Brook &amp; Otto Lind": between two names that each begin with a given name, and behind which no body
    /// is named.</summary>
    private bool IsBetweenPersons(int first, int and)
    {
        int next = and + 1, end = and + 3;
        if (_text.Form(and) is not "&" || and - first < 2 || end > _sentence.End || !_tokens.IsPlainGivenName(first)
            || !_tokens.IsPlainGivenName(next) || !_tokens.IsPart(next + 1))
        {
            return false;
        }
        while (end < _sentence.End && _tokens.IsPart(end) && _text.Tag(end).IsProperNoun()) end++;
        return !_tokens.HasOrganizationWord(first, end);
    }

    /// <summary>"the nonpartisan Commission on Debates": a common noun in
    /// capitals inside a sentence whose "on" goes on with a name.</summary>
    private bool IsOrganizationOf(int token) => !_tokens.IsHeadline && token > _sentence.First && token + 2 < _sentence.End
        && _words.IsCapitalized(token) && _text.Tag(token) == PennTag.NN
        && _words[token].Is(WordClass.Organization) && _words.Has(token + 1, WordUse.NameLink) && _words.IsCapitalized(token + 2)
            && _tokens.IsPart(token + 2);

    /// <summary>"Anna Weber | Acme": the entity model has another name straight behind a person's.</summary>
    private bool StartsAnotherPerson(int token)
    {
        int entity = _tokens.EntityAt(token), before = _tokens.EntityAt(token - 1);
        return entity != before && entity >= 0 && _tokens.TypeAt(token - 1) == EntityType.Person
            && !_words.Tables.Word(_text.Form(token - 1)).Is(WordClass.Particle);
    }

    /// <summary>"At the Harbour Awards Weber said": a surname of the article is the subject of its own, behind the complement of a
    /// preposition.</summary>
    private bool StartsClause(int token) => _text.Relation(token) == DependencyRelation.Nsubj && _text.Head(token) > token
        && _text.Relation(token - 1) is DependencyRelation.Nmod or DependencyRelation.Obl && _text.Head(token - 1) != token
        && _words.IsSurname(_text.Form(token));

    /// <summary>"Daily Courier and Courier on Sunday": behind "and" begins another name with the word that the first ends with.</summary>
    private bool JoinsNamesake(int and) => _text.Tag(and) == PennTag.CC && and + 1 < _sentence.End
        && _text.Form(and - 1).SequenceEqual(_text.Form(and + 1));

    /// <summary>"… left the U.S. Weber said": behind a place's full stop a bare surname of the article begins a run.</summary>
    private bool IsBehindPlace(int token) => _text.Form(token - 1)[^1] == '.' && _words.IsPlace(token - 1, out _)
        && _words.IsSurname(_text.Form(token)) && token + 1 < _sentence.End && _text.Tag(token + 1).IsVerb()
        && !_words[token].Is(WordClass.Organization | WordClass.AnyPerson | WordClass.Title);
}
