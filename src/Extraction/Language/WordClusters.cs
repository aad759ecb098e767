using System.Runtime.CompilerServices;
using Extraction.Models;

namespace Extraction.Language;

/// <summary>
/// A hierarchy of word classes learned from running text (Brown et al. 1992): words used in the same company share a class,
/// and classes used alike share the first bits of their paths. They tell a model something about words that its
/// annotated data never showed.
/// </summary>
/// <remarks>
/// <para>Use: <c>ushort cluster = clusters.Find(form)</c> once a token (kept in <see cref="AnalyzedText.ClusterArray"/>), then
/// <c>WordClusters.Prefix(cluster, 4)</c>, <c>Prefix(cluster, 6)</c>, <c>Prefix(cluster, 10)</c> and the cluster itself as the
/// values of features, from coarse to fine. Words are compared in lower case, every digit as 0: "1998" and "2016" are one word.</para>
/// <para>A cluster is its path from the root of the hierarchy, the first branch in the highest bit, cut after 15 bits; the
/// lowest bit is always set, so that 0 is left for "no class". Paths are those of leaves, hence none begins another, and
/// equal prefixes of any length mean the same part of the tree.</para>
/// <para>Layout of the bytes (little-endian), used in place: magic <c>XWC1</c>, slot bits, words (32 bits each); checks
/// (32 bits a slot, open addressing); paths (16 bits a slot, 0 for an empty slot). Thread-safe.</para>
/// </remarks>
internal sealed unsafe class WordClusters
{
    /// <summary>Name of the weights in an <see cref="IModelSource"/>.</summary>
    public const string WeightsName = "clusters.bin";

    private const uint Magic = 0x31435758; // "XWC1"
    private readonly MappedBytes _bytes;
    private readonly uint* _checks;
    private readonly ushort* _paths;
    private readonly uint _mask;

    private WordClusters(MappedBytes bytes, uint* checks, ushort* paths, uint mask)
    {
        _bytes = bytes;
        _checks = checks;
        _paths = paths;
        _mask = mask;
    }

    /// <summary>Uses the table that the bytes hold.</summary>
    /// <exception cref="InvalidDataException">They hold none, or are cut short.</exception>
    public static WordClusters Load(MappedBytes bytes)
    {
        ReadOnlySpan<uint> header = bytes.View<uint>(0, 3);
        if (header[0] != Magic) throw new InvalidDataException("These bytes hold no word clusters.");
        int slotCount = 1 << (int)header[1];
        fixed (uint* checks = bytes.View<uint>(12, slotCount))
        fixed (ushort* paths = bytes.View<ushort>(12 + ((long)slotCount * 4), slotCount))
        {
            return new WordClusters(bytes, checks, paths, (uint)slotCount - 1);
        }
    }

    /// <summary>The class of a word, 0 when it has none.</summary>
    public ushort Find(ReadOnlySpan<char> form) => Find(FeatureHash.OfNormalized(form));

    /// <summary>The class of the word with this hash of its normalised form
    /// (<see cref="FeatureHash.OfNormalized"/>), 0 when it has none.</summary>
    public ushort Find(ulong normalizedHash)
    {
        uint slot = (uint)normalizedHash & _mask, check = (uint)(normalizedHash >> 32);
        while (true)
        {
            ushort path = _paths[slot];
            if (path == 0 || _checks[slot] == check) return path;
            slot = (slot + 1) & _mask;
        }
    }

    /// <summary>The first bits of a class's path as a number of its own; 0 for "no class" and for nothing else.</summary>
    /// <param name="cluster">A class, or 0.</param>
    /// <param name="bits">How many branches from the root: 1 to 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Prefix(ushort cluster, int bits) => cluster == 0 ? 0 : (1u << bits) | ((uint)cluster >> (16 - bits));

    /// <summary>Writes the bytes that <see cref="Load"/> reads.</summary>
    /// <param name="target">Receives the bytes.</param>
    /// <param name="words">Hash of the normalised form and class (not 0) of each word; the order does not matter.</param>
    internal static void Write(Stream target, IReadOnlyCollection<(ulong Hash, ushort Cluster)> words)
    {
        int bits = 4;
        while (words.Count > 0.7 * (1 << bits)) bits++;
        uint mask = (1u << bits) - 1;
        var checks = new uint[1 << bits];
        var paths = new ushort[1 << bits];
        foreach ((ulong hash, ushort cluster) in words.OrderBy(w => w.Hash))
        {
            uint slot = (uint)hash & mask;
            while (paths[slot] != 0) slot = (slot + 1) & mask;
            checks[slot] = (uint)(hash >> 32);
            paths[slot] = cluster;
        }

        using var writer = new BinaryWriter(target, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write((uint)bits);
        writer.Write((uint)words.Count);
        foreach (uint check in checks) writer.Write(check);
        foreach (ushort path in paths) writer.Write(path);
    }
}
