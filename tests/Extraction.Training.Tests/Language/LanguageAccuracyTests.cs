using Extraction.Models.English;
using Extraction.Training.Language;

namespace Extraction.Training.Tests.Language;

/// <summary>The figures of the model card, less a small margin.</summary>
public class LanguageAccuracyTests
{
    private static readonly Corpora Corpora = new(CorpusFactAttribute.Root);

    [CorpusFact]
    public void Tokens_and_sentences()
    {
        SegmentationScore ewt = SentenceTrainer.Measure(EnglishModel.Instance, [Corpora.EwtDev]);
        SegmentationScore gum = SentenceTrainer.Measure(EnglishModel.Instance, Corpora.GumDev);
        Assert.InRange(ewt.Tokens, 0.988, 1);
        Assert.InRange(ewt.Sentences, 0.857, 1);
        Assert.InRange(gum.Tokens, 0.997, 1);
        Assert.InRange(gum.Sentences, 0.933, 1);
    }

    [CorpusFact]
    public void Tags()
    {
        Assert.InRange(TaggerScore.OnGoldTokens(EnglishModel.Instance, [Corpora.EwtDev]), 0.946, 1);
        Assert.InRange(TaggerScore.OnGoldTokens(EnglishModel.Instance, Corpora.GumDev), 0.964, 1);
    }

    [CorpusFact]
    public void Lemmas()
    {
        Assert.InRange(LemmaTrainer.OnGoldTokens(EnglishModel.Instance, [Corpora.EwtDev], goldTags: true), 0.985, 1);
        Assert.InRange(LemmaTrainer.OnGoldTokens(EnglishModel.Instance, [Corpora.EwtDev], goldTags: false), 0.971, 1);
    }
}
