using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// "The app has already seen “a lot of changes”": a thing that does something said by no verb of saying has no words of its own; what
/// stands in quotation marks is somebody else's.
/// </summary>
internal sealed class SpeechlessSources(AttributionContext context, QuoteTables tables)
{
    private readonly AnalyzedText _text = context.Text;
    private readonly SourceNouns _nouns = new(context, tables);

    /// <summary>Whether the source cannot have said what is quoted.</summary>
    public bool Has(TokenAttribution a)
    {
        if (a.Cue < 0 || a.IsVerbatim || a.SourceHead < 0 || a.IsLabelled || context.ShapeOf(a.First) == QuotationShape.None) return false;
        return _text.TagArray[a.Cue].IsVerb() && _nouns.IsThing(a.SourceHead) && !tables.Reporting.Contains(_text.LemmaArray[a.Cue])
            && !NamesUtterance(a) && !IsSetOff(a);
    }

    /// <summary>"“We love you,” cheered the crowd", "The saying goes, “…”": a comma
    /// or colon between clause and quotation tells that it is said.</summary>
    private bool IsSetOff(TokenAttribution a)
    {
        int first = a.First.First, last = a.First.Last;
        if (context.MarkKind[last] == QuoteMarkKind.Closes && last > first && last + 1 == Math.Min(a.CueFirst, a.SourceFirst))
        {
            return context.IsPunctuation(last - 1);
        }
        return first > 0 && context.QuoteOf[first] >= 0 && context.FirstChar(first - 1) is ',' or ':';
    }

    /// <summary>"sent a message saying", "raised the question whether": the cue has a noun that says something.</summary>
    private bool NamesUtterance(TokenAttribution a)
    {
        for (int i = a.CueFirst; i <= a.CueLast; i++)
        {
            if (i != a.Cue && (_text.TagArray[i].IsNoun() || tables.Reporting.Contains(_text.LemmaArray[i]))) return true;
        }

        return false;
    }
}
