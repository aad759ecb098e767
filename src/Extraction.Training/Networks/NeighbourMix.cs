using System.Runtime.Intrinsics;

namespace Extraction.Training.Networks;

/// <summary>
/// Adds to each channel of a token learned shares of the same channel of the tokens before and after it (a depthwise
/// convolution), so that the gates see the words around at next to no cost.
/// </summary>
internal sealed unsafe class NeighbourMix
{
    private readonly int _width;

    public NeighbourMix(int width, DeterministicRandom random)
    {
        _width = width;
        Weights = new Parameter(new FloatMatrix(2, width).Randomize(0.5f, random));
    }

    /// <summary>Two rows: the share of the token before and of the token after.</summary>
    public Parameter Weights { get; }

    public void Forward(FloatMatrix input, RowGroups batch, FloatMatrix output)
    {
        float* before = Weights.Value.Row(0), after = Weights.Value.Row(1);
        for (int s = 0; s < batch.Count; s++)
        {
            for (int row = batch.First(s); row < batch.End(s); row++)
            {
                bool first = row == batch.First(s), last = row == batch.End(s) - 1;
                float* x = input.Row(row), y = output.Row(row);
                for (int j = 0; j < _width; j += 8)
                {
                    var sum = Vector256.Load(x + j);
                    if (!first) sum += Vector256.Load(before + j) * Vector256.Load(x - _width + j);
                    if (!last) sum += Vector256.Load(after + j) * Vector256.Load(x + _width + j);
                    sum.Store(y + j);
                }
            }
        }
    }

    /// <summary>Adds to the gradients of the shares and to that of the input.</summary>
    /// <param name="input">What <see cref="Forward"/> was given.</param>
    /// <param name="gradient">Gradient of the output.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="inputGradient">Gradient of the input, added to.</param>
    public void Backward(FloatMatrix input, FloatMatrix gradient, RowGroups batch, FloatMatrix inputGradient)
    {
        float* before = Weights.Value.Row(0), after = Weights.Value.Row(1);
        float* dBefore = Weights.Gradient.Row(0), dAfter = Weights.Gradient.Row(1);
        for (int s = 0; s < batch.Count; s++)
        {
            for (int row = batch.First(s); row < batch.End(s); row++)
            {
                bool first = row == batch.First(s), last = row == batch.End(s) - 1;
                float* x = input.Row(row), dy = gradient.Row(row), dx = inputGradient.Row(row);
                for (int j = 0; j < _width; j += 8)
                {
                    var g = Vector256.Load(dy + j);
                    var sum = Vector256.Load(dx + j) + g;
                    if (!first)
                    {
                        (Vector256.Load(dBefore + j) + (g * Vector256.Load(x - _width + j))).Store(dBefore + j);
                        sum += Vector256.Load(after + j) * Vector256.Load(dy - _width + j);
                    }

                    if (!last)
                    {
                        (Vector256.Load(dAfter + j) + (g * Vector256.Load(x + _width + j))).Store(dAfter + j);
                        sum += Vector256.Load(before + j) * Vector256.Load(dy + _width + j);
                    }

                    sum.Store(dx + j);
                }
            }
        }
    }
}
