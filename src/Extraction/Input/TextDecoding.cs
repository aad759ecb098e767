using System.Text;

namespace Extraction.Input;

/// <summary>Finds the encoding of a stream and decodes it without ever throwing.</summary>
/// <remarks>
/// A byte that the encoding does not allow comes out as <see cref="Undecodable"/>, a code point that Unicode keeps out
/// of interchange; so the reader of a line or row can say where it stands, and the rest of the file goes on.
/// </remarks>
internal static class TextDecoding
{
    /// <summary>Stands for a byte that cannot be decoded.</summary>
    internal const char Undecodable = '\uFDD0';

    private static readonly DecoderFallback Marking = new DecoderReplacementFallback(Undecodable.ToString());

    private static readonly Lazy<Encoding> Windows1252 = new(() =>
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ReplacementFallback, Marking)!);

    /// <summary>A reader over <paramref name="stream"/>, byte order mark skipped.</summary>
    /// <param name="stream">The stream at its beginning.</param>
    /// <param name="given">The encoding that the caller knows; null to find it out.</param>
    internal static StreamReader OpenText(PeekableStream stream, Encoding? given)
    {
        ReadOnlySpan<byte> head = stream.Head;
        Encoding encoding = OfMark(head, out int markLength) ?? (given is null ? Guess(head) : Marked(given));
        stream.Skip(markLength);
        return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 15);
    }

    /// <summary>Offset of the first character that shows that the text was decoded with the wrong encoding, or -1.</summary>
    /// <param name="text">A stretch of what the reader gave.</param>
    /// <param name="reader">The reader. Windows-1252 leaves five bytes undefined,
    /// which come out as C1 controls; in UTF-8 these are what the file says.</param>
    internal static int IndexOfUndecodable(ReadOnlySpan<char> text, TextReader reader) =>
        reader is StreamReader { CurrentEncoding.CodePage: 1252 }
        ? text.IndexOfAny([Undecodable, '\u0081', '\u008D', '\u008F', '\u0090', '\u009D'])
        : text.IndexOf(Undecodable);

    /// <summary>The encoding that a name stands for as the web uses it; null when there is none of that name.</summary>
    internal static Encoding? OfName(string name)
    {
        string label = name.Trim().ToLowerInvariant();
        // The WHATWG Encoding Standard reads these labels as Windows-1252, and so does every browser.
        if (label is "iso-8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii" or "cp1252" or "windows-1252") return Windows1252.Value;
        if (label is "utf-8" or "utf8") return Marked(Encoding.UTF8);
        try
        {
            Encoding? encoding = CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
            return Marked(encoding);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException) // UTF-7, which .NET knows and refuses to read.
        {
            return null;
        }
    }

    /// <summary>The encoding that a byte order mark tells, or null.</summary>
    internal static Encoding? OfMark(ReadOnlySpan<byte> head, out int markLength)
    {
        (Encoding? encoding, markLength) = head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        return encoding is null ? null : Marked(encoding);
    }

    /// <summary>
    /// UTF-8 where the beginning is UTF-8; Windows-1252 where it cannot be. Where the beginning is bare ASCII and so
    /// fits both, UTF-8 with each foreign byte read as Windows-1252.
    /// </summary>
    internal static Encoding Guess(ReadOnlySpan<byte> head)
    {
        (int sequences, int foreign) = CountUtf8(head);
        if (foreign > sequences) return Windows1252.Value;
        return sequences > 0 ? Marked(Encoding.UTF8) : WithFallback(Encoding.UTF8, new Windows1252Fallback(Windows1252.Value));
    }

    /// <summary>Counts the UTF-8 sequences of more than one byte, and the bytes that belong to none.</summary>
    internal static (int Sequences, int Foreign) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        int sequences = 0, foreign = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out int consumed);
            if (status == System.Buffers.OperationStatus.NeedMoreData) break;
            if (status == System.Buffers.OperationStatus.InvalidData) foreign++;
            else if (consumed > 1) sequences++;
            bytes = bytes[consumed..];
        }

        return (sequences, foreign);
    }

    /// <summary>The encoding, with <see cref="Undecodable"/> for each byte that it does not allow.</summary>
    internal static Encoding Marked(Encoding encoding) => WithFallback(encoding, Marking);

    private static Encoding WithFallback(Encoding encoding, DecoderFallback fallback)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = fallback;
        return copy;
    }

    /// <summary>Reads each byte that is not UTF-8 as Windows-1252.</summary>
    private sealed class Windows1252Fallback(Encoding windows1252) : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(windows1252);

        private sealed class Buffer(Encoding windows1252) : DecoderFallbackBuffer
        {
            private string _pending = "";
            private int _at;

            public override int Remaining => _pending.Length - _at;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                _pending = windows1252.GetString(bytesUnknown);
                _at = 0;
                return _pending.Length > 0;
            }

            public override char GetNextChar() => _at < _pending.Length ? _pending[_at++] : '\0';

            public override bool MovePrevious()
            {
                if (_at == 0) return false;
                _at--;
                return true;
            }

            public override void Reset() => (_pending, _at) = ("", 0);
        }
    }
}
