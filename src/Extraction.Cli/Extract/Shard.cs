using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extraction.Input;

namespace Extraction.Cli.Extract;

/// <summary>One part of the articles: those whose identifier hashes into it.</summary>
/// <remarks>
/// The part of an article depends on its identifier alone (the first eight bytes of its SHA-256, big-endian, modulo the
/// count), so that it stays the same when articles are added, left out or put in another order.
/// </remarks>
/// <param name="Index">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
internal readonly record struct Shard(int Index, int Count)
{
    /// <summary>Everything.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Put behind the names of files that every part writes, so that
    /// parts can share a folder: <c>-2-of-8</c>; empty for the whole.</summary>
    public string Label => Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{Index}-of-{Count}");

    /// <summary>Reads <c>2/8</c>.</summary>
    public static bool TryParse(string text, out Shard shard)
    {
        shard = Whole;
        if (text.Split('/') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            || index < 1 || index > count)
        {
            return false;
        }

        shard = new Shard(index, count);
        return true;
    }

    /// <summary>Whether an article, or a problem in the place of one, belongs to this part; each belongs to exactly one.</summary>
    public bool Contains(ArticleSource source) =>
        Count == 1 || Contains(source.Article?.Id ?? source.Problem!.ArticleId ?? source.Problem.ToString());

    /// <summary>Whether the article of this identifier belongs to this part.</summary>
    public bool Contains(string id) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) % (ulong)Count == (ulong)(Index - 1);
}
