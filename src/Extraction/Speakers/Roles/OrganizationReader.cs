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
        var scan = new Scan(first, Math.Min(end, first + Longest));
        while (scan.At < scan.Limit && _text.Tag(scan.At) is PennTag.DT or PennTag.PRPS) scan.At++;
        scan.Start = scan.Plain = scan.At;
        if (scan.At < scan.Limit && _phrases.Is(Phrase.NumberedName, scan.At, scan.Limit))
        {
            scan.Capital = true;
            scan.Last = scan.At++;
        }

        while (scan.At < scan.Limit && Take(ref scan))
        {
        }

        stop = first;
        return Name(ref scan, ref stop);
    }

    /// <summary>How far an organisation has been read.</summary>
    private struct Scan(int first, int limit)
    {
        /// <summary>The first of all words, and the end of those that may belong to the name.</summary>
        public readonly int First = first, Limit = limit;

        /// <summary>The word at hand.</summary>
        public int At = first;

        /// <summary>Where the name begins, and where it does if nothing in it is written with a capital.</summary>
        public int Start, Plain;

        /// <summary>The last word that surely belongs to the name, and the last noun in small letters; -1 without one.</summary>
        public int Last = -1, NounAt = -1;

        /// <summary>Whether a capital has been read, and whether the name has a complement: "for Policy".</summary>
        public bool Capital, Complement;
    }

    /// <summary>Takes the word at hand, and others that go with it; false where the name ends before it.</summary>
    private bool Take(ref Scan scan)
    {
        int at = scan.At;
        PennTag tag = _text.Tag(at);

        // "Head of the Rivers Unit and Head of the Lakes Unit"
        if (tag == PennTag.CC && at + 2 < scan.Limit && words.IsOffice(at + 1) && _text.Form(at + 2) is FunctionWord.Of) return false;
        if (MayBeOfName(scan)) return TakeName(ref scan);
        if (scan.Capital && IsSeat(scan.First, at))
        {
            SkipSeat(ref scan);
            return true;
        }

        if (GoesBetween(scan))
        {
            scan.At++;
            return true;
        }

        if (tag is PennTag.NN or PennTag.NNS)
        {
            if (words[at].Is(WordClass.Organization) || scan.Capital) scan.Last = scan.NounAt = at;
            scan.At++;
            return true;
        }

        if (at > 0 && _links.CanJoin(at - 1) && _phrases.At(Phrase.JoinedBody, at, scan.Limit) is { } joined)
        {
            scan.At = joined.End;
            scan.Last = scan.NounAt = joined.End - 1;
            return true;
        }

        if (!scan.Capital || scan.Last != at - 1) return false;
        int next = _links.GoesOn(scan.First, scan.Start, scan.Last, scan.Limit, ref scan.Complement);
        if (next > 0) scan.At = next;
        return next > 0;
    }

    /// <summary>Whether a word is written as a part of a name.</summary>
    private bool MayBeOfName(in Scan scan)
    {
        int at = scan.At;
        return (at > scan.Start && _text.AreInOneName(at, at - 1)) || _text.Tag(at).IsProperNoun()
            || (words.IsCapitalized(at) && CanBeOfName(_text.Tag(at)));
    }

    /// <summary>"United Rivers", "First Shipping": whether a word of this kind is of a name where it has a capital.</summary>
    private static bool CanBeOfName(PennTag tag) => tag is PennTag.JJ or PennTag.JJS or PennTag.JJR or PennTag.NN or PennTag.NNS
        or PennTag.VBG or PennTag.CD;

    private bool TakeName(ref Scan scan)
    {
        int at = scan.At, last = scan.Last;
        bool begun = scan.Capital || (at > scan.First && _text.Tag(at - 1) == PennTag.DT);
        if (words[at].Is(WordClass.Calendar) && !begun) return false;

        // "a judge of the Harbour Court Wednesday"
        if (scan.Capital && words.IsWeekday(at) && !(at + 1 < scan.Limit && _text.Tag(at + 1).IsProperNoun())) return false;

        // "the Ruritanian hotel chain Delta Inn", "Rovik's power company Delta Light"
        bool described = scan.Capital && last == at - 1 && !words.IsCapitalized(last) && words[last].Is(WordClass.Organization)
            && _text.Tag(at).IsProperNoun() && (words.IsPlace(scan.Start, out _) || HasOwner(scan.Start, last));
        if (!scan.Capital || described) scan.Start = at;
        scan.Capital = true;
        scan.Complement |= _text.Tag(at) == PennTag.IN;
        scan.Last = scan.At++;
        return true;
    }

    /// <summary>"Rovik-based", "Rovik, Ohio-based": where a body has its seat.</summary>
    private bool IsSeat(int first, int at) => words.Has(at, WordUse.Seated) && at > first
        && (_text.Tag(at - 1) == PennTag.HYPH || words.IsPlace(at - 1, out _));

    /// <summary>The name begins behind the seat.</summary>
    private void SkipSeat(ref Scan scan)
    {
        scan.Capital = false;
        scan.At++;
        if (scan.At < scan.Limit && _text.Tag(scan.At) == PennTag.DT) scan.At++;
        scan.Start = scan.Plain = scan.At;
        scan.Last = -1;
    }

    /// <summary>Whether a word or mark stands between two parts of a name.</summary>
    private bool GoesBetween(in Scan scan)
    {
        return IsJoint(scan) || IsModifier(scan) || IsAdjectiveOfBody(scan)
            || (_text.Tag(scan.At) == PennTag.Comma && (IsCommaOfSeat(scan) || IsCommaOfList(scan)));
    }

    /// <summary>"Weber &amp; Grey", "Trans-Rovik", "Grey's": a mark that joins the parts of a name.</summary>
    private bool IsJoint(in Scan scan) => _text.Tag(scan.At) == PennTag.HYPH || _text.Form(scan.At) is "&"
        || (_text.Tag(scan.At) == PennTag.POS && scan.Capital);

    /// <summary>"The libertarian, publicly funded Acme Institute": what tells more of a body, and does not stand right behind its
    /// name.</summary>
    private bool IsModifier(in Scan scan) => scan.Last < scan.At - 1
        && (_text.Tag(scan.At) is PennTag.JJ or PennTag.VBN or PennTag.VBG or PennTag.CD || words.IsHyphenatedLink(scan.At));

    /// <summary>"Rovik provincial hospital".</summary>
    private bool IsAdjectiveOfBody(in Scan scan) => scan.Capital && _text.Tag(scan.At) == PennTag.JJ && scan.At + 1 < scan.Limit
        && _text.Tag(scan.At + 1) == PennTag.NN && words[scan.At + 1].Is(WordClass.Organization);

    /// <summary>"the Springfield, Ohio-based Acme": the comma belongs to the seat.</summary>
    private bool IsCommaOfSeat(in Scan scan) => scan.Capital && scan.At + 3 < scan.Limit
        && words.IsPlace(scan.At + 1, out PlaceEntry seat) && seat.Form == PlaceForm.State
        && (words.Has(scan.At + 2, WordUse.Seated) || words.Has(scan.At + 3, WordUse.Seated));

    /// <summary>"the Committee on Rivers, Lakes and Seas".</summary>
    private bool IsCommaOfList(in Scan scan) => scan.Last == scan.At - 1
        && _phrases.At(Phrase.ListInName, scan.At, scan.Limit) is { } list
        && (scan.Complement || _links.IsListBeforeBody(scan.First, scan.At, list.First, scan.Limit));

    /// <summary>What has been read as a name, null where it is none.</summary>
    private TextSpan? Name(ref Scan scan, ref int stop)
    {
        int first = scan.First, last = scan.Last;
        if (last < 0) return null;
        if (scan.Capital)
        {
            bool isAt = first > 0 && _text.Form(first - 1) is FunctionWord.At;
            bool isBody = IsEntity(last) && _text.EntityAt(last)?.First < last; // "RFL-CIO"
            if (words[last].Is(WordClass.AnyPerson) && !HasWord(scan.Start, last) && !isAt && !isBody) return null;
            if (IsSubject(scan.Start, last)) return null;
            stop = last + 1;
            return Trim(scan.Start, stop);
        }

        if (scan.NounAt < 0 || !words[scan.NounAt].Is(WordClass.Organization)) return null;

        // "director of business development" is at no business, but "the school district" is one body.
        int whole = last + 1;
        while (whole < scan.Limit && _text.Tag(whole).IsNoun() && !words.IsCapitalized(whole)) whole++;
        if (whole > last + 1 && !words[whole - 1].Is(WordClass.AnyPerson))
        {
            bool topic = _text.Tag(first) is not (PennTag.DT or PennTag.PRPS) && first > 0 && _text.Form(first - 1) is FunctionWord.Of;
            if (topic) return null;
            last = whole - 1;
        }

        if (NameBehind(last + 1, scan.Limit, out int named) is { } name)
        {
            stop = named;
            return name;
        }

        stop = last + 1;
        return Trim(FirstOfPlain(scan.Plain, last), stop);
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
        && (_text.EntityTypeAt(last) is { } type and not EntityType.Person ? type == EntityType.Location : words.IsPlace(last, out _));

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
