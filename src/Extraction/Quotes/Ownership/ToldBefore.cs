using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// "His friend Ada Brook was less lucky. “Somebody took mine.”", "She shook her head. “Never.”": who is the subject of the sentence before
/// a quotation, in the same paragraph or at the end of the one before, and is reported nowhere else in it, speaks.
/// </summary>
internal sealed class ToldBefore
{
    /// <summary>Characters of the longest sentence that hands over the word: a longer one tells a story.</summary>
    private const int LongestLead = 220;

    private readonly AttributionContext _context;
    private readonly QuoteTables _tables;
    private readonly HashSet<int> _reporting = [];

    /// <summary>Takes the article and what was found in it.</summary>
    public ToldBefore(AttributionContext context, QuoteTables tables, IEnumerable<TokenAttribution> found)
    {
        (_context, _tables) = (context, tables);
        foreach (TokenAttribution a in found)
        {
            if (a.Cue >= 0) _reporting.Add(context.Text.SentenceIndexArray[a.Cue]);
        }
    }

    /// <summary>The person whom the sentence before a quotation is about, null for none.</summary>
    public (int First, int Last)? Subject(int quotation)
    {
        AnalyzedText text = _context.Text;
        int first = _context.QuoteTokens[quotation].First;
        if (first == 0 || _context.QuoteOf[first - 1] >= 0) return null;
        int index = text.SentenceIndexArray[first - 1];
        Sentence lead = text.SentenceArray[index];
        if (lead.Order < 0 || lead.Order < _context.SentenceOf(first).Order - 1 || _reporting.Contains(index)
            || text.SpanArray[lead.End - 1].End - text.SpanArray[lead.First].Start > LongestLead) return null;
        for (int t = lead.First; t < Math.Min(first, lead.End); t++)
        {
            if (text.RelationArray[t] is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass)) continue;
            bool main = text.HeadArray[t] is >= 0 and var verb && text.HeadArray[verb] < 0;
            if (!main) continue;
            return Name(t) ?? (t + 1 < first ? Name(t + 1) : null) ?? (IsOnePerson(t) ? (t, t) : null);
        }

        return null;
    }

    /// <summary>The name that a token belongs to; "his mate Ada Brook" hangs on the mate.</summary>
    private (int First, int Last)? Name(int token) =>
        _context.Text.EntityAt(token) is { Type: EntityType.Person } person ? (person.First, person.End - 1) : null;

    private bool IsOnePerson(int token) => _context.Text.TagArray[token] == PennTag.PRP
        && _tables.Pronouns.Of(_context.Text.Form(token)) is { Person: 3, IsThing: false, IsPlural: false };
}
