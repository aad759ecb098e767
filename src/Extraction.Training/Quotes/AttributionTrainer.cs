using Extraction.Dates;
using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models;
using Extraction.Quotes;
using Extraction.Quotes.Reading;
using Extraction.Training.Quotes.Reading;

namespace Extraction.Training.Quotes;

/// <summary>Trains cues, their extents, sources and contents on PolNeAR's training part and the articles of many outlets.</summary>
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
        List<AnnotatedExample<AttributionContext>> analysed = ReadAll(corpora, models);
        var tables = new QuoteTables(models);
        List<AnnotatedExample<ReadContext>> articles = ReadingTrainer.ReadHeldOut(analysed, models);
        var inner = new InnerExamples(ReadingTrainer.ReadHeldOut(InnerExamples.Of(analysed, tables), models), analysed, tables);
        log.WriteLine($"  {articles.Count} articles, {articles.Sum(a => a.Context.Text.TokenCount)} tokens, " +
            $"{articles.Sum(a => a.Gold.Count)} attributions");
        using FileStream target = File.Create(Path.Combine(models.WeightsDirectory, AttributionExtractor.WeightsName));
        Train(articles, inner, target, log);
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log) =>
        AttributionEvaluation.Of(corpora, models).Report(log);

    public void ListErrors(Corpora corpora, DirectoryModelSource models, TextWriter log) =>
        AttributionEvaluation.Of(corpora, models).ListErrors(log);

    private static void Train(List<AnnotatedExample<ReadContext>> articles, InnerExamples inner, Stream target, TextWriter log)
    {
        // All that comes after the cues must learn from how sure the cue model is of articles it has not seen.
        var cues = new List<KeyValuePair<ulong, float>>[Folds];
        var candidates = new CueCandidates[articles.Count];
        for (int fold = 0; fold < Folds; fold++)
        {
            log.WriteLine($"  cues, fold {fold + 1}");
            cues[fold] = [.. Learn(Others(articles, fold), (space, pool) => new CueExamples(space, pool), CueEpochs, log)];
            CompactWeights weights = Weights(cues[fold]);
            for (int i = fold; i < articles.Count; i += Folds) candidates[i] = CueFinder.Find(articles[i].Context, weights);
            inner.FindCues(fold, weights);
        }

        List<AnnotatedExample<CuedContext>> cued = [.. articles.Select((a, i) => a.With(candidates[i].Article))];
        var judged = new List<JudgedExample>();
        for (int fold = 0; fold < Folds; fold++)
        {
            log.WriteLine($"  fold {fold + 1}");
            CompactWeights weights = Weights(Arguments(Others(cued, fold), log).Concat(cues[fold]));
            for (int i = fold; i < cued.Count; i += Folds)
            {
                judged.Add(new JudgedExample(cued[i],
                    AttributionExtractor.Propose(candidates[i], new AttributionDecoder(weights, cued[i].Context))));
            }
            judged.AddRange(inner.Propose(fold, weights));
        }

        log.WriteLine("  judgement");
        var judgement = Judgement(judged, log).ToList();
        for (int half = 0; half < 2; half++)
        {
            // Confidence, in turn, must learn from judgements of articles that the judge has not seen.
            CompactWeights weights = Weights(Judgement([.. judged.Where(j => j.Article.Part % 2 != half)], TextWriter.Null));
            foreach (var (article, found) in judged.Where(j => j.Article.Part % 2 == half))
            {
                new AttributionDecoder(weights, article.Context).Judge(found);
                if (article.Context.IsInside) found.ForEach(a => a.Probability = a.ReportProbability);
            }
        }

        log.WriteLine("  confidence");
        List<JudgedExample> kept = [.. judged.Select(j => j with
        {
            Found = j.Found.FindAll(a => a.Probability >= QuotationCoverage.LeastProposal),
        })];
        var confidence = SecondModel(kept, VisitConfidence, (article, a) => IsRight(article.Gold, a), false, log);
        log.WriteLine("  all");
        var all = Learn(articles, (space, pool) => new CueExamples(space, pool), CueEpochs, log).Concat(Arguments(cued, log));
        CompactWeights.Write(target, all.Concat(judgement).Concat(confidence), UnitsPerLogit);
    }

    private static List<T> Others<T>(List<T> articles, int fold) => [.. articles.Where((_, i) => i % Folds != fold)];

    private static IEnumerable<KeyValuePair<ulong, float>> Arguments(List<AnnotatedExample<CuedContext>> articles, TextWriter log) =>
        Learn(articles, (space, pool) => new ArgumentExamples(space, pool), ArgumentEpochs, log);

    private static CompactWeights Weights(IEnumerable<KeyValuePair<ulong, float>> features)
    {
        using var bytes = new MemoryStream();
        CompactWeights.Write(bytes, features, UnitsPerLogit);
        return CompactWeights.Load(MappedBytes.From(bytes.ToArray()));
    }

    private static void VisitConfidence(ReadContext context, List<TokenAttribution> found, FeatureBuffer features,
        Action<TokenAttribution> visit)
    {
        foreach (TokenAttribution a in found)
        {
            features.Clear();
            JudgeFeatures.ExtractConfidence(context, a, features);
            visit(a);
        }
    }

    /// <summary>Two judges over the same features: does it stand for itself, and is it a report by the fact-checker's rules.</summary>
    private static IEnumerable<KeyValuePair<ulong, float>> Judgement(
        List<JudgedExample> articles, TextWriter log)
    {
        var stands = SecondModel([.. articles.Where(a => !a.Article.Context.IsInside)], JudgeFeatures.Visit, Stands, ownFeatures: false,
            log);
        var reports = SecondModel(articles, JudgeFeatures.Visit, IsReport, ownFeatures: true, log);
        return stands.Concat(reports.Select(f => KeyValuePair.Create(f.Key ^ JudgeFeatures.ReportModel, f.Value)));
    }

    /// <summary>Whether the attribution touches a gold one that lies in no
    /// other; an optional one counts as the broader rules have it.</summary>
    private static bool? Stands(AnnotatedExample<CuedContext> article, TokenAttribution a) =>
        article.Gold.Any(g => Touches(g, a) && !article.Gold.Any(o => o != g && !o.Optional && o.Content.Any(c => c.Covers(g.Cue))));

    /// <summary>Whether the attribution touches a gold one; unknown for optional ones and within content where the gold has none.</summary>
    private static bool? IsReport(AnnotatedExample<CuedContext> article, TokenAttribution a)
    {
        bool touches = false, optional = false;
        if (article.Asked?[a.Cue] == false) return null;
        foreach (GoldAttribution g in article.Gold)
        {
            if (!Touches(g, a)) continue;
            touches = true;
            optional |= g.Optional;
        }

        if (touches) return optional ? null : true;
        return article.Article.Scheme == AnnotationScheme.Polnear && article.Gold.Any(g => g.Content.Any(c => c.Covers(a.Cue))) ? null
            : false;
    }

    private static bool Touches(GoldAttribution g, TokenAttribution a) => a.CueFirst <= g.CueLast && g.CueFirst <= a.CueLast;

    /// <summary>Content that shares at least half of its words with a gold content,
    /// and a source that touches the gold source or is missing with it.</summary>
    internal static bool IsRight(List<GoldAttribution> gold, TokenAttribution a) => gold.Any(g =>
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

        return shared * 2 >= all && (a.SourceFirst < 0 ? g.SourceFirst < 0
            : a.SourceFirst <= g.SourceLast && g.SourceFirst <= a.SourceLast);
    });

    private static IEnumerable<KeyValuePair<ulong, float>> Learn<T>(List<AnnotatedExample<T>> articles,
        Func<FeatureSpace, IntPool, AttributionExamples<T>> examplesOver, int epochs, TextWriter log)
        where T : AttributionContext
    {
        var space = new FeatureSpace();
        var pool = new IntPool();
        AttributionExamples<T> examples = examplesOver(space, pool);
        foreach (AnnotatedExample<T> article in articles) examples.Count(article);
        foreach (AnnotatedExample<T> article in articles) examples.Add(article);
        log.WriteLine($"  {examples.Decisions.Count} decisions, {examples.Choices.Count} choices, {space.Count} features, {pool.Count} " +
            $"feature uses");
        examples.Report(log);
        var trainer = new LogLinearTrainer(space.Count, pool, rate: 0.05f, penalty: 1e-6f);
        trainer.Train(examples.Decisions, examples.Choices, epochs, log);
        // What only the fact-checker's scheme has is left to the judges: edges,
        // and what is worth a look, stay as the broader rules have them.
        return space.Weights(trainer.Weight);
    }

    private static IEnumerable<KeyValuePair<ulong, float>> SecondModel(
        List<JudgedExample> articles,
        Action<ReadContext, List<TokenAttribution>, FeatureBuffer, Action<TokenAttribution>> visit,
        Func<AnnotatedExample<CuedContext>, TokenAttribution, bool?> isRight,
        bool ownFeatures,
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
                AnnotationScheme scheme = article.Article.Scheme;
                visit(article.Context, found, features, a =>
                {
                    if (isRight(article, a) is not { } right) return;
                    if (pass == 0)
                    {
                        space.CountAll(features.Features);
                        return;
                    }

                    int start = pool.Count;
                    space.Number(features.Features, 3, pool, own: ownFeatures && scheme == AnnotationScheme.General);
                    decisions.Add(new Decision(start, pool.Count - start, right, SchemeWeights.Of(scheme)));
                });
            }
        }

        log.WriteLine($"  {decisions.Count} attributions, {decisions.Count(d => d.Gold)} right");
        var trainer = new LogLinearTrainer(space.Count, pool, rate: 0.05f, penalty: 1e-5f);
        trainer.Train(decisions, [], epochs: 4, log);
        return space.Weights(trainer.Weight, ownFeatures ? 1 : 0);
    }

    /// <summary>All articles to learn from, analysed.</summary>
    internal static List<AnnotatedExample<AttributionContext>> ReadAll(Corpora corpora, DirectoryModelSource models) =>
        [.. Read(Polnear.Read(corpora.PolnearTrain).Concat(GeneralGold.Train(corpora)), models)];

    /// <summary>Analyses articles with the models as they are.</summary>
    internal static IEnumerable<AnnotatedExample<AttributionContext>> Read(IEnumerable<AnnotatedArticle> part, DirectoryModelSource models)
    {
        var layouts = new LayoutAnalyzer(models);
        var language = new LanguageEngine(models);
        var times = new TimeExpressionTagger(models);
        var quotations = new QuotationFinder(models);
        int number = 0;
        foreach (AnnotatedArticle article in part)
        {
            ArticleLayout layout = layouts.Analyze(new Article { Id = article.Id, Text = article.Text });
            AnalyzedText text = language.Analyze(article.Text, layout);
            var context = new AttributionContext(text, layout, times.Tag(text, layout.Published), quotations.Find(article.Text, layout));
            yield return new AnnotatedExample<AttributionContext>(article, context, GoldAttribution.Align(context, article), number++);
        }
    }
}
