using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Extraction.Input;

/// <summary>Unpacks gzip and notices where the data are cut off, which <see cref="GZipStream"/> passes over in silence.</summary>
/// <remarks>
/// Each member (RFC 1952) is taken apart into its header, its deflated data and its trailer, which must be there with the
/// checksum and the length of what came out. The unpacker reads ahead and does not tell how far its data went: the trailer
/// is looked for, by its eight bytes, in the last piece that it was given. Zeros after the last member, with which tapes are
/// filled up, count for nothing.
/// </remarks>
internal sealed class CheckedGzipStream : ForwardStream
{
    private const int TrailerLength = 8;
    private const int LeastBlownUp = 1 << 24, MostTimes = 100;

    private readonly PieceStream _packed;
    private readonly Crc32 _checksum = new();
    private DeflateStream? _member;
    private uint _length;
    private bool _any;

    /// <summary>Unpacks <paramref name="packed"/>, which this stream owns from now on.</summary>
    internal CheckedGzipStream(Stream packed) => _packed = new PieceStream(packed);

    /// <exception cref="InvalidDataException">The data are damaged or cut off.</exception>
    public override int Read(Span<byte> target)
    {
        while (!target.IsEmpty && (_member is not null || BeginMember()))
        {
            int read = _member!.Read(target);
            if (read > 0)
            {
                _checksum.Append(target[..read]);
                _length += (uint)read;
                return read;
            }

            EndMember();
        }

        return 0;
    }

    /// <summary>Whether nothing has come yet of the member at hand.</summary>
    internal bool FailedBeforeData => _length == 0;

    /// <summary>Whether the member at hand unpacks to more than a hundred times its size and to no small amount, as no page does.</summary>
    internal bool IsBlownUp => _length > LeastBlownUp && _length / MostTimes > _packed.SinceMark;

    /// <summary>Goes on behind damaged data where the next member seems to begin.</summary>
    /// <returns>False where none does.</returns>
    internal bool TryGoToNextMember()
    {
        _member?.Dispose();
        _member = null;
        _checksum.Reset();
        _length = 0;
        return _packed.GoToMember();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member?.Dispose();
            _packed.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Reads the header of the next member.</summary>
    /// <returns>False at the end of the data.</returns>
    private bool BeginMember()
    {
        const byte headerChecksum = 2, extraField = 4, name = 8, comment = 16;
        int first = _packed.ReadByte();
        while (_any && first == 0) first = _packed.ReadByte();
        if (_any && first < 0) return false;
        Span<byte> header = stackalloc byte[9];
        Fill(header);
        if (first != 0x1F || header[0] != 0x8B || header[1] != 8) throw Damaged();
        byte flags = header[2];
        if ((flags & extraField) != 0)
        {
            Span<byte> size = stackalloc byte[2];
            Fill(size);
            for (int i = BinaryPrimitives.ReadUInt16LittleEndian(size); i > 0; i--) Next();
        }

        for (int texts = ((flags & name) != 0 ? 1 : 0) + ((flags & comment) != 0 ? 1 : 0); texts > 0; texts--)
        {
            while (Next() != 0)
            {
            }
        }

        if ((flags & headerChecksum) != 0) Fill(stackalloc byte[2]);
        _packed.Mark();
        _member = new DeflateStream(_packed, CompressionMode.Decompress, leaveOpen: true);
        _any = true;
        return true;
    }

    private void EndMember()
    {
        _member!.Dispose();
        _member = null;
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checksum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);
        _checksum.Reset();
        if (!_packed.GoBehind(trailer)) throw Damaged();
        _length = 0;
    }

    private byte Next() => _packed.ReadByte() is >= 0 and var next ? (byte)next : throw Damaged();

    private void Fill(Span<byte> target)
    {
        if (_packed.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) < target.Length) throw Damaged();
    }

    private static InvalidDataException Damaged() => new("The gzip data are damaged or cut off.");

    /// <summary>Gives the unpacker pieces, and takes the last one back.</summary>
    private sealed class PieceStream(Stream inner) : ForwardStream
    {
        private const int PieceLength = 1 << 12;

        private readonly byte[] _buffer = new byte[PieceLength + TrailerLength];
        private int _start;
        private int _end;
        private int _mark;
        private long _given;

        /// <summary>Bytes given since the beginning of the member.</summary>
        internal long SinceMark => _given;

        public override int Read(Span<byte> target)
        {
            if (_start == _end)
            {
                _start = _mark = 0;
                _end = inner.Read(_buffer.AsSpan(0, PieceLength));
            }

            int count = Math.Min(target.Length, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(target);
            _start += count;
            _given += count;
            return count;
        }

        /// <summary>Remembers this place as the beginning of a member.</summary>
        internal void Mark() => (_mark, _given) = (_start, 0);

        /// <summary>Goes on behind the first place after the mark, or else in
        /// the last piece, at which <paramref name="sign"/> stands.</summary>
        /// <returns>False where it stands nowhere.</returns>
        internal bool GoBehind(ReadOnlySpan<byte> sign)
        {
            // The sign may reach beyond the piece. What stands before the _mark is not needed _any more.
            _buffer.AsSpan(_mark, _end - _mark).CopyTo(_buffer);
            (_start, _end, _mark) = (_start - _mark, _end - _mark, 0);
            int room = Math.Min(TrailerLength, _buffer.Length - _end);
            _end += inner.ReadAtLeast(_buffer.AsSpan(_end, room), room, throwOnEndOfStream: false);
            int found = _buffer.AsSpan(0, _end).IndexOf(sign);
            if (found >= 0) _start = found + sign.Length;
            return found >= 0;
        }

        /// <summary>Goes on at the first place after the mark at which the header of a member stands.</summary>
        /// <returns>False where none does.</returns>
        internal bool GoToMember()
        {
            const int headerLength = 10;
            _start = _mark;
            while (true)
            {
                for (int at = _start; at + headerLength <= _end; at++)
                {
                    if (!IsHeader(_buffer.AsSpan(at, headerLength))) continue;
                    // Where this one is damaged too, it is not found again.
                    (_start, _mark) = (at, at + 1);
                    return true;
                }

                int kept = Math.Min(headerLength - 1, _end - _start);
                _buffer.AsSpan(_end - kept, kept).CopyTo(_buffer);
                int read = inner.Read(_buffer.AsSpan(kept, PieceLength - kept));
                (_start, _mark, _end) = (0, 0, kept + read);
                if (read == 0) return false;
            }
        }

        // Known flags, levels and systems only: three bytes alone would be found in _packed data by chance.
        private static bool IsHeader(ReadOnlySpan<byte> bytes) =>
            bytes is [0x1F, 0x8B, 8, < 32, _, _, _, _, 0 or 2 or 4, <= 13 or 255];

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
