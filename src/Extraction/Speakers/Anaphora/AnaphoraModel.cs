using Extraction.Models;

namespace Extraction.Speakers;

/// <summary>The learned judge: a linear model whose scores become probabilities over the options of an anaphor (softmax).</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class AnaphoraModel(SparseLinearModel model) : IAnaphoraJudge
{
    /// <summary>File name of the weights.</summary>
    public const string WeightsName = "coreference.bin";

    /// <summary>The trainer multiplies its weights by this before rounding.</summary>
    public const int Scale = 200;

    /// <inheritdoc/>
    public int Choose(int mention, AnaphoraFeatures options, out double probability)
    {
        int best = 0, bestScore = int.MinValue;
        Span<int> scores = options.Count <= 64 ? stackalloc int[options.Count] : new int[options.Count];
        for (int i = 0; i < options.Count; i++)
        {
            foreach (ulong feature in options.Of(i)) scores[i] += model.Weight(feature);
            if (scores[i] <= bestScore) continue;
            best = i;
            bestScore = scores[i];
        }

        double sum = 0;
        foreach (int score in scores) sum += Logistic.Exp((score - bestScore) / (double)Scale);
        probability = 1 / sum;
        return best;
    }
}
