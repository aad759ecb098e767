using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Tells whether an organisation's name goes on behind a small word: "Institute for Rivers", "Committee to Protect Rivers",
/// "prison and probation service".</summary>
/// <param name="words">The article.</param>
internal sealed class OrganizationLinks(TokenWords words)
{
    private readonly AnalyzedText _text = words.Text;
    private readonly PhraseMatcher _phrases = new(words);

    /// <summary>Where the name goes on behind the small word, or -1; what is read of it begins at <paramref name="start"/> and ends
    /// with <paramref name="last"/>, right before the word.</summary>
    /// <param name="first">Where the phrase begins, with its article.</param>
    /// <param name="start">First token of what is read of the name.</param>
    /// <param name="last">Last token of what is read of the name.</param>
    /// <param name="limit">Where reading has to end.</param>
    /// <param name="complement">Whether a complement of the name has been read; set where one begins.</param>
    public int GoesOn(int first, int start, int last, int limit, ref bool complement)
    {
        int at = last + 1, next = at + 1;
        if (next >= limit) return -1;
        if (IsAim(words, start, at, limit)) return next + 1;
        if (!words.Has(at, WordUse.InnerLink)) return -1;
        if (_text.Tag(next) == PennTag.DT) next++;
        if (next >= limit) return -1;
        bool sameName = _text.AreInOneName(at, at - 1);
        bool nested = IsNested(first, start, last, next);
        if (!sameName && !nested && !Joins(start, last, next, limit, complement) && !IsTopic(start, last, at, limit)) return -1;
        complement |= nested && _text.Form(at) is not FunctionWord.At;
        return next;
    }

    /// <summary>"the Rail, Sea and Road Union": a list behind an article that one word for a body ends.</summary>
    /// <param name="first">Where the phrase begins, with its article.</param>
    /// <param name="comma">The comma behind the first of the list.</param>
    /// <param name="last">Where the last of the list begins, behind its "and".</param>
    /// <param name="limit">Where reading has to end.</param>
    public bool IsListBeforeBody(int first, int comma, int last, int limit) => _text.Tag(first) == PennTag.DT
        && !words[comma - 1].Is(WordClass.Organization) && EndsInBody(last, limit);

    /// <summary>"the prison and probation service", "the diversity and climate committee": whether a noun can be joined by "and" to the
    /// next, before the one word for a body that they belong to.</summary>
    public bool CanJoin(int noun) => _text.Tag(noun).IsNoun() && !words.IsCapitalized(noun)
        && !words[noun].Is(WordClass.Organization | WordClass.AnyPerson);

    /// <summary>"Committee to Protect Rivers": what a body is to do, in capitals.</summary>
    /// <param name="words">The article.</param>
    /// <param name="start">First token of the name.</param>
    /// <param name="to">The token that may be the "to".</param>
    /// <param name="limit">Where the name has to end.</param>
    public static bool IsAim(TokenWords words, int start, int to, int limit)
    {
        AnalyzedText text = words.Text;
        bool capitals = text.Form(to) is FunctionWord.To && to + 2 < limit && words.IsCapitalized(to - 1)
            && words.IsCapitalized(to + 1) && words.IsCapitalized(to + 2) && text.Tag(to + 1) is PennTag.VB or PennTag.NNP or PennTag.VBP;
        return capitals && words.AnyIs(WordClass.Organization, start, to - 1);
    }

    private bool IsNested(int first, int start, int last, int next)
    {
        int at = last + 1;
        if (!words.IsCapitalized(next)) return false;
        bool isFor = _text.Form(at) is FunctionWord.For, isAt = _text.Form(at) is FunctionWord.At;
        bool body = words[last].Is(WordClass.Organization);
        if (!words.Has(at, WordUse.Nested) && !(_text.Form(at) is FunctionWord.On && body)) return false;
        if (body && !(isAt && !words.IsCapitalized(last))) return true;

        // "University of Springfield at Rivers", "School of Health Sciences at Grey University"; but whoever heads
        // a "Department of Health at Grey University" is at the university.
        bool part = first > 1 && _text.Form(first - 1) is FunctionWord.Of && words.IsOffice(first - 2)
            && (!words[start].Is(WordClass.Organization) || words[start].Is(WordClass.Government));
        if (isAt && !part && words.AnyIs(WordClass.Organization, start, last)) return true;
        if (!isFor) return false;
        bool cause = start > first && _text.Tag(start - 1) == PennTag.DT && !words[last].Is(WordClass.AnyPerson)
            && _text.EntityOf(next) is var e
            && (e < 0 || _text.Entities[e].Type is not (EntityType.Person or EntityType.Location) || (_text.Tag(last) == PennTag.NN
                && _text.Entities[e].End == next + 1));

        // "Republicans for Reform", "Talk for Health"
        bool plain = _text.Tag(last) is PennTag.NNPS or PennTag.NNS
            || (last == start && _text.EntityOf(last) < 0 && !words[last].Is(WordClass.AnyPerson) && !words.IsPlace(last, out _));
        return cause || (plain && words.IsCapitalized(last));
    }

    private bool Joins(int start, int last, int next, int limit, bool complement)
    {
        int and = last + 1;
        if (_text.Form(and) is not FunctionWord.And || !_text.Tag(next).IsProperNoun()) return false;
        if (complement && (_text.Tag(last - 1) == PennTag.Comma || EndsInBody(next, limit))) return true;
        if (next == and + 1 && JoinsPlaces(last, next, limit)) return true;
        bool conjunct = _text.Relation(next) == DependencyRelation.Conj;
        if (conjunct && (_text.Head(last) > and || InsideOrganization(start, last, next))) return true;

        // "the UN Food and Farming Organization": the first half is no name by itself.
        // "at Rovik and Weber University": somebody works at one.
        bool isAt = start > 0 && start == last && _text.Form(start - 1) is FunctionWord.At && words[next + 1].Is(WordClass.Institution);
        return next == and + 1 && !words[last].Is(WordClass.Organization) && EndsInBody(next, limit)
            && (isAt || (_text.EntityOf(last) < 0 && !words.IsPlace(last, out _)));
    }

    /// <summary>"Iraq and Iran Veterans", "Eastern Europe and Central Asia desk": places before the noun that both belong to.</summary>
    private bool JoinsPlaces(int last, int next, int limit)
    {
        if (!IsPlace(last)) return false;
        int end = next;
        while (end < limit && (words.IsPlace(end, out _) || (IsPlace(end) && _text.Tag(end) != PennTag.NNPS))) end++;
        return end > next && end < limit && _text.Tag(end).IsNoun() && !words[end].Is(WordClass.Calendar)
            && (_text.Tag(end) == PennTag.NNPS || !words[end].Is(WordClass.AnyPerson));
    }

    private bool IsPlace(int token) => words.IsPlace(token, out _)
        || _text.EntityTypeAt(token) == EntityType.Location;

    /// <summary>"Committee for Accuracy in Rivers Reporting": capitals behind the complement of a body's name.</summary>
    private bool IsTopic(int start, int last, int at, int limit)
    {
        if (!words.AnyIs(WordClass.Organization, start, last) || !words.IsCapitalized(last) || words[last].Is(WordClass.Organization)
            || _phrases.At(Phrase.Topic, at, limit) is not { } topic)
        {
            return false;
        }
        return !words.IsPlace(topic.End - 1, out _) && !words.Tables.IsPlace(_text.Cover(topic.First, topic.End).In(_text.Text), out _)
            && !words[topic.End - 1].Is(WordClass.Organization | WordClass.Calendar);
    }

    /// <summary>Whether a run of capitals ends with a word for a body: "and Defense Fund".</summary>
    private bool EndsInBody(int first, int limit) => _phrases.Is(Phrase.BodyInCapitals, first, limit);

    /// <summary>"Center for Coastal and Regional Studies": the "and"
    /// lies between words that one organisation word governs.</summary>
    private bool InsideOrganization(int start, int last, int next)
    {
        for (int t = start; t <= last; t++)
        {
            if (words[t].Is(WordClass.Organization) && t < last)
            {
                return _text.EntityOf(t) < 0 || _text.EntityOf(next) is not (>= 0 and var other) || other == _text.EntityOf(t)
                    || IsStrayPerson(other, next);
            }
        }

        return false;
    }

    /// <summary>"the Department of Health and Heredity at Acme": one word in capitals that is nobody's given name.</summary>
    private bool IsStrayPerson(int entity, int token) => _text.Entities[entity] is { Type: EntityType.Person } person
        && person.End == person.First + 1 && !words.Tables.IsGivenName(_text.Form(token), out _)
        && token + 1 < _text.TokenCount && !_text.Tag(token + 1).IsNoun();
}
