using System.Buffers;
using System.Globalization;

namespace Extraction.Input.Archives;

/// <summary>What stands at one place of a web archive.</summary>
/// <param name="Header">The header of the record.</param>
/// <param name="Block">Its content; empty for a record that was not wanted.</param>
/// <param name="Problem">What is wrong with it; null for a sound one.</param>
internal sealed record WarcRecord(HeaderBlock Header, ReadOnlyMemory<byte> Block, InputProblem? Problem = null);

/// <summary>Reads the records of a web archive (ISO 28500), packed or not, one by one, and finds the next behind a broken one.</summary>
/// <remarks>
/// A record is given when the beginning of the next has been read: a packed record that turns out damaged at its end is not given at all.
/// Where a record claims more than it has, those that it would take along are read from where the first of them begins.
/// Only what is wanted is held, up to a limit; all else is passed over in pieces. For one file and thread.
/// </remarks>
internal sealed class WarcRecordReader(PeekableStream stream, InputOptions options, long limit)
{
    /// <summary>Bytes of a record by which it is decided whether it is wanted.</summary>
    public const int HeadLength = 1 << 15;

    private const int MaxLine = 1 << 16;
    private const int MaxHeaderLines = 200;
    private const string WrongLength = "it is longer or shorter than its header says";

    private readonly RecordSource _source = new(stream);
    private bool _lost, _ended, _begun;

    /// <summary>Number of the record that was read last, from one.</summary>
    public long Number { get; private set; }

    /// <summary>Reads the next record.</summary>
    /// <param name="isWanted">Tells by header and first bytes whether the content is wanted.</param>
    /// <returns>Null at the end.</returns>
    public WarcRecord? Read(Func<HeaderBlock, ReadOnlyMemory<byte>, bool> isWanted)
    {
        while (!_ended)
        {
            // What follows a record that was told as broken belongs to it, up to where the next begins.
            bool isTold = _lost, isCounted = false;
            try
            {
                if (!_begun && SkipToVersion() && !isTold)
                {
                    Number++;
                    return Broken("no record begins where one should");
                }

                (_lost, isTold) = (false, false);
                if (!_begun && IsAtEnd()) break;
                Number++;
                isCounted = true;
                if (!_begun) TryReadLine(out _);
                _begun = false;
                return Read(new HeaderBlock(), isWanted);
            }
            catch (InvalidDataException e)
            {
                // Where the record had claimed another that begins in it, that one comes first, then the damage.
                if (isCounted && _source.GoBack(e)) return Broken(WrongLength);
                bool isNew = stream.FailedBetweenParts;
                (_lost, _begun) = (false, false);
                _ended = !_source.TryGoToNextPart();
                if (isTold && !isNew) continue;
                if (!isCounted) Number++;
                return Broken("the gzip data are damaged or cut off");
            }
        }

        return null;
    }

    private WarcRecord Read(HeaderBlock header, Func<HeaderBlock, ReadOnlyMemory<byte>, bool> isWanted)
    {
        _source.Forget();
        for (int lines = 0; ; lines++)
        {
            if (lines > MaxHeaderLines || !TryReadLine(out ReadOnlySpan<byte> line)) return Lost("its header does not end");
            if (line.IsEmpty) break;
            if (RecordSource.EndsInVersion(line))
            {
                _begun = true;
                return Broken("its header does not end");
            }

            header.Add(line);
        }

        if (!long.TryParse(header["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            return Lost("it has no length");
        if (_source.EndsWithin(length)) return Lost("the file ends in it");

        var content = new ArrayBufferWriter<byte>();
        if (!_source.TryCopy(Math.Min(length, HeadLength), content)) return Cut();
        bool wanted = isWanted(header, content.WrittenMemory), tooLong = wanted && length > limit;
        if (!_source.TryCopy(length - content.WrittenCount, wanted && !tooLong ? content : null)) return Cut();
        if (!IsFollowed()) return Back(WrongLength);
        return tooLong ? new WarcRecord(header, default, InputProblems.TooLarge(options))
            : new WarcRecord(header, wanted ? content.WrittenMemory : default);
    }

    /// <summary>A record that ends before its length, or that nobody would want to have unpacked to its end.</summary>
    private WarcRecord Cut()
    {
        if (!_source.IsBlownUp) return Back("the file ends in it");
        _ended = !_source.TryGoToNextPart();
        return new WarcRecord(new HeaderBlock(), default, InputProblems.BlownUp);
    }

    /// <summary>A record that claims too much: goes back to where the first of those that it takes along begins.</summary>
    private WarcRecord Back(string why)
    {
        if (_source.GoBack()) return Broken(why);
        return Lost(_source.HasForgotten ? why + ", and others may begin in it" : why);
    }

    /// <summary>Whether the record ends as one should. Reads ahead: packed data show behind their end whether they are sound.</summary>
    private bool IsFollowed()
    {
        bool isClosed = false;
        try
        {
            isClosed = _source.Ahead(4).SequenceEqual("\r\n\r\n"u8);
            SkipBlankLines();
            return isClosed || IsAtEnd() || IsAtVersion();
        }
        catch (InvalidDataException e) when (stream.FailedBetweenParts)
        {
            // The record is whole; what comes next is not.
            _source.FailNext(e);
            return true;
        }
    }

    private WarcRecord Lost(string why)
    {
        _lost = true;
        return Broken(why);
    }

    private static WarcRecord Broken(string why) => new(new HeaderBlock(), default, new InputProblem
    {
        Kind = InputProblemKind.MalformedRecord,
        Message = $"the record cannot be read: {why}; fetch the archive again.",
    });

    /// <summary>Goes to the version with which a record begins.</summary>
    /// <returns>Whether anything but blank lines was passed over.</returns>
    private bool SkipToVersion()
    {
        SkipBlankLines();
        bool any = false;
        for (; !IsAtEnd() && !IsAtVersion(); any = true)
        {
            if (!TryReadLine(out ReadOnlySpan<byte> line) || !RecordSource.EndsInVersion(line)) continue;
            _begun = true;
            return true;
        }

        return any;
    }

    private bool IsAtVersion() => _source.Ahead(5).StartsWith("WARC/"u8);

    private bool IsAtEnd() => _source.Ahead(1).IsEmpty;

    private void SkipBlankLines()
    {
        while (_source.Ahead(1) is [(byte)'\r' or (byte)'\n']) _source.Skip(1);
    }

    /// <summary>Reads a line; of one that is longer than any header only the first part is given.</summary>
    private bool TryReadLine(out ReadOnlySpan<byte> line) => _source.TryReadLine(MaxLine, out line);
}
