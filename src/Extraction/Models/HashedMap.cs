using System.Numerics;
using System.Runtime.CompilerServices;

namespace Extraction.Models;

/// <summary>A read-only table from 64-bit hashes to 32-bit values, used in place in a model's bytes.</summary>
/// <remarks>
/// Layout of the bytes (little-endian): magic <c>XHM1</c>, slot bits, then the slots: check and value, 32 bits each, open
/// addressing; the value <see cref="Missing"/> marks an empty slot. A key that was never written is taken for one that
/// was with a chance of about one in a thousand million. Thread-safe.
/// </remarks>
internal sealed unsafe class HashedMap
{
    /// <summary>What a key without a value gives.</summary>
    public const uint Missing = uint.MaxValue;

    private const uint Magic = 0x314D4858; // "XHM1"

    private readonly MappedBytes _bytes;
    private readonly uint* _slots;
    private readonly uint _mask;

    private HashedMap(MappedBytes bytes, uint* slots, uint mask)
    {
        _bytes = bytes;
        _slots = slots;
        _mask = mask;
    }

    /// <summary>Uses the table that begins at a byte of a model.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is cut short.</exception>
    public static HashedMap Load(MappedBytes bytes, long offset = 0)
    {
        ReadOnlySpan<uint> header = bytes.View<uint>(offset, 2);
        if (header[0] != Magic || header[1] > 28) throw new InvalidDataException("These bytes are no table of hashes.");
        int slotCount = 1 << (int)header[1];
        fixed (uint* slots = bytes.View<uint>(offset + 8, slotCount * 2))
        {
            return new HashedMap(bytes, slots, (uint)slotCount - 1);
        }
    }

    /// <summary>The value of a key, or <see cref="Missing"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Find(ulong key)
    {
        uint slot = (uint)key & _mask, check = (uint)(key >> 32);
        while (true)
        {
            uint value = _slots[(slot * 2) + 1];
            if (value == Missing || _slots[slot * 2] == check) return value;
            slot = (slot + 1) & _mask;
        }
    }

    /// <summary>Writes a table; the same entries give the same bytes whatever their order.</summary>
    /// <remarks>Of two keys that agree in the bits kept, the smaller stays.</remarks>
    public static void Write(BinaryWriter target, IEnumerable<KeyValuePair<ulong, uint>> entries)
    {
        var sorted = entries.OrderBy(e => e.Key).ToArray();
        int bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, sorted.Length)) + 1);
        if (sorted.Length > 0.8 * (1 << bits)) bits++;
        uint mask = (1u << bits) - 1;
        var slots = new uint[2 << bits];
        for (int i = 1; i < slots.Length; i += 2) slots[i] = Missing;
        foreach (var (key, value) in sorted)
        {
            uint slot = (uint)key & mask, check = (uint)(key >> 32);
            while (slots[(slot * 2) + 1] != Missing && slots[slot * 2] != check) slot = (slot + 1) & mask;
            if (slots[(slot * 2) + 1] != Missing) continue;
            slots[slot * 2] = check;
            slots[(slot * 2) + 1] = value;
        }

        target.Write(Magic);
        target.Write((uint)bits);
        foreach (uint slot in slots) target.Write(slot);
    }
}
