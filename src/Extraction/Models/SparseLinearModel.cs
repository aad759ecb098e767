using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Extraction.Models;

/// <summary>
/// A multi-class linear model over hashed features with integer weights. A feature keeps only the classes it has a
/// weight for, so that scoring costs what the feature knows and not the number of classes.
/// </summary>
/// <remarks>
/// Layout of the bytes (little-endian), used in place: magic <c>XLM1</c>, class count, slot bits, weight count, length
/// of the labels (32 bits each); labels (UTF-8, line-feed separated, padded to 4); slots (check and offset, 32 bits each,
/// open addressing); weights (16 bits each; the first of a feature is the number of those that follow); their classes
/// (8 bits each). Thread-safe. Weights are integers and their sums exact, so the same features give the same decision on
/// every machine.
/// </remarks>
internal sealed unsafe class SparseLinearModel
{
    internal const uint Magic = 0x314D4C58; // "XLM1"
    internal const uint EmptySlot = uint.MaxValue;

    /// <summary>Most features of one <see cref="AddAll"/>.</summary>
    public const int MaxBatch = 128;

    private readonly MappedBytes _bytes;
    private readonly uint* _slots;
    private readonly byte* _classes;
    private readonly short* _weights;
    private readonly uint _mask;

    private SparseLinearModel(MappedBytes bytes, string[] labels, uint* slots, byte* classes, short* weights, uint mask)
    {
        _bytes = bytes;
        Labels = labels;
        _slots = slots;
        _classes = classes;
        _weights = weights;
        _mask = mask;
    }

    /// <summary>Names of the classes; a class is its index.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Number of classes.</summary>
    public int ClassCount => Labels.Count;

    /// <summary>Uses the model that the bytes hold.</summary>
    /// <exception cref="InvalidDataException">They hold none, or are cut short.</exception>
    public static SparseLinearModel Load(MappedBytes bytes)
    {
        ReadOnlySpan<uint> header = bytes.View<uint>(0, 5);
        if (header[0] != Magic) throw new InvalidDataException("These bytes are no linear model.");
        int classCount = (int)header[1], slotCount = 1 << (int)header[2], weightCount = (int)header[3], labelBytes = (int)header[4];
        long at = 20;
        string[] labels = Encoding.UTF8.GetString(bytes.View<byte>(at, labelBytes)).TrimEnd('\0').Split('\n');
        if (labels.Length != classCount) throw new InvalidDataException("The model's labels do not match its class count.");
        at += labelBytes;
        fixed (uint* slots = bytes.View<uint>(at, slotCount * 2))
        {
            at += (long)slotCount * 8;
            fixed (short* weights = bytes.View<short>(at, weightCount))
            {
                at += (long)weightCount * 2;
                fixed (byte* classes = bytes.View<byte>(at, weightCount))
                {
                    return new SparseLinearModel(bytes, labels, slots, classes, weights, (uint)slotCount - 1);
                }
            }
        }
    }

    /// <summary>Adds the weights of one feature to the scores of its classes.</summary>
    /// <param name="feature">The feature's hash.</param>
    /// <param name="scores">One sum a class.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong feature, Span<int> scores)
    {
        uint offset = Offset(feature);
        if (offset == EmptySlot) return;
        // The first entry of a feature holds the number of the weights that follow it.
        int count = _weights[offset];
        for (uint i = offset + 1; i <= offset + (uint)count; i++) scores[_classes[i]] += _weights[i];
    }

    /// <summary>Adds the weights of several features to the scores of their classes.</summary>
    /// <param name="features">The features' hashes, at most <see cref="MaxBatch"/>.</param>
    /// <param name="scores">One sum a class.</param>
    /// <remarks>
    /// The tables are far larger than the caches near the core: all slots are asked for before the first is read, and all
    /// weights before the first is added.
    /// </remarks>
    public void AddAll(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(features.Length, MaxBatch);
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, ClassCount);
        uint* offsets = stackalloc uint[MaxBatch];
        foreach (ulong feature in features) Prefetch(_slots + (((uint)feature & _mask) * 2));
        int found = 0;
        foreach (ulong feature in features)
        {
            uint offset = Offset(feature);
            if (offset == EmptySlot) continue;
            Prefetch(_weights + offset);
            Prefetch(_classes + offset);
            offsets[found++] = offset;
        }

        fixed (int* sums = scores)
        {
            for (int i = 0; i < found; i++)
            {
                short* weights = _weights + offsets[i];
                byte* classes = _classes + offsets[i];
                int count = weights[0];
                for (int j = 1; j <= count; j++) sums[classes[j]] += weights[j];
            }
        }
    }

    /// <summary>The weight of a feature in a model of one class: zero when the feature is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Weight(ulong feature)
    {
        uint offset = Offset(feature);
        return offset == EmptySlot ? 0 : _weights[offset + 1];
    }

    /// <summary>Where the weights of a feature begin, or <see cref="EmptySlot"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Offset(ulong feature)
    {
        uint slot = (uint)feature & _mask, check = (uint)(feature >> 32);
        while (true)
        {
            uint offset = _slots[(slot * 2) + 1];
            if (offset == EmptySlot || _slots[slot * 2] == check) return offset;
            slot = (slot + 1) & _mask;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(void* address)
    {
        if (Sse.IsSupported) Sse.Prefetch0(address);
    }

    /// <summary>Index of the highest score; the lowest index wins a tie.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }
}
