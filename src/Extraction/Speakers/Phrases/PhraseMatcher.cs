namespace Extraction.Speakers;

/// <summary>A stretch that fits a pattern.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="First">First token of the part that the pattern marks; of the whole where it marks none.</param>
/// <param name="End">Token behind that part.</param>
/// <param name="Body">The organisation in it; null for a pattern without one.</param>
internal readonly record struct PhraseMatch(PhrasePattern Pattern, int First, int End, PhraseBody? Body)
{
    /// <summary>Token behind the whole.</summary>
    public int WholeEnd { get; init; }
}

/// <summary>An organisation in a phrase.</summary>
/// <param name="Span">Its name, without article.</param>
/// <param name="First">The token behind the word that it follows.</param>
/// <param name="End">The token behind it.</param>
internal readonly record struct PhraseBody(TextSpan Span, int First, int End);

/// <summary>Reads the organisation that begins at a token, up to a limit; null where none begins.</summary>
internal delegate TextSpan? BodyReader(int first, int end, out int stop);

/// <summary>Compares the patterns of a phrase with the tokens of an article, the first pattern first.</summary>
/// <param name="words">The article.</param>
/// <param name="bodies">Reads organisations; null where no pattern that is asked for has any.</param>
internal sealed class PhraseMatcher(TokenWords words, BodyReader? bodies = null)
{
    private readonly PhraseTable _table = PhraseTable.Of(words.Tables);

    /// <summary>The first pattern that fits from a token on, inside a limit; null where none does.</summary>
    public PhraseMatch? At(Phrase phrase, int first, int end)
    {
        foreach (PhrasePattern pattern in _table[phrase])
        {
            if (Fit(pattern, first, end) is { } match) return match;
        }

        return null;
    }

    /// <summary>The first pattern that fits and that a closer look accepts.</summary>
    public bool Try(Phrase phrase, int first, int end, Func<PhraseMatch, bool> accepts)
    {
        foreach (PhrasePattern pattern in _table[phrase])
        {
            if (Fit(pattern, first, end) is { } match && accepts(match)) return true;
        }

        return false;
    }

    /// <summary>Whether a pattern fits.</summary>
    public bool Is(Phrase phrase, int first, int end) => At(phrase, first, end) is not null;

    private PhraseMatch? Fit(PhrasePattern pattern, int first, int end)
    {
        var marks = new Marks { First = first, End = -1 };
        int whole = Follow(pattern.Elements, first, end, ref marks);
        return whole < 0 ? null
            : new PhraseMatch(pattern, marks.First, marks.End < 0 ? whole : marks.End, marks.Body) { WholeEnd = whole };
    }

    /// <summary>The token behind what the elements take, -1 where they do not fit.</summary>
    private int Follow(ReadOnlySpan<PhraseElement> elements, int at, int end, ref Marks marks)
    {
        if (elements.IsEmpty) return at;
        PhraseElement element = elements[0];
        ReadOnlySpan<PhraseElement> rest = elements[1..];
        switch (element.Kind)
        {
            case ElementKind.Open:
                marks.First = at;
                return Follow(rest, at, end, ref marks);
            case ElementKind.Close:
                marks.End = at;
                return Follow(rest, at, end, ref marks);
            case ElementKind.Not:
                return at < end && element.Test!.Fits(words, at, end) ? -1 : Follow(rest, at, end, ref marks);
            case ElementKind.Body:
                if (at >= end || bodies!(at, end, out int stop) is not { } body) return -1;
                marks.Body = new PhraseBody(body, at, stop);
                return Follow(rest, stop, end, ref marks);
            case ElementKind.Phrase:
                if (At(element.Inner, at, end) is { } inner)
                {
                    marks.Body = inner.Body ?? marks.Body;
                    if (Follow(rest, inner.WholeEnd, end, ref marks) is >= 0 and var behind) return behind;
                }

                return element.Least == 0 ? Follow(rest, at, end, ref marks) : -1;
            default:
                return element.IsLazy ? Few(element, rest, at, end, ref marks) : Many(element, rest, at, end, ref marks);
        }
    }

    private int Few(in PhraseElement element, ReadOnlySpan<PhraseElement> rest, int at, int end, ref Marks marks)
    {
        for (int taken = 0; ; taken++, at++)
        {
            if (taken >= element.Least && Follow(rest, at, end, ref marks) is >= 0 and var behind) return behind;
            if (taken == element.Most || at >= end || !element.Test!.Fits(words, at, end)) return -1;
        }
    }

    private int Many(in PhraseElement element, ReadOnlySpan<PhraseElement> rest, int at, int end, ref Marks marks)
    {
        // The end of the words is no token: it is met without taking one.
        if (at >= end && element.Least == 1 && element.Test!.Fits(words, at, end)) return Follow(rest, at, end, ref marks);
        int taken = 0;
        while (taken < element.Most && at + taken < end && element.Test!.Fits(words, at + taken, end)) taken++;
        for (; taken >= element.Least; taken--)
        {
            if (Follow(rest, at + taken, end, ref marks) is >= 0 and var behind) return behind;
        }

        return -1;
    }

    /// <summary>What a match has marked so far.</summary>
    private struct Marks
    {
        public int First, End;
        public PhraseBody? Body;
    }
}
