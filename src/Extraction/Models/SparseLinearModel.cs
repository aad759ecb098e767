using System.Runtime.CompilerServices;
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
public sealed unsafe class SparseLinearModel
{
    internal const uint Magic = 0x314D4C58; // "XLM1"
    internal const uint EmptySlot = uint.MaxValue;

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
        uint slot = (uint)feature & _mask, check = (uint)(feature >> 32);
        while (true)
        {
            uint offset = _slots[(slot * 2) + 1];
            if (offset == EmptySlot) return;
            if (_slots[slot * 2] == check)
            {
                // The first entry of a feature holds the number of the weights that follow it.
                int count = _weights[offset];
                for (uint i = offset + 1; i <= offset + (uint)count; i++) scores[_classes[i]] += _weights[i];
                return;
            }

            slot = (slot + 1) & _mask;
        }
    }

    /// <summary>The weight of a feature in a model of one class: zero when the feature is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Weight(ulong feature)
    {
        uint slot = (uint)feature & _mask, check = (uint)(feature >> 32);
        while (true)
        {
            uint offset = _slots[(slot * 2) + 1];
            if (offset == EmptySlot) return 0;
            if (_slots[slot * 2] == check) return _weights[offset + 1];
            slot = (slot + 1) & _mask;
        }
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
