using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>
/// "From the office of Ada Brook, chief economist:": a line without a verb that hands over the word names a person, and the person speaks.
/// </summary>
internal sealed class Introductions(AttributionContext context)
{
    private const int LongestLine = 24;

    private const double Sure = 0.9;

    /// <summary>Leads the sources in such lines to the persons that they name, and gives them the quotations right below that have no
    /// source.</summary>
    public void Apply(List<TokenAttribution> found)
    {
        List<ParagraphUnit> units = ParagraphUnit.Of(context);
        int[] lines = [.. Enumerable.Range(0, units.Count).Where(i => IsIntroduction(units[i]))];
        if (lines.Length == 0) return;
        LeadSources(found, lines.ToDictionary(i => context.SentenceOf(units[i].Last).Order, i => units[i]));
        var owners = new QuotationOwners(context, found);
        foreach (int i in lines)
        {
            if (i + 1 < units.Count) GiveQuotation(found, owners, units[i], units[i + 1].First);
        }
    }

    private void LeadSources(List<TokenAttribution> found, Dictionary<int, ParagraphUnit> lines)
    {
        foreach (TokenAttribution a in found)
        {
            if (a.SourceHead >= 0 && !IsPerson(a.SourceHead)
                && lines.TryGetValue(context.SentenceOf(a.SourceHead).Order, out ParagraphUnit line)) Lead(a, a.SourceHead + 1, line);
        }
    }

    /// <summary>Gives a quotation that begins at a token to the person whom the line before it names.</summary>
    private void GiveQuotation(List<TokenAttribution> found, QuotationOwners owners, ParagraphUnit line, int first)
    {
        int q = context.QuoteOf[first];
        if (q < 0 || context.QuoteTokens[q].First != first) return;
        if (owners.Of(q) is { } owner)
        {
            if (owner.SourceHead < 0 && owner.Cue < 0) Lead(owner, line.First, line);
            return;
        }

        var quoted = new TokenAttribution(-1, -1, -1)
        {
            First = new ContentCandidate(first, context.QuoteTokens[q].Last),
            Probability = Sure, CueProbability = Sure, Confidence = Sure,
        };
        if (Lead(quoted, line.First, line)) found.Add(quoted);
    }

    /// <summary>Makes the first person that a line names from a token on the source; false where it names none.</summary>
    private bool Lead(TokenAttribution a, int from, ParagraphUnit line)
    {
        for (int t = from; t < line.Last; t++)
        {
            if (context.Text.EntityAt(t) is not { Type: EntityType.Person } person) continue;
            (a.SourceFirst, a.SourceLast, a.SourceHead) = (person.First, line.Last - 1, person.End - 1);
            return true;
        }

        return false;
    }

    private bool IsIntroduction(ParagraphUnit unit) =>
        unit.Kind == BlockKind.Body && context.FirstChar(unit.Last) == ':' && unit.Last - unit.First <= LongestLine && !HasFiniteVerb(unit);

    private bool IsPerson(int token) => context.Text.EntityTypeAt(token) == EntityType.Person;

    private bool HasFiniteVerb(ParagraphUnit unit)
    {
        for (int t = unit.First; t <= unit.Last; t++)
        {
            if (context.Text.TagArray[t] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD) return true;
        }

        return false;
    }
}
