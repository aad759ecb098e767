using System.Numerics;
using System.Text;

namespace Extraction.Models;

/// <summary>Writes the bytes that <see cref="SparseLinearModel.Load"/> reads.</summary>
internal static class SparseLinearModelWriter
{
    /// <summary>Writes a model.</summary>
    /// <param name="target">Receives the bytes.</param>
    /// <param name="labels">Names of the classes, at most 256, without line feeds.</param>
    /// <param name="features">Each feature's hash with its classes and integer weights; the order does not matter.</param>
    /// <remarks>The same features give the same bytes whatever their order. Of two
    /// hashes that agree in the bits kept, the one with more weight stays.</remarks>
    public static void Write(
        Stream target,
        IReadOnlyList<string> labels,
        IEnumerable<KeyValuePair<ulong, (byte Class, short Weight)[]>> features)
    {
        if (labels.Count is 0 or > 256) throw new ArgumentException("A model has 1 to 256 classes.", nameof(labels));
        var sorted = features.Where(f => f.Value.Length > 0).OrderBy(f => f.Key).ToArray();
        int bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, sorted.Length)) + 1);
        if (sorted.Length > 0.8 * (1 << bits)) bits++;
        uint mask = (1u << bits) - 1;
        var slots = new uint[2 << bits];
        for (int i = 0; i <= mask; i++) slots[(i * 2) + 1] = SparseLinearModel.EmptySlot;

        var classes = new List<byte>();
        var weights = new List<short>();
        foreach (var (feature, entries) in sorted)
        {
            uint slot = (uint)feature & mask, check = (uint)(feature >> 32);
            bool taken = false;
            while (slots[(slot * 2) + 1] != SparseLinearModel.EmptySlot)
            {
                if (slots[slot * 2] == check)
                {
                    taken = true;
                    break;
                }

                slot = (slot + 1) & mask;
            }

            if (taken) continue;
            slots[slot * 2] = check;
            slots[(slot * 2) + 1] = (uint)weights.Count;
            classes.Add(0);
            weights.Add((short)entries.Length);
            foreach (var (c, w) in entries.OrderBy(e => e.Class))
            {
                classes.Add(c);
                weights.Add(w);
            }
        }

        byte[] names = Encoding.UTF8.GetBytes(string.Join('\n', labels));
        Array.Resize(ref names, (names.Length + 3) & ~3);
        using var writer = new BinaryWriter(target, Encoding.UTF8, leaveOpen: true);
        writer.Write(SparseLinearModel.Magic);
        writer.Write((uint)labels.Count);
        writer.Write((uint)bits);
        writer.Write((uint)weights.Count);
        writer.Write((uint)names.Length);
        writer.Write(names);
        foreach (uint slot in slots) writer.Write(slot);
        foreach (short weight in weights) writer.Write(weight);
        foreach (byte c in classes) writer.Write(c);
    }
}
