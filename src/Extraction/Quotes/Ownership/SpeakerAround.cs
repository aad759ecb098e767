using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// "“We bake at night,” Brook said. The mill is “no longer proud of its bread”. “I am,” she added.": whoever is quoted both before and
/// after a quotation, near by, is the likeliest to speak in it.
/// </summary>
internal sealed class SpeakerAround
{
    /// <summary>How many paragraphs away the reports before and after may be.</summary>
    private const int Reach = 2;

    private readonly AttributionContext _context;
    private readonly QuoteTables _tables;
    private readonly List<TokenAttribution> _order;
    private readonly int[] _starts;

    /// <summary>Takes the article and what was found in it.</summary>
    public SpeakerAround(AttributionContext context, QuoteTables tables, IEnumerable<TokenAttribution> found)
    {
        (_context, _tables) = (context, tables);
        _order = [.. found.Where(Speaks).OrderBy(StartOf)];
        _starts = [.. _order.Select(StartOf)];
    }

    /// <summary>What was reported last before a quotation, where the same speaker is quoted after it; null elsewhere.</summary>
    public TokenAttribution? Before(int quotation)
    {
        var (first, last) = _context.QuoteTokens[quotation];
        int next = Array.BinarySearch(_starts, first);
        if (next < 0) next = ~next;
        if (next == 0 || next == _order.Count) return null;
        TokenAttribution before = _order[next - 1], after = _order[next];
        int paragraph = _context.SentenceOf(first).Order;
        bool near = before.LastToken < first && StartOf(after) > last
            && paragraph - _context.SentenceOf(before.LastToken).Order <= Reach
            && _context.SentenceOf(StartOf(after)).Order - paragraph <= Reach;
        return near && IsSame(Owner(before), Owner(after)) ? before : null;
    }

    private static TokenAttribution Owner(TokenAttribution a) => a.CarriedFrom ?? a;

    private static int StartOf(TokenAttribution a) => Math.Min(a.Anchor, a.First.First);

    /// <summary>Whether an attribution has a source of its own, or another's, and quotes it.</summary>
    private bool Speaks(TokenAttribution a) => Owner(a) is { Cue: >= 0, SourceHead: >= 0 }
        && a.Fragments().Any(f => _context.ShapeOf(f) is not (QuotationShape.None or QuotationShape.Inside or QuotationShape.Cuts));

    /// <summary>Whether two sources have one name, or the second is a pronoun for one person.</summary>
    private bool IsSame(TokenAttribution before, TokenAttribution after) => ReferenceEquals(before, after)
        || IsPronoun(after.SourceHead) || (Name(before) is { } name && name == Name(after));

    private bool IsPronoun(int token) => _context.Text.TagArray[token] == PennTag.PRP
        && _tables.Pronouns.IsThirdPerson(_context.Text.LemmaArray[token]);

    /// <summary>The last word of the name that a source is headed by, null where it is headed by none.</summary>
    private string? Name(TokenAttribution a)
    {
        AnalyzedText text = _context.Text;
        if (!text.TagArray[a.SourceHead].IsProperNoun()) return null;
        int entity = text.EntityOf(a.SourceHead);
        return text.SpanArray[entity < 0 ? a.SourceHead : text.Entities[entity].End - 1].Of(text.Text);
    }
}
