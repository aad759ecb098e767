using System.Diagnostics;
using System.Globalization;
using Extraction.Quotes;
using Extraction.Quotes.Reading;
using Extraction.Training.Meanings;

namespace Extraction.Training.Quotes.Reading;

/// <summary>One training of the network that reads around cues, from random weights to the end.</summary>
internal sealed class ReadingTraining
{
    private const int BatchRows = 400, BatchCueRows = 6000, WarmUp = 200, MinimumCount = 6;
    private const float Rate = 2e-3f;

    private static readonly ReadingShape Shape = new(128, 2, 64, 2);

    private readonly ReadingVocabulary _vocabulary;
    private readonly ReadingExample[] _examples;
    private readonly ReadingTrainingNetwork _network;
    private readonly DeterministicRandom _random = new(2);

    /// <summary>Prepares a training on articles.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="meanings">Vectors of words from more text than these.</param>
    public ReadingTraining(IReadOnlyList<AnnotatedExample<AttributionContext>> articles, MeaningTable meanings)
    {
        _vocabulary = new ReadingVocabulary(articles.Where(a => a.Asked is null).Select(a => a.Context), MinimumCount, meanings);
        _examples = [.. articles.SelectMany(a => ReadingExample.Of(a, _vocabulary))];
        _network = new ReadingTrainingNetwork(Shape, _vocabulary.Keys.Length, meanings.Vectors, seed: 1);
    }

    /// <summary>Trains.</summary>
    /// <param name="epochs">Passes over the articles.</param>
    /// <param name="name">Name of the training in the log.</param>
    /// <param name="log">Receives losses.</param>
    public void Run(int epochs, string name, TextWriter log)
    {
        long totalRows = epochs * _examples.Sum(e => (long)e.Length), rows = 0;
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {name}: {_examples.Length} stretches, {_vocabulary.Keys.Length} vectors, {totalRows} rows to learn from"));
        var clock = Stopwatch.StartNew();
        int step = 0;
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            _random.Shuffle(_examples);
            double cueLoss = 0, choiceLoss = 0;
            int batches = 0;
            for (int first = 0, end; first < _examples.Length; first = end)
            {
                int batchRows = 0, cueRows = 0;
                for (end = first; end < _examples.Length && (end == first || Fits(_examples[end], batchRows, cueRows)); end++)
                {
                    batchRows += _examples[end].Length;
                    cueRows += _examples[end].CueRows;
                }

                rows += batchRows;
                step++;
                float rate = Rate * Math.Min(1f, (float)step / WarmUp) * Math.Max(0.01f, 1 - ((float)rows / totalRows));
                var (cue, choice) = _network.Learn(_examples.AsSpan(first, end - first), _vocabulary.Dropped, rate, step);
                cueLoss += cue;
                choiceLoss += choice;
                batches++;
            }

            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {name}, epoch {epoch}: loss {cueLoss / batches:F4} + {choiceLoss / batches:F4}, {clock.Elapsed.TotalSeconds:F0} s"));
        }
    }

    /// <summary>Writes the weights as integers.</summary>
    public void Write(Stream target) => ReadingWeightsWriter.Write(target, _network, _vocabulary);

    private static bool Fits(ReadingExample next, int batchRows, int cueRows) =>
        batchRows < BatchRows && batchRows + next.Length <= ReadingTrainingNetwork.Capacity && cueRows < BatchCueRows
            && cueRows + next.CueRows <= ReadingTrainingNetwork.CueCapacity;
}
