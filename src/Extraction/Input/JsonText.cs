using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Extraction.Input;

/// <summary>Makes JSON text hold whole characters only, so that every name and value in it can be read and written again.</summary>
/// <remarks>
/// JSON may escape half a surrogate pair (RFC 8259, 8.2): no character, and no encoding can write it. Each half becomes
/// U+FFFD before the text is parsed, in names, values and whatever is nested alike. Thread-safe.
/// </remarks>
internal static class JsonText
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> EscapesAndSurrogates =
        SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\\']);

    /// <summary>The text without halves of characters; the very same string where there are none.</summary>
    internal static string Whole(string json)
    {
        StringBuilder? whole = null;
        int copied = 0;
        for (int at = Next(json, 0); at >= 0; at = Next(json, at))
        {
            int length = UnitAt(json, at, out char unit);
            int next = at + length;
            if (char.IsSurrogate(unit))
            {
                if (char.IsHighSurrogate(unit) && next < json.Length && UnitAt(json, next, out char low) is var second
                    && char.IsLowSurrogate(low))
                {
                    next += second;
                }
                else
                {
                    (whole ??= new StringBuilder(json.Length)).Append(json, copied, at - copied).Append(Replacement);
                    copied = next;
                }
            }

            at = next;
        }

        return whole is null ? json : whole.Append(json, copied, json.Length - copied).ToString();
    }

    /// <summary>The same for JSON in UTF-8, the byte order mark left out; bytes that are no UTF-8 stay for the parser to refuse.</summary>
    internal static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        // Escapes of surrogates begin so; nothing else needs a second look.
        if (json.IndexOf("\\uD"u8) < 0 && json.IndexOf("\\ud"u8) < 0) return json;
        if (!System.Text.Unicode.Utf8.IsValid(json)) return json;
        string text = Encoding.UTF8.GetString(json), whole = Whole(text);
        return ReferenceEquals(text, whole) ? json : Encoding.UTF8.GetBytes(whole);
    }

    /// <summary>The same for a text that is no JSON, whose backslashes are letters like any other.</summary>
    internal static string WithoutHalves(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return text;
        var whole = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes()) whole.Append(rune.ToString());
        return whole.ToString();
    }

    /// <summary>Parses JSON of which some characters may be halves.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal static JsonDocument Parse(string json, JsonDocumentOptions options = default) => JsonDocument.Parse(Whole(json), options);

    /// <summary>Where the next escape or surrogate stands, or -1.</summary>
    private static int Next(string json, int from)
    {
        int found = from < json.Length ? json.AsSpan(from).IndexOfAny(EscapesAndSurrogates) : -1;
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The UTF-16 unit that stands at a place, escaped or not, and how long it is written.</summary>
    private static int UnitAt(string json, int at, out char unit)
    {
        unit = json[at];
        if (unit != '\\' || at + 1 == json.Length) return 1;
        unit = json[at + 1];
        if (unit != 'u' || at + 6 > json.Length) return 2;
        if (!ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort value))
        {
            return 2;
        }
        unit = (char)value;
        return 6;
    }
}
