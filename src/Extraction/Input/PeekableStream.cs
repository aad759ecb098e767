namespace Extraction.Input;

/// <summary>A forward-only stream whose beginning can be looked at before it is read.</summary>
internal sealed class PeekableStream : ForwardStream
{
    private const int HeadLength = 1 << 16;

    private readonly Stream inner;
    private readonly byte[] buffer = new byte[HeadLength];
    private int start;
    private int end;

    /// <summary>Reads the beginning of <paramref name="inner"/>, which this stream owns from now on.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    internal PeekableStream(Stream inner)
    {
        this.inner = inner;
        end = inner.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false);
    }

    /// <summary>Up to 64 KiB that come next; only what came with the construction.</summary>
    internal ReadOnlySpan<byte> Head => buffer.AsSpan(start, end - start);

    public override int Read(Span<byte> target)
    {
        if (start == end) return inner.Read(target);
        int count = Math.Min(target.Length, end - start);
        buffer.AsSpan(start, count).CopyTo(target);
        start += count;
        return count;
    }

    /// <summary>Leaves out the first bytes of <see cref="Head"/>.</summary>
    internal void Skip(int count) => start += count;

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
