using Extraction.Language;

namespace Extraction.Training.Language;

/// <summary>Trains the tagger on EWT and GUM, with copies whose case is changed as headlines change it.</summary>
internal sealed class TaggerTrainer : IModelTrainer
{
    private const int Epochs = 8, MinUpdates = 3;

    public string Name => "tagger";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var reader = new WordReader(models);
        using FileStream target = File.Create(Path.Combine(models.WeightsDirectory, Tagger.FileName));
        Learn(GoldText.Documents([corpora.EwtTrain, .. corpora.GumTrain]), reader, target, log);
    }

    /// <summary>Trains a tagger on documents and writes its weights.</summary>
    public static void Learn(IEnumerable<AnalyzedText> documents, WordReader reader, Stream target, TextWriter log)
    {
        List<Example> examples = Examples(documents, reader);
        log.WriteLine($"{examples.Count} sentences");
        var perceptron = new AveragedPerceptron([.. Enumerable.Range(0, PennTags.Count).Select(t => ((PennTag)t).ToTreebank())]);
        var random = new DeterministicRandom(2);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            int wrong = 0, all = 0;
            foreach (Example example in examples)
            {
                wrong += Learn(example, perceptron);
                all += example.Tags.Length;
            }

            log.WriteLine(FormattableString.Invariant($"epoch {epoch + 1}: {100.0 * wrong / all:0.00} % wrong"));
        }

        perceptron.Write(target, minUpdates: MinUpdates);
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        foreach (var (name, files) in new[] { ("EWT dev", new[] { corpora.EwtDev }), ("GUM dev", corpora.GumDev) })
        {
            log.WriteLine(FormattableString.Invariant($"{name}: {100 * OnGoldTokens(models, files):0.00} % of tags with gold tokens, {100 * OnOwnTokens(models, files):0.00} F1 with own tokens"));
        }
    }

    /// <summary>Share of right tags on gold tokens and sentences.</summary>
    public static double OnGoldTokens(Models.IModelSource models, IEnumerable<string> files)
    {
        var tagger = new Tagger(models);
        var reader = new WordReader(models);
        int right = 0, all = 0;
        foreach (var document in GoldText.Documents(files))
        {
            WordFeatures[] words = GoldText.Words(document, reader);
            var tags = new PennTag[words.Length];
            foreach (Sentence sentence in document.Sentences)
            {
                tagger.Tag(words.AsSpan(sentence.First, sentence.Length), tags.AsSpan(sentence.First, sentence.Length));
            }

            right += Enumerable.Range(0, words.Length).Count(i => tags[i] == document.Tag(i));
            all += words.Length;
        }

        return (double)right / all;
    }

    /// <summary>F1 of tokens that have the right offsets and the right tag.</summary>
    public static double OnOwnTokens(Models.IModelSource models, IEnumerable<string> files)
    {
        var engine = new LanguageEngine(models);
        int right = 0, all = 0;
        foreach (var gold in GoldText.Documents(files))
        {
            var own = engine.Analyze(gold.Text, GoldText.LayoutOf(gold));
            var tagged = Enumerable.Range(0, gold.TokenCount).Select(i => (gold.Span(i), gold.Tag(i))).ToHashSet();
            right += Enumerable.Range(0, own.TokenCount).Count(i => tagged.Contains((own.Span(i), own.Tag(i))));
            all += gold.TokenCount + own.TokenCount;
        }

        return 2.0 * right / all;
    }

    private static int Learn(Example example, AveragedPerceptron perceptron)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        Span<float> scores = stackalloc float[PennTags.Count];
        uint previous = 0, beforePrevious = 0;
        int wrong = 0;
        for (int i = 0; i < example.Tags.Length; i++)
        {
            int gold = (int)example.Tags[i], guess = gold;
            if (example.Words[i].Entry.IsFixed)
            {
                guess = (int)example.Words[i].Entry.FirstTag - 1;
            }
            else
            {
                TaggerFeatures.Fill(example.Words, i, previous, beforePrevious, features);
                scores.Clear();
                foreach (ulong feature in features) perceptron.Add(feature, scores);
                guess = 0;
                for (int t = 1; t < scores.Length; t++)
                {
                    if (scores[t] > scores[guess]) guess = t;
                }

                if (guess != gold)
                {
                    foreach (ulong feature in features)
                    {
                        perceptron.Update(feature, gold, 1);
                        perceptron.Update(feature, guess, -1);
                    }
                }

                perceptron.Tick();
            }

            if (guess != gold) wrong++;
            beforePrevious = previous;
            previous = (uint)guess + 1;
        }

        return wrong;
    }

    private static List<Example> Examples(IEnumerable<AnalyzedText> documents, WordReader reader)
    {
        var examples = new List<Example>();
        var random = new DeterministicRandom(3);
        foreach (AnalyzedText document in documents)
        {
            Add(document);
            int kind = random.Next(8);
            if (kind < 3) Add(CasePerturbation.Apply(document, (CaseStyle)kind));
        }

        return examples;

        void Add(AnalyzedText document)
        {
            WordFeatures[] words = GoldText.Words(document, reader);
            foreach (Sentence sentence in document.Sentences)
            {
                examples.Add(new Example(words[sentence.First..sentence.End], document.TagArray[sentence.First..sentence.End]));
            }
        }
    }

    private sealed record Example(WordFeatures[] Words, PennTag[] Tags);
}
