using System.Diagnostics;
using System.Globalization;
using Extraction.Language.Parsing;
using Extraction.Models;

namespace Extraction.Training.Parsing;

/// <summary>One training of the parser's network, from random weights to the end.</summary>
internal sealed class ParserTraining
{
    private const int BatchRows = 400, WarmUp = 300, MinimumCount = 2;
    private const float Rate = 2e-3f;

    private static readonly ParserShape Shape = new(128, 3, 64, 64);

    private readonly ParserVocabulary _vocabulary;
    private readonly TrainingSentence[] _gold, _silver;
    private readonly TrainingNetwork _network;
    private readonly DeterministicRandom _random = new(2);

    /// <summary>Prepares a training.</summary>
    /// <param name="gold">Documents of the treebanks, learned from in every epoch.</param>
    /// <param name="silver">Documents parsed by a parser.</param>
    public ParserTraining(IReadOnlyList<ParserText> gold, IReadOnlyList<ParserText> silver)
    {
        _vocabulary = new ParserVocabulary(gold, silver, MinimumCount);
        _gold = Encode(gold);
        _silver = Encode(silver);
        _network = new TrainingNetwork(Shape, _vocabulary.Keys.Length, seed: 1);
    }

    /// <summary>Trains.</summary>
    /// <param name="epochs">Passes over the gold sentences.</param>
    /// <param name="silverEpochs">In how many of them, from the first on, silver sentences are mixed in.</param>
    /// <param name="silverShare">Which part of the silver sentences each of these epochs takes, one part after the other.</param>
    /// <param name="dev">Measured on from time to time.</param>
    /// <param name="log">Receives losses and scores.</param>
    public void Run(int epochs, int silverEpochs, double silverShare, IReadOnlyList<ParserText> dev, TextWriter log)
    {
        _random.Shuffle(_silver);
        int part = (int)(_silver.Length * silverShare);
        long totalRows = (epochs * _gold.Sum(s => (long)s.Length)) + (long)(silverEpochs * silverShare * _silver.Sum(s => (long)s.Length));
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{_gold.Length} gold and {_silver.Length} silver sentences, {_vocabulary.Keys.Length} vectors, {totalRows} rows to learn " +
            $"from"));
        var clock = Stopwatch.StartNew();
        int step = 0, nextSilver = 0;
        long rows = 0;
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            var sentences = new List<TrainingSentence>(_gold);
            for (int i = 0; epoch <= silverEpochs && i < part; i++) sentences.Add(_silver[nextSilver++ % _silver.Length]);
            _random.Shuffle(sentences);
            double arcLoss = 0, relationLoss = 0, tagLoss = 0;
            int batches = 0;
            foreach (Batch batch in Batches([.. sentences]))
            {
                step++;
                rows += batch.RowCount;
                float rate = Rate * Math.Min(1f, (float)step / WarmUp) * Math.Max(0.01f, 1 - ((float)rows / totalRows));
                var (arc, relation, tag) = _network.Learn(batch, _vocabulary.Dropped, rate, step);
                arcLoss += arc;
                relationLoss += relation;
                tagLoss += tag;
                batches++;
            }

            log.Write(string.Create(CultureInfo.InvariantCulture,
                $"epoch {epoch}: loss {arcLoss / batches:F4} + {relationLoss / batches:F4} + {tagLoss / batches:F4}, " +
                $"{clock.Elapsed.TotalSeconds:F0} s"));
            if (epoch % 4 == 0) log.Write($"; {ParserScore.Measure(Export(), dev)}");
            log.WriteLine();
        }
    }

    /// <summary>Writes the weights as integers.</summary>
    public void Write(Stream target) => ParserWeightsWriter.Write(target, _network, _vocabulary.Keys);

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

    private TrainingSentence[] Encode(IReadOnlyList<ParserText> documents) =>
        [.. documents.SelectMany(d => d.Text.Sentences.Where(s => s.Length < TrainingNetwork.Capacity / 2)
            .Select(s => _vocabulary.Encode(d, s)))];

    private DependencyParser Export()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return new DependencyParser(ParserNetwork.Load(MappedBytes.From(stream.ToArray())));
    }
}
