using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Extraction.Input;

/// <summary>Looks after what people may do to JSON by hand and parsers say nothing about, or only later.</summary>
internal static class EditedJson
{
    /// <summary>Refuses bytes that are no UTF-8, and an object with two fields of one name, of which a parser would keep one.</summary>
    /// <param name="json">JSON without byte order mark.</param>
    /// <exception cref="JsonException">There is one of them, with its line and column; or it is no JSON.</exception>
    public static void Check(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json)) throw Problem("there are bytes that are no UTF-8; save the file as UTF-8", json[..LengthInUtf8(json)]);
        var reader = new Utf8JsonReader(json);
        // Those that are done are taken again: a file has many objects, one in the other only few.
        var open = new Stack<HashSet<string>>();
        var free = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                open.Push(free.TryPop(out HashSet<string>? names) ? names : new HashSet<string>(StringComparer.Ordinal));
            }
            else if (reader.TokenType == JsonTokenType.EndObject)
            {
                HashSet<string> names = open.Pop();
                names.Clear();
                free.Push(names);
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.GetString() is { } name && !open.Peek().Add(name))
            {
                throw Problem($"there is a second '{InputProblems.Shorten(name)}' in one object", json[..(int)reader.TokenStartIndex]);
            }
        }
    }

    private static JsonException Problem(string message, ReadOnlySpan<byte> before) =>
        new(message, null, before.Count((byte)'\n'), before.Length - 1 - before.LastIndexOf((byte)'\n'));

    private static int LengthInUtf8(ReadOnlySpan<byte> bytes)
    {
        int length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out int read) == OperationStatus.Done) length += read;
        return length;
    }
}
