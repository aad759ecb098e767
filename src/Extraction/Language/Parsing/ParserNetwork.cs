using System.Numerics;
using Extraction.Models;

namespace Extraction.Language.Parsing;

/// <summary>The parser's weights as integers, used where they lie.</summary>
/// <remarks>
/// Fixed point: activations and weights have <see cref="FractionBits"/> binary places. Activations are held to
/// ±<see cref="ActivationLimit"/> and weights to ±<see cref="WeightLimit"/>, so that no sum of 128 products can leave 32 bits.
/// Layout (little-endian): magic, width, layers, arc size, relation size, slot bits, embedding rows (32 bits each); slots
/// of the vocabulary (check and row, 32 bits each, open addressing); embedding (16 bits); then each layer, the projection,
/// the arc scorer and the relation scorer in the order of the properties below, matrices packed with 16 bits, all else 32.
/// Thread-safe.
/// </remarks>
internal sealed unsafe class ParserNetwork
{
    public const uint Magic = 0x314E5044; // "DPN1"
    public const uint EmptySlot = uint.MaxValue;
    public const int FractionBits = 10;
    public const int ActivationLimit = 8191;
    public const int WeightLimit = 2047;

    /// <summary>Columns of the tables of distance weights.</summary>
    public const int DistanceColumns = 24;

    /// <summary>Binary places of a token as head in the arc score, and of a token mapped as dependent.</summary>
    public const int HeadBits = 9, MappedBits = 8;

    private readonly MappedBytes _bytes;
    private readonly uint* _slots;
    private readonly uint _mask;
    private long _at;

    private ParserNetwork(MappedBytes bytes)
    {
        _bytes = bytes;
        ReadOnlySpan<uint> header = bytes.View<uint>(0, 7);
        if (header[0] != Magic) throw new InvalidDataException("These bytes are no parser network.");
        Shape = new ParserShape((int)header[1], (int)header[2], (int)header[3], (int)header[4]);
        if (Shape.Width is < 16 or > 128 || Shape.Width % 16 != 0) throw new InvalidDataException("The parser's width is out of range.");
        int slotCount = 1 << (int)header[5], rows = (int)header[6];
        _at = header.Length * sizeof(uint);
        _slots = Take<uint>(2 * slotCount);
        _mask = (uint)slotCount - 1;
        Embedding = Take<short>(rows * Shape.Width);
        Layers = new Layer[Shape.Layers];
        for (int i = 0; i < Layers.Length; i++)
        {
            Layers[i] = new Layer(Take<int>(2 * Shape.Width), Take<short>(3 * Shape.Width * Shape.Width), Take<int>(3 * Shape.Width), Take<int>(2 * Shape.Width));
        }

        Projection = Take<short>(Shape.Width * Shape.Projected);
        ProjectionBias = Take<int>(Shape.Projected);
        Bilinear = Take<short>(Shape.Arc * Shape.Arc);
        HeadBias = Take<int>(Shape.Arc);
        DependentDistance = Take<int>((PennTags.Count + 1) * DistanceColumns);
        HeadDistance = Take<int>((PennTags.Count + 1) * DistanceColumns);
        RelationDistance = Take<short>(ArcDistance.Count * Shape.Relation);
        RelationOutput = Take<short>(Shape.Relation * ParserShape.RelationColumns);
        RelationBias = Take<int>(ParserShape.RelationColumns);
        if (_at != bytes.Length) throw new InvalidDataException("The parser's bytes go on after its tables.");
    }

    public ParserShape Shape { get; }

    public short* Embedding { get; }

    public Layer[] Layers { get; }

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

    /// <summary>Number of slots that a vocabulary of <paramref name="keys"/> keys is given, as a power of two.</summary>
    public static int SlotBits(int keys) => BitOperations.Log2((uint)Math.Max(8, keys)) + 2;

    /// <summary>The embedding row of a key, or -1.</summary>
    public int Row(ulong key)
    {
        uint slot = (uint)key & _mask, check = (uint)(key >> 32);
        while (true)
        {
            uint row = _slots[(slot * 2) + 1];
            if (row == EmptySlot) return -1;
            if (_slots[slot * 2] == check) return (int)row;
            slot = (slot + 1) & _mask;
        }
    }

    private T* Take<T>(int count)
        where T : unmanaged
    {
        fixed (T* pointer = _bytes.View<T>(_at, count))
        {
            _at += (long)count * sizeof(T);
            return pointer;
        }
    }

    /// <summary>
    /// One recurrent layer: shares of the token before and after (two rows), packed weights (candidate, forget gate, output
    /// gate), their bias, and weights of the state in either gate (two rows).
    /// </summary>
    public readonly struct Layer(int* mix, short* weights, int* bias, int* recurrent)
    {
        public readonly int* Mix = mix;
        public readonly short* Weights = weights;
        public readonly int* Bias = bias;
        public readonly int* Recurrent = recurrent;
    }
}
