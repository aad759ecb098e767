using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Models.English;
using Extraction.Training.Parsing;

namespace Extraction.Training.Tests.Parsing;

/// <summary>The figures of the model card, less a small margin.</summary>
public class ParserAccuracyTests
{
    private static readonly Corpora Corpora = new(CorpusFactAttribute.Root);

    [CorpusFact]
    public void HoldsItsScoreOnEwtDevelopment()
    {
        ParserScore score = Measure(Corpora.EwtDev);

        Assert.True(score.Unlabelled > 88.9, score.ToString());
        Assert.True(score.Labelled > 85.9, score.ToString());
        Assert.True(score.Tags > 95.2, score.ToString());
    }

    [CorpusFact]
    public void HoldsItsScoreOnGumDevelopment()
    {
        ParserScore score = Measure(Corpora.GumDev);

        Assert.True(score.Unlabelled > 88.6, score.ToString());
        Assert.True(score.Labelled > 85.8, score.ToString());
        Assert.True(score.Tags > 96.5, score.ToString());
    }

    private static ParserScore Measure(params string[] files)
    {
        List<ParserText> texts = ParserText.Read(files, new WordReader(EnglishModel.Instance));
        var tagger = new Tagger(EnglishModel.Instance);
        foreach (ParserText text in texts) text.Tag(tagger);
        return ParserScore.Measure(DependencyParser.Load(EnglishModel.Instance), texts);
    }
}
