using System.Diagnostics;
using System.Globalization;
using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Models;

namespace Extraction.Training.Parsing;

/// <summary>Trains the dependency parser on UD-EWT and GUM and measures it on their development parts.</summary>
internal sealed class ParserTrainer : IModelTrainer
{
    private const int Folds = 4;
    private const int Epochs = 20, BatchRows = 400, WarmUp = 300, MinimumCount = 2;
    private const float Rate = 2e-3f;

    private static readonly ParserShape Shape = new(128, 3, 64, 64);

    private static readonly string[] ReportedRelations =
        ["nsubj", "obj", "ccomp", "xcomp", "parataxis", "advcl", "acl", "acl:relcl", "appos", "obl", "nmod", "conj", "mark", "root", "punct"];

    public string Name => "parser";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var reader = new WordReader(models);
        List<ParserText> texts = ParserText.Read([corpora.EwtTrain, .. corpora.GumTrain], reader);
        ParserText.Jackknife(texts, Folds, reader, log);
        List<ParserText> dev = ParserText.Read([corpora.EwtDev], reader);
        var tagger = new Tagger(models);
        foreach (ParserText text in dev) text.Tag(tagger);
        var vocabulary = new ParserVocabulary(texts, MinimumCount);
        TrainingSentence[] sentences = [.. texts.SelectMany(t => t.Text.Sentences.Where(s => s.Length < TrainingNetwork.Capacity / 2).Select(s => vocabulary.Encode(t, s)))];
        var network = new TrainingNetwork(Shape, vocabulary.Keys.Length, seed: 1);
        var random = new DeterministicRandom(2);
        int totalTokens = sentences.Sum(s => s.Length), totalSteps = Epochs * totalTokens / BatchRows, step = 0;
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sentences.Length} sentences, {totalTokens} rows, {vocabulary.Keys.Length} vectors"));
        var clock = Stopwatch.StartNew();
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle(sentences);
            double arcLoss = 0, relationLoss = 0, tagLoss = 0;
            int batches = 0;
            foreach (Batch batch in Batches(sentences))
            {
                step++;
                float rate = Rate * Math.Min(1f, (float)step / WarmUp) * Math.Max(0.01f, 1 - ((float)step / totalSteps));
                var (arc, relation, tag) = network.Learn(batch, vocabulary.Dropped, rate, step);
                arcLoss += arc;
                relationLoss += relation;
                tagLoss += tag;
                batches++;
            }

            log.Write(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}: loss {arcLoss / batches:F4} + {relationLoss / batches:F4} + {tagLoss / batches:F4}, {clock.Elapsed.TotalSeconds:F0} s"));
            if (epoch % 2 == 0 || epoch == 1) log.Write($"; {ParserScore.Measure(Export(network, vocabulary), dev)}");
            log.WriteLine();
        }

        using FileStream file = File.Create(Path.Combine(models.WeightsDirectory, DependencyParser.WeightsName));
        ParserWeightsWriter.Write(file, network, vocabulary.Keys);
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var parser = DependencyParser.Load(models);
        var tagger = new Tagger(models);
        var reader = new WordReader(models);
        foreach (var (name, files) in (IEnumerable<(string, string[])>)[("EWT dev", [corpora.EwtDev]), ("GUM dev", corpora.GumDev)])
        {
            List<ParserText> texts = ParserText.Read(files, reader);
            log.WriteLine($"{name}, gold tags: {ParserScore.Measure(parser, texts)}");
            foreach (ParserText text in texts) text.Tag(tagger);
            ParserScore score = ParserScore.Measure(parser, texts);
            log.WriteLine($"{name}, own tags: {score}");
            foreach (string relation in ReportedRelations)
            {
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {relation,-10} F1 {score.F1(relation):F1}"));
            }
        }
    }

    private static IEnumerable<Batch> Batches(TrainingSentence[] sentences)
    {
        int first = 0, rows = 0;
        for (int i = 0; i < sentences.Length; i++)
        {
            rows += sentences[i].Length;
            if (rows < BatchRows) continue;
            yield return new Batch(sentences.AsSpan(first, i + 1 - first));
            (first, rows) = (i + 1, 0);
        }

        if (rows > 0) yield return new Batch(sentences.AsSpan(first));
    }

    private static DependencyParser Export(TrainingNetwork network, ParserVocabulary vocabulary)
    {
        using var stream = new MemoryStream();
        ParserWeightsWriter.Write(stream, network, vocabulary.Keys);
        return new DependencyParser(ParserNetwork.Load(MappedBytes.From(stream.ToArray())));
    }
}
