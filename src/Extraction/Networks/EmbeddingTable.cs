using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Extraction.Networks;

/// <summary>Learned vectors by the key of a feature: slots of a hash table (check and
/// row, 32 bits each, open addressing) and the vectors (16 bits a channel).</summary>
internal sealed unsafe class EmbeddingTable
{
    public const uint EmptySlot = uint.MaxValue;

    private readonly uint* _slots;
    private readonly uint _mask;
    private readonly short* _vectors;
    private readonly int _width;

    /// <summary>Takes the tables.</summary>
    /// <param name="tables">Source of the tables.</param>
    /// <param name="slotBits">Number of slots as a power of two.</param>
    /// <param name="rows">Number of vectors.</param>
    /// <param name="width">Channels of a vector, a multiple of 16.</param>
    public EmbeddingTable(NetworkTables tables, int slotBits, int rows, int width)
    {
        int slotCount = 1 << slotBits;
        _slots = tables.Take<uint>(2 * slotCount);
        _mask = (uint)slotCount - 1;
        _vectors = tables.Take<short>(rows * width);
        _width = width;
    }

    /// <summary>Number of slots that a vocabulary of <paramref name="keys"/> keys is given, as a power of two.</summary>
    public static int SlotBits(int keys) => BitOperations.Log2((uint)Math.Max(8, keys)) + 2;

    /// <summary>The sum of the vectors of those keys that have one, within the limits of activations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sum(ReadOnlySpan<ulong> keys, short* target)
    {
        // The tables are larger than the caches near the core: slots and vectors are asked for well before they are read.
        if (Sse.IsSupported)
        {
            foreach (ulong key in keys) Sse.Prefetch0(_slots + (((uint)key & _mask) * 2));
        }

        Span<int> rows = stackalloc int[keys.Length];
        for (int k = 0; k < keys.Length; k++)
        {
            rows[k] = Row(keys[k]);
            if (rows[k] >= 0) Prefetch(_vectors + ((long)rows[k] * _width));
        }

        new Span<short>(target, _width).Clear();
        foreach (int row in rows)
        {
            if (row >= 0) FixedPoint.Add(target, _vectors + ((long)row * _width), _width);
        }

        FixedPoint.Limit(target, _width);
    }

    private void Prefetch(short* vector)
    {
        if (!Sse.IsSupported) return;
        for (int j = 0; j < _width; j += 32) Sse.Prefetch0(vector + j);
    }

    /// <summary>The row of a key, or -1.</summary>
    private int Row(ulong key)
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
}
