using Extraction.Dates;
using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Training.Quotes;

/// <summary>Trains cues, their extents, sources and contents on PolNeAR's training part.</summary>
internal sealed class AttributionTrainer : IModelTrainer, IErrorListing
{
    private const int UnitsPerLogit = 48;
    private const int Folds = 3;

    public string Name => "attribution";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var articles = Read(corpora.PolnearTrain, models).ToList();
        log.WriteLine($"  {articles.Count} articles, {articles.Sum(a => a.Context.Text.TokenCount)} tokens, {articles.Sum(a => a.Gold.Count)} attributions");
        using FileStream target = File.Create(Path.Combine(models.WeightsDirectory, AttributionExtractor.WeightsName));
        Train(articles, target, log);
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log) =>
        AttributionEvaluation.Of(corpora, models).Report(log);

    public void ListErrors(Corpora corpora, DirectoryModelSource models, TextWriter log) =>
        AttributionEvaluation.Of(corpora, models).ListErrors(log);

    private static void Train(List<PolnearExample> articles, Stream target, TextWriter log)
    {
        // The second judgement must learn from how sure the first models are of articles they have not seen.
        var judged = new List<(PolnearExample Article, List<TokenAttribution> Found)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            log.WriteLine($"  fold {fold + 1}");
            var rest = articles.Where((_, i) => i % Folds != fold).ToList();
            using var bytes = new MemoryStream();
            CompactWeights.Write(bytes, FirstModels(rest, log), UnitsPerLogit);
            CompactWeights weights = CompactWeights.Load(MappedBytes.From(bytes.ToArray()));
            judged.AddRange(articles.Where((_, i) => i % Folds == fold).Select(a => (a, AttributionExtractor.Propose(a.Context, weights))));
        }

        log.WriteLine("  judgement");
        var judgement = SecondModel(judged, JudgeFeatures.Extract, IsCue, log).ToList();
        for (int half = 0; half < 2; half++)
        {
            // Confidence, in turn, must learn from judgements of articles that the judge has not seen.
            using var bytes = new MemoryStream();
            CompactWeights.Write(bytes, SecondModel([.. judged.Where((_, i) => i % 2 != half)], JudgeFeatures.Extract, IsCue, TextWriter.Null), UnitsPerLogit);
            CompactWeights weights = CompactWeights.Load(MappedBytes.From(bytes.ToArray()));
            foreach (var (article, found) in judged.Where((_, i) => i % 2 == half))
            {
                var decoder = new AttributionDecoder(weights, article.Context);
                for (int i = 0; i < found.Count; i++) found[i].Probability = Logistic.Sigmoid(decoder.JudgeLogit(found, i));
            }
        }

        log.WriteLine("  confidence");
        var kept = judged.Select(j => (j.Article, j.Found.FindAll(a => a.Probability >= AttributionExtractor.Least))).ToList();
        var confidence = SecondModel(kept, (context, found, i, f) => JudgeFeatures.ExtractConfidence(context, found[i], f), IsRight, log);
        log.WriteLine("  all");
        CompactWeights.Write(target, FirstModels(articles, log).Concat(judgement).Concat(confidence), UnitsPerLogit);
    }

    private static bool IsCue(PolnearExample article, TokenAttribution a) =>
        article.Gold.Any(g => a.CueFirst <= g.CueLast && g.CueFirst <= a.CueLast);

    /// <summary>Content that shares at least half of its words with a gold content, and a source that touches the gold source or is missing with it.</summary>
    internal static bool IsRight(PolnearExample article, TokenAttribution a) => article.Gold.Any(g =>
    {
        int shared = 0, all = 0;
        int first = Math.Min(a.First.First, g.Content[0].First), last = Math.Max(Math.Max(a.First.Last, a.Second.Last), g.Content[^1].Last);
        if (last - first > 2000) return false;
        for (int i = first; i <= last; i++)
        {
            bool mine = a.ContentCovers(i), right = g.Content.Any(c => c.First <= i && i <= c.Last);
            if (mine && right) shared++;
            if (mine || right) all++;
        }

        return shared * 2 >= all && (a.SourceFirst < 0 ? g.SourceFirst < 0 : a.SourceFirst <= g.SourceLast && g.SourceFirst <= a.SourceLast);
    });

    private static IEnumerable<KeyValuePair<ulong, float>> FirstModels(List<PolnearExample> articles, TextWriter log)
    {
        var space = new FeatureSpace();
        var pool = new IntPool();
        var examples = new AttributionExamples(space, pool);
        foreach (PolnearExample article in articles) examples.Count(article.Context, article.Gold);
        foreach (PolnearExample article in articles) examples.Add(article.Context, article.Gold);
        log.WriteLine($"  {examples.Decisions.Count} decisions, {examples.Choices.Count} choices, {space.Count} features, {pool.Count} feature uses");
        log.WriteLine(FormattableString.Invariant($"  among the candidates: {100.0 * examples.SourceCoverage.Found / examples.SourceCoverage.All:F1} % of sources, {100.0 * examples.ContentCoverage.Found / examples.ContentCoverage.All:F1} % of contents"));
        var trainer = new LogLinearTrainer(space.Count, pool, rate: 0.05f, penalty: 1e-6f);
        trainer.Train(examples.Decisions, examples.Choices, epochs: 10, log);
        return space.Features.Select(f => KeyValuePair.Create(f.Key, trainer.Weight(f.Value)));
    }

    private static IEnumerable<KeyValuePair<ulong, float>> SecondModel(
        List<(PolnearExample Article, List<TokenAttribution> Found)> articles,
        Action<AttributionContext, List<TokenAttribution>, int, FeatureBuffer> extract,
        Func<PolnearExample, TokenAttribution, bool> isRight,
        TextWriter log)
    {
        var space = new FeatureSpace();
        var pool = new IntPool();
        var features = new FeatureBuffer();
        var decisions = new List<Decision>();
        for (int pass = 0; pass < 2; pass++)
        {
            foreach (var (article, found) in articles)
            {
                for (int i = 0; i < found.Count; i++)
                {
                    features.Clear();
                    extract(article.Context, found, i, features);
                    if (pass == 0)
                    {
                        space.CountAll(features.Features);
                        continue;
                    }

                    int start = pool.Count;
                    space.Number(features.Features, 3, pool);
                    decisions.Add(new Decision(start, pool.Count - start, isRight(article, found[i]), 1));
                }
            }
        }

        log.WriteLine($"  {decisions.Count} attributions, {decisions.Count(d => d.Gold)} right");
        var trainer = new LogLinearTrainer(space.Count, pool, rate: 0.05f, penalty: 1e-5f);
        trainer.Train(decisions, [], epochs: 10, log);
        return space.Features.Select(f => KeyValuePair.Create(f.Key, trainer.Weight(f.Value)));
    }

    /// <summary>Analyses the articles of a part with the models as they are.</summary>
    internal static IEnumerable<PolnearExample> Read(string part, DirectoryModelSource models)
    {
        var layouts = new LayoutAnalyzer(models);
        var language = new LanguageEngine(models);
        var times = new TimeExpressionTagger(models);
        var quotations = new QuotationFinder(models);
        foreach (PolnearArticle article in Polnear.Read(part))
        {
            ArticleLayout layout = layouts.Analyze(new Article { Id = article.Id, Text = article.Text });
            AnalyzedText text = language.Analyze(article.Text, layout);
            var context = new AttributionContext(text, layout, times.Tag(text, layout.Published, out _), quotations.Find(article.Text, layout));
            yield return new PolnearExample(article, context, GoldAttribution.Align(context, article));
        }
    }
}

/// <summary>An article of PolNeAR, analysed, with its gold over our tokens.</summary>
internal sealed record PolnearExample(PolnearArticle Article, AttributionContext Context, List<GoldAttribution> Gold);
