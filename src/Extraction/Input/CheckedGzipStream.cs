using System.Buffers.Binary;
using System.IO.Compression;

namespace Extraction.Input;

/// <summary>Unpacks gzip and notices where the data are cut off, which <see cref="GZipStream"/> passes over in silence.</summary>
/// <remarks>
/// The last four bytes of a gzip file are the length of what its last member unpacks to (RFC 1952). Where a file was cut
/// off, other bytes stand there, which tell a length greater than what came out in all but one of a great many files.
/// </remarks>
internal sealed class CheckedGzipStream : ForwardStream
{
    /// <summary>Ten bytes of header, two of data at least, eight of trailer.</summary>
    private const int ShortestMember = 20;

    private readonly TailStream packed;
    private readonly GZipStream unpacked;
    private long count;

    /// <summary>Unpacks <paramref name="packed"/>, which this stream owns from now on.</summary>
    internal CheckedGzipStream(Stream packed)
    {
        this.packed = new TailStream(packed);
        unpacked = new GZipStream(this.packed, CompressionMode.Decompress);
    }

    /// <exception cref="InvalidDataException">The data are damaged or cut off.</exception>
    public override int Read(Span<byte> target)
    {
        int read = unpacked.Read(target);
        count += read;
        if (read == 0 && !target.IsEmpty && !IsWhole()) throw new InvalidDataException("The gzip data are cut off.");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }

    private bool IsWhole()
    {
        Span<byte> rest = stackalloc byte[512];
        while (packed.Read(rest) > 0)
        {
        }

        return packed.Count >= ShortestMember && BinaryPrimitives.ReadUInt32LittleEndian(packed.Tail) <= (ulong)count;
    }

    /// <summary>Passes bytes on and remembers the last four.</summary>
    private sealed class TailStream(Stream inner) : ForwardStream
    {
        private readonly byte[] tail = new byte[4];

        internal ReadOnlySpan<byte> Tail => tail;

        internal long Count { get; private set; }

        public override int Read(Span<byte> target)
        {
            int read = inner.Read(target);
            int fresh = Math.Min(read, tail.Length);
            tail.AsSpan(fresh).CopyTo(tail);
            target[(read - fresh)..read].CopyTo(tail.AsSpan(tail.Length - fresh));
            Count += read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
