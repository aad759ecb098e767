using System.Collections.Concurrent;
using Extraction.Models;
using Extraction.Networks;

namespace Extraction.Quotes.Reading;

/// <summary>Weights of the network that reads around cues, as integers, used where they lie.</summary>
/// <remarks>
/// Numbers are as <see cref="FixedPoint"/> says. Layout (little-endian): magic, width, layers, cue width, cue layers, slot bits,
/// embedding rows (32 bits each); embedding table; layers over the article;
/// projection and its bias; vectors of pairs (16 bits); layers over a
/// cue's surroundings; output and its bias. Thread-safe.
/// </remarks>
internal sealed unsafe class ReadingNetwork
{
    public const uint Magic = 0x314E5241; // "ARN1"

    /// <summary>Name of the weights in an <see cref="IModelSource"/>.</summary>
    public const string WeightsName = "reading.bin";

    private readonly MappedBytes _bytes;
    private readonly ConcurrentBag<ReadingWorkspace> _workspaces = [];

    private ReadingNetwork(MappedBytes bytes)
    {
        _bytes = bytes;
        ReadOnlySpan<uint> header = bytes.View<uint>(0, 7);
        if (header[0] != Magic) throw new InvalidDataException("These bytes are no reading network.");
        Shape = new ReadingShape((int)header[1], (int)header[2], (int)header[3], (int)header[4]);
        if (!IsWidth(Shape.Width) || !IsWidth(Shape.CueWidth))
        {
            throw new InvalidDataException("A width of the reading network is out of range.");
        }
        var tables = new NetworkTables(bytes, header.Length);
        Embedding = new EmbeddingTable(tables, (int)header[5], (int)header[6], Shape.Width);
        Layers = Take(tables, Shape.Layers, Shape.Width);
        Projection = tables.Take<short>(Shape.Width * Shape.Projected);
        ProjectionBias = tables.Take<int>(Shape.Projected);
        Pairs = tables.Take<short>(PairKeys.Count * Shape.CueWidth);
        CueLayers = Take(tables, Shape.CueLayers, Shape.CueWidth);
        Output = tables.Take<short>(Shape.CueWidth * ReadingShape.CueColumns);
        OutputBias = tables.Take<int>(ReadingShape.CueColumns);
        tables.End();
    }

    public ReadingShape Shape { get; }

    public EmbeddingTable Embedding { get; }

    public RecurrentWeights[] Layers { get; }

    public short* Projection { get; }

    public int* ProjectionBias { get; }

    /// <summary>Vectors of <see cref="PairKeys"/>.</summary>
    public short* Pairs { get; }

    public RecurrentWeights[] CueLayers { get; }

    public short* Output { get; }

    public int* OutputBias { get; }

    /// <summary>Uses the network that the bytes hold.</summary>
    /// <exception cref="InvalidDataException">They hold none, or are cut short.</exception>
    public static ReadingNetwork Load(MappedBytes bytes) => new(bytes);

    /// <summary>Memory to compute with, for one thread until it is returned.</summary>
    public ReadingWorkspace RentWorkspace() => _workspaces.TryTake(out ReadingWorkspace? workspace) ? workspace
        : new ReadingWorkspace(Shape);

    /// <summary>Takes memory back.</summary>
    public void Return(ReadingWorkspace workspace) => _workspaces.Add(workspace);

    private static bool IsWidth(int width) => width is >= 32 and <= 128 && width % 32 == 0;

    private static RecurrentWeights[] Take(NetworkTables tables, int count, int width)
    {
        var layers = new RecurrentWeights[count];
        for (int i = 0; i < count; i++) layers[i] = RecurrentWeights.Take(tables, width);
        return layers;
    }
}
