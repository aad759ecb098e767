using Extraction.Language;

namespace Extraction.Training.Language;

/// <summary>Writes a document in another case, so that a model does not learn to trust capitals alone.</summary>
internal static class CasePerturbation
{
    /// <summary>The same analysis over a text in another case.</summary>
    public static AnalyzedText Apply(AnalyzedText document, CaseStyle style)
    {
        char[] text = document.Text.ToCharArray();
        for (int i = 0; i < document.TokenCount; i++)
        {
            TextSpan span = document.Span(i);
            for (int at = span.Start; at < span.End; at++)
            {
                bool capital = style == CaseStyle.Title && at == span.Start && (span.Length > 3 || char.IsUpper(text[at]));
                if (style == CaseStyle.Upper || capital) text[at] = char.ToUpperInvariant(text[at]);
                else if (style == CaseStyle.Lower) text[at] = char.ToLowerInvariant(text[at]);
            }
        }

        return new AnalyzedText(new string(text))
        {
            TokenCount = document.TokenCount,
            SpanArray = document.SpanArray,
            TagArray = document.TagArray,
            LemmaArray = document.LemmaArray,
            SentenceArray = document.SentenceArray,
            SentenceIndexArray = document.SentenceIndexArray,
        };
    }
}
