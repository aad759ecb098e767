using Extraction.Language;
using Extraction.Layout;
using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>Pairs the quotation marks of an article: paragraph by paragraph (<see cref="QuotationScanner"/>), then across paragraphs.
/// </summary>
/// <remarks>Takes linear time. Thread-safe.</remarks>
internal sealed class QuotationFinder
{
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
            var scanner = new QuotationScanner(text, units[i], i, _elisions, found) { GoesOn = i + 1 < units.Count
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
            if (text[at] == mark && QuotationScanner.IsBehindClause(text, at, unit)) return true;
        }

        return false;
    }

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
}
