using System.Text;
using Extraction.Networks;
using Extraction.Quotes.Reading;
using Extraction.Training.Networks;

namespace Extraction.Training.Quotes.Reading;

/// <summary>Rounds a trained network to integers and writes the bytes that <see cref="ReadingNetwork"/> reads.</summary>
internal static class ReadingWeightsWriter
{
    public static void Write(Stream target, ReadingTrainingNetwork network, ulong[] keys)
    {
        ReadingShape shape = network.Shape;
        using var writer = new BinaryWriter(target, Encoding.UTF8, leaveOpen: true);
        foreach (uint value in (uint[])[ReadingNetwork.Magic, (uint)shape.Width, (uint)shape.Layers, (uint)shape.CueWidth, (uint)shape.CueLayers, (uint)EmbeddingTable.SlotBits(keys.Length), (uint)keys.Length])
        {
            writer.Write(value);
        }

        writer.WriteEmbedding(network.Embedding, keys);
        foreach (RecurrentLayer layer in network.Layers) writer.WriteLayer(layer);
        writer.WritePacked(network.Projection);
        writer.WriteBias(network.ProjectionBias);
        writer.WriteWeights(network.Pairs);
        foreach (RecurrentLayer layer in network.CueLayers) writer.WriteLayer(layer);
        writer.WritePacked(network.Output);
        writer.WriteBias(network.OutputBias);
    }
}
