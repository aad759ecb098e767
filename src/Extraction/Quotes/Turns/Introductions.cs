using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>
/// "From the office of Ada Brook, chief economist:": a line without a verb that hands over the word names a person, and the person speaks.
/// </summary>
internal sealed class Introductions(AttributionContext context)
{
    private const int LongestLine = 24;

    /// <summary>Leads the sources in such lines to the persons that they name.</summary>
    public void Apply(List<TokenAttribution> found)
    {
        AnalyzedText text = context.Text;
        Dictionary<int, ParagraphUnit> lines = ParagraphUnit.Of(context).Where(IsIntroduction)
            .ToDictionary(unit => context.SentenceOf(unit.Last).Order);
        if (lines.Count == 0) return;
        foreach (TokenAttribution a in found)
        {
            if (a.SourceHead < 0 || IsPerson(a.SourceHead)
                || !lines.TryGetValue(context.SentenceOf(a.SourceHead).Order, out ParagraphUnit line)) continue;
            for (int t = a.SourceHead + 1; t < line.Last; t++)
            {
                if (text.EntityAt(t) is not { Type: EntityType.Person } person) continue;
                (a.SourceFirst, a.SourceLast, a.SourceHead) = (person.First, line.Last - 1, person.End - 1);
                break;
            }
        }
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
