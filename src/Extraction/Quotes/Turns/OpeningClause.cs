using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>"Ms Lowe wrote in a letter:": the clause at the end of a paragraph, before a colon, that opens what stands below.</summary>
internal static class OpeningClause
{
    private const double Sure = 0.95;

    /// <summary>An attribution without content yet; null where the last sentence of the paragraph reports nobody.</summary>
    public static TokenAttribution? Find(AttributionContext context, QuoteTables tables, ParagraphUnit unit)
    {
        AnalyzedText text = context.Text;
        for (int verb = unit.Last; verb >= context.SentenceOf(unit.Last).First; verb--)
        {
            if (!text.TagArray[verb].IsVerb() || context.QuoteOf[verb] >= 0 || !tables.Reporting.Contains(text.LemmaArray[verb])) continue;
            for (int child = context.Tree.FirstChild(verb); child >= 0 && child < verb; child = context.Tree.NextSibling(child))
            {
                if (text.RelationArray[child] != DependencyRelation.Nsubj) continue;
                return new TokenAttribution(verb, verb, verb)
                {
                    SourceFirst = context.Tree.Left(child),
                    SourceLast = Math.Min(context.Tree.Right(child), verb - 1),
                    SourceHead = child,
                    IsVerbatim = true,
                    CueProbability = Sure,
                    Probability = Sure,
                    Confidence = Sure,
                };
            }
        }

        return null;
    }
}
