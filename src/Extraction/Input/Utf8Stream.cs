using System.Text;

namespace Extraction.Input;

/// <summary>The characters of a caller's reader as UTF-8, a buffer at a time. Half a surrogate pair becomes U+FFFD.</summary>
internal sealed class Utf8Stream(TextReader text) : ForwardStream
{
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly char[] _characters = new char[4096];
    private readonly byte[] _bytes = new byte[Encoding.UTF8.GetMaxByteCount(4096)];
    private int _next, _end;
    private bool _finished;

    public override int Read(Span<byte> buffer)
    {
        while (_next == _end && !_finished)
        {
            int count = text.Read(_characters);
            _finished = count == 0;
            (_next, _end) = (0, _encoder.GetBytes(_characters.AsSpan(0, count), _bytes, flush: _finished));
        }

        int copied = Math.Min(buffer.Length, _end - _next);
        _bytes.AsSpan(_next, copied).CopyTo(buffer);
        _next += copied;
        return copied;
    }
}
