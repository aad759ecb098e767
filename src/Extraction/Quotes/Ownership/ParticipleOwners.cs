using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>"“…,” Brook said. “It leaks,” adding that nobody came": a participle without a subject right behind a quotation has the
/// quotation's owner for its source.</summary>
internal sealed class ParticipleOwners(AttributionContext context)
{
    /// <summary>Gives the participles their sources.</summary>
    public void Complete(List<TokenAttribution> found)
    {
        QuotationOwners? owners = null;
        foreach (TokenAttribution a in found)
        {
            if (a.CueFirst <= 0 || a.SourceHead >= 0 || context.Text.TagArray[a.Cue] != PennTag.VBG) continue;
            int mark = a.CueFirst - 1;
            if (context.MarkKind[mark] != QuoteMarkKind.Closes || context.QuoteOf[mark] < 0) continue;
            owners ??= new QuotationOwners(context, found);
            if (owners.Of(context.QuoteOf[mark]) is not { } owner || owner == a) continue;
            (a.SourceFirst, a.SourceLast, a.SourceHead) = (owner.SourceFirst, owner.SourceLast, owner.SourceHead);
        }
    }
}
