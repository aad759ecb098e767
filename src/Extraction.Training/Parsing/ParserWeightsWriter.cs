using System.Text;
using Extraction.Language.Parsing;
using Extraction.Networks;
using Extraction.Training.Networks;

namespace Extraction.Training.Parsing;

/// <summary>Rounds a trained network to integers and writes the bytes that <see cref="ParserNetwork"/> reads.</summary>
internal static class ParserWeightsWriter
{
    public static void Write(Stream target, TrainingNetwork network, ulong[] keys)
    {
        ParserShape shape = network.Shape;
        using var writer = new BinaryWriter(target, Encoding.UTF8, leaveOpen: true);
        int slotBits = EmbeddingTable.SlotBits(keys.Length);
        foreach (uint value in (uint[])[ParserNetwork.Magic, (uint)shape.Width, (uint)shape.Layers, (uint)shape.Arc, (uint)shape.Relation,
            (uint)slotBits, (uint)keys.Length])
        {
            writer.Write(value);
        }

        writer.WriteEmbedding(network.Embedding, keys);
        foreach (RecurrentLayer layer in network.Layers) writer.WriteLayer(layer);
        writer.WritePacked(network.Projection);
        writer.WriteBias(network.ProjectionBias);
        writer.WritePacked(network.Arcs.Bilinear);
        writer.WriteBias(network.Arcs.HeadBias);
        const int scoreBits = ParserNetwork.HeadBits + ParserNetwork.MappedBits;
        writer.WriteRounded(network.Arcs.DependentDistance, scoreBits);
        writer.WriteRounded(network.Arcs.HeadDistance, scoreBits);
        writer.WriteWeights(network.Relations.Distance);
        writer.WritePacked(network.Relations.Output);
        writer.WriteBias(network.Relations.Bias);
    }
}
