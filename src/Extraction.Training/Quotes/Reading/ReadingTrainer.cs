using Extraction.Models;
using Extraction.Quotes;
using Extraction.Quotes.Reading;
using Extraction.Training.Meanings;

namespace Extraction.Training.Quotes.Reading;

/// <summary>
/// Trains the network that reads around cues on PolNeAR's training part and the articles of
/// many outlets: once on all of it, and once without each of <see cref="Folds"/> parts, so
/// that the models that use its readings can learn from articles that it had not seen (stacked generalisation, Wolpert 1992).
/// </summary>
internal sealed class ReadingTrainer : IModelTrainer
{
    /// <summary>Parts of the articles: article i belongs to part i modulo this number.</summary>
    public const int Folds = 3;

    private const int Epochs = 8;

    public string Name => "reading";

    /// <summary>Reads the articles with the networks that have not seen them.</summary>
    /// <exception cref="FileNotFoundException">The networks of the parts are not there.</exception>
    public static List<AnnotatedExample<ReadContext>> ReadHeldOut(List<AnnotatedExample<AttributionContext>> articles,
        DirectoryModelSource models)
    {
        ReadingNetwork[] networks = [.. Enumerable.Range(0, Folds).Select(fold =>
            ReadingNetwork.Load(MappedBytes.From(File.ReadAllBytes(FoldFile(models, fold)))))];
        return [.. articles.Select(a => a.With(ReadContext.Of(networks[a.Part % Folds], a.Context, a.Asked)))];
    }

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        List<AnnotatedExample<AttributionContext>> articles = AttributionTrainer.ReadAll(corpora, models);
        articles.AddRange(InnerExamples.Of(articles, new QuoteTables(models)));
        MeaningTable meanings = MeaningTable.Read(MeaningTable.FileOf(models));
        TextWriter shared = TextWriter.Synchronized(log);
        Directory.CreateDirectory(Path.GetDirectoryName(FoldFile(models, 0))!);
        Parallel.For(-1, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var training = new ReadingTraining([.. articles.Where(a => a.Part % Folds != fold)], meanings);
            training.Run(Epochs, fold < 0 ? "all parts" : $"without part {fold + 1}", shared);
            using FileStream file = File.Create(fold < 0 ? Path.Combine(models.WeightsDirectory, ReadingNetwork.WeightsName)
                : FoldFile(models, fold));
            training.Write(file);
        });
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        ReadingNetwork network = ReadingNetwork.Load(MappedBytes.From(models.OpenWeights(ReadingNetwork.WeightsName)));
        log.WriteLine("  PolNeAR dev");
        ReadingEvaluation.Of(network, AttributionTrainer.Read(Polnear.Read(corpora.PolnearDev), models), TokenScore.IsCue).Report(log);
        log.WriteLine("  articles of other outlets");
        ReadingEvaluation.Of(network, AttributionTrainer.Read(GeneralGold.Read(corpora.GoldDev, corpora.GoldText), models),
            TokenScore.IsReport).Report(log);
    }

    private static string FoldFile(DirectoryModelSource models, int fold) =>
        Path.Combine(Path.GetDirectoryName(models.WeightsDirectory)!, "folds", $"reading-{fold + 1}.bin");
}
