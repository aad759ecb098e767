using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Models;
using Extraction.Models.English;
using Extraction.Training.Parsing;

namespace Extraction.Training.Tests.Parsing;

public class TrainingNetworkTests
{
    [Fact]
    public void LearnsASmallTreebankByHeartAndKeepsItAsIntegers()
    {
        AnalyzedText gold = Sentences.Tagged(
            "The/DT old/JJ mill/NN burned/VBD ./.\nWho/WP saw/VBD it/PRP ?/.\nNobody/NN saw/VBD the/DT mill/NN ,/, she/PRP said/VBD ./.");
        gold.HeadArray = [2, 2, 3, -1, 3, 6, -1, 6, 6, 10, -1, 12, 10, 15, 15, 10, 10];
        gold.RelationArray =
        [
            .. Relations("det amod nsubj root punct"), .. Relations("nsubj root obj punct"),
                .. Relations("nsubj root det obj punct nsubj parataxis punct"),
        ];
        var words = new WordFeatures[gold.TokenCount];
        new WordReader(EnglishModel.Instance).Read(gold.Text, gold.SpanArray, words);
        var document = new ParserText(gold, words);
        var vocabulary = new ParserVocabulary([document], [], 1);
        TrainingSentence[] sentences = [.. gold.Sentences.Select(s => vocabulary.Encode(document, s))];
        var network = new TrainingNetwork(new ParserShape(32, 2, 16, 16), vocabulary.Keys.Length, seed: 1);

        for (int step = 1; step <= 300; step++) network.Learn(new Batch(sentences), (_, _, _) => false, 0.01f, step);

        using var weights = new MemoryStream();
        ParserWeightsWriter.Write(weights, network, vocabulary.Keys);
        ParserScore score = ParserScore.Measure(new DependencyParser(ParserNetwork.Load(MappedBytes.From(weights.ToArray()))), [document]);
        Assert.Equal(100, score.Full);
    }

    [Fact]
    public void RefusesBytesThatAreCutShort() =>
        Assert.Throws<InvalidDataException>(() => ParserNetwork.Load(MappedBytes.From(new byte[12])));

    private static IEnumerable<DependencyRelation> Relations(string names) => names.Split(' ').Select(DependencyRelations.Parse);
}
