using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// "His friend Ada Brook was less lucky. “Somebody took mine.”": who is the subject of the sentence before a quotation, in the same
/// paragraph, is named in full there and is reported nowhere else in it, speaks.
/// </summary>
internal sealed class ToldBefore
{
    /// <summary>Characters of the longest sentence that hands over the word: a longer one tells a story.</summary>
    private const int LongestLead = 220;

    private readonly AttributionContext _context;
    private readonly HashSet<int> _reporting = [];

    /// <summary>Takes the article and what was found in it.</summary>
    public ToldBefore(AttributionContext context, IEnumerable<TokenAttribution> found)
    {
        _context = context;
        foreach (TokenAttribution a in found)
        {
            if (a.Cue >= 0) _reporting.Add(context.Text.SentenceIndexArray[a.Cue]);
        }
    }

    /// <summary>The person whom the sentence before a quotation is about, null for none.</summary>
    public NamedEntity? Subject(int quotation)
    {
        AnalyzedText text = _context.Text;
        int first = _context.QuoteTokens[quotation].First;
        if (first == 0 || SpeechSigns.OpensParagraph(_context, first) || _context.QuoteOf[first - 1] >= 0) return null;
        int index = text.SentenceIndexArray[first - 1];
        Sentence lead = text.SentenceArray[index];
        if (lead.Paragraph != _context.SentenceOf(first).Paragraph || _reporting.Contains(index)
            || text.SpanArray[lead.End - 1].End - text.SpanArray[lead.First].Start > LongestLead) return null;
        for (int t = lead.First; t < Math.Min(first, lead.End); t++)
        {
            if (text.RelationArray[t] is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass)) continue;
            bool main = text.HeadArray[t] is >= 0 and var verb && text.HeadArray[verb] < 0;
            if (!main) continue;
            return FullName(t) ?? (t + 1 < first ? FullName(t + 1) : null);
        }

        return null;
    }

    /// <summary>The full name that a token belongs to; "his mate Ada Brook" hangs on the mate.</summary>
    private NamedEntity? FullName(int token) => _context.Text.EntityAt(token) is { Type: EntityType.Person } person
        && person.End - person.First > 1 ? person : null;
}
