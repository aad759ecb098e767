using Extraction.Language;
using Extraction.Models;

namespace Extraction.Training.Language;

/// <summary>Learns the tagger's weights: an averaged perceptron with a
/// margin, on the tags that it itself gave to the words before.</summary>
internal sealed class TaggerLearner
{
    /// <summary>A right tag must win by this much, or its weights grow all the same (Krauth and Mézard 1987).</summary>
    private const float Margin = 20;

    private const int MinUpdates = 3;
    private readonly AveragedPerceptron _perceptron = new([.. Enumerable.Range(0, PennTags.Count).Select(t => ((PennTag)t).ToTreebank())]);
    private readonly DeterministicRandom _random = new(2);

    /// <summary>Goes through the examples some times, each time in another order.</summary>
    public void Learn(IEnumerable<TaggerExample> examples, int epochs, TextWriter log)
    {
        List<TaggerExample> shuffled = [.. examples];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(shuffled);
            int wrong = 0, all = 0;
            foreach (TaggerExample example in shuffled)
            {
                wrong += Learn(example);
                all += example.Tags.Length;
            }

            log.WriteLine(FormattableString.Invariant($"epoch {epoch + 1}: {100.0 * wrong / all:0.00} % wrong"));
        }
    }

    /// <summary>Writes the averaged weights.</summary>
    public void Write(Stream target) => _perceptron.Write(target, minUpdates: MinUpdates);

    /// <summary>A tagger with the averaged weights.</summary>
    public Tagger ToTagger()
    {
        using var bytes = new MemoryStream();
        Write(bytes);
        return new Tagger(MappedBytes.From(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    private int Learn(TaggerExample example)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        Span<float> scores = stackalloc float[PennTags.Count];
        var walk = new TagWalk(example.Words);
        int wrong = 0;
        while (walk.Next(features))
        {
            if (walk.Fixed is not { } guess)
            {
                scores.Clear();
                foreach (ulong feature in features) _perceptron.Add(feature, scores);
                int best = Best(scores, except: -1);
                if (example.Tags[walk.Word] is { } tag) Correct(features, scores, (int)tag, best);
                _perceptron.Tick();
                guess = (PennTag)best;
            }

            if (example.Tags[walk.Word] is { } right && guess != right) wrong++;
            walk.Take(guess);
        }

        return wrong;
    }

    private void Correct(ReadOnlySpan<ulong> features, ReadOnlySpan<float> scores, int right, int guess)
    {
        int rival = guess == right ? Best(scores, except: right) : guess;
        if (scores[right] - scores[rival] >= Margin) return;
        foreach (ulong feature in features)
        {
            _perceptron.Update(feature, right, 1);
            _perceptron.Update(feature, rival, -1);
        }
    }

    private static int Best(ReadOnlySpan<float> scores, int except)
    {
        int best = except == 0 ? 1 : 0;
        for (int t = best + 1; t < scores.Length; t++)
        {
            if (t != except && scores[t] > scores[best]) best = t;
        }

        return best;
    }
}
