namespace Extraction.Quotes;

/// <summary>Pairs the quotation marks of one paragraph, in one sweep with a stack of open marks.</summary>
/// <remarks>
/// A mark that cannot tell by its shape whether it opens or closes (" and ') is judged by its neighbours. Apostrophes, elisions and
/// measurements are no quotation marks; a single mark that finds no partner was an apostrophe, unless it opens a paragraph and the next
/// one opens with the same mark; a double mark that finds none runs to the end of its paragraph.
/// </remarks>
/// <param name="text">The article's text.</param>
/// <param name="unit">The paragraph.</param>
/// <param name="paragraph">Its number.</param>
/// <param name="elisions">Words that begin with an apostrophe.</param>
/// <param name="found">Receives the quotations.</param>
internal ref struct QuotationScanner(string text, TextSpan unit, int paragraph, string[] elisions, List<Quotation> found)
{
    private const int MaxDepth = 4;

    private readonly Stack<(int Start, QuotationMark Mark)> _open = new();

    /// <summary>Offset of the last ' or ’ of the unit that could close a single quotation beyond doubt.</summary>
    private readonly int _lastSureSingleClose = LastSureSingleClose(text, unit);

    /// <summary>Whether the next paragraph opens with the same single mark as this one.</summary>
    public bool GoesOn { get; init; }

    private readonly int _found = found.Count;

    /// <summary>The end of a closing double mark that stands before all others of the unit, 0 without one.</summary>
    public int StrayEnd { get; private set; }

    private bool _seenMark;

    private bool _reversedGuillemets;
    private bool _seenGuillemet;

    /// <summary>Finds the quotations of the paragraph, those that close earlier first.</summary>
    public void Run()
    {
        for (int i = unit.Start; i < unit.End; i++)
        {
            switch (text[i])
            {
                case '“' or '„' or '‟':
                    // An opening mark while the same kind is open: the earlier one was never closed, or this one is
                    // written for a closing mark.
                    if (IsOpen(QuotationMark.CurlyDouble) && !CanOpen(i, 1)) Close(i, 1, QuotationMark.CurlyDouble);
                    else Open(i, QuotationMark.CurlyDouble);
                    break;
                case '”':
                    if (IsOpen(QuotationMark.CurlyDouble)) Close(i, 1, QuotationMark.CurlyDouble);
                    else if (IsOpen(QuotationMark.StraightDouble)) Close(i, 1, QuotationMark.StraightDouble);
                    else if (i == unit.Start || IsTurned(i)) Open(i, QuotationMark.CurlyDouble);
                    else NoteStray(i, 1);
                    break;
                case '"':
                    Ambiguous(i, 1, QuotationMark.StraightDouble);
                    break;
                case '`' when At(i + 1) == '`':
                    Open(i, QuotationMark.DoubledSingle);
                    i++;
                    break;
                case '\'' when At(i + 1) == '\'' || (At(i + 1) == '’' && IsOpen(QuotationMark.DoubledSingle)):
                    Ambiguous(i, 2, QuotationMark.DoubledSingle);
                    i++;
                    break;
                case '«' or '»':
                    Guillemet(i);
                    break;
                case '‘' or '‚' or '‛':
                    if (!IsElision(i) && CanOpen(i, 1)) Open(i, QuotationMark.CurlySingle);
                    break;
                case '’' when At(i + 1) == '’' && IsOpen(QuotationMark.CurlyDouble) && CanClose(i):
                    Close(i, 2, QuotationMark.CurlyDouble);
                    i++;
                    break;
                case '’':
                    if (IsOpen(QuotationMark.CurlySingle) && ClosesSingle(i)) Close(i, 1, QuotationMark.CurlySingle);
                    break;
                case '\'':
                    if (IsOpen(QuotationMark.StraightSingle) && ClosesSingle(i)) Close(i, 1, QuotationMark.StraightSingle);
                    else if (!IsOpen(QuotationMark.StraightSingle) && CanOpen(i, 1)
                        && !IsElision(i)) Open(i, QuotationMark.StraightSingle);
                    break;
            }
        }

        while (_open.Count > 0) Abandon();
    }

    private readonly char At(int i) => i >= unit.Start && i < unit.End ? text[i] : '\n';

    private readonly bool IsOpen(QuotationMark mark)
    {
        foreach (var open in _open)
        {
            if (open.Mark == mark) return true;
        }

        return false;
    }

    private void Open(int at, QuotationMark mark)
    {
        _seenMark |= mark is not (QuotationMark.CurlySingle or QuotationMark.StraightSingle);
        if (_open.Count < MaxDepth) _open.Push((at, mark));
    }

    /// <summary>Closes the innermost open quotation of this kind; those opened inside it and never closed end there too.</summary>
    private readonly void Close(int at, int width, QuotationMark mark)
    {
        while (_open.Peek().Mark != mark)
        {
            _open.Pop(); // An inner mark without a partner was an apostrophe or a slip.
        }

        var (start, _) = _open.Pop();
        found.Add(new Quotation(new TextSpan(start, at + width), mark, _open.Count, paragraph, true, false));
    }

    private readonly void Abandon()
    {
        var (start, mark) = _open.Pop();
        if (mark is QuotationMark.CurlySingle or QuotationMark.StraightSingle && !(GoesOn && (start == unit.Start
            || IsBehindClause(text, start, unit))))
        {
            // It was an apostrophe: what seemed to lie in it does not.
            for (int q = _found; q < found.Count; q++)
            {
                if (found[q].Span.Start > start) found[q] = found[q] with { Depth = found[q].Depth - 1 };
            }

            return;
        }

        // What opens inside it with the same kind of mark, behind a full stop, is no quotation within a quotation: it was opened anew.
        int end = unit.End;
        for (int q = _found; q < found.Count; q++)
        {
            if (found[q].Mark == mark && found[q].Span.Start > start && found[q].Span.Start < end && IsBehindStop(found[q].Span.Start))
            {
                end = found[q].Span.Start;
            }
        }

        for (int q = _found; q < found.Count && end < unit.End; q++)
        {
            if (found[q].Span.Start >= end) found[q] = found[q] with { Depth = found[q].Depth - 1 };
        }

        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        found.Add(new Quotation(new TextSpan(start, end), mark, _open.Count, paragraph, false, false));
    }

    /// <summary>Whether a sentence ends and a blank stands before a mark.</summary>
    private readonly bool IsBehindStop(int mark) =>
        mark - 2 > unit.Start && char.IsWhiteSpace(text[mark - 1]) && text[mark - 2] is '.' or '!' or '?' or '…';

    private void NoteStray(int at, int width)
    {
        if (!_seenMark && CanClose(at)) StrayEnd = at + width;
        _seenMark = true;
    }

    private void Ambiguous(int at, int width, QuotationMark mark)
    {
        bool canOpen = CanOpen(at, width);
        if (IsOpen(mark))
        {
            // A straight mark after a blank and before a word opens, so the one before it was never closed or is a slip;
            // it still closes where the quotation is so short of partners that nothing else fits.
            if (canOpen && !CanClose(at)) Reopen(at, mark);
            else Close(at, width, mark);
        }
        else if (canOpen)
        {
            Open(at, mark);
        }
        else if (mark == QuotationMark.StraightDouble && IsOpen(QuotationMark.CurlyDouble) && !char.IsDigit(At(at - 1)))
        {
            Close(at, width, QuotationMark.CurlyDouble);
        }
        else if (!char.IsDigit(At(at - 1)))
        {
            NoteStray(at, width);
        }
    }

    private void Reopen(int at, QuotationMark mark)
    {
        while (_open.Peek().Mark != mark) _open.Pop();
        var (start, _) = _open.Pop();
        int end = at;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (text[end - 1] is ':' or ',') end = SentenceBefore(start, end);
        found.Add(new Quotation(new TextSpan(start, end), mark, _open.Count, paragraph, false, false));
        Open(at, mark);
    }

    /// <summary>"I was lost. He added:" — what comes last before a new quotation is its reporting clause; the
    /// quotation that was never closed ends with the sentence before. Without one nothing is cut.</summary>
    private readonly int SentenceBefore(int start, int end)
    {
        for (int i = end - 1; i > start + 1; i--)
        {
            if (text[i - 1] is '.' or '!' or '?' && char.IsWhiteSpace(text[i])) return i;
        }

        return end;
    }

    private void Guillemet(int at)
    {
        if (!_seenGuillemet)
        {
            _seenGuillemet = true;
            _reversedGuillemets = text[at] == '»';
        }

        bool opens = text[at] == '«' != _reversedGuillemets;
        if (opens) Open(at, QuotationMark.Guillemet);
        else if (IsOpen(QuotationMark.Guillemet)) Close(at, 1, QuotationMark.Guillemet);
    }

    private readonly bool CanOpen(int at, int width)
    {
        char before = At(at - 1), after = At(at + width);
        if (char.IsWhiteSpace(after)) return false;
        return char.IsWhiteSpace(before)
            || before is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '“' or '‘' or '"' or '\'' or '«' or '…' or '>' or '*' or '_'
                or ':'
            || before is '\u200B' or '\uFEFF' or '\\';
    }

    /// <summary>Whether a closing mark stands where only an opening one can, and one that closes follows: "she said ”Birds” and
    /// left".</summary>
    private readonly bool IsTurned(int at)
    {
        if (!CanOpen(at, 1) || CanClose(at)) return false;
        for (int i = at + 1; i < unit.End; i++)
        {
            if (text[i] is '“' or '„' or '‟') return false;
            if (text[i] is '”' or '"') return CanClose(i);
        }

        return false;
    }

    private readonly bool CanClose(int at) => !char.IsWhiteSpace(At(at - 1)) && At(at - 1) is not ('(' or '[');

    private readonly bool ClosesSingle(int at)
    {
        if (!CanClose(at) || char.IsLetterOrDigit(At(at + 1))) return false;

        // "the players' room": after an s and before a blank the mark may be a possessive; it is, when a mark that
        // closes beyond doubt still follows.
        bool maybePossessive = char.ToLowerInvariant(At(at - 1)) == 's' && At(at + 1) == ' ';
        return !maybePossessive || (at >= _lastSureSingleClose && !GoesOn);
    }

    /// <summary>'90s, 'em, 'tis: a mark that stands for letters left out.</summary>
    private readonly bool IsElision(int at)
    {
        if (char.IsDigit(At(at + 1))) return true;
        int end = at + 1;
        while (end < unit.End && end - at < 7 && char.IsLetter(text[end])) end++;
        ReadOnlySpan<char> word = text.AsSpan(at + 1, Math.Max(0, end - at - 1));
        foreach (string elision in elisions)
        {
            if (word.Equals(elision, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static int LastSureSingleClose(string text, TextSpan unit)
    {
        for (int i = unit.End - 1; i > unit.Start; i--)
        {
            if (text[i] is '\'' or '’' && text[i - 1] is '.' or ',' or '!' or '?' or ';') return i;
        }

        return -1;
    }

    /// <summary>Whether a colon or comma and a blank stand before a mark.</summary>
    internal static bool IsBehindClause(string text, int mark, TextSpan unit) =>
        mark - 2 >= unit.Start && text[mark - 1] == ' ' && text[mark - 2] is ':' or ',';
}
