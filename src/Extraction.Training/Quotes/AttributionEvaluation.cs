using System.Globalization;
using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes;
using Extraction.Quotes.Reading;

namespace Extraction.Training.Quotes;

/// <summary>Measures the attribution stage on PolNeAR's development part, from raw text on.</summary>
internal sealed class AttributionEvaluation
{
    private readonly List<AnnotatedExample<ReadContext>> _articles;
    private readonly List<List<TokenAttribution>> _found;

    private AttributionEvaluation(List<AnnotatedExample<ReadContext>> articles, CompactWeights weights, TurnLabels labels)
    {
        _articles = articles;
        _found = [.. articles.Select(a => TopLevel(AttributionExtractor.Decode(a.Context, weights, labels)))];
    }

    /// <summary>Runs the stage over the development part.</summary>
    public static AttributionEvaluation Of(Corpora corpora, DirectoryModelSource models)
    {
        ReadingNetwork network = ReadingNetwork.Load(MappedBytes.From(models.OpenWeights(ReadingNetwork.WeightsName)));
        List<AnnotatedExample<ReadContext>> articles = [.. AttributionTrainer.Read(Polnear.Read(corpora.PolnearDev), models)
            .Select(a => a.With(ReadContext.Of(network, a.Context)))];
        return new AttributionEvaluation(articles,
            CompactWeights.Load(MappedBytes.From(models.OpenWeights(AttributionExtractor.WeightsName))), new TurnLabels(models));
    }

    /// <summary>Exact-span figures of the attributions that stand for themselves.</summary>
    public SpanScorer Spans()
    {
        var scorer = new SpanScorer();
        Score(scorer.Add);
        return scorer;
    }

    /// <summary>Figures of the attributions with quotation marks.</summary>
    public QuotedScorer Quoted()
    {
        var scorer = new QuotedScorer();
        Score(scorer.Add);
        return scorer;
    }

    /// <summary>Expected calibration error over ten equal bins (Guo et al.
    /// 2017) of the confidence that content and source are right.</summary>
    public double CalibrationError()
    {
        var sums = new double[10];
        var right = new int[10];
        int count = 0;
        foreach (var (example, a) in All())
        {
            int bin = Math.Min(9, (int)(a.Confidence * 10));
            sums[bin] += a.Confidence;
            if (AttributionTrainer.IsRight(example.Gold, a)) right[bin]++;
            count++;
        }

        return Enumerable.Range(0, 10).Sum(i => Math.Abs(sums[i] - right[i])) / Math.Max(1, count);
    }

    public void Report(TextWriter log)
    {
        log.WriteLine($"  exact spans: {Spans()}");
        log.WriteLine($"  with quotation marks: {Quoted()}");
        log.WriteLine(FormattableString.Invariant($"  expected calibration error {CalibrationError():F3}"));
        int gold = _articles.Sum(a => a.Gold.Count), matched = 0, cue = 0, source = 0, content = 0;
        foreach (var (_, g, a) in Pairs())
        {
            if (a is null) continue;
            matched++;
            if (a.CueFirst == g.CueFirst && a.CueLast == g.CueLast) cue++;
            if (a.SourceFirst == g.SourceFirst && a.SourceLast == g.SourceLast) source++;
            if (Fragments(a).SequenceEqual(g.Content)) content++;
        }

        log.WriteLine(string.Create(CultureInfo.InvariantCulture, 
            $"  cues touched: P {100.0 * matched / _found.Sum(f => f.Count):F1} R {100.0 * matched / gold:F1}; of these exact: cue " +
                $"{100.0 * cue / matched:F1}, source {100.0 * source / matched:F1}, content {100.0 * content / matched:F1}"));
    }

    /// <summary>A line an error: a cue missed or invented, and for the others a source
    /// or content that differs; "unreached" where no candidate was right.</summary>
    public void ListErrors(TextWriter log)
    {
        var sources = new List<SourceCandidate>();
        var contents = new List<ContentCandidate>();
        foreach (var (example, g, a) in Pairs())
        {
            AttributionContext context = example.Context;
            string cue = Words(context, g.CueFirst, g.CueLast);
            string goldContent = string.Join(" | ", g.Content.Select(c => Words(context, c.First, c.Last)));
            if (a is null)
            {
                log.WriteLine($"missed [{cue}] source [{Words(context, g.SourceFirst, g.SourceLast)}] content [{goldContent}]");
                continue;
            }

            if (a.CueFirst != g.CueFirst || a.CueLast != g.CueLast)
            {
                log.WriteLine($"cue gold [{cue}] found [{Words(context, a.CueFirst, a.CueLast)}]");
            }
            if (a.SourceFirst != g.SourceFirst || a.SourceLast != g.SourceLast)
            {
                SourceCandidates.List(context, g.CueFirst, g.CueLast, sources);
                bool reached = g.SourceFirst < 0 || sources.Any(c => c.First == g.SourceFirst && c.Last == g.SourceLast);
                log.WriteLine($"source{(reached ? "" : " unreached")} gold [{Words(context, g.SourceFirst, g.SourceLast)}] found " +
                    $"[{Words(context, a.SourceFirst, a.SourceLast)}] cue [{cue}]");
            }

            if (!Fragments(a).SequenceEqual(g.Content))
            {
                ContentCandidates.List(context, new CueSource(g.Cue, g.CueFirst, g.CueLast, g.SourceFirst, g.SourceLast), contents);
                log.WriteLine($"content{(g.Content.All(contents.Contains) ? "" : " unreached")} gold [{goldContent}] found " +
                    $"[{string.Join(" | ", Fragments(a).Select(c => Words(context, c.First, c.Last)))}] cue [{cue}]");
            }
        }

        foreach (var (example, a) in All())
        {
            if (example.Gold.Any(g => Touch(g, a))) continue;
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, 
                $"invented {a.Probability:F2} [{Words(example.Context, a.CueFirst, a.CueLast)}] source " +
                    $"[{Words(example.Context, a.SourceFirst, a.SourceLast)}] content " +
                    $"[{Words(example.Context, a.First.First, a.First.Last)}]"));
        }
    }

    private void Score(Action<string, IReadOnlyList<TextSpan>[][], IReadOnlyList<TextSpan>[][]> add)
    {
        for (int i = 0; i < _articles.Count; i++)
        {
            AnnotatedExample<ReadContext> example = _articles[i];
            add(
                example.Article.Text,
                [.. example.Article.Attributions.Select(a => new IReadOnlyList<TextSpan>[] { a.Source, a.Cue, a.Content })],
                [.. _found[i].Select(a => Spans(example.Context.Text, a))]);
        }
    }

    private static List<TokenAttribution> TopLevel(List<TokenAttribution> found)
    {
        int[] parents = AttributionBuilder.Parents(found);
        return [.. found.Where((_, i) => parents[i] < 0)];
    }

    private IEnumerable<(AnnotatedExample<ReadContext> Example, TokenAttribution Found)> All() =>
        _articles.SelectMany((example, i) => _found[i].Select(a => (example, a)));

    private IEnumerable<(AnnotatedExample<ReadContext> Example, GoldAttribution Gold, TokenAttribution? Found)> Pairs() =>
        _articles.SelectMany((example, i) => example.Gold.Select(g => (example, g, _found[i].Find(a => Touch(g, a)))));

    private static bool Touch(GoldAttribution g, TokenAttribution a) => a.CueFirst <= g.CueLast && g.CueFirst <= a.CueLast;

    private static ContentCandidate[] Fragments(TokenAttribution a) => a.Second.First >= 0 ? [a.First, a.Second] : [a.First];

    private static string Words(AttributionContext context, int first, int last) =>
        first < 0 ? "" : context.Text.Cover(first, last + 1).Of(context.Text.Text).ReplaceLineEndings(" ");

    private static IReadOnlyList<TextSpan>[] Spans(AnalyzedText text, TokenAttribution a) =>
    [
        a.SourceFirst < 0 ? [] : [text.Cover(a.SourceFirst, a.SourceLast + 1)],
        a.Cue < 0 ? [] : [text.Cover(a.CueFirst, a.CueLast + 1)],
        [.. Fragments(a).Select(c => text.Cover(c.First, c.Last + 1))],
    ];
}
