using System.Globalization;
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
        List<TaggerExample> gold = [.. TaggerExamples.HeldOut(corpora, models).SelectMany(TaggerExamples.From)];
        using FileStream target = File.Create(Path.Combine(models.WeightsDirectory, Tagger.FileName));
        Learn(gold, [.. SilverTags.Read(corpora, models)], log).Write(target);
    }

    /// <summary>Trains a tagger.</summary>
    /// <param name="gold">Sentences of treebanks.</param>
    /// <param name="news">News that CoreNLP tagged.</param>
    /// <param name="log">Receives sizes and errors.</param>
    public static TaggerLearner Learn(IReadOnlyList<TaggerExample> gold, IReadOnlyList<SilverSentence> news, TextWriter log)
    {
        var first = new TaggerLearner();
        first.Learn(gold, FirstEpochs, log);
        List<TaggerExample> silver = TaggerExamples.Silver(news, first.ToTagger());
        log.WriteLine($"{gold.Count} sentences of treebanks, {silver.Count} of news");
        var last = new TaggerLearner();
        last.Learn([.. gold, .. silver], SharedEpochs, log);
        last.Learn(gold, LastEpochs, log);
        return last;
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        foreach (var (name, files) in new[] { ("EWT dev", new[] { corpora.EwtDev }), ("GUM dev", corpora.GumDev) })
        {
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, 
                $"{name}: {100 * TaggerScore.OnGoldTokens(models, files):0.00} % of tags with gold tokens, " +
                    $"{100 * TaggerScore.OnOwnTokens(models, files):0.00} F1 with own tokens"));
        }
    }
}
