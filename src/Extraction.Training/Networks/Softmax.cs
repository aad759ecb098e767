namespace Extraction.Training.Networks;

/// <summary>Choice of one of several classes.</summary>
internal static unsafe class Softmax
{
    /// <summary>Loss of the right class; turns the scores into their gradient.</summary>
    /// <param name="gold">The right class.</param>
    /// <param name="scores">Scores of the classes.</param>
    /// <param name="count">Number of classes.</param>
    /// <param name="columns">Number of columns, of which those after the classes have no meaning.</param>
    /// <param name="weight">Weight of the loss in the gradient.</param>
    public static double Learn(int gold, float* scores, int count, int columns, float weight)
    {
        float best = scores[0], sum = 0;
        for (int c = 1; c < count; c++) best = Math.Max(best, scores[c]);
        for (int c = 0; c < count; c++) sum += scores[c] = FloatKernels.ExpNonPositive(scores[c] - best);
        float share = scores[gold] / sum;
        for (int c = 0; c < count; c++) scores[c] = weight * ((scores[c] / sum) - (c == gold ? 1 : 0));
        for (int c = count; c < columns; c++) scores[c] = 0;
        return -Math.Log(Math.Max(share, 1e-20));
    }
}
