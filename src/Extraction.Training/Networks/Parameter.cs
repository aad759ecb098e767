using System.Runtime.Intrinsics;

namespace Extraction.Training.Networks;

/// <summary>Weights with their gradient, learned by Adam (Kingma and Ba 2015).</summary>
internal sealed unsafe class Parameter(FloatMatrix value)
{
    private const float Decay1 = 0.9f, Decay2 = 0.95f, Epsilon = 1e-8f;

    private readonly FloatMatrix _first = new(value.Rows, value.Columns);
    private readonly FloatMatrix _second = new(value.Rows, value.Columns);

    public Parameter(int rows, int columns)
        : this(new FloatMatrix(rows, columns))
    {
    }

    public FloatMatrix Value { get; } = value;

    public FloatMatrix Gradient { get; } = new(value.Rows, value.Columns);

    /// <summary>Moves all weights against their gradient and clears it.</summary>
    public void Step(float rate, int step)
    {
        for (int row = 0; row < Value.Rows; row++) StepRow(row, rate, step);
    }

    /// <summary>
    /// Moves one row and clears its gradient. Rows that a batch does not touch are left as they are, their moments too
    /// ("lazy" Adam), so that a step over a vocabulary costs what the batch has of it.
    /// </summary>
    public void StepRow(int row, float rate, int step)
    {
        var correction1 = Vector256.Create((float)(1 / (1 - Math.Pow(Decay1, Math.Min(step, 1000)))));
        var correction2 = Vector256.Create((float)(1 / (1 - Math.Pow(Decay2, Math.Min(step, 1000)))));
        float* value = Value.Row(row), gradient = Gradient.Row(row), first = _first.Row(row), second = _second.Row(row);
        for (int i = 0; i < Value.Columns; i += 8)
        {
            var g = Vector256.Load(gradient + i);
            var m = (Vector256.Load(first + i) * Decay1) + (g * (1 - Decay1));
            var v = (Vector256.Load(second + i) * Decay2) + (g * g * (1 - Decay2));
            var change = m * correction1 * rate / (Vector256.Sqrt(v * correction2) + Vector256.Create(Epsilon));
            (Vector256.Load(value + i) - change).Store(value + i);
            m.Store(first + i);
            v.Store(second + i);
            Vector256<float>.Zero.Store(gradient + i);
        }
    }
}
