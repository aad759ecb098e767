using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Reads organisations behind prepositions and verbs: "the libertarian Acme Institute for Policy".</summary>
internal sealed class OrganizationReader(TokenWords words)
{
    private const int Longest = 16;

    private readonly AnalyzedText _text = words.Text;
    private readonly OrganizationLinks _links = new(words);
    private readonly PhraseMatcher _phrases = new(words);

    /// <summary>
    /// Reads an organisation as the object of a preposition or a verb, without
    /// article and lower-case adjectives, with the names nested in it:
    /// "the libertarian Acme Institute for Policy at Grey University's law school".
    /// </summary>
    /// <returns>Its span, or null where no name or organisation word follows.</returns>
    public TextSpan? Read(int first, int end, out int stop)
    {
        stop = first;
        int at = first, limit = Math.Min(end, first + Longest);
        while (at < limit && _text.Tag(at) is PennTag.DT or PennTag.PRPS) at++;
        int start = at, plain = at;
        bool capital = false, complement = false;
        int last = -1, nounAt = -1;
        if (at < limit && _phrases.Is(Phrase.NumberedName, at, limit))
        {
            capital = true;
            last = at++;
        }

        while (at < limit)
        {
            PennTag tag = _text.Tag(at);
            // "Head of the Rivers Unit and Head of the Lakes Unit"
            if (tag == PennTag.CC && at + 2 < limit && words.IsOffice(at + 1) && _text.Form(at + 2) is FunctionWord.Of) break;
            bool inName = at > start && _text.AreInOneName(at, at - 1);
            if (inName || tag.IsProperNoun() || (words.IsCapitalized(at)
                && tag is PennTag.JJ or PennTag.JJS or PennTag.JJR or PennTag.NN or PennTag.NNS or PennTag.VBG or PennTag.CD))
            {
                if (!words[at].Is(WordClass.Calendar) || capital || (at > first && _text.Tag(at - 1) == PennTag.DT))
                {
                    // "the Ruritanian hotel chain Delta Inn", "Rovik's power company Delta Light"
                    bool described = capital && last == at - 1 && !words.IsCapitalized(last) && words[last].Is(WordClass.Organization)
                        && tag.IsProperNoun() && (words.IsPlace(start, out _) || HasOwner(start, last));
                    if (!capital || described) start = at;
                    capital = true;
                    complement |= tag == PennTag.IN;
                    last = at++;
                    continue;
                }

                break;
            }

            // "the Springfield, Ohio-based Acme": the comma belongs to the seat.
            if (tag == PennTag.Comma && capital && at + 3 < limit && words.IsPlace(at + 1, out PlaceEntry seat)
                && seat.Form == PlaceForm.State && (words.Has(at + 2, WordUse.Seated) || words.Has(at + 3, WordUse.Seated)))
            {
                at++;
                continue;
            }

            if (words.Has(at, WordUse.Seated) && capital && at > first && (_text.Tag(at - 1) == PennTag.HYPH
                || words.IsPlace(at - 1, out _)))
            {
                capital = false;
                at++;
                if (at < limit && _text.Tag(at) == PennTag.DT) at++;
                start = plain = at;
                last = -1;
                continue;
            }

            if (tag == PennTag.HYPH || _text.Form(at) is "&" || (tag == PennTag.POS && capital))
            {
                at++;
                continue;
            }

            if (tag is PennTag.NN or PennTag.NNS)
            {
                if (words[at].Is(WordClass.Organization) || capital)
                {
                    last = at;
                    nounAt = at;
                }

                at++;
                continue;
            }

            if (tag is PennTag.JJ or PennTag.VBN or PennTag.VBG or PennTag.CD && last < at - 1)
            {
                at++;
                continue;
            }

            // "Rovik provincial hospital"
            if (tag == PennTag.JJ && capital && at + 1 < limit && _text.Tag(at + 1) == PennTag.NN
                && words[at + 1].Is(WordClass.Organization))
            {
                at++;
                continue;
            }

            if (tag == PennTag.Comma && last == at - 1 && _phrases.At(Phrase.ListInName, at, limit) is { } list
                && (complement || _links.IsListBeforeBody(first, at, list.First, limit)))
            {
                at++;
                continue;
            }

            if (at > 0 && _links.CanJoin(at - 1) && _phrases.At(Phrase.JoinedBody, at, limit) is { } joined)
            {
                at = joined.End;
                last = nounAt = at - 1;
                continue;
            }

            if (!capital || last != at - 1 || _links.GoesOn(first, start, last, limit, ref complement) is not (> 0 and var next)) break;
            at = next;
        }

        if (last < 0 || (!capital && (nounAt < 0 || !words[nounAt].Is(WordClass.Organization)))) return null;
        if (capital && words[last].Is(WordClass.AnyPerson) && !HasWord(start, last) && !(first > 0
            && _text.Form(first - 1) is FunctionWord.At))
        {
            return null;
        }
        if (!capital)
        {
            // "director of business development" is at no business, but "the school district" is one body.
            int whole = last + 1;
            while (whole < limit && _text.Tag(whole).IsNoun() && !words.IsCapitalized(whole)) whole++;
            if (whole > last + 1 && !words[whole - 1].Is(WordClass.AnyPerson))
            {
                bool topic = _text.Tag(first) is not (PennTag.DT or PennTag.PRPS) && first > 0 && _text.Form(first - 1) is FunctionWord.Of;
                if (topic) return null;
                last = whole - 1;
            }

            if (NameBehind(last + 1, limit, out int named) is { } name)
            {
                stop = named;
                return name;
            }

            start = FirstOfPlain(plain, last);
        }
        else if (IsSubject(start, last))
        {
            return null;
        }

        stop = last + 1;
        return Trim(start, stop);
    }

    private bool HasOwner(int first, int last)
    {
        for (int t = first; t <= last; t++)
        {
            if (_text.Tag(t) == PennTag.POS && !words.IsInnerPossessive(t)) return true;
        }

        return false;
    }

    /// <summary>"a think tank called the Delta Institute", "of the conservation charity, the Grey Trust": the name behind what
    /// describes it. Null where none follows.</summary>
    private TextSpan? NameBehind(int at, int limit, out int stop)
    {
        PhraseMatch? name = _phrases.At(Phrase.CalledName, at, limit) ?? (_phrases.At(Phrase.AppositeName, at, limit) is { } beside
            && (words[beside.End - 1].Is(WordClass.Organization) || IsEntity(beside.End - 1))
            && _text.EntityAt(beside.First)?.Type != EntityType.Person ? beside : null);
        stop = name?.End ?? at;
        return name is { } found ? Trim(found.First, found.End) : null;
    }

    /// <summary>"Acme, a charity that feeds birds": whether a name is told to be a body's right behind it.</summary>
    public bool IsDescribed(int stop, int end) => _phrases.Is(Phrase.Description, stop, end);

    /// <summary>"professor of Ruritanian studies", "head of European &amp; social affairs": at no organisation.</summary>
    private bool IsSubject(int start, int last)
    {
        if (words.IsCapitalized(last) || words[last].Is(WordClass.Organization) || _text.Tag(last) != PennTag.NNS || last == start)
        {
            return false;
        }
        if (words.IsPlace(last - 1, out _) || words.Tables.IsPlace(_text.Cover(start, last).In(_text.Text), out _)) return true;
        return words.IsPlace(start, out PlaceEntry place) && place.Form == PlaceForm.Adjective && !words.IsCapitalized(start + 1);
    }

    /// <summary>"a lawyer in Springfield" works for nobody that the text names.</summary>
    public bool IsPlaceOnly(int last) => !words[last].Is(WordClass.Organization)
        && (_text.EntityTypeAt(last) is { } type ? type == EntityType.Location : words.IsPlace(last, out _));

    /// <summary>Whether one of the tokens is an organisation word.</summary>
    public bool HasWord(int first, int last) => words.AnyIs(WordClass.Organization, first, last);

    /// <summary>Whether the entity model has the token for an organisation's.</summary>
    public bool IsEntity(int token) => _text.EntityTypeAt(token) == EntityType.Organization;

    /// <summary>The span of an organisation without article and possessive ending.</summary>
    public TextSpan Trim(int first, int end)
    {
        while (first < end - 1 && _text.Tag(first) is PennTag.DT or PennTag.PRPS) first++;
        if (end < _text.TokenCount && words.IsInnerPossessive(end)) end++;
        TextSpan span = _text.Cover(first, end);
        if (words.IsInnerPossessive(end - 1)) return span;
        ReadOnlySpan<char> slice = span.In(_text.Text);
        return slice.EndsWith("'s", StringComparison.Ordinal) || slice.EndsWith("’s", StringComparison.Ordinal)
            ? span with { End = span.End - 2 } : span;
    }

    private int FirstOfPlain(int first, int last)
    {
        while (first < last && _text.Tag(first) is PennTag.DT or PennTag.PRPS) first++;
        return first;
    }

    /// <summary>"Department of Health information officer": a small word inside one organisation's name.</summary>
    public bool IsInsideName(int token, int end) =>
        token + 1 <= end && IsEntity(token) && _text.AreInOneName(token, token - 1) && _text.AreInOneName(token, token + 1);
}
