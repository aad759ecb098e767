namespace Extraction.Input;

/// <summary>A forward-only stream whose beginning can be looked at before it is read.</summary>
internal sealed class PeekableStream : ForwardStream
{
    private const int HeadLength = 1 << 16;

    private readonly Stream inner;
    private readonly byte[] buffer = new byte[HeadLength];
    private int start;
    private int end;
    private InvalidDataException? failure;

    /// <summary>Reads the beginning of <paramref name="inner"/>, which this stream owns from now on.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    internal PeekableStream(Stream inner)
    {
        this.inner = inner;
        try
        {
            while (end < HeadLength && inner.Read(buffer.AsSpan(end)) is > 0 and var read) end += read;
        }
        catch (InvalidDataException e)
        {
            // Told when all before it has been read.
            failure = e;
        }
    }

    /// <summary>Up to 64 KiB that come next; only what came with the construction.</summary>
    internal ReadOnlySpan<byte> Head => buffer.AsSpan(start, end - start);

    public override int Read(Span<byte> target)
    {
        if (start == end && failure is not null) throw failure;
        if (start == end) return inner.Read(target);
        int count = Math.Min(target.Length, end - start);
        buffer.AsSpan(start, count).CopyTo(target);
        start += count;
        return count;
    }

    /// <summary>Whether there are damaged data behind <see cref="Head"/>, which are told when they are read.</summary>
    internal bool IsDamaged => failure is not null;

    /// <summary>Whether damaged data were met before anything came of the part that they belong to, so that all before is sound.</summary>
    internal bool FailedBetweenParts => inner is CheckedGzipStream { FailedBeforeData: true };

    /// <summary>Whether packed data have unpacked to far more than any text does.</summary>
    internal bool IsBlownUp => inner is CheckedGzipStream { IsBlownUp: true };

    /// <summary>Goes on behind damaged data at the next part of a stream that is packed in parts.</summary>
    /// <returns>False where there is none.</returns>
    internal bool TryGoToNextPart()
    {
        (start, end, failure) = (0, 0, null);
        return inner is CheckedGzipStream packed && packed.TryGoToNextMember();
    }

    /// <summary>Leaves out the first bytes of <see cref="Head"/>.</summary>
    internal void Skip(int count) => start += count;

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
