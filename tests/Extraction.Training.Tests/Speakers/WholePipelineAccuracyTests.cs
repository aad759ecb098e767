using Extraction.Training.Annotations;
using Extraction.Training.Speakers;

namespace Extraction.Training.Tests.Speakers;

/// <summary>What comes out of articles of many outlets, from their text on: the measured shares minus a margin
/// (<c>extraction-training evaluate confidence</c> and <c>score.py speakers</c> print them).</summary>
public sealed class WholePipelineAccuracyTests
{
    private const double Sure = 0.8;

    /// <summary>On 24 articles that nothing was trained on (93, 87, 7 in 100) and on the 120 that were read (94, 92, 3).</summary>
    [CorpusFact]
    public void Quotes_are_reports_and_have_the_right_speaker()
    {
        Holds((corpora, models) => ConfidenceTrainer.Read(corpora, models, corpora.GoldDev, _ => true), 0.905, 0.84, 0.085);
        Holds((corpora, models) => ConfidenceTrainer.Read(corpora, models, corpora.GoldTrain, _ => true), 0.935, 0.91, 0.035);
    }

    /// <summary>On 339 articles of unlabelled news that nothing was trained on.</summary>
    [CorpusFact]
    public void Quotes_of_annotated_news_are_reports_and_have_the_right_speaker() =>
        Holds((corpora, models) => ConfidenceTrainer.Read(models, NewsAnnotations.Dev(corpora)), 0.85, 0.81, 0.1);

    private static void Holds(Func<Corpora, DirectoryModelSource, IEnumerable<(ArticleExtraction, List<JudgedQuote>)>> read,
        double reports, double right, double wrongThoughSure)
    {
        string model = Path.Combine(Repository.Root, "src", "Extraction.Models.English");
        var models = new DirectoryModelSource(Path.Combine(model, "weights"), Path.Combine(model, "resources"));
        var corpora = new Corpora(CorpusFactAttribute.Root);
        int quotes = 0, found = 0, rightSpeaker = 0, sure = 0, wrong = 0;
        foreach (var (article, judged) in read(corpora, models))
        {
            quotes += judged.Count;
            foreach (JudgedQuote quote in judged.Where(quote => quote.Found))
            {
                bool isSure = article.Confidences[quote.Index] >= Sure;
                found++;
                if (quote.Right) rightSpeaker++;
                if (isSure) sure++;
                if (isSure && !quote.Right) wrong++;
            }
        }

        Assert.InRange(found / (double)quotes, reports, 1);
        Assert.InRange(rightSpeaker / (double)found, right, 1);
        Assert.InRange(sure / (double)found, 0.6, 1);
        Assert.InRange(wrong / (double)sure, 0, wrongThoughSure);
    }
}
