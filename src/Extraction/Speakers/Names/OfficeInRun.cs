using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Offices in a run of proper nouns: those without a name, and where a name begins behind one.</summary>
internal sealed class OfficeInRun(NameTokens tokens)
{
    private readonly TokenWords _words = tokens.Words;
    private readonly AnalyzedText _text = tokens.Words.Text;
    private readonly Sentence _sentence = tokens.Sentence;

    /// <summary>"Judge said", where the article has an Anna Judge: a bare word of an
    /// office, in capitals and without an article, that is somebody's surname.</summary>
    public bool IsSurnameOfOffice(int first, int end) =>
        end - first == 1 && _words.IsOffice(first) && _words.IsCapitalized(first) && _text.Tag(first) is PennTag.NNP or PennTag.NN
        && (first == _sentence.First || _text.Tag(first - 1) is not (PennTag.DT or PennTag.PRPS or PennTag.JJ))
            && _words.IsSurname(_text.Form(first));

    /// <summary>"the Chief Minister", "Ruritania's Attorney General", "the outgoing European Commissioner": nothing but the words of an
    /// office behind an article or an owner, whatever the entity model takes it for.</summary>
    public bool IsAlone(int first, int end)
    {
        int last = end - 1;
        if (tokens.IsHeadline || !_words.IsOffice(last) || _text.Tag(last) is not (PennTag.NNP or PennTag.NN)) return false;
        if (last > first && _words.Tables.IsTitle(_text.Cover(first, end).In(_text.Text))) return true; // "Lord Mayor"
        if (IsBeforeName(first, end)) return true;
        if (!IsOwned(first)) return false;
        bool placed = last > first;
        for (int t = first; t < last; t++)
        {
            bool place = IsInPlace(first, t);
            if (!place && !IsOfOffice(t)) return false;
            placed &= place;
        }

        // "the Rovik Examiner" is a paper, the Ruritanian Executive a government, the Chief Examiner somebody.
        if (placed && _words[last].Is(WordClass.OfBody)) return false;
        return !_words[last].Is(WordClass.Organization)
            || (last > first && _words.Tables.Word(_text.Form(last - 1)).Is(WordClass.TitleModifier));
    }

    /// <summary>"Goalkeeper, Anna Weber, said", "Acme Chief Executive, Anna Weber": the words of an office that a comma parts from the full
    /// name of whoever holds it.</summary>
    private bool IsBeforeName(int first, int end)
    {
        int name = end + 1;
        return name < _sentence.End && _text.Tag(end) == PennTag.Comma && _text.EntityAt(name) is { Type: EntityType.Person } person
            && person.First == name && person.End - name > 1 && _text.Relation(name) == DependencyRelation.Appos
            && _text.Head(name) is var head && head >= first && head < end && !tokens.IsPlainGivenName(first) && !tokens.IsInitial(first);
    }

    /// <summary>Whether a word goes with offices.</summary>
    public bool IsOfOffice(int token) =>
        _words.Tables.Word(_text.Form(token)).Is(WordClass.TitleModifier | WordClass.Title | WordClass.Role);

    /// <summary>Whether a word of a run is a place, or one of the two words of one.</summary>
    private bool IsInPlace(int first, int token) => _words.IsPlace(token, out _)
        || _words.Tables.IsPlace(_text.Cover(token, token + 2).In(_text.Text), out _)
        || (token > first && _words.Tables.IsPlace(_text.Cover(token - 1, token + 1).In(_text.Text), out _));

    /// <summary>Whether an article or a possessive stands before a run, with nothing but adjectives between them.</summary>
    private bool IsOwned(int first)
    {
        int before = first - 1;
        while (before > _sentence.First && _text.Tag(before) is PennTag.JJ or PennTag.VBG or PennTag.VBN && !_words.IsCapitalized(before))
        {
            before--;
        }

        return before >= _sentence.First && (_text.Tag(before) is PennTag.POS or PennTag.PRPS
            || _words.Tables.Determiners.KindOf(_text.Form(before)) == DeterminerKind.Definite);
    }

    /// <summary>Whether a run says what somebody is, and not what a body is called: its last word is an office, and the entity model
    /// takes it for no body's or a word of offices stands before it.</summary>
    public bool Ends(int first, int end)
    {
        int last = end - 1;
        bool alone = last == first;
        return _words.IsOffice(last) && !(last - first == 1 && tokens.IsPlainGivenName(first))
            && (alone || tokens.TypeAt(last) != EntityType.Organization || IsOfficeOfBody(first, last));
    }

    /// <summary>"Senate Majority Leader", "Acme Chief Executive": a body, and an office behind a word that goes with offices; the
    /// Society of Media Lawyers is no lawyer.</summary>
    private bool IsOfficeOfBody(int first, int office)
    {
        if (_text.Tag(office) is not (PennTag.NNP or PennTag.NN)
            || !_words.Tables.Word(_text.Form(office - 1)).Is(WordClass.TitleModifier)) return false;
        for (int t = first; t < office; t++)
        {
            if (!_text.Tag(t).IsNoun() && _text.Tag(t) != PennTag.JJ) return false;
        }

        return true;
    }

    /// <summary>"Weber of the Union of Bakers": where the organisation of somebody begins
    /// who goes by the surname, -1 for other names with a preposition in them.</summary>
    public int BehindSurname(int first, int end)
    {
        bool surname = end - first > 2 && _text.Tag(first + 1) == PennTag.IN && _words.IsSurname(_text.Form(first))
            && !_words[first].Is(WordClass.Organization | WordClass.Role | WordClass.Title);
        if (!surname) return -1;
        int body = first + 2;
        while (body < end && _text.Tag(body) == PennTag.DT) body++;
        return body < end ? body : -1;
    }

    /// <summary>"the Acme Party MP for Rovik": where what an office is for begins, -1 for runs without
    /// one. Lawyers for Justice is a body.</summary>
    public int BehindSeat(int first, int end)
    {
        for (int t = first; t + 2 < end; t++)
        {
            if (_words.IsOffice(t) && !_words[t].Is(WordClass.Portfolio) && _text.Tag(t) == PennTag.NNP
                && _text.Form(t + 1) is FunctionWord.For && tokens.NameOfOffice(t) < 0 && tokens.KnownEnd(first) < 0)
            {
                return t + 2;
            }
        }

        return -1;
    }

    /// <summary>Where the name begins in a run that has an office with a complement before it, -1 in others.</summary>
    public int AfterComplement(int first, int end, out int office)
    {
        for (office = first; office < end; office++)
        {
            int name = tokens.NameOfOffice(office);
            if (name < 0 || name >= end) continue;
            while (name < end - 1 && _words[name].Is(WordClass.Honorific | WordClass.Title)) name++;
            return name;
        }

        return -1;
    }
}
