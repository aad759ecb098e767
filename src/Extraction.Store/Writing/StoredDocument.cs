using System.IO.Compression;
using Extraction.Output;

namespace Extraction.Store.Writing;

/// <summary>A result with its text as a store keeps it: JSON, gzip.</summary>
internal static class StoredDocument
{
    /// <summary>Packs a result.</summary>
    /// <param name="document">The result as it was extracted.</param>
    /// <param name="text">Its text, which goes in whatever the result holds.</param>
    public static byte[] Pack(ResultDocument document, string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(ResultJson.ToLineBytes(document with { Article = document.Article with { Text = text } }));
        }

        return packed.ToArray();
    }

    /// <summary>Unpacks a result; its text is in <see cref="ResultArticle.Text"/>.</summary>
    public static ResultDocument Unpack(Stream packed)
    {
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        using var json = new MemoryStream();
        gzip.CopyTo(json);
        return ResultJson.Parse(json.GetBuffer().AsSpan(0, (int)json.Length));
    }
}
