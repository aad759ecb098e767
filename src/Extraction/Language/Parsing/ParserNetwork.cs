using Extraction.Models;
using Extraction.Networks;

namespace Extraction.Language.Parsing;

/// <summary>The parser's weights as integers, used where they lie.</summary>
/// <remarks>
/// Numbers are as <see cref="FixedPoint"/> says. Layout (little-endian): magic, width,
/// layers, arc size, relation size, slot bits, embedding rows (32 bits each); slots
/// of the vocabulary (check and row, 32 bits each, open addressing); embedding (16 bits); then each layer, the projection,
/// the arc scorer and the relation scorer in the order of the properties below, matrices packed with 16 bits, all else 32.
/// Thread-safe.
/// </remarks>
internal sealed unsafe class ParserNetwork
{
    public const uint Magic = 0x314E5044; // "DPN1"

    /// <summary>Columns of the tables of distance weights.</summary>
    public const int DistanceColumns = 24;

    /// <summary>Binary places of a token as head in the arc score, and of a token mapped as dependent.</summary>
    public const int HeadBits = 9, MappedBits = 8;

    private readonly MappedBytes _bytes;

    private ParserNetwork(MappedBytes bytes)
    {
        _bytes = bytes;
        ReadOnlySpan<uint> header = bytes.View<uint>(0, 7);
        if (header[0] != Magic) throw new InvalidDataException("These bytes are no parser network.");
        Shape = new ParserShape((int)header[1], (int)header[2], (int)header[3], (int)header[4]);
        if (Shape.Width is < 16 or > 128 || Shape.Width % 16 != 0) throw new InvalidDataException("The parser's width is out of range.");
        var tables = new NetworkTables(bytes, header.Length);
        Embedding = new EmbeddingTable(tables, (int)header[5], (int)header[6], Shape.Width);
        Layers = new RecurrentWeights[Shape.Layers];
        for (int i = 0; i < Layers.Length; i++) Layers[i] = RecurrentWeights.Take(tables, Shape.Width);

        Projection = tables.Take<short>(Shape.Width * Shape.Projected);
        ProjectionBias = tables.Take<int>(Shape.Projected);
        Bilinear = tables.Take<short>(Shape.Arc * Shape.Arc);
        HeadBias = tables.Take<int>(Shape.Arc);
        DependentDistance = tables.Take<int>((PennTags.Count + 1) * DistanceColumns);
        HeadDistance = tables.Take<int>((PennTags.Count + 1) * DistanceColumns);
        RelationDistance = tables.Take<short>(ArcDistance.Count * Shape.Relation);
        RelationOutput = tables.Take<short>(Shape.Relation * ParserShape.RelationColumns);
        RelationBias = tables.Take<int>(ParserShape.RelationColumns);
        tables.End();
    }

    public ParserShape Shape { get; }

    public EmbeddingTable Embedding { get; }

    public RecurrentWeights[] Layers { get; }

    public short* Projection { get; }

    public int* ProjectionBias { get; }

    public short* Bilinear { get; }

    public int* HeadBias { get; }

    public int* DependentDistance { get; }

    public int* HeadDistance { get; }

    public short* RelationDistance { get; }

    public short* RelationOutput { get; }

    public int* RelationBias { get; }

    /// <summary>Uses the network that the bytes hold.</summary>
    /// <exception cref="InvalidDataException">They hold none, or are cut short.</exception>
    public static ParserNetwork Load(MappedBytes bytes) => new(bytes);
}
