namespace Extraction.Language.Entities;

/// <summary>
/// Names with a nickname inside: Edward “Ned” Grey, Edward (Ned) Grey. The model often ends the name before the mark; the way it is
/// written tells that what stands on both sides is one person's.
/// </summary>
internal static class NicknamedPersons
{
    private const int MostWords = 2;

    /// <summary>Longer names before the mark run on into another one that the page has there.</summary>
    private const int MostBefore = 2;

    /// <summary>Joins what stands before and behind a nickname to one person.</summary>
    /// <param name="text">The text with its tags.</param>
    /// <param name="entities">Its entities in order.</param>
    public static NamedEntity[] Join(AnalyzedText text, NamedEntity[] entities)
    {
        List<NamedEntity>? joined = null;
        int next = 0, end = 0;
        for (int open = 1; open + 3 < text.TokenCount; open++)
        {
            while (next < entities.Length && entities[next].End < open) Keep(entities[next++], joined, end);
            if (open < end || CloseOf(text, open) is not (> 0 and var close)) continue;
            int before = next < entities.Length && entities[next].First < open ? next : -1, behind = next;
            while (behind < entities.Length && entities[behind].End <= close + 1) behind++;
            if (behind == entities.Length || entities[behind].First > close + 1) behind = -1;
            bool person = (before >= 0 && entities[before].Type == EntityType.Person)
                || (behind >= 0 && entities[behind].Type == EntityType.Person);
            bool bracket = text.Tag(open) == PennTag.LeftBracket;
            bool agency = bracket && (before < 0 || IsAllCapitals(text.Form(open + 1)));
            if (!person || agency || (before >= 0 && open - entities[before].First > MostBefore)) continue;
            joined ??= [.. entities[..next]];
            end = behind >= 0 ? entities[behind].End : close + 2;
            joined.Add(new NamedEntity(before >= 0 ? entities[before].First : open - 1, end, EntityType.Person));
        }

        if (joined is null) return entities;
        while (next < entities.Length) Keep(entities[next++], joined, end);
        return [.. joined];
    }

    private static void Keep(NamedEntity entity, List<NamedEntity>? joined, int end)
    {
        if (entity.First >= end) joined?.Add(entity);
    }

    /// <summary>The closing mark or bracket of a nickname that begins at a token, -1 where none does.</summary>
    private static int CloseOf(AnalyzedText text, int open)
    {
        bool bracket = text.Tag(open) == PennTag.LeftBracket;
        if (!bracket && text.Tag(open) != PennTag.OpenQuote && !IsApostrophe(text, open)) return -1;
        int close = open + 1;
        while (close < text.TokenCount && close <= open + MostWords + 1 && MayNickname(text, close, bracket)) close++;
        bool closed = close > open + 1 && close + 1 < text.TokenCount
            && (text.Tag(close) == (bracket ? PennTag.RightBracket : PennTag.CloseQuote) || (!bracket && IsApostrophe(text, close)));
        bool between = closed && IsName(text, open - 1) && IsName(text, close + 1)
            && text.SentenceOf(open - 1) == text.SentenceOf(close + 1);
        if (!between) return -1;
        bool touches = text.Span(open).End == text.Span(open + 1).Start && text.Span(close - 1).End == text.Span(close).Start;
        bool apart = text.Span(open - 1).End < text.Span(open).Start && text.Span(close).End < text.Span(close + 1).Start;
        return touches && apart ? close : -1;
    }

    /// <summary>A single straight mark, which behind a name looks like the sign of a possessive.</summary>
    private static bool IsApostrophe(AnalyzedText text, int token) => text.Form(token) is "'";

    /// <summary>"Springfield (ANB) Anna Weber": that is an agency's.</summary>
    private static bool IsAllCapitals(ReadOnlySpan<char> form)
    {
        foreach (char c in form)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    /// <summary>In marks any word with a capital may be a nickname ("Brian 'Head' Wolmer"), in brackets a name only.</summary>
    private static bool MayNickname(AnalyzedText text, int token, bool bracket) =>
        IsName(text, token) || (!bracket && char.IsUpper(text.Form(token)[0]));

    private static bool IsName(AnalyzedText text, int token) =>
        text.Tag(token).IsProperNoun() && char.IsUpper(text.Form(token)[0]);
}
