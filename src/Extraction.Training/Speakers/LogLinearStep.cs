using Extraction.Speakers;

namespace Extraction.Training.Speakers;

/// <summary>One step of stochastic gradient on the log-likelihood of the right option.</summary>
internal sealed class LogLinearStep(AveragedPerceptron weights, float rate)
{
    /// <summary>Decisions that the weights had right before the step.</summary>
    public int Right { get; private set; }

    /// <summary>All decisions.</summary>
    public int All { get; private set; }

    /// <summary>Takes one decision.</summary>
    /// <param name="options">Its options.</param>
    /// <param name="gold">The right one.</param>
    /// <param name="share">How much it counts.</param>
    public void Take(AnaphoraFeatures options, int gold, float share = 1)
    {
        Span<float> scores = stackalloc float[options.Count];
        int best = Best(options, scores);
        float most = scores[best];
        float sum = 0;
        for (int i = 0; i < options.Count; i++) sum += scores[i] = MathF.Exp(scores[i] - most);
        for (int i = 0; i < options.Count; i++)
        {
            float gradient = (i == gold ? 1 : 0) - (scores[i] / sum);
            if (MathF.Abs(gradient) < 1e-3f) continue;
            foreach (ulong feature in options.Of(i)) weights.Update(feature, 0, rate * share * gradient);
        }

        weights.Tick();
        All++;
        if (best == gold) Right++;
    }

    /// <summary>What the present weights would choose.</summary>
    public int Choose(AnaphoraFeatures options) => Best(options, stackalloc float[options.Count]);

    private int Best(AnaphoraFeatures options, Span<float> scores)
    {
        int best = 0;
        for (int i = 0; i < options.Count; i++)
        {
            foreach (ulong feature in options.Of(i)) weights.Add(feature, scores.Slice(i, 1));
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }
}
