using System.Text;
using Extraction.Networks;
using Extraction.Quotes.Reading;
using Extraction.Training.Meanings;
using Extraction.Training.Networks;

namespace Extraction.Training.Quotes.Reading;

/// <summary>Rounds a trained network to integers and writes the bytes that <see cref="ReadingNetwork"/> reads.</summary>
internal static class ReadingWeightsWriter
{
    public static void Write(Stream target, ReadingTrainingNetwork network, ReadingVocabulary vocabulary)
    {
        var (vectors, keys) = WithMeanings(network, vocabulary);
        ReadingShape shape = network.Shape;
        using var writer = new BinaryWriter(target, Encoding.UTF8, leaveOpen: true);
        foreach (uint value in (uint[])[ReadingNetwork.Magic, (uint)shape.Width, (uint)shape.Layers, (uint)shape.CueWidth,
            (uint)shape.CueLayers, (uint)EmbeddingTable.SlotBits(keys.Length), (uint)keys.Length])
        {
            writer.Write(value);
        }

        writer.WriteEmbedding(vectors, keys);
        foreach (RecurrentLayer layer in network.Layers) writer.WriteLayer(layer);
        writer.WritePacked(network.Projection);
        writer.WriteBias(network.ProjectionBias);
        writer.WriteWeights(network.Pairs);
        foreach (RecurrentLayer layer in network.CueLayers) writer.WriteLayer(layer);
        writer.WritePacked(network.Output);
        writer.WriteBias(network.OutputBias);
    }

    /// <summary>What a word means is added to its learned vector once and for all; a word without one gets a row of its own.</summary>
    private static unsafe (Parameter Vectors, ulong[] Keys) WithMeanings(ReadingTrainingNetwork network, ReadingVocabulary vocabulary)
    {
        MeaningTable meanings = vocabulary.Meanings;
        int width = network.Shape.Width, count = meanings.Words.Length;
        Func<ulong, ulong>[] keyOf = [TokenKeys.WordKey, TokenKeys.HeadKey];
        var rows = vocabulary.Keys.Index().ToDictionary(k => k.Item, k => k.Index);
        foreach (ulong key in keyOf.SelectMany(of => meanings.Words.Select(of))) rows.TryAdd(key, rows.Count);
        var vectors = new FloatMatrix(rows.Count, width);
        network.Embedding.Value.Values.CopyTo(vectors.Values);
        var entered = new FloatMatrix(count, width);
        for (int e = 0; e < keyOf.Length; e++)
        {
            FloatKernels.Multiply(meanings.Vectors.Pointer, meanings.Vectors.Columns, 1, network.Entries[e].Value.Pointer, width,
                entered.Pointer, width, count, meanings.Vectors.Columns, width, add: false);
            for (int i = 0; i < count; i++) FloatKernels.Add(vectors.Row(rows[keyOf[e](meanings.Words[i])]), entered.Row(i), width);
        }

        return (new Parameter(vectors), [.. rows.OrderBy(r => r.Value).Select(r => r.Key)]);
    }
}
