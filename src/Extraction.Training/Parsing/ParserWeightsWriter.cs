using System.Text;
using Extraction.Language.Parsing;

namespace Extraction.Training.Parsing;

/// <summary>Rounds a trained network to integers and writes the bytes that <see cref="ParserNetwork"/> reads.</summary>
internal static class ParserWeightsWriter
{
    private const int Bits = ParserNetwork.FractionBits;

    public static void Write(Stream target, TrainingNetwork network, ulong[] keys)
    {
        ParserShape shape = network.Shape;
        using var writer = new BinaryWriter(target, Encoding.UTF8, leaveOpen: true);
        int slotBits = ParserNetwork.SlotBits(keys.Length);
        foreach (uint value in (uint[])[ParserNetwork.Magic, (uint)shape.Width, (uint)shape.Layers, (uint)shape.Arc, (uint)shape.Relation, (uint)slotBits, (uint)keys.Length])
        {
            writer.Write(value);
        }

        WriteVocabulary(writer, keys, slotBits);
        foreach (float value in network.Embedding.Value.Values) writer.Write(Weight(value));
        foreach (RecurrentLayer layer in network.Layers)
        {
            WriteRounded(writer, layer.Mix.Weights, Bits);
            WritePacked(writer, layer.Weights);
            WriteBias(writer, layer.Bias);
            WriteRounded(writer, layer.Recurrent, Bits);
        }

        WritePacked(writer, network.Projection);
        WriteBias(writer, network.ProjectionBias);
        WritePacked(writer, network.Arcs.Bilinear);
        WriteBias(writer, network.Arcs.HeadBias);
        const int ScoreBits = ParserNetwork.HeadBits + ParserNetwork.MappedBits;
        WriteRounded(writer, network.Arcs.DependentDistance, ScoreBits);
        WriteRounded(writer, network.Arcs.HeadDistance, ScoreBits);
        foreach (float value in network.Relations.Distance.Value.Values) writer.Write(Weight(value));
        WritePacked(writer, network.Relations.Output);
        WriteBias(writer, network.Relations.Bias);
    }

    private static void WriteVocabulary(BinaryWriter writer, ulong[] keys, int slotBits)
    {
        var slots = new uint[2 << slotBits];
        uint mask = (1u << slotBits) - 1;
        for (int i = 0; i <= mask; i++) slots[(i * 2) + 1] = ParserNetwork.EmptySlot;
        for (int row = 0; row < keys.Length; row++)
        {
            uint slot = (uint)keys[row] & mask;
            while (slots[(slot * 2) + 1] != ParserNetwork.EmptySlot) slot = (slot + 1) & mask;
            slots[slot * 2] = (uint)(keys[row] >> 32);
            slots[(slot * 2) + 1] = (uint)row;
        }

        foreach (uint slot in slots) writer.Write(slot);
    }

    private static void WritePacked(BinaryWriter writer, Parameter parameter)
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
    private static void WriteBias(BinaryWriter writer, Parameter parameter)
    {
        foreach (float value in parameter.Value.Values) writer.Write(Rounded(value, 2 * Bits) + (1 << (Bits - 1)));
    }

    private static void WriteRounded(BinaryWriter writer, Parameter parameter, int bits)
    {
        foreach (float value in parameter.Value.Values) writer.Write(Rounded(value, bits));
    }

    private static int Rounded(float value, int bits) => (int)MathF.Round(Math.Clamp(value, -32, 32) * (1 << bits));

    private static short Weight(float value) => (short)Math.Clamp(Rounded(value, Bits), -ParserNetwork.WeightLimit, ParserNetwork.WeightLimit);
}
