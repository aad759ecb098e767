namespace Extraction.Models;

/// <summary>Read-only bytes that stay at one address for the life of the process: an embedded resource, used where it lies.</summary>
/// <remarks>
/// Embedded resources are part of the assembly's memory-mapped image, so that opening a model of many megabytes costs
/// nothing and only the pages that are used are ever read. A stream of another kind is copied once.
/// </remarks>
internal sealed unsafe class MappedBytes
{
    private readonly byte[]? _pinned;
    private readonly byte* _pointer;

    private MappedBytes(byte* pointer, long length, byte[]? pinned)
    {
        _pointer = pointer;
        _pinned = pinned;
        Length = length;
    }

    /// <summary>Number of bytes.</summary>
    public long Length { get; }

    internal byte* Pointer => _pointer;

    /// <summary>Takes the bytes of a stream from its start to its end.</summary>
    public static MappedBytes From(Stream stream)
    {
        if (stream is UnmanagedMemoryStream unmanaged && unmanaged.Position == 0)
        {
            return new MappedBytes(unmanaged.PositionPointer, unmanaged.Length, null);
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return From(copy.ToArray());
    }

    /// <summary>Takes a copy of the bytes at a fixed address.</summary>
    public static MappedBytes From(ReadOnlySpan<byte> bytes)
    {
        byte[] pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned);
        fixed (byte* pointer = pinned) return new MappedBytes(pointer, pinned.Length, pinned);
    }

    /// <summary>A view of <paramref name="count"/> values beginning at byte <paramref name="offset"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes end before that.</exception>
    public ReadOnlySpan<T> View<T>(long offset, int count)
        where T : unmanaged
    {
        if (offset < 0 || count < 0 || offset + ((long)count * sizeof(T)) > Length)
        {
            throw new InvalidDataException("The model's bytes end before its tables do.");
        }

        GC.KeepAlive(_pinned);
        return new ReadOnlySpan<T>(_pointer + offset, count);
    }
}
