using System.Runtime.Intrinsics;

namespace Extraction.Training.Networks;

/// <summary>Dropout with one mask for all rows of a sequence (Gal and Ghahramani 2016).</summary>
internal sealed unsafe class VariationalMask(int width, int capacity, float dropout)
{
    private readonly FloatMatrix _masks = new(capacity, width);

    public FloatMatrix Output { get; } = new(capacity, width);

    public void Forward(FloatMatrix input, RowGroups rows, DeterministicRandom random)
    {
        for (int s = 0; s < rows.Count; s++)
        {
            float* mask = _masks.Row(s);
            for (int j = 0; j < width; j++) mask[j] = random.NextFloat() < dropout ? 0 : 1 / (1 - dropout);
        }

        Apply(input, Output, rows);
    }

    /// <summary>Multiplies by the masks of the last <see cref="Forward"/>; input and output may be the same.</summary>
    public void Apply(FloatMatrix input, FloatMatrix output, RowGroups rows)
    {
        for (int s = 0; s < rows.Count; s++)
        {
            float* mask = _masks.Row(s);
            for (int row = rows.First(s); row < rows.End(s); row++)
            {
                for (int j = 0; j < width; j += 8)
                {
                    (Vector256.Load(input.Row(row) + j) * Vector256.Load(mask + j)).Store(output.Row(row) + j);
                }
            }
        }
    }
}
