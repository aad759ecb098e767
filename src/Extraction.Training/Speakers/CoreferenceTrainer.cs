using System.Globalization;
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
            LogLinearStep gold = new(weights, Rate), sources = new(weights, Rate), silver = new(weights, Rate * SilverShare);
            int every = news.Count / documents.Length;
            for (int i = 0; i < documents.Length; i++)
            {
                Discourse document = Read(documents[i], tables, finder);
                HideGenders(document.Entities, epoch);
                new AnaphoraResolver(document, new GoldTeacher(documents[i], document, gold)).Run();
                for (int n = i * annotated.Count / documents.Length; n < (i + 1) * annotated.Count / documents.Length; n++)
                {
                    Discourse article = Read(annotated[n], tables, finder);
                    new AnaphoraResolver(article, new GoldSourceTeacher(article, annotated[n].Quotes, sources, GoldNewsShare)).Run();
                }
                for (int n = i * every; n < Math.Min(news.Count, (i + 1) * every); n++)
                {
                    Discourse article = Read(news[n], tables, finder);
                    new AnaphoraResolver(article, new SilverTeacher(article, silver)).Run();
                }
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
        var model = new AnaphoraModel(SparseLinearModel.Load(MappedBytes.From(weights)));
        var tally = new AnaphorTally();
        foreach (GumDocument document in corpora.GumDev.Select(GumCoreference.Read))
        {
            Discourse discourse = Read(document, tables, finder);
            new AnaphoraResolver(discourse, new Examiner(document, discourse, model, tally)).Run();
        }

        tally.Report(log);
    }

    private static Discourse Read(GumDocument document, SpeakerTables tables, QuotationFinder finder) => SpeakerResolver.Read(
        document.Text, tables, SyntacticAttributions.Of(document.Text, tables), finder.Find(document.Text));

    private static Discourse Read(GoldNewsDocument document, SpeakerTables tables, QuotationFinder finder) => SpeakerResolver.Read(
        document.Text, tables, [.. document.Quotes.Select(q => q.Attribution)], finder.Find(document.Text.Text, document.Layout));

    private static Discourse Read(NewsDocument document, SpeakerTables tables, QuotationFinder finder) => SpeakerResolver.Read(
        document.Text, tables, document.Attributions, finder.Find(document.Text));

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
}
