using System.Globalization;
using Extraction.Language;
using Extraction.Models;

namespace Extraction.Training.Language;

/// <summary>Trains the sentence splitter on EWT, GUM and PolNeAR as running
/// text; measures tokens and sentences as the CoNLL shared tasks do.</summary>
internal sealed class SentenceTrainer : IModelTrainer
{
    private const int Epochs = 10;

    public string Name => "sentences";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var examples = new SentenceExamples(models);
        foreach (AnalyzedText document in GoldText.Documents([corpora.EwtTrain, .. corpora.GumTrain])) examples.AddGold(document);
        foreach (CoreNlpArticle article in CoreNlpArticle.ReadAll(corpora.PolnearTrain)) examples.AddSilver(article);
        var perceptron = new AveragedPerceptron(["end"]);
        var random = new DeterministicRandom(1);
        var score = new float[1];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            int wrong = 0;
            random.Shuffle(examples.All);
            foreach (var (features, ends) in examples.All)
            {
                score[0] = 0;
                foreach (ulong feature in features) perceptron.Add(feature, score);
                // A margin, so that clear cases stay clear.
                if (ends ? score[0] <= 1 : score[0] > -1)
                {
                    foreach (ulong feature in features) perceptron.Update(feature, 0, ends ? 1 : -1);
                    if (ends ? score[0] <= 0 : score[0] > 0) wrong++;
                }

                perceptron.Tick();
            }

            log.WriteLine($"epoch {epoch + 1}: {wrong} of {examples.All.Count} places wrong");
        }

        using FileStream target = File.Create(Path.Combine(models.WeightsDirectory, SentenceSplitter.FileName));
        perceptron.Write(target, minUpdates: 2);
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        foreach (var (name, files) in new[] { ("EWT dev", new[] { corpora.EwtDev }), ("GUM dev", corpora.GumDev) })
        {
            SegmentationScore score = Measure(models, files);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name}: tokens F1 {100 * score.Tokens:0.00}, sentences F1 {100 * score.Sentences:0.00}"));
        }
    }

    /// <summary>F1 of tokens and of sentences, by their offsets.</summary>
    public static SegmentationScore Measure(IModelSource models, IEnumerable<string> files)
    {
        var segmenter = new TextSegmenter(models);
        int goldTokens = 0, ownTokens = 0, bothTokens = 0, goldSentences = 0, ownSentences = 0, bothSentences = 0;
        foreach (AnalyzedText gold in GoldText.Documents(files))
        {
            SegmentedText own = segmenter.Segment(gold.Text, GoldText.LayoutOf(gold));
            var spans = gold.SpanArray.ToHashSet();
            goldTokens += gold.TokenCount;
            ownTokens += own.Spans.Count;
            bothTokens += own.Spans.Count(spans.Contains);
            var sentences = gold.Sentences.Select(s => gold.Cover(s.First, s.End)).ToHashSet();
            goldSentences += sentences.Count;
            ownSentences += own.Sentences.Count;
            bothSentences += own.Sentences.Count(s => sentences.Contains(new TextSpan(own.Spans[s.First].Start, own.Spans[s.End - 1].End)));
        }

        return new SegmentationScore(2.0 * bothTokens / (goldTokens + ownTokens), 2.0 * bothSentences / (goldSentences + ownSentences));
    }
}

/// <summary>F1 of tokens and sentences, 0 to 1.</summary>
internal readonly record struct SegmentationScore(double Tokens, double Sentences);
