namespace Extraction.Layout;

/// <summary>How a label that may name a speaker is written.</summary>
internal enum LabelShape : byte
{
    /// <summary>"Ada Brook:".</summary>
    Mixed,

    /// <summary>"MAYOR BROOK:".</summary>
    Capitals,

    /// <summary>"Q:" or "Q.".</summary>
    Question,

    /// <summary>"A:" or "A.".</summary>
    Answer,
}

/// <summary>
/// What stands before the words of a turn in a transcript or an interview: "MARY JONES (Labour):", "[00:12] Host:", "Q.".
/// </summary>
/// <param name="Name">The name with its title, without time, brackets and signs around it.</param>
/// <param name="Note">What stands in brackets after the name, brackets left out; empty without one.</param>
/// <param name="Mark">Offset of the colon or full stop that ends the label, null without one.</param>
/// <param name="End">Offset where the words of the turn begin; the paragraph's end where the label stands alone.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct SpeakerLabel(TextSpan Name, TextSpan Note, int? Mark, int End, LabelShape Shape)
{
    private const int LongestLabel = 80, MostWords = 8, LongestSmallWord = 4, MostTradeWords = 5, LongestAddress = 5, ShortestCapitals = 3;

    /// <summary>
    /// Reads the label that opens a paragraph, null where none does. Whether it names a speaker the article as a whole must tell.
    /// </summary>
    public static SpeakerLabel? Read(string text, TextSpan paragraph)
    {
        int end = Math.Min(paragraph.End, paragraph.Start + LongestLabel);
        int at = SkipLineNumber(text, SkipSigns(text, paragraph.Start, end), end);
        int start = SkipTime(text, at, end);
        bool timed = start > at;
        if (start >= end) return null;
        if (text[start] == '[') return Bracketed(text, start, paragraph.End);
        if (Initial(text, start, paragraph) is { } initial) return initial;
        if (Recorded(text, start, paragraph) is { } recorded) return recorded;

        int nameEnd = Words(text, start, end, out int last);
        if (nameEnd == start) return null;
        var name = new TextSpan(start, last);
        at = SkipBlanks(text, nameEnd, end);
        TextSpan note = Trade(text, nameEnd, end);
        if (!note.IsEmpty) at = note.End;
        while (at < end && text[at] is '(' or '[')
        {
            int close = text.AsSpan(at, end - at).IndexOfAny(')', ']');
            if (close < 0) return null;
            if (note.IsEmpty && !IsTime(text.AsSpan(at + 1, close - 1))) note = new TextSpan(at + 1, at + close);
            else timed = true;
            at = SkipBlanks(text, at + close + 1, end);
        }

        int bare = at;
        at = SkipTime(text, at, end);
        timed |= at > bare;
        while (at < end && text[at] is '*' or '_') at++;
        if (at < end && text[at] == ':')
        {
            int after = at + 1;
            while (after < paragraph.End && text[after] is '*' or '_') after++;
            bool apart = after >= paragraph.End || char.IsWhiteSpace(text[after]);
            return apart ? new SpeakerLabel(name, note, at, SkipBlanks(text, after, paragraph.End), ShapeOf(name.In(text))) : null;
        }

        // A name and a time alone on a line: the turn follows below.
        return timed && at >= paragraph.End ? new SpeakerLabel(name, note, null, paragraph.End, ShapeOf(name.In(text))) : null;
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int SkipSigns(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '*' or '_' or '>' or '"' or '“' or '»')) at++;
        return at;
    }

    /// <summary>"[00:12:34]", "(12:04)", "00:12 -", "[12/03/2031, 09:14:22]", "12/03/2031, 9:17 pm -".</summary>
    private static int SkipTime(string text, int at, int end)
    {
        int open = at < end && text[at] is '[' or '(' ? 1 : 0;
        int first = SkipDay(text, at + open, end);
        int last = first;
        while (last < end && (char.IsAsciiDigit(text[last]) || text[last] is ':' or '.')) last++;
        if (!IsTime(text.AsSpan(first, last - first))) return at;
        last = SkipHalfOfDay(text, last, end);
        if (open == 1 && !(last < end && text[last] is ']' or ')')) return at;
        last += open;
        while (last < end && (char.IsWhiteSpace(text[last]) || text[last] is '-' or '–' or '—' or '|' or '*' or '_')) last++;
        return last;
    }

    /// <summary>A day in numbers before a time, as exports of chats have it.</summary>
    private static int SkipDay(string text, int at, int end)
    {
        int last = at;
        while (last < end && (char.IsAsciiDigit(text[last]) || text[last] is '/' or '.' or '-')) last++;
        ReadOnlySpan<char> day = text.AsSpan(at, last - at);
        if (day.Length < 6 || day.IndexOfAny("/.-") < 0) return at;
        if (last < end && text[last] == ',') last++;
        int next = SkipBlanks(text, last, end);
        return next > last ? next : at;
    }

    /// <summary>"9:17 pm", "9:17 AM".</summary>
    private static int SkipHalfOfDay(string text, int at, int end)
    {
        int last = SkipBlanks(text, at, end);
        bool isHalf = last + 1 < end && text[last] is 'a' or 'A' or 'p' or 'P' && text[last + 1] is 'm' or 'M'
            && (last + 2 >= end || !char.IsLetter(text[last + 2]));
        return isHalf ? last + 2 : at;
    }

    /// <summary>The number of a line in a court record: digits and a gap.</summary>
    private static int SkipLineNumber(string text, int at, int end)
    {
        int last = at;
        while (last < end && last - at < 2 && char.IsAsciiDigit(text[last])) last++;
        int next = SkipBlanks(text, last, end);
        return last > at && (next >= last + 2 || (next > last && text[last] == '\t')) ? next : at;
    }

    /// <summary>"Nils Overby, architect:": a trade in small letters between the name and the colon; empty without one.</summary>
    private static TextSpan Trade(string text, int nameEnd, int end)
    {
        if (nameEnd <= 0 || text[nameEnd - 1] != ',') return default;
        int start = SkipBlanks(text, nameEnd, end), at = start, words = 1;
        if (at >= end || !char.IsLetterOrDigit(text[at])) return default;
        for (; at < end && text[at] != ':'; at++)
        {
            if (text[at] == ' ' && ++words > MostTradeWords) return default;
            if (!char.IsLetterOrDigit(text[at]) && text[at] is not (' ' or ',' or '-' or '\'' or '’')) return default;
        }

        return at < end ? new TextSpan(start, at) : default;
    }

    /// <summary>
    /// "Mr. BROOK. Mr. President, …", "The PRESIDING OFFICER. …": a form of address, a name in capitals and a full stop, as
    /// records of congresses have it.
    /// </summary>
    private static SpeakerLabel? Recorded(string text, int start, TextSpan paragraph)
    {
        int end = Math.Min(paragraph.End, start + LongestLabel), at = start;
        while (at < end && char.IsLetter(text[at])) at++;
        bool isAddress = at - start is >= 2 and <= LongestAddress && char.IsUpper(text[start]) && char.IsLower(text[start + 1]);
        if (!isAddress) return null;
        if (at < end && text[at] == '.') at++;
        int capitals = 0;
        while (at + 1 < end && text[at] == ' ' && char.IsUpper(text[at + 1]))
        {
            int word = ++at;
            while (at < end && (char.IsUpper(text[at]) || text[at] is '-' or '\'' or '’'
                || (char.IsLower(text[at]) && at - word is 1 or 2 && at + 1 < end && char.IsUpper(text[at + 1])))) at++;
            if (at - word < 2) return null;
            capitals += at - word;
        }

        bool ends = capitals >= ShortestCapitals && at + 1 < paragraph.End && text[at] == '.' && text[at + 1] == ' ';
        return ends ? new SpeakerLabel(new TextSpan(start, at), default, at, SkipBlanks(text, at + 1, paragraph.End), LabelShape.Capitals)
            : null;
    }

    private static bool IsTime(ReadOnlySpan<char> text) =>
        text.Length >= 4 && text.Contains(':') && text.IndexOfAnyExcept("0123456789:.") < 0 && char.IsAsciiDigit(text[0])
            && char.IsAsciiDigit(text[^1]);

    private static SpeakerLabel? Bracketed(string text, int start, int end)
    {
        int close = text.AsSpan(start, Math.Min(LongestLabel, end - start)).IndexOf(']');
        if (close < 0) return null;
        close += start;
        if (Words(text, start + 1, close, out int last) is var nameEnd && (nameEnd != close || last == start + 1)) return null;
        int at = close + 1;
        int? mark = at < end && text[at] == ':' ? at++ : null;
        if (at >= end || !char.IsWhiteSpace(text[at])) return null;
        var name = new TextSpan(start + 1, last);
        return new SpeakerLabel(name, default, mark, SkipBlanks(text, at, end), ShapeOf(name.In(text)));
    }

    /// <summary>"Q:", "A.", "Q    ", in court records after the number of the line.</summary>
    private static SpeakerLabel? Initial(string text, int start, TextSpan paragraph)
    {
        int at = start;
        while (at < paragraph.End && at - start < 2 && char.IsAsciiDigit(text[at])) at++;
        if (at > start) at = SkipBlanks(text, at, paragraph.End);
        if (at + 1 >= paragraph.End || text[at] is not ('Q' or 'A')) return null;
        int mark = at + 1;
        while (mark < paragraph.End && text[mark] is '*' or '_') mark++;
        // Court reporters set a gap or a tab in the place of a sign.
        int gap = SkipBlanks(text, mark, paragraph.End) - mark;
        if (mark == at + 1 && (gap >= 2 || (gap == 1 && text[mark] == '\t')))
            return new SpeakerLabel(new TextSpan(at, at + 1), default, null, mark + gap, ShapeOfInitial(text[at]));
        if (mark >= paragraph.End || text[mark] is not (':' or '.')) return null;
        int after = mark + 1;
        while (after < paragraph.End && text[after] is '*' or '_') after++;
        if (after < paragraph.End && !char.IsWhiteSpace(text[after])) return null;
        return new SpeakerLabel(new TextSpan(at, at + 1), default, mark, SkipBlanks(text, after, paragraph.End), ShapeOfInitial(text[at]));
    }

    private static LabelShape ShapeOfInitial(char initial) => initial == 'Q' ? LabelShape.Question : LabelShape.Answer;

    /// <summary>
    /// The words of a name: capitals, numbers, a few small words between them, commas. Where they end, and the end of the last.
    /// </summary>
    private static int Words(string text, int start, int end, out int last)
    {
        int at = start, words = 0;
        last = start;
        while (at < end)
        {
            int first = at;
            while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '\'' or '’' or '.')) at++;
            if (at == first || ++words > MostWords) return start;
            bool small = char.IsLower(text[first]);
            if (small && (words == 1 || at - first > LongestSmallWord)) return start;
            if (words == 1 && !char.IsLetter(text[first])) return start;
            if (!small) last = at;
            bool comma = at < end && text[at] == ',';
            if (comma) at++;
            int next = at;
            while (next < end && text[next] is ' ' or '\u00A0') next++;
            if (comma && words > 1 && next < end && !char.IsUpper(text[next])) return small ? start : at;
            if (next >= end || next == at || !char.IsLetterOrDigit(text[next]) || IsTimeAt(text, next, end)) return small ? start : at;
            at = next;
        }

        return at;
    }

    private static bool IsTimeAt(string text, int at, int end) => SkipTime(text, at, end) > at;

    private static LabelShape ShapeOf(ReadOnlySpan<char> name)
    {
        int small = 0;
        foreach (char c in name)
        {
            if (char.IsLower(c)) small++;
        }

        // "McGRAW", "MACDONALD and Others": a small letter or two do not unmake capitals.
        return small == 0 || (small <= 2 && name.Length >= 5) ? LabelShape.Capitals : LabelShape.Mixed;
    }
}
