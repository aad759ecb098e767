using System.Text;

namespace Extraction.Cli;

/// <summary>Shows results for programs on a terminal: what would steer it becomes a visible escape, which in JSON means the same.</summary>
/// <param name="inner">The terminal; left open.</param>
internal sealed class VisibleStream(Stream inner) : Stream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private char? _pending;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        var units = new char[Encoding.UTF8.GetMaxCharCount(bytes.Length) + 1];
        int count = 0;
        if (_pending is { } earlier) units[count++] = earlier;
        count += _decoder.GetChars(bytes, units.AsSpan(count), flush: false);
        // Half a pair waits for the other half, and a return for the line feed that makes it harmless.
        _pending = count > 0 && (char.IsHighSurrogate(units[count - 1]) || units[count - 1] == '\r') ? units[--count] : null;
        inner.Write(Encoding.UTF8.GetBytes(Show(units.AsSpan(0, count))));
    }

    public override void Write(byte[] source, int offset, int count) => Write(source.AsSpan(offset, count));

    public override void Flush() => inner.Flush();

    public override int Read(byte[] target, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static string Show(ReadOnlySpan<char> units)
    {
        var shown = new StringBuilder(units.Length);
        for (int at = 0; at < units.Length;)
        {
            Rune.DecodeFromUtf16(units[at..], out Rune rune, out int length);
            ReadOnlySpan<char> one = units.Slice(at, length);
            bool isLineEnd = one[0] == '\n' || (one[0] == '\r' && at + 1 < units.Length && units[at + 1] == '\n');
            if (isLineEnd || one[0] == '\t' || VisibleText.IsPlain(rune, one)) shown.Append(one);
            else VisibleText.AppendEscaped(shown, one);
            at += length;
        }

        return shown.ToString();
    }
}
