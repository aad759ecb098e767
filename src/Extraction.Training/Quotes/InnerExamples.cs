using Extraction.Models;
using Extraction.Quotes;
using Extraction.Quotes.Reading;
using Extraction.Training.Quotes.Reading;

namespace Extraction.Training.Quotes;

/// <summary>
/// The articles whose gold has reports within reports, read from inside their quotations as <see cref="InnerReading"/> reads them: from
/// these the judge learns which of the reports in somebody's words count.
/// </summary>
/// <param name="articles">The readings from inside, by networks that have not seen the article.</param>
/// <param name="analysed">All articles as they are read from outside, in order.</param>
/// <param name="tables">Word lists.</param>
internal sealed class InnerExamples(List<AnnotatedExample<ReadContext>> articles, List<AnnotatedExample<AttributionContext>> analysed,
    QuoteTables tables)
{
    private readonly CueCandidates[] _cues = new CueCandidates[articles.Count];

    /// <summary>The readings from inside of articles that have any, not read by the network yet.</summary>
    public static List<AnnotatedExample<AttributionContext>> Of(List<AnnotatedExample<AttributionContext>> articles, QuoteTables tables)
    {
        var inner = new List<AnnotatedExample<AttributionContext>>();
        foreach (AnnotatedExample<AttributionContext> article in articles.Where(a => a.Article.Scheme == AnnotationScheme.General))
        {
            AttributionContext context = article.Context;
            bool[] asked = new InnerReading(context, tables).Readable(article.Article.Attributions.SelectMany(a => a.Content)
                .Select(c => GoldAttribution.Tokens(context, c)).Where(c => c.First >= 0)
                .Select(c => new ContentCandidate(c.First, c.Last)));
            if (!asked.Contains(true)) continue;
            List<GoldAttribution> gold = [.. article.Gold.Where(g => asked[g.Cue])];
            // "He “believes the bridge will hold”": the source stands outside, so this is what the quotation belongs to.
            foreach (GoldAttribution g in gold.Where(g => !IsInside(context, g))) asked[g.Cue] = false;
            gold.RemoveAll(g => !asked[g.Cue]);
            inner.Add(new AnnotatedExample<AttributionContext>(article.Article, context.InsideQuotations(), gold, article.Part, asked));
        }

        return inner;
    }

    /// <summary>Finds the cues of the articles of a part with models that have not seen them.</summary>
    public void FindCues(int fold, CompactWeights weights)
    {
        foreach (int i in Fold(fold)) _cues[i] = CueFinder.Find(articles[i].Context, weights, articles[i].Asked);
    }

    /// <summary>What models that have not seen the articles of a part find in their quotations.</summary>
    public IEnumerable<JudgedExample> Propose(int fold, CompactWeights weights)
    {
        foreach (int i in Fold(fold))
        {
            CuedContext context = _cues[i].Article;
            List<TokenAttribution> found = new InnerReading(analysed[articles[i].Part].Context, tables)
                .Propose(_cues[i], new AttributionDecoder(weights, context));
            yield return new JudgedExample(articles[i].With(context), found);
        }
    }

    private IEnumerable<int> Fold(int fold) =>
        Enumerable.Range(0, articles.Count).Where(i => articles[i].Part % ReadingTrainer.Folds == fold);

    private static bool IsInside(AttributionContext context, GoldAttribution g) =>
        (g.SourceFirst < 0 || context.QuoteOf[g.SourceFirst] == context.QuoteOf[g.Cue])
        && context.QuoteOf[g.Content[0].First] == context.QuoteOf[g.Cue];
}
