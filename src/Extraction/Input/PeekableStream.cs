namespace Extraction.Input;

/// <summary>A forward-only stream whose beginning can be looked at before it is read.</summary>
internal sealed class PeekableStream : ForwardStream
{
    private const int HeadLength = 1 << 16;

    private readonly Stream _inner;
    private readonly byte[] _buffer = new byte[HeadLength];
    private int _start;
    private int _end;
    private InvalidDataException? _failure;

    /// <summary>Reads the beginning of <paramref name="inner"/>, which this stream owns from now on.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    internal PeekableStream(Stream inner)
    {
        _inner = inner;
        try
        {
            while (_end < HeadLength && _inner.Read(_buffer.AsSpan(_end)) is > 0 and var read) _end += read;
        }
        catch (InvalidDataException e)
        {
            // Told when all before it has been read.
            _failure = e;
        }
    }

    /// <summary>Up to 64 KiB that come next; only what came with the construction.</summary>
    internal ReadOnlySpan<byte> Head => _buffer.AsSpan(_start, _end - _start);

    public override int Read(Span<byte> target)
    {
        if (_start == _end && _failure is not null) throw _failure;
        if (_start == _end) return _inner.Read(target);
        int count = Math.Min(target.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(target);
        _start += count;
        return count;
    }

    /// <summary>Whether there are damaged data behind <see cref="Head"/>, which are told when they are read.</summary>
    internal bool IsDamaged => _failure is not null;

    /// <summary>Whether damaged data were met before anything came of the part that they belong to, so that all before is sound.</summary>
    internal bool FailedBetweenParts => _inner is CheckedGzipStream { FailedBeforeData: true };

    /// <summary>Whether packed data have unpacked to far more than any text does.</summary>
    internal bool IsBlownUp => _inner is CheckedGzipStream { IsBlownUp: true };

    /// <summary>Goes on behind damaged data at the next part of a stream that is packed in parts.</summary>
    /// <returns>False where there is none.</returns>
    internal bool TryGoToNextPart()
    {
        (_start, _end, _failure) = (0, 0, null);
        return _inner is CheckedGzipStream packed && packed.TryGoToNextMember();
    }

    /// <summary>Leaves out the first bytes of <see cref="Head"/>.</summary>
    internal void Skip(int count) => _start += count;

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
