namespace Extraction.Input;

/// <summary>A caller's stream, to be read forward and left open.</summary>
internal sealed class LeftOpenStream(Stream inner) : ForwardStream
{
    public override int Read(Span<byte> buffer) => inner.Read(buffer);
}
