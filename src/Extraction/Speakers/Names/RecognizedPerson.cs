using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>A person that the entity model has in a run of proper nouns: how far the name really goes.</summary>
internal sealed class RecognizedPerson(NameTokens tokens, NameConnection connections)
{
    private readonly TokenWords _words = tokens.Words;
    private readonly AnalyzedText _text = tokens.Words.Text;
    private readonly Sentence _sentence = tokens.Sentence;

    /// <summary>The tokens of the run that the entity model takes for a person's, <see cref="PersonInRun.None"/> for none.</summary>
    public (int First, int End) Find(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (tokens.IsHeadline || _text.EntityAt(t) is not { Type: EntityType.Person } person) continue;
            int personEnd = Math.Min(end, person.End);

            // "Clark County Sheriff Anna Weber": behind the first name goes on that of a body, and the office before another tells whose.
            if (personEnd < end - 1 && (_words[personEnd].Is(WordClass.Organization) || IsForce(t, personEnd))
                && HasPersonBehindOffice(personEnd, end))
            {
                continue;
            }
            while (personEnd > t + 1 && tokens.IsCalendar(personEnd - 1)) personEnd--;
            personEnd = tokens.BeforeOf(t, personEnd);
            return (BeforeNickname(first, t), IsShowOf(t, personEnd) ? personEnd - 1 : personEnd);
        }

        return PersonInRun.None;
    }

    /// <summary>"Edward ‘Captain Ned’ Grey", "Edward [Grey]", of which the entity model has but what is in the marks: the word before
    /// them.</summary>
    private int BeforeNickname(int first, int found)
    {
        if (found - 1 > first && connections.IsAddedSurname(found - 1)) return found - 2;
        for (int open = found - 1; open > first; open--)
        {
            if (_text.Tag(open) == PennTag.OpenQuote && connections.Nickname(open) > found) return open - 1;
        }

        return found;
    }

    /// <summary>"Harbour Staff Sgt. Edward Grey": a rank behind what begins with no given name, or ends with a word of ranks.</summary>
    private bool IsForce(int first, int end) => _words[end].Is(WordClass.Title)
        && (_words[end - 1].Is(WordClass.TitleModifier) || !(tokens.IsPlainGivenName(first) || tokens.IsInitial(first)));

    /// <summary>The whole name around what the entity model has of it, <see cref="PersonInRun.None"/> where a body's name goes on
    /// behind it.</summary>
    /// <param name="first">First token of the run.</param>
    /// <param name="end">The token behind the run.</param>
    /// <param name="found">First token of what the entity model has.</param>
    /// <param name="foundEnd">The token behind that.</param>
    public (int First, int End) Whole(int first, int end, int found, int foundEnd)
    {
        int name = WithPartsBefore(first, BehindTitles(found, foundEnd));
        int nameEnd = BeforeRepetition(name, WithPartsBehind(foundEnd, end));
        bool body = nameEnd < end && _words[nameEnd].Is(WordClass.Organization);
        return body ? PersonInRun.None : (name, nameEnd);
    }

    /// <summary>"Elmhurst Academy": a body's word ends what begins with no given name and has no title.</summary>
    public bool IsBody(int first, int found, int end) => found == first && end - first > 1 && !tokens.IsPlainGivenName(first)
        && !tokens.IsInitial(first) && !_words[first].Is(WordClass.Honorific | WordClass.Title) && !_words.IsOffice(first)
        && (_words[end - 1].Is(WordClass.Institution | WordClass.Company) && !_words[end - 1].Is(WordClass.AnyPerson))
        && (first == _sentence.First || !_words[first - 1].Is(WordClass.AnyPerson | WordClass.Title | WordClass.Honorific));

    /// <summary>Where the name begins behind the titles that the entity model takes for a part of it.</summary>
    private int BehindTitles(int found, int end)
    {
        while (found < end - 1 && ((_words.IsOffice(found) && !IsNamedOffice(found, end)) || IsPostposed(found))) found++;
        if (!IsNamedOffice(found, end)) found = _words.SkipHonorifics(found, end);
        if (IsKindBeforeName(found, end)) found++;
        found = BehindOffices(found, end);
        while (found < end - 1 && char.IsLower(_text.Form(found)[0]) && !_words.Tables.Word(_text.Form(found)).Is(WordClass.Particle))
        {
            found++;
        }

        return found;
    }

    /// <summary>Where the name begins before what the entity model has: "Ji-won | Han", "J. | Weber", "Anna | Weber".</summary>
    private int WithPartsBefore(int first, int found)
    {
        if (found - 2 >= first && _text.Tag(found - 1) == PennTag.HYPH && _words.Touches(found - 1, found)
            && _words.Touches(found - 2, found - 1) && _words.IsCapitalized(found - 2))
        {
            found -= 2;
        }
        if (tokens.IsBehindSyllable(first, found)) found -= 3;
        while (found > first && (tokens.IsInitial(found - 1) || (tokens.IsInitial(found) && tokens.IsPlainGivenName(found - 1))
            || (tokens.EntityAt(found - 1) < 0 && tokens.IsUnclaimed(found - 1) && tokens.MayBelong(found - 1))))
        {
            found--;
        }

        return found;
    }

    /// <summary>Where the name ends behind what the entity model has: "Anna | Weber", "Edward | “Ned” Grey".</summary>
    private int WithPartsBehind(int foundEnd, int end)
    {
        while (foundEnd < end && (tokens.EntityAt(foundEnd) < 0 || tokens.IsPerson(foundEnd)) && tokens.MayBelong(foundEnd)
            && !_words[foundEnd].Is(WordClass.Organization | WordClass.Role | WordClass.Title))
        {
            int next = _text.Tag(foundEnd) == PennTag.OpenQuote ? connections.Nickname(foundEnd) : foundEnd;
            foundEnd = next > foundEnd && next <= end ? next : foundEnd + 1;
        }

        return foundEnd;
    }

    /// <summary>"Anna Weber Anna Maria Weber Council votes": a page that runs the parts of a link together names somebody twice.</summary>
    private int BeforeRepetition(int first, int end)
    {
        for (int t = first + 2; t + 1 < end; t++)
        {
            if (_text.Form(t).SequenceEqual(_text.Form(first)) && tokens.IsPlainGivenName(t)) return t;
        }

        return end;
    }

    /// <summary>"Professor Emerita Anna Weber": an adjective behind an office that says how it is held.</summary>
    private bool IsPostposed(int token) =>
        token > _sentence.First && _words.Has(token, WordUse.Postposed) && _words.IsOffice(token - 1);

    /// <summary>"The Anna Weber Show": a person's full name behind an article and before a word for what she makes.</summary>
    private bool IsShowOf(int first, int end) => end - first == 3 && first > _sentence.First && tokens.IsPlainGivenName(first)
        && _words.Tables.Determiners.KindOf(_text.Form(first - 1)) == DeterminerKind.Definite
            && _words[end - 1].Is(WordClass.Document | WordClass.Media);

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
            if (!_words.IsOffice(t)) continue;
            if (char.IsLower(_text.Form(t)[0]))
            {
                name = t + 1;
                continue;
            }
            bool rest = end - t > 2 || _words.IsAllCapitals(found) || _words[found].Is(WordClass.Organization)
                || _words.IsPlace(found, out _);
            bool given = _words.Tables.IsGivenName(_text.Form(t), out _) && !tokens.IsPlainGivenName(t + 1);
            if (_words.IsAllCapitals(t) || (rest && !given && !tokens.IsPlainGivenName(found) && !tokens.IsInitial(found))) name = t + 1;
        }

        return name;
    }

    /// <summary>Whether a person is recognised straight behind an office.</summary>
    private bool HasPersonBehindOffice(int first, int end)
    {
        for (int t = first + 1; t < end; t++)
        {
            if (_words.IsOffice(t - 1) && tokens.IsPerson(t) && tokens.EntityAt(t) != tokens.EntityAt(t - 1)) return true;
        }

        return false;
    }

    /// <summary>"Bystander Anna Weber": a noun for people before a full name that begins with a given one.</summary>
    private bool IsKindBeforeName(int first, int end) => end - first >= 3 && _words[first].Is(WordClass.Person)
        && !_words.Tables.IsGivenName(_text.Form(first), out _) && tokens.IsPlainGivenName(first + 1);

    /// <summary>"Victor Weber": a given name that is also what somebody can be, before nothing but a surname.</summary>
    private bool IsNamedOffice(int token, int end) =>
        end - token == 2 && _words[token].Is(WordClass.Role) && !_words[token]
        .Is(WordClass.Title) && _words.Tables.IsGivenName(_text.Form(token), out _);
}
