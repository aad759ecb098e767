using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Models;
using Extraction.Models.English;
using Extraction.Training;
using Extraction.Training.Parsing;

namespace Extraction.Tests.Language.Parsing;

public class ParserAccuracyTests
{
    [CorpusFact]
    public void HoldsItsScoreOnEwtDevelopment()
    {
        AnalyzedText text = Conllu.ToAnalyzedText(Conllu.Read(new Corpora(CorpusFactAttribute.Root).EwtDev));
        var clusters = WordClusters.Load(MappedBytes.From(EnglishModel.Instance.OpenWeights(WordClusters.WeightsName)));
        for (int i = 0; i < text.TokenCount; i++) text.ClusterArray[i] = clusters.Find(text.Form(i));
        ParserScore score = ParserScore.Measure(DependencyParser.Load(EnglishModel.Instance), [text]);

        Assert.True(score.Unlabelled > 90, score.ToString());
        Assert.True(score.Labelled > 88, score.ToString());
    }
}
