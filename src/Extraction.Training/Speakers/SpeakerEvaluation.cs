using System.Globalization;
using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Training.Speakers;

/// <summary>
/// Measures the speaker stage by itself: gold attributions in, speakers out. It has nothing of its own to train. Names are
/// compared as strictly and roles as loosely as the shared scorer does it.
/// </summary>
internal sealed class SpeakerEvaluation : IEvaluator
{
    private const int Folds = 2;

    public string Name => "speakers";

    /// <summary>The articles that the floors of the tests are set on.</summary>
    internal const string PolnearDev = "polnear-dev";

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        EvaluateParts(corpora, models, log, PolnearDev, "seeds", Path.Combine("general", "dev"));
        EvaluateUnseen(corpora, models, log);
    }

    /// <summary>Measures parts of the gold that nothing was trained on.</summary>
    internal static void EvaluateParts(Corpora corpora, DirectoryModelSource models, TextWriter log, params string[] parts)
    {
        string gold = Path.Combine(corpora.Root, "..", "gold");
        var layout = new LayoutAnalyzer(models);
        var language = new LanguageEngine(models);
        var finder = new QuotationFinder(models);
        var resolver = new SpeakerResolver(models);
        foreach (string part in parts)
        {
            var tally = new Tally();
            foreach (GoldArticle article in SpeakerGold.Read(Path.Combine(gold, part), Texts(corpora)))
            {
                Measure(article, layout, language, finder, resolver, tally, log);
            }
            log.WriteLine($"== {part}");
            tally.Report(log);
        }
    }

    private static string[] Texts(Corpora corpora) =>
        [Path.Combine(corpora.PolnearDev, "text"), Path.Combine(corpora.Root, "..", "seeds"), corpora.GoldText];

    private static void EvaluateUnseen(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var layout = new LayoutAnalyzer(models);
        var language = new LanguageEngine(models);
        var finder = new QuotationFinder(models);
        // The ranker has learned from these: each half is measured by one that has not seen it.
        var unseen = new Tally();
        for (int fold = 0; fold < Folds; fold++)
        {
            int own = fold;
            using var weights = new MemoryStream();
            CoreferenceTrainer.Train(corpora, models, weights, i => i % Folds != own, TextWriter.Null);
            var without = new SpeakerResolver(new OtherWeights(models, AnaphoraModel.WeightsName, weights.ToArray()));
            foreach (GoldArticle article in SpeakerGold.Read(corpora.GoldTrain, Texts(corpora)).Where((_, i) => i % Folds == own))
            {
                Measure(article, layout, language, finder, without, unseen, log);
            }
        }

        log.WriteLine($"== {Path.Combine("general", "train")}, cross-fitted");
        unseen.Report(log);
    }

    private static void Measure(GoldArticle gold, LayoutAnalyzer layout, LanguageEngine language, QuotationFinder finder,
        SpeakerResolver resolver, Tally tally, TextWriter log)
    {
        ArticleLayout parts = layout.Analyze(new Article { Id = gold.Id, Text = gold.Text });
        AnalyzedText text = language.Analyze(gold.Text, parts);
        Attribution[] attributions = [.. gold.Quotes.Select(q => q.Attribution)];
        List<Quotation> quotations = finder.Find(gold.Text, parts);
        SpeakerAnalysis result = resolver.Resolve(text, parts, quotations, attributions);
        tally.Time(text.TokenCount, () => resolver.Resolve(text, parts, quotations, attributions));
        log.WriteLine(gold.Id);
        var matched = new Dictionary<GoldSpeaker, Speaker>();
        for (int i = 0; i < gold.Quotes.Length; i++)
        {
            GoldQuote quote = gold.Quotes[i];
            SpeakerLink link = result.Links[i];
            Speaker? speaker = link.Speaker is { } index ? result.Speakers[index] : null;
            string? name = speaker?.Name.Of(gold.Text);
            bool right = quote.Speaker is null ? speaker is null
                : speaker is not null && quote.Speaker.Accepted.Append(quote.Speaker.Name)
                .Any(n => SpeakerNames.Normalize(n) == SpeakerNames.Normalize(name!));
            tally.Add(right, speaker is not null, link);
            if (!right)
            {
                log.WriteLine($"    wrong  {quote.Attribution.Source?.Of(gold.Text) ?? "-"} -> {name ?? "none"} ({link.Resolution}, " +
                    $"{link.Score.ToString("F2", CultureInfo.InvariantCulture)}); gold {quote.Speaker?.Name ?? "none"}");
            }
            if (right && quote.Speaker is not null) matched.TryAdd(quote.Speaker, speaker!);
        }

        foreach (var (expected, found) in matched) tally.AddRoles(expected, found, gold.Text, log);
    }

    private sealed class Tally
    {
        private readonly int[] _title = new int[3], _organization = new int[3];
        private const int Repetitions = 4;

        private readonly SortedList<string, int[]> _ways = new(StringComparer.Ordinal);
        private TimeSpan _elapsed;
        private int _tokens;
        private int _all, _right, _kinds, _rightKinds, _named, _rightNamed, _sure, _rightSure;

        public void Add(bool right, bool named, in SpeakerLink link)
        {
            double score = link.Score;
            _all++;
            if (right) _right++;
            if (!_ways.TryGetValue(link.Resolution.ToString(), out int[]? way)) _ways.Add(link.Resolution.ToString(), way = new int[2]);
            way[0]++;
            if (right) way[1]++;
            if (!named) return;
            _named++;
            if (right) _rightNamed++;
            if (score < 0.9) return;
            _sure++;
            if (right) _rightSure++;
        }

        public void AddRoles(GoldSpeaker expected, Speaker found, string text, TextWriter log)
        {
            _kinds++;
            string kind = found.Kind.ToString().ToLowerInvariant();
            if (kind == expected.Kind) _rightKinds++;
            else log.WriteLine($"    kind   {expected.Name}: {kind}, gold {expected.Kind}");
            Compare(_title, "title", expected, [.. expected.Roles.Select(r => r.Title).OfType<string>()],
                [.. found.Roles.Where(r => r.Title is not null).Select(r => r.Title!.Value.Of(text))], log);
            Compare(_organization, "org", expected, [.. expected.Roles.Select(r => r.Organization).OfType<string>()],
                [.. found.Roles.Where(r => r.Organization is not null).Select(r => r.Organization!.Value.Of(text))], log);
        }

        public void Time(int tokens, Action resolve)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            for (int i = 0; i < Repetitions; i++) resolve();
            _elapsed += Environment.CpuUsage.TotalTime - before;
            _tokens += tokens * Repetitions;
        }

        public void Report(TextWriter log)
        {
            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"right speaker {Percent(_right, _all)} of {_all}; named {_named}, precision {Percent(_rightNamed, _named)}; at 0.9: " +
                $"{_sure}, precision {Percent(_rightSure, _sure)}"));
            foreach (var (way, counts) in _ways) log.WriteLine($"  {way} {Percent(counts[1], counts[0])} of {counts[0]}");
            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{_elapsed.TotalMicroseconds / Math.Max(1, _tokens):F2} microseconds of processor time a token"));
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kind {Percent(_rightKinds, _kinds)} of {_kinds}"));
            foreach (var (name, t) in new[] { ("title", _title), ("organization", _organization) })
            {
                log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name} P {Percent(t[0], t[1])} R {Percent(t[0], t[2])} F1 {200.0 * t[0] / Math.Max(1, t[1] + t[2]):F1}"));
            }
        }

        private static void Compare(int[] counts, string label, GoldSpeaker speaker, List<string> expected, List<string> found,
            TextWriter log)
        {
            counts[1] += found.Count;
            counts[2] += expected.Count;
            foreach (string e in expected)
            {
                int at = found.FindIndex(f => SpeakerNames.AreLike(e, f));
                if (at >= 0)
                {
                    counts[0]++;
                    found.RemoveAt(at);
                }
                else
                {
                    log.WriteLine($"    {label} missed  {speaker.Name}: {e}");
                }
            }

            foreach (string f in found) log.WriteLine($"    {label} wrong   {speaker.Name}: {f}");
        }

        private static string Percent(int part, int all) =>
            string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / Math.Max(1, all):F1}%");
    }
}
