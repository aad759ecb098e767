using Extraction.Language;

namespace Extraction.Training.Language;

/// <summary>
/// Trains the tagger on EWT and GUM, then once more with the news sentences that CoreNLP tagged, as far as the first
/// tagger agrees with it: treebanks as small as these lack the vocabulary of news.
/// </summary>
internal sealed class TaggerTrainer : IModelTrainer
{
    private const int FirstEpochs = 3, SharedEpochs = 2, LastEpochs = 3;

    public string Name => "tagger";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        List<TaggerExample> gold = TaggerExamples.Gold(corpora, models);
        var first = new TaggerLearner();
        first.Learn(gold, FirstEpochs, log);
        List<TaggerExample> silver = TaggerExamples.Silver(corpora, models, first.ToTagger());
        log.WriteLine($"{gold.Count} sentences of treebanks, {silver.Count} of news");
        var last = new TaggerLearner();
        last.Learn([.. gold, .. silver], SharedEpochs, log);
        last.Learn(gold, LastEpochs, log);
        using FileStream target = File.Create(Path.Combine(models.WeightsDirectory, Tagger.FileName));
        last.Write(target);
    }

    /// <summary>Trains a tagger on documents alone and writes its weights, as a stand-in that has not seen the rest.</summary>
    public static void Learn(IEnumerable<AnalyzedText> documents, WordReader reader, Stream target, TextWriter log)
    {
        var learner = new TaggerLearner();
        learner.Learn(TaggerExamples.From(documents, reader), SharedEpochs + LastEpochs, log);
        learner.Write(target);
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        foreach (var (name, files) in new[] { ("EWT dev", new[] { corpora.EwtDev }), ("GUM dev", corpora.GumDev) })
        {
            log.WriteLine(FormattableString.Invariant(
                $"{name}: {100 * TaggerScore.OnGoldTokens(models, files):0.00} % of tags with gold tokens, {100 * TaggerScore.OnOwnTokens(models, files):0.00} F1 with own tokens"));
        }
    }
}
