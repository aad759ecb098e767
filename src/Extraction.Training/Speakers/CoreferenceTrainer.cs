using System.Globalization;
using Extraction.Language;
using Extraction.Lexicon;
using Extraction.Models;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Training.Speakers;

/// <summary>
/// Trains the ranker of pronouns and descriptions on GUM and on anaphors of PolNeAR that need no gold (<see cref="SilverAnaphora"/>):
/// a log-linear model over the options of each anaphor, by stochastic gradient with averaged weights; decisions before the
/// anaphor are the right ones.
/// </summary>
internal sealed class CoreferenceTrainer : IModelTrainer
{
    private const int Epochs = 6;
    private const float Rate = 0.05f;

    /// <summary>A silver label counts less than a gold one.</summary>
    private const float SilverShare = 0.7f;

    private const float ProtagonistShare = 0.3f;

    /// <summary>The annotated articles are few: more than this, and the ranker learns them by heart.</summary>
    private const float GoldNewsShare = 0.5f;

    public string Name => "coreference";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        using FileStream target = File.Create(Path.Combine(models.WeightsDirectory, AnaphoraModel.WeightsName));
        Train(corpora, models, target, _ => true, log);
        log.WriteLine($"wrote {target.Length} bytes");
    }

    /// <summary>Trains on some of the annotated articles.</summary>
    /// <param name="corpora">Where all that it learns from lies.</param>
    /// <param name="models">What analyses it.</param>
    /// <param name="target">Where the weights go.</param>
    /// <param name="isKept">Which annotated articles, by their place in the order of the names.</param>
    /// <param name="log">What is told on the way.</param>
    internal static void Train(Corpora corpora, DirectoryModelSource models, Stream target, Func<int, bool> isKept, TextWriter log)
    {
        SpeakerTables tables = SpeakerTables.Load(models);
        var finder = new QuotationFinder(models);
        GumDocument[] documents = [.. corpora.GumTrain.Select(GumCoreference.Read)];
        List<NewsDocument> news = SilverAnaphora.Read(corpora, models);
        List<GoldNewsDocument> annotated = GoldNews.Read(corpora, models, isKept);
        var weights = new AveragedPerceptron(["link"]);
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            var gold = new GoldTeacher(weights, Rate);
            var silver = new SilverTeacher(weights, Rate * SilverShare);
            var sources = new LogLinearStep(weights, Rate);
            var sourceTeacher = new GoldSourceTeacher(sources, GoldNewsShare);
            int every = news.Count / documents.Length;
            for (int i = 0; i < documents.Length; i++)
            {
                Run(documents[i], tables, finder, gold, epoch);
                for (int n = i * annotated.Count / documents.Length; n < (i + 1) * annotated.Count / documents.Length; n++)
                {
                    Run(annotated[n], tables, finder, sourceTeacher);
                }
                for (int n = i * every; n < Math.Min(news.Count, (i + 1) * every); n++) Run(news[n], tables, finder, silver);
            }

            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"epoch {epoch}: gold {gold.Right}/{gold.All}, news {sources.Right}/{sources.All}, silver {silver.Right}/{silver.All} " +
                    $"decisions right"));
        }

        weights.Write(target, AnaphoraModel.Scale, minUpdates: 3, minWeight: 2);
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        SpeakerTables tables = SpeakerTables.Load(models);
        var finder = new QuotationFinder(models);
        using Stream weights = models.OpenWeights(AnaphoraModel.WeightsName);
        var judge = new Examiner(new AnaphoraModel(SparseLinearModel.Load(MappedBytes.From(weights))));
        foreach (string path in corpora.GumDev) Run(GumCoreference.Read(path), tables, finder, judge, 0);
        judge.Report(log);
    }

    private static void Run(GoldNewsDocument document, SpeakerTables tables, QuotationFinder finder, GoldSourceTeacher teacher)
    {
        Attribution[] attributions = [.. document.Quotes.Select(q => q.Attribution)];
        var discourse = SpeakerResolver.Read(document.Text, tables, attributions, finder.Find(document.Text.Text, document.Layout));
        teacher.Enter(discourse, document.Quotes);
        new AnaphoraResolver(discourse, teacher).Run();
    }

    private static void Run(NewsDocument document, SpeakerTables tables, QuotationFinder finder, SilverTeacher teacher)
    {
        Discourse discourse = SpeakerResolver.Read(document.Text, tables, document.Attributions, finder.Find(document.Text));
        teacher.Enter(discourse);
        new AnaphoraResolver(discourse, teacher).Run();
    }

    private static void Run(GumDocument document, SpeakerTables tables, QuotationFinder finder, GoldJudge judge, int epoch)
    {
        Discourse discourse = SpeakerResolver.Read(document.Text, tables, SyntacticAttributions.Of(document.Text, tables),
            finder.Find(document.Text));
        if (epoch > 0) HideGenders(discourse.Entities, epoch);
        judge.Enter(document, discourse.Mentions, discourse.Entities);
        new AnaphoraResolver(discourse, judge).Run();
    }

    /// <summary>
    /// The tables know the given names of this corpus better than those of world news: hiding every other gender, others in
    /// every epoch, teaches the model what to do without.
    /// </summary>
    private static void HideGenders(List<Entity> entities, int epoch)
    {
        for (int e = 0; e < entities.Count; e++)
        {
            if ((FeatureHash.Mix((ulong)((epoch * 100_000) + e)) & 1) == 0) entities[e].Gender = Gender.Unknown;
        }
    }

    /// <summary>Knows which options are right: those whose last or first mention is in the anaphor's gold cluster.</summary>
    private abstract class GoldJudge : IAnaphoraJudge
    {
        private GumDocument _document = null!;
        private MentionList _mentions = null!;
        private List<Entity> _entities = null!;

        public void Enter(GumDocument document, MentionList mentions, List<Entity> entities) =>
            (_document, _mentions, _entities) = (document, mentions, entities);

        public abstract int Choose(int mention, AnaphoraFeatures options, out double probability);

        protected ref Mention Mention(int index) => ref _mentions[index];

        protected AnalyzedText Text => _document.Text;

        /// <summary>The right option, 0 for none of the entities, -1 where the corpus does not annotate the anaphor.</summary>
        protected int Gold(int mention, AnaphoraFeatures options)
        {
            int cluster = ClusterOf(mention);
            if (cluster < 0) return -1;
            for (int i = 1; i < options.Count; i++)
            {
                Entity entity = _entities[options.Entities[i]];
                if (ClusterOf(entity.Last) == cluster || ClusterOf(entity.Mentions[0]) == cluster) return i;
            }

            return 0;
        }

        private int ClusterOf(int mention)
        {
            ref Mention m = ref _mentions[mention];
            if (m.Kind != MentionKind.Name) return _document.ClusterAtHead[m.Head];
            for (int t = m.First; t < m.End; t++)
            {
                int head = _document.Text.Head(t);
                if ((head < m.First || head >= m.End) && _document.ClusterAtHead[t] >= 0) return _document.ClusterAtHead[t];
            }

            return _document.ClusterAtHead[m.Head];
        }
    }

    private sealed class GoldTeacher(AveragedPerceptron weights, float rate) : GoldJudge
    {
        private readonly LogLinearStep _step = new(weights, rate);

        public int Right => _step.Right;

        public int All => _step.All;

        public override int Choose(int mention, AnaphoraFeatures options, out double probability)
        {
            probability = 1;
            int gold = Gold(mention, options);
            if (gold < 0) return 0;
            _step.Take(options, gold);
            return gold;
        }
    }

    /// <summary>Learns from anaphors whose antecedent is plain; leaves the others unlinked.</summary>
    private sealed class SilverTeacher(AveragedPerceptron weights, float rate) : IAnaphoraJudge
    {
        private readonly LogLinearStep _step = new(weights, rate);
        private TokenWords _words = null!;
        private MentionList _mentions = null!;
        private List<Entity> _entities = null!;
        private Gender[] _genders = [];
        private HashSet<int> _sources = [];

        public int Right => _step.Right;

        public int All => _step.All;

        public void Enter(Discourse discourse)
        {
            _sources = [.. Enumerable.Range(0, discourse.Attributions.Count).Select(discourse.SourceToken)];
            (_words, _mentions, _entities) = (discourse.Words, discourse.Mentions, discourse.Entities);
            _genders = [.. _entities.Select(e => e.Gender)];
            foreach (Entity entity in _entities) entity.Gender = Gender.Unknown;
        }

        public int Choose(int mention, AnaphoraFeatures options, out double probability)
        {
            probability = 0;
            ref Mention anaphor = ref _mentions[mention];
            int label = SilverAnaphora.Label(_words, anaphor, options, _mentions, _entities, _genders, _sources.Contains(anaphor.Head));
            if (label < 0) return 0;
            _step.Take(options, label, IsProtagonist(options, label) ? ProtagonistShare : 1);
            return label;
        }

        /// <summary>What is plain without gold is mostly the article's main
        /// person; unweighted, the model would always choose that one.</summary>
        private bool IsProtagonist(AnaphoraFeatures options, int label)
        {
            for (int i = 1; i < options.Count; i++)
            {
                if (_entities[options.Entities[i]].Seen > _entities[options.Entities[label]].Seen) return false;
            }

            return true;
        }
    }

    private sealed class Examiner(AnaphoraModel model) : GoldJudge
    {
        private readonly SortedDictionary<string, int[]> _counts = new(StringComparer.Ordinal);
        private readonly int[] _bins = new int[10], _rightBins = new int[10];

        public override int Choose(int mention, AnaphoraFeatures options, out double probability)
        {
            int choice = model.Choose(mention, options, out probability);
            int gold = Gold(mention, options);
            if (gold < 0) return choice;
            ref Mention m = ref Mention(mention);
            string type = m.Kind == MentionKind.Pronoun ? Text.Form(m.Head).ToString().ToLowerInvariant() : "nominal " + m.Class;
            if (!_counts.TryGetValue(type, out int[]? c)) _counts[type] = c = new int[6];
            c[0]++;
            if (choice == gold) c[1]++;
            if (gold > 0) c[2]++;
            if (choice > 0) c[3]++;
            if (choice > 0 && choice == gold) c[4]++;
            int bin = Math.Min(9, (int)(probability * 10));
            _bins[bin]++;
            if (choice == gold) _rightBins[bin]++;
            return choice;
        }

        public void Report(TextWriter log)
        {
            foreach (var (type, c) in _counts.Where(p => p.Value[0] >= 10))
            {
                log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{type,-22} {c[0],5} right {100.0 * c[1] / c[0],5:F1}%   links: precision {100.0 * c[4] / Math.Max(1, c[3]),5:F1}% " +
                        $"recall {100.0 * c[4] / Math.Max(1, c[2]),5:F1}% of {c[2]}"));
            }

            for (int i = 0; i < 10; i++)
            {
                if (_bins[i] > 0)
                {
                    log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"probability {i / 10.0:F1}+ : {_bins[i],5} right {100.0 * _rightBins[i] / _bins[i],5:F1}%"));
                }
            }
        }
    }
}
