using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Extraction.Models;

/// <summary>
/// Integer weights of a linear model with one output over hashed features, two bytes a feature: eight bits of the hash to
/// recognise it and eight bits of weight. A feature never seen in training scores nothing (but for one unlucky hash in hundreds).
/// </summary>
/// <remarks>
/// Layout of the bytes (little-endian), used in place: magic <c>XCW1</c>, table bits, units of one logit (32 bits each); entries (16
/// bits each; the low byte is the check, never 0 where the entry is taken,
/// the high byte the weight). A feature lies in one of <see cref="Probes"/>
/// entries from its place on. Thread-safe. A score is an exact sum of integers.
/// </remarks>
internal sealed unsafe class CompactWeights
{
    private const uint Magic = 0x31574358; // "XCW1"
    private const int Probes = 8;

    /// <summary>How many features ahead a line of the table is asked for.</summary>
    private const int Ahead = 12;

    private readonly MappedBytes _bytes;
    private readonly ushort* _entries;
    private readonly uint _mask;

    private CompactWeights(MappedBytes bytes, ushort* entries, int bits, int unitsPerLogit)
    {
        _bytes = bytes;
        _entries = entries;
        _mask = (1u << bits) - 1;
        UnitsPerLogit = unitsPerLogit;
    }

    /// <summary>How many units of a score make one natural logit.</summary>
    public int UnitsPerLogit { get; }

    /// <summary>Uses the weights that the bytes hold.</summary>
    /// <exception cref="InvalidDataException">They hold none, or are cut short.</exception>
    public static CompactWeights Load(MappedBytes bytes)
    {
        ReadOnlySpan<uint> header = bytes.View<uint>(0, 3);
        if (header[0] != Magic) throw new InvalidDataException("These bytes hold no compact weights.");
        int bits = (int)header[1];
        fixed (ushort* entries = bytes.View<ushort>(12, (1 << bits) + Probes))
        {
            return new CompactWeights(bytes, entries, bits, (int)header[2]);
        }
    }

    /// <summary>Sum of the weights of all features, in units of 1 / <see cref="UnitsPerLogit"/> logit.</summary>
    public int Score(ReadOnlySpan<ulong> features)
    {
        // The table is far larger than the caches near the core: the lines are asked for well before they are read.
        int sum = 0;
        for (int i = 0; i < Math.Min(Ahead, features.Length); i++) Prefetch(features[i]);
        for (int i = 0; i < features.Length; i++)
        {
            if (i + Ahead < features.Length) Prefetch(features[i + Ahead]);
            sum += Weight(features[i]);
        }

        return sum;
    }

    /// <summary>Writes the bytes that <see cref="Load"/> reads.</summary>
    /// <param name="target">Receives the bytes.</param>
    /// <param name="features">Hash and weight in logits; the order does not matter. Where places run out, the heavier weight stays.</param>
    /// <param name="unitsPerLogit">Precision: weights are rounded to its inverse and clamped to 127 units.</param>
    internal static void Write(Stream target, IEnumerable<KeyValuePair<ulong, float>> features, int unitsPerLogit)
    {
        var rounded = features
            .Select(f => (f.Key, Weight: (int)Math.Clamp(MathF.Round(f.Value * unitsPerLogit), -127, 127)))
            .Where(f => f.Weight != 0)
            .OrderByDescending(f => Math.Abs(f.Weight)).ThenBy(f => f.Key)
            .ToArray();
        int bits = Math.Max(8, BitOperations.Log2((uint)Math.Max(1, rounded.Length * 4 / 3)) + 1);
        uint mask = (1u << bits) - 1;
        var entries = new ushort[(1 << bits) + Probes];
        foreach (var (feature, weight) in rounded)
        {
            uint place = (uint)feature & mask;
            uint check = Check(feature);
            for (uint i = place; i < place + Probes; i++)
            {
                if (entries[i] != 0 && (entries[i] & 0xFF) != check) continue;
                if (entries[i] == 0) entries[i] = (ushort)(check | (uint)((byte)(sbyte)weight << 8));
                break;
            }
        }

        using var writer = new BinaryWriter(target, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write((uint)bits);
        writer.Write((uint)unitsPerLogit);
        foreach (ushort entry in entries) writer.Write(entry);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Check(ulong feature)
    {
        uint check = (uint)(feature >> 56);
        return check == 0 ? 1u : check;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Prefetch(ulong feature)
    {
        if (Sse.IsSupported) Sse.Prefetch0(_entries + ((uint)feature & _mask));
    }

    /// <summary>All probes at once: the first entry with the check counts where no empty entry stands before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Weight(ulong feature)
    {
        ushort* entry = _entries + ((uint)feature & _mask);
        Vector128<ushort> entries = Vector128.Load(entry);
        Vector128<ushort> check = Vector128.Create((ushort)Check(feature));
        uint found = Vector128.Equals(entries & Vector128.Create((ushort)0xFF), check).ExtractMostSignificantBits();
        uint empty = Vector128.Equals(entries, Vector128<ushort>.Zero).ExtractMostSignificantBits();
        // The bits below the first empty entry; all where there is none.
        found &= (empty & (0 - empty)) - 1;
        return found == 0 ? 0 : (sbyte)(entry[BitOperations.TrailingZeroCount(found)] >> 8);
    }
}
