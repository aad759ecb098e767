using System.Globalization;
using Extraction.Input;
using Extraction.Models;
using Extraction.Speakers;
using Extraction.Training.Annotations;

namespace Extraction.Training.Speakers;

/// <summary>Trains the confidence of whole quotes on annotated news, over what the other models decide there; so it comes last.</summary>
internal sealed class ConfidenceTrainer : IModelTrainer
{
    private const int Folds = 2;

    /// <summary>From here on a reader takes a name for sure.</summary>
    private const double Sure = 0.8;

    public string Name => "confidence";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        string path = Path.Combine(models.WeightsDirectory, QuoteConfidence.WeightsName);
        if (!File.Exists(path)) Write(path, []);
        var fit = new LogisticFit();
        int examples = 0, right = 0;
        for (int fold = 0; fold < Folds; fold++)
        {
            // The ranker has learned from these articles: how sure it is of
            // articles that it has not seen, only one trained without them tells.
            int own = fold;
            using var weights = new MemoryStream();
            CoreferenceTrainer.Train(corpora, models, weights, i => i % Folds != own, TextWriter.Null);
            var without = new OtherWeights(models, AnaphoraModel.WeightsName, weights.ToArray());
            foreach (var (article, quotes) in Read(without, Articles(corpora).Where((_, i) => i % Folds == own)))
            {
                foreach (JudgedQuote quote in quotes)
                {
                    Add(fit, article, quote);
                    examples++;
                    if (quote.Right) right++;
                }
            }

            log.WriteLine($"fold {fold + 1}: {examples} quotes, {right} right");
        }

        // The other models have learned from these articles too, and are right
        // there more often than elsewhere: how often elsewhere, those tell that
        // nothing was trained on.
        int unseen = 0, rightUnseen = 0;
        foreach (var (_, quotes) in Read(corpora, models, corpora.GoldPolnear, _ => true))
        {
            unseen += quotes.Count;
            rightUnseen += quotes.Count(q => q.Right);
        }

        Write(path, fit.Fit(rightUnseen / (double)unseen));
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{examples} quotes, {right} right; wrote {new FileInfo(path).Length} bytes"));
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        foreach (string part in new[] { corpora.GoldDev, corpora.GoldPolnear, corpora.GoldTrain })
        {
            Report(Path.GetRelativePath(Path.Combine(corpora.Root, "..", "gold"), part), Read(corpora, models, part, _ => true));
        }

        Report("annotated news, the part for measuring", Read(models, NewsAnnotations.Dev(corpora)));

        void Report(string name, IEnumerable<(ArticleExtraction Article, List<JudgedQuote> Quotes)> judged)
        {
            var report = new Reliability();
            foreach (var (article, quotes) in judged)
            {
                foreach (JudgedQuote quote in quotes) report.Add(article.Confidences[quote.Index], quote);
            }

            log.WriteLine(name);
            report.Report(log);
        }
    }

    /// <summary>The training part of the gold, of which the ranker has learned, then the annotated news, of which it has not.</summary>
    private static IEnumerable<GoldArticle> Articles(Corpora corpora) =>
        SpeakerGold.Read(corpora.GoldTrain, corpora.GoldText).Concat(NewsAnnotations.Train(corpora));

    /// <summary>What the whole pipeline finds in annotated articles, each quote judged.</summary>
    internal static IEnumerable<(ArticleExtraction Article, List<JudgedQuote> Quotes)> Read(
        Corpora corpora, IModelSource models, string folder, Func<int, bool> isKept) =>
        Read(models, SpeakerGold.Read(folder, corpora.GoldText, Path.Combine(corpora.PolnearDev, "text")).Where((_, i) => isKept(i)));

    /// <summary>The same of articles that are read already.</summary>
    internal static IEnumerable<(ArticleExtraction Article, List<JudgedQuote> Quotes)> Read(IModelSource models,
        IEnumerable<GoldArticle> articles)
    {
        ExtractionPipeline pipeline = ExtractionPipeline.Create(models);
        foreach (GoldArticle gold in articles)
        {
            ArticleExtraction article = pipeline.Extract(new Article { Id = gold.Id, Text = gold.Text });
            yield return (article, JudgedQuotes.Of(article, [.. gold.Quotes.Where(q => q.Attribution.Content.Count > 0)]));
        }
    }

    private static void Add(LogisticFit fit, ArticleExtraction article, JudgedQuote quote)
    {
        var features = new ulong[QuoteConfidence.MostFeatures];
        var templates = new ConfidenceTemplate[QuoteConfidence.MostFeatures];
        SpeakerLink link = article.Speakers.Links[quote.Index];
        Speaker? speaker = link.Speaker is { } index ? article.Speakers.Speakers[index] : null;
        int count = QuoteConfidence.Read(article.Article.Text, article.Attributions[quote.Index], link, speaker, features, templates);
        fit.Add(features.AsSpan(0, count), i => QuoteConfidence.IsRising(templates[i]), i =>
            templates[i] == ConfidenceTemplate.Bias, quote.Right);
    }

    private static void Write(string path, IEnumerable<(ulong Hash, double Weight)> weights)
    {
        using FileStream target = File.Create(path);
        SparseLinearModelWriter.Write(target, ["right"], from w in weights
                                                         let rounded = (short)Math.Clamp(Math.Round(w.Weight * QuoteConfidence.Scale),
                                                             short.MinValue, short.MaxValue)
                                                         where rounded != 0
                                                         select new KeyValuePair<ulong, (byte, short)[]>(w.Hash, [(0, rounded)]));
    }

    /// <summary>How far the confidences can be believed.</summary>
    private sealed class Reliability
    {
        private readonly int[] _all = new int[10], _right = new int[10];
        private readonly double[] _sum = new double[10];
        private int _found, _sure, _wrong, _quotes, _sureOfAll, _wrongOfAll;

        public void Add(double confidence, JudgedQuote quote)
        {
            int bin = Math.Min(9, (int)(confidence * 10));
            _all[bin]++;
            _sum[bin] += confidence;
            if (quote.Right) _right[bin]++;
            _quotes++;
            if (confidence >= Sure) _sureOfAll++;
            if (confidence >= Sure && !quote.Right) _wrongOfAll++;
            if (!quote.Found) return;
            _found++;
            if (confidence >= Sure) _sure++;
            if (confidence >= Sure && !quote.Right) _wrong++;
        }

        public void Report(TextWriter log)
        {
            double error = 0;
            for (int i = 0; i < 10; i++)
            {
                if (_all[i] == 0) continue;
                error += Math.Abs(_sum[i] - _right[i]) / _quotes;
                log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  {i / 10.0:F1}+  {_all[i],5} quotes, mean {_sum[i] / _all[i]:F2}, right {_right[i] / (double)_all[i]:F2}"));
            }

            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  calibration error {error:F3}; at {Sure} and more: {100.0 * _sure / Math.Max(1, _found):F1}% of quotes found, of " +
                    $"these {100.0 * _wrong / Math.Max(1, _sure):F1}% with a wrong speaker; of all quotes " +
                    $"{100.0 * _sureOfAll / Math.Max(1, _quotes):F1}%, wrong in any way " +
                    $"{100.0 * _wrongOfAll / Math.Max(1, _sureOfAll):F1}%"));
        }
    }
}
