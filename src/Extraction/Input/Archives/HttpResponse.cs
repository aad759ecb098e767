using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Extraction.Input.Archives;

/// <summary>A response of a web server as an archive keeps it: status, header, and where the body begins.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Header">The fields.</param>
/// <param name="BodyStart">Bytes before the body.</param>
internal sealed record HttpResponse(int Status, HeaderBlock Header, int BodyStart)
{
    /// <summary>A body that unpacks to more than so many times its size, and to no small amount, is no page.</summary>
    private const int MostTimes = 100, LeastBlownUp = 1 << 24;

    /// <summary>Reads the beginning of a response; null where it is none, or where its header does not end in it.</summary>
    public static HttpResponse? Parse(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("HTTP/"u8)) return null;
        var header = new HeaderBlock();
        int status = 0, start = 0;
        while (bytes[start..].IndexOf((byte)'\n') is >= 0 and var length)
        {
            ReadOnlySpan<byte> line = bytes.Slice(start, length).TrimEnd((byte)'\r');
            if (start == 0) status = StatusOf(line);
            else if (line.IsEmpty) return new HttpResponse(status, header, start + length + 1);
            else header.Add(line);
            start += length + 1;
        }

        return null;
    }

    /// <summary>The body without the coding of its transfer and content.</summary>
    /// <param name="body">As it came.</param>
    /// <param name="limit">Bytes that it may have.</param>
    /// <returns>Null where it is longer, or in a coding that is not known.</returns>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <remarks>Archives often keep the header of a body that they have decoded: what does not begin like the coding stays.</remarks>
    public ReadOnlyMemory<byte>? Decode(ReadOnlyMemory<byte> body, long limit)
    {
        if (Is("Transfer-Encoding", "chunked") && ChunkLength(body.Span, out _) >= 0) body = WithoutChunks(body.Span);
        if (Is("Content-Encoding", "gzip") || Is("Content-Encoding", "x-gzip"))
            return body.Span is [0x1F, 0x8B, ..] ? Unpack(body, limit, static packed => new CheckedGzipStream(packed)) : body;
        if (Is("Content-Encoding", "deflate"))
        {
            if (body.Span is not [0x78, ..]) return body;
            return Unpack(body, limit, static packed => new ZLibStream(packed, CompressionMode.Decompress));
        }

        // Brotli has no sign to know it by, but text is hardly ever valid in it.
        return Is("Content-Encoding", "br") && body.Span.TrimStart(" \t\r\n"u8) is not [(byte)'<', ..]
            ? Unpack(body, limit, static packed => new BrotliStream(packed, CompressionMode.Decompress)) : body;
    }

    private static int StatusOf(ReadOnlySpan<byte> line)
    {
        int blank = line.IndexOf((byte)' ');
        return blank > 0 && line.Length >= blank + 4
            && int.TryParse(line.Slice(blank + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status : 0;
    }

    private bool Is(string field, string coding) => string.Equals(Header[field], coding, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> body, long limit, Func<Stream, Stream> open)
    {
        using Stream stream = open(new MemoryStream(body.ToArray(), writable: false));
        var content = new ArrayBufferWriter<byte>();
        while (stream.Read(content.GetSpan(1 << 14)) is > 0 and var count)
        {
            content.Advance(count);
            bool blownUp = content.WrittenCount > LeastBlownUp && content.WrittenCount / MostTimes > body.Length;
            if (blownUp || content.WrittenCount > limit) return null;
        }

        return content.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> WithoutChunks(ReadOnlySpan<byte> body)
    {
        var content = new ArrayBufferWriter<byte>(Math.Max(1, body.Length));
        while (ChunkLength(body, out int start) is > 0 and var length)
        {
            ReadOnlySpan<byte> chunk = body.Slice(start, (int)Math.Min(length, body.Length - start));
            content.Write(chunk);
            body = body[(start + chunk.Length)..].TrimStart("\r\n"u8);
        }

        return content.WrittenMemory;
    }

    /// <summary>The length that a chunk begins with; negative where it begins with none.</summary>
    private static long ChunkLength(ReadOnlySpan<byte> body, out int start)
    {
        start = body[..Math.Min(body.Length, 256)].IndexOf((byte)'\n') + 1;
        if (start == 0) return -1;
        ReadOnlySpan<byte> line = body[..start].Trim("\r\n \t"u8);
        int end = line.IndexOf((byte)';');
        string digits = Encoding.Latin1.GetString(end < 0 ? line : line[..end]);
        bool isLength = long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long length);
        return isLength && length >= 0 ? length : -1;
    }
}
