using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What a run of proper nouns names that has no person in it: a body, a place, a document, a people.</summary>
internal sealed class NameClassReader(NameTokens tokens)
{
    private readonly TokenWords _words = tokens.Words;
    private readonly AnalyzedText _text = tokens.Words.Text;
    private readonly Sentence _sentence = tokens.Sentence;

    /// <summary>Whether a run is nothing but a body's name, whatever its single words are.</summary>
    public bool IsBody(int first, int end) => (end - first == 3 && tokens.IsTitled(first)) || (end - first == 1 && IsLastOfBody(first))
        || HasAim(first, end) || _words.OpensName(first);

    /// <summary>What a name names that is no person's.</summary>
    public EntityClass ClassOf(int first, int end)
    {
        int last = end - 1;
        bool alone = end - first == 1;
        if (_words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out PlaceEntry place) && place.Form != PlaceForm.Adjective)
        {
            return EntityClass.Place;
        }
        if (_words[last].Is(WordClass.Organization) || tokens.HasOrganizationWord(first, end) || IsAddress(first, end)
            || EndsLikeBody(first, end) || tokens.InnerPossessive(first, end) > 0)
        {
            return EntityClass.Organization;
        }
        switch (tokens.TypeAt(last))
        {
            case EntityType.Organization: return EntityClass.Organization;
            case EntityType.Location: return EntityClass.Place;
            case EntityType.Person: return EntityClass.Person;
            case EntityType.Misc when alone && _text.Tag(last) == PennTag.NNP && !IsCutOff(first): return EntityClass.Organization;
        }

        if (_words[last].Is(WordClass.Document)) return EntityClass.Document;
        return alone && IsPeople(last) ? EntityClass.Group : EntityClass.Unknown;
    }

    /// <summary>Whether the entity model has the token in one name with the token before it.</summary>
    private bool IsCutOff(int first) => first > _sentence.First && tokens.EntityAt(first) == tokens.EntityAt(first - 1);

    /// <summary>"the Webers", "Democrats", "Ruritanians".</summary>
    private bool IsPeople(int token)
    {
        if (_text.Tag(token) != PennTag.NNPS) return false;
        return (_text.Form(token)[^1] == 's' && _words.IsKnownProper(_text.Form(token)[..^1]))
            || _words[token].Is(WordClass.AnyPerson | WordClass.Group) || _words.Tables.IsPlace(_text.Lemma(token), out _);
    }

    /// <summary>"Harbour.com": the address of a web site, which names who runs it.</summary>
    public bool IsAddress(int first, int end)
    {
        ReadOnlySpan<char> form = _text.Form(first);
        int dot = form.LastIndexOf('.');
        return end - first == 1 && dot > 1 && form.Length - dot > 2 && char.IsLower(form[dot + 1]);
    }

    /// <summary>"Harlow Foods", "Okafor Foundation": two words or more that begin with no given name and end like a company.</summary>
    public bool EndsLikeBody(int first, int end)
    {
        int last = end - 1;
        if (first < 0 || last <= first || tokens.IsPlainGivenName(first) || tokens.IsInitial(first)
            || _words[first].Is(WordClass.Honorific | WordClass.Title))
        {
            return false;
        }

        bool noun = _words[last].Is(WordClass.Organization) && !_words[last].Is(WordClass.AnyPerson);
        return noun || _words.Tables.IsNameEnding(_text.Form(last));
    }

    /// <summary>"Committee to Protect Rivers": nothing but a name with an aim, whatever its last word is.</summary>
    private bool HasAim(int first, int end)
    {
        for (int t = first + 1; t + 2 < end; t++)
        {
            if (OrganizationLinks.IsAim(_words, first, t, end) && _text.EntityTypeAt(end - 1) != EntityType.Person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the Courier", where the article has an Acme Courier.</summary>
    private bool IsLastOfBody(int token) => !tokens.IsHeadline && token > _sentence.First && _words.IsCapitalized(token)
        && _words.Tables.Determiners.KindOf(_text.Form(token - 1)) == DeterminerKind.Definite && _words[token].Is(WordClass.AnyPerson)
        && !_words.Tables.Word(_text.Form(token)).Is(WordClass.Title) && _words.EndsBody(_text.Form(token));

    /// <summary>"the Ruritanian said", "the 24-year-old Ruritanian": one person, or with
    /// an adjective that does not change, a people; unknown for anything else.</summary>
    public EntityClass Demonym(int token)
    {
        if (!CanBeDemonym(token) || !HasArticle(token)) return EntityClass.Unknown;
        bool person = _words[token].Is(WordClass.Person);
        bool adjective = _words.IsPlace(token, out PlaceEntry place) && place.Form == PlaceForm.Adjective;
        if (!adjective && !person) return EntityClass.Unknown;
        return !person && _words.Tables.CanNamePeople(_text.Form(token)) ? EntityClass.Group : EntityClass.Person;
    }

    /// <summary>Whether no noun follows that the word could be said of.</summary>
    private bool CanBeDemonym(int token) => _text.Tag(token) is PennTag.NNP or PennTag.JJ or PennTag.NN
        && !(token + 1 < _sentence.End
            && (_text.Tag(token + 1).IsNoun() || _text.Tag(token + 1) is PennTag.JJ or PennTag.HYPH or PennTag.CC));

    private bool IsOne(int token) => _text.Form(token).Equals(FunctionWord.One, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an article or "one" stands before a word, with nothing but adjectives in small letters between them.</summary>
    private bool HasArticle(int token)
    {
        int article = token - 1;
        while (article > _sentence.First && _text.Tag(article) is PennTag.JJ or PennTag.HYPH or PennTag.CD or PennTag.NN or PennTag.VBN
            && !_words.IsCapitalized(article))
        {
            article--;
        }

        return article >= _sentence.First && (_text.Tag(article) == PennTag.DT || IsOne(article) || IsOne(article + 1));
    }
}
