namespace Extraction.Networks;

/// <summary>
/// One recurrent layer: shares of the token before and after (two rows), packed weights (candidate, forget gate, output
/// gate), their bias, and weights of the state in either gate (two rows).
/// </summary>
internal readonly unsafe struct RecurrentWeights(int* mix, short* weights, int* bias, int* recurrent)
{
    public readonly int* Mix = mix;
    public readonly short* Weights = weights;
    public readonly int* Bias = bias;
    public readonly int* Recurrent = recurrent;

    /// <summary>Takes the tables of a layer in the order in which they are written.</summary>
    public static RecurrentWeights Take(NetworkTables tables, int width) =>
        new(tables.Take<int>(2 * width), tables.Take<short>(3 * width * width), tables.Take<int>(3 * width), tables.Take<int>(2 * width));
}
