using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Training.Quotes;

/// <summary>Trains cues, their extents, sources and contents on PolNeAR's training part.</summary>
internal sealed class AttributionTrainer : IModelTrainer
{
    private const int UnitsPerLogit = 48;

    public string Name => "attribution";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var articles = Read(corpora.PolnearTrain, models).ToList();
        log.WriteLine($"  {articles.Count} articles, {articles.Sum(a => a.Context.Text.TokenCount)} tokens, {articles.Sum(a => a.Gold.Count)} attributions");
        using FileStream target = File.Create(Path.Combine(models.WeightsDirectory, AttributionExtractor.WeightsName));
        Train(articles, target, log);
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        CompactWeights weights = CompactWeights.Load(MappedBytes.From(models.OpenWeights(AttributionExtractor.WeightsName)));
        var articles = Read(corpora.PolnearDev, models).ToList();
        foreach (double least in new[] { 0.35, 0.4, 0.45, 0.5, 0.55 })
        {
            var scorer = new SpanScorer();
            foreach (PolnearExample example in articles)
            {
                var found = AttributionExtractor.Decode(example.Context, weights, least);
                int[] parents = AttributionBuilder.Parents(found);
                scorer.Add(example.Article.Text, Gold(example.Article), [.. found.Where((_, i) => parents[i] < 0).Select(a => Spans(example.Context.Text, a))]);
            }

            log.WriteLine(FormattableString.Invariant($"  least cue {least:F2}: {scorer}"));
        }
    }

    private static void Train(List<PolnearExample> articles, Stream target, TextWriter log)
    {
        var space = new FeatureSpace();
        var pool = new IntPool();
        var examples = new AttributionExamples(space, pool);
        foreach (PolnearExample article in articles) examples.Count(article.Context, article.Gold);
        foreach (PolnearExample article in articles) examples.Add(article.Context, article.Gold);
        log.WriteLine($"  {examples.Decisions.Count} decisions, {examples.Choices.Count} choices, {space.Count} features, {pool.Count} feature uses");
        log.WriteLine(FormattableString.Invariant($"  among the candidates: {100.0 * examples.SourceCoverage.Found / examples.SourceCoverage.All:F1} % of sources, {100.0 * examples.ContentCoverage.Found / examples.ContentCoverage.All:F1} % of contents"));
        var trainer = new LogLinearTrainer(space.Count, pool, rate: 0.1f, penalty: 1e-6f);
        trainer.Train(examples.Decisions, examples.Choices, epochs: 8, log);
        CompactWeights.Write(target, space.Features.Select(f => KeyValuePair.Create(f.Key, trainer.Weight(f.Value))), UnitsPerLogit);
    }

    /// <summary>Analyses the articles of a part with the models as they are.</summary>
    internal static IEnumerable<PolnearExample> Read(string part, DirectoryModelSource models)
    {
        var layouts = new LayoutAnalyzer(models);
        var language = new LanguageEngine(models);
        var quotations = new QuotationFinder(models);
        foreach (PolnearArticle article in Polnear.Read(part))
        {
            ArticleLayout layout = layouts.Analyze(new Article { Id = article.Id, Text = article.Text });
            AnalyzedText text = language.Analyze(article.Text, layout);
            var context = new AttributionContext(text, layout, [], quotations.Find(article.Text, layout));
            yield return new PolnearExample(article, context, GoldAttribution.Align(context, article));
        }
    }

    private static IReadOnlyList<TextSpan>[][] Gold(PolnearArticle article) =>
        [.. article.Attributions.Select(a => new IReadOnlyList<TextSpan>[] { a.Source, a.Cue, a.Content })];

    private static IReadOnlyList<TextSpan>[] Spans(AnalyzedText text, TokenAttribution a)
    {
        List<TextSpan> content = [text.Cover(a.First.First, a.First.Last + 1)];
        if (a.Second.First >= 0) content.Add(text.Cover(a.Second.First, a.Second.Last + 1));
        return [a.SourceFirst < 0 ? [] : [text.Cover(a.SourceFirst, a.SourceLast + 1)], [text.Cover(a.CueFirst, a.CueLast + 1)], content];
    }
}

/// <summary>An article of PolNeAR, analysed, with its gold over our tokens.</summary>
internal sealed record PolnearExample(PolnearArticle Article, AttributionContext Context, List<GoldAttribution> Gold);
