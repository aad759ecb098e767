using Extraction.Dates;
using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models;
using Extraction.Quotes;
using Extraction.Training.Quotes.Reading;

namespace Extraction.Training.Quotes;

/// <summary>Trains cues, their extents, sources and contents on PolNeAR's training part.</summary>
internal sealed class AttributionTrainer : IModelTrainer, IErrorListing
{
    private const int UnitsPerLogit = 48;
    private const int Folds = ReadingTrainer.Folds;

    /// <summary>Cues are rare and their words many: more rounds only learn the training articles by heart.</summary>
    private const int CueEpochs = 4;

    private const int ArgumentEpochs = 10;

    public string Name => "attribution";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var articles = Read(corpora.PolnearTrain, models).ToList();
        ReadingTrainer.ReadHeldOut(articles, models);
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
        // All that comes after the cues must learn from how sure the cue model is of articles it has not seen.
        var cues = new List<KeyValuePair<ulong, float>>[Folds];
        for (int fold = 0; fold < Folds; fold++)
        {
            log.WriteLine($"  cues, fold {fold + 1}");
            cues[fold] = [.. FirstModels(Others(fold), AttributionParts.Cues, log)];
            CompactWeights weights = Weights(cues[fold]);
            foreach (PolnearExample article in Own(fold)) AttributionExtractor.FindCues(article.Context, weights);
        }

        var judged = new List<(PolnearExample Article, List<TokenAttribution> Found)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            log.WriteLine($"  fold {fold + 1}");
            CompactWeights weights = Weights(FirstModels(Others(fold), AttributionParts.Arguments, log).Concat(cues[fold]));
            judged.AddRange(Own(fold).Select(a => (a, AttributionExtractor.Propose(a.Context, weights))));
        }

        log.WriteLine("  judgement");
        var judgement = SecondModel(judged, JudgeFeatures.Extract, IsCue, log).ToList();
        for (int half = 0; half < 2; half++)
        {
            // Confidence, in turn, must learn from judgements of articles that the judge has not seen.
            CompactWeights weights = Weights(SecondModel([.. judged.Where((_, i) => i % 2 != half)], JudgeFeatures.Extract, IsCue, TextWriter.Null));
            foreach (var (article, found) in judged.Where((_, i) => i % 2 == half))
            {
                var decoder = new AttributionDecoder(weights, article.Context);
                for (int i = 0; i < found.Count; i++) found[i].Probability = Logistic.Sigmoid(decoder.JudgeLogit(found, i));
            }
        }

        log.WriteLine("  confidence");
        var kept = judged.Select(j => (j.Article, j.Found.FindAll(a => a.Probability >= QuotationCoverage.LeastProposal))).ToList();
        var confidence = SecondModel(kept, (context, found, i, f) => JudgeFeatures.ExtractConfidence(context, found[i], f), IsRight, log);
        log.WriteLine("  all");
        var all = FirstModels(articles, AttributionParts.Cues, log).Concat(FirstModels(articles, AttributionParts.Arguments, log));
        CompactWeights.Write(target, all.Concat(judgement).Concat(confidence), UnitsPerLogit);

        List<PolnearExample> Own(int fold) => [.. articles.Where((_, i) => i % Folds == fold)];

        List<PolnearExample> Others(int fold) => [.. articles.Where((_, i) => i % Folds != fold)];
    }

    private static CompactWeights Weights(IEnumerable<KeyValuePair<ulong, float>> features)
    {
        using var bytes = new MemoryStream();
        CompactWeights.Write(bytes, features, UnitsPerLogit);
        return CompactWeights.Load(MappedBytes.From(bytes.ToArray()));
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

    private static IEnumerable<KeyValuePair<ulong, float>> FirstModels(List<PolnearExample> articles, AttributionParts parts, TextWriter log)
    {
        var space = new FeatureSpace();
        var pool = new IntPool();
        var examples = new AttributionExamples(parts, space, pool);
        foreach (PolnearExample article in articles) examples.Count(article.Context, article.Gold);
        foreach (PolnearExample article in articles) examples.Add(article.Context, article.Gold);
        log.WriteLine($"  {examples.Decisions.Count} decisions, {examples.Choices.Count} choices, {space.Count} features, {pool.Count} feature uses");
        if (parts == AttributionParts.Arguments) log.WriteLine(FormattableString.Invariant($"  among the candidates: {100.0 * examples.SourceCoverage.Found / examples.SourceCoverage.All:F1} % of sources, {100.0 * examples.ContentCoverage.Found / examples.ContentCoverage.All:F1} % of contents"));
        var trainer = new LogLinearTrainer(space.Count, pool, rate: 0.05f, penalty: 1e-6f);
        trainer.Train(examples.Decisions, examples.Choices, parts == AttributionParts.Cues ? CueEpochs : ArgumentEpochs, log);
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
        trainer.Train(decisions, [], epochs: 4, log);
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
