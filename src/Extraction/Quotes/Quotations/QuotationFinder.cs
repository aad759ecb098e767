using Extraction.Language;
using Extraction.Layout;
using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>Pairs the quotation marks of an article.</summary>
/// <remarks>
/// A scan of each paragraph with a stack of open marks, linear in its length. A mark that cannot tell by its shape
/// whether it opens or closes (" and ') is judged by its neighbours. Apostrophes, elisions and measurements are no
/// quotation marks; a single mark that finds no partner was an apostrophe, unless it opens a paragraph and the next one opens with the
/// same mark;
/// a double mark that finds none runs to the end of its paragraph. Thread-safe.
/// </remarks>
internal sealed class QuotationFinder
{
    private const int MaxDepth = 4;

    /// <summary>Most paragraphs that a quotation runs over without a mark of its own in each.</summary>
    private const int MostUnmarked = 4;

    private readonly string[] _elisions;

    /// <summary>Reads the words that begin with an apostrophe.</summary>
    public QuotationFinder(IModelSource models) =>
        _elisions = [.. ResourceTable.Read(models, "quotes/elisions.csv", "word").Select(row => row[0])];

    /// <summary>Finds the quotations of all blocks but boilerplate, ordered by start, an outer one before those inside it.</summary>
    public List<Quotation> Find(string text, ArticleLayout layout, Interruption? interruption = null) =>
        Find(text, ParagraphUnits(layout), interruption);

    /// <summary>Finds the quotations of a text that was analysed without a layout: of its sentences.</summary>
    public List<Quotation> Find(AnalyzedText text)
    {
        var units = new List<TextSpan>();
        int block = -1;
        int? paragraph = null;
        foreach (Sentence sentence in text.SentenceArray)
        {
            TextSpan span = text.Cover(sentence.First, sentence.End);
            bool goesOn = units.Count > 0 && (sentence.Block == block || (sentence.IsBody && sentence.Paragraph == paragraph));
            if (goesOn) units[^1] = units[^1].Union(span);
            else units.Add(span);
            (block, paragraph) = (sentence.Block, sentence.Paragraph);
        }

        return Find(text.Text, units, text.Cancellation);
    }

    private List<Quotation> Find(string text, List<TextSpan> units, Interruption? interruption)
    {
        var found = new List<Quotation>();
        for (int i = 0; i < units.Count; i++)
        {
            interruption?.ThrowIfCancellationRequested();
            int first = found.Count;
            var scanner = new Scanner(text, units[i], i, _elisions, found) { GoesOn = i + 1 < units.Count
                && OpensAlike(text, units[i], units[i + 1]) };
            scanner.Run();
            if (scanner.StrayEnd > 0) CloseEarlier(found, first, units, i, scanner.StrayEnd);
            found.Sort(first, found.Count - first, Comparer<Quotation>.Create((a, b) => a.Span.CompareTo(b.Span)));
        }

        MarkContinued(found, text, units);
        return found;
    }

    /// <summary>
    /// A closing mark without a partner, in a paragraph after one whose last quotation never closed: a line break was made into a
    /// paragraph's. The
    /// quotation runs on, through the paragraphs between.
    /// </summary>
    private static void CloseEarlier(List<Quotation> found, int first, List<TextSpan> units, int unit, int end)
    {
        if (first == 0 || found[first - 1] is not { Closed: false, Depth: 0 } open
            || unit - open.Paragraph is < 1 or > MostUnmarked) return;
        found[first - 1] = open with { Continued = true };
        for (int q = first; q < found.Count; q++)
        {
            if (found[q].Span.End <= end) found[q] = found[q] with { Depth = found[q].Depth + 1 };
        }

        var rest = new List<Quotation>();
        for (int i = open.Paragraph + 1; i < unit; i++) rest.Add(new Quotation(units[i], open.Mark, 0, i, false, true) { Opened = false });
        rest.Add(new Quotation(new TextSpan(units[unit].Start, end), open.Mark, 0, unit, true, false) { Opened = false });
        found.InsertRange(first, rest);
    }

    /// <summary>Blocks that share a paragraph number are one unit: a blank line broke a sentence there.</summary>
    private static List<TextSpan> ParagraphUnits(ArticleLayout layout)
    {
        var units = new List<TextSpan>();
        int? last = null;
        foreach (Block block in layout.Blocks)
        {
            if (block.Kind == BlockKind.Boilerplate) continue;
            if (block.Paragraph is not null && block.Paragraph == last) units[^1] = units[^1].Union(block.Span);
            else units.Add(block.Span);
            last = block.Paragraph;
        }

        return units;
    }

    /// <summary>
    /// Whether two paragraphs open with the same single mark, as all paragraphs of one long quotation do; the first may open it behind
    /// "she said:", where it does not close it.
    /// </summary>
    private static bool OpensAlike(string text, TextSpan unit, TextSpan next)
    {
        if (unit.Length < 2 || next.Length < 2) return false;
        char mark = text[next.Start];
        if (mark is not ('\'' or '‘') || text[next.Start + 1] is '\'') return false;
        if (text[unit.Start] == mark) return text[unit.Start + 1] != '\'';
        ReadOnlySpan<char> words = unit.In(text).TrimEnd();
        if (words.IsEmpty || words[^1] is '\'' or '’' or ':') return false;
        for (int at = unit.Start + 2; at < unit.End - 1; at++)
        {
            if (text[at] == mark && IsBehindClause(text, at, unit)) return true;
        }

        return false;
    }

    /// <summary>Whether a colon or comma and a blank stand before a mark.</summary>
    private static bool IsBehindClause(string text, int mark, TextSpan unit) =>
        mark - 2 >= unit.Start && text[mark - 1] == ' ' && text[mark - 2] is ':' or ',';

    private static void MarkContinued(List<Quotation> found, string text, List<TextSpan> units)
    {
        for (int i = 0; i + 1 < found.Count; i++)
        {
            Quotation open = found[i];
            if (open.Closed || open.Paragraph + 1 >= units.Count) continue;
            int next = i + 1;
            while (next < found.Count && found[next].Paragraph == open.Paragraph) next++;
            if (next < found.Count && found[next].Paragraph == open.Paragraph + 1 && found[next].Mark == open.Mark
                && text.AsSpan(units[open.Paragraph + 1].Start, found[next].Span.Start - units[open.Paragraph + 1].Start).IsWhiteSpace())
            {
                found[i] = open with { Continued = true };
            }
        }
    }

    /// <summary>One sweep over one paragraph.</summary>
    private ref struct Scanner(string text, TextSpan unit, int paragraph, string[] elisions, List<Quotation> found)
    {
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
                        else if (i == unit.Start) Open(i, QuotationMark.CurlyDouble); // Turned the wrong way.
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

            int end = unit.End;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            found.Add(new Quotation(new TextSpan(start, end), mark, _open.Count, paragraph, false, false));
        }

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
    }
}
