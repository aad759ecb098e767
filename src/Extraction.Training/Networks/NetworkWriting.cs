using Extraction.Networks;

namespace Extraction.Training.Networks;

/// <summary>Rounds the parts of a trained network to integers and writes them.</summary>
internal static class NetworkWriting
{
    private const int Bits = FixedPoint.FractionBits;

    /// <summary>The hash table of the keys, then their vectors: what <see cref="EmbeddingTable"/> takes.</summary>
    public static void WriteEmbedding(this BinaryWriter writer, Parameter vectors, ulong[] keys)
    {
        int slotBits = EmbeddingTable.SlotBits(keys.Length);
        var slots = new uint[2 << slotBits];
        uint mask = (1u << slotBits) - 1;
        for (int i = 0; i <= mask; i++) slots[(i * 2) + 1] = EmbeddingTable.EmptySlot;
        for (int row = 0; row < keys.Length; row++)
        {
            uint slot = (uint)keys[row] & mask;
            while (slots[(slot * 2) + 1] != EmbeddingTable.EmptySlot) slot = (slot + 1) & mask;
            slots[slot * 2] = (uint)(keys[row] >> 32);
            slots[(slot * 2) + 1] = (uint)row;
        }

        foreach (uint slot in slots) writer.Write(slot);
        writer.WriteWeights(vectors);
    }

    /// <summary>What <see cref="RecurrentWeights.Take"/> takes.</summary>
    public static void WriteLayer(this BinaryWriter writer, RecurrentLayer layer)
    {
        writer.WriteRounded(layer.Mix.Weights, Bits);
        writer.WritePacked(layer.Weights);
        writer.WriteBias(layer.Bias);
        writer.WriteRounded(layer.Recurrent, Bits);
    }

    /// <summary>Weights row by row, 16 bits each.</summary>
    public static void WriteWeights(this BinaryWriter writer, Parameter parameter)
    {
        foreach (float value in parameter.Value.Values) writer.Write(Weight(value));
    }

    /// <summary>A right factor as <see cref="IntegerKernels"/> reads it.</summary>
    public static void WritePacked(this BinaryWriter writer, Parameter parameter)
    {
        FloatMatrix matrix = parameter.Value;
        var packed = new short[matrix.Rows * matrix.Columns];
        for (int i = 0; i < matrix.Rows; i++)
        {
            for (int j = 0; j < matrix.Columns; j++) packed[IntegerKernels.PackedIndex(i, j, matrix.Columns)] = Weight(matrix[i, j]);
        }

        foreach (short value in packed) writer.Write(value);
    }

    /// <summary>A bias is added to products of two numbers; the half makes the later shift round to the nearest.</summary>
    public static void WriteBias(this BinaryWriter writer, Parameter parameter)
    {
        foreach (float value in parameter.Value.Values) writer.Write(Rounded(value, 2 * Bits) + (1 << (Bits - 1)));
    }

    /// <summary>Weights with a number of binary places, 32 bits each.</summary>
    public static void WriteRounded(this BinaryWriter writer, Parameter parameter, int bits)
    {
        foreach (float value in parameter.Value.Values) writer.Write(Rounded(value, bits));
    }

    private static int Rounded(float value, int bits) => (int)MathF.Round(Math.Clamp(value, -32, 32) * (1 << bits));

    private static short Weight(float value) => (short)Math.Clamp(Rounded(value, Bits), -FixedPoint.WeightLimit, FixedPoint.WeightLimit);
}
