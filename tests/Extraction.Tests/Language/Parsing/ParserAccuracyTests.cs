using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Models.English;
using Extraction.Training;
using Extraction.Training.Parsing;

namespace Extraction.Tests.Language.Parsing;

public class ParserAccuracyTests
{
    [CorpusFact]
    public void HoldsItsScoreOnEwtDevelopment()
    {
        List<ParserText> texts = ParserText.Read([new Corpora(CorpusFactAttribute.Root).EwtDev], new WordReader(EnglishModel.Instance));
        var tagger = new Tagger(EnglishModel.Instance);
        foreach (ParserText text in texts) text.Tag(tagger);
        ParserScore score = ParserScore.Measure(DependencyParser.Load(EnglishModel.Instance), texts);

        Assert.True(score.Unlabelled > 88.9, score.ToString());
        Assert.True(score.Labelled > 85.9, score.ToString());
    }
}
