using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Extraction.Output;

/// <summary>
/// Escapes what JSON requires and nothing readable: quotation marks other than <c>"</c>, accents, no-break spaces and
/// emoji stay as they are. The line separators that break JavaScript and line-based tools are escaped.
/// </summary>
/// <remarks>The result is JSON, not HTML: never put it into a page without escaping it for that. Thread-safe.</remarks>
internal sealed class ReadableJsonEncoder : JavaScriptEncoder
{
    public static readonly ReadableJsonEncoder Instance = new();

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '\u007F', '\u0085', '\u2028', '\u2029',
            .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar is < 0x20 or '"' or '\\' or 0x7F or 0x85 or 0x2028 or 0x2029;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var all = new ReadOnlySpan<char>(text, textLength);
        for (int from = 0; ;)
        {
            int found = all[from..].IndexOfAny(Escaped);
            if (found < 0) return -1;
            from += found;
            if (Rune.DecodeFromUtf16(all[from..], out Rune rune, out int length) != OperationStatus.Done || WillEncode(rune.Value))
            {
                return from;
            }
            from += length;
        }
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var target = new Span<char>(buffer, bufferLength);
        char letter = unicodeScalar switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', '\b' => 'b', '\f' => 'f', _ =>
            '\0' };
        if (letter != '\0')
        {
            numberOfCharactersWritten = 2;
            if (target.Length < 2) return Fail(out numberOfCharactersWritten);
            target[0] = '\\';
            target[1] = letter;
            return true;
        }

        if (target.Length < 6) return Fail(out numberOfCharactersWritten);
        target[0] = '\\';
        target[1] = 'u';
        ((ushort)unicodeScalar).TryFormat(target[2..], out _, "x4", System.Globalization.CultureInfo.InvariantCulture);
        numberOfCharactersWritten = 6;
        return true;
    }

    private static bool Fail(out int written)
    {
        written = 0;
        return false;
    }
}
