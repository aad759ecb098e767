using System.Buffers;
using System.Text;
using System.Text.Json;
using Extraction.Output;

namespace Extraction.Store.Writing;

/// <summary>Values as JSON arrays: one column for several authors, one parameter for several keys (<c>json_each</c>).</summary>
internal static class JsonArray
{
    /// <summary>Strings.</summary>
    public static string Of(IReadOnlyList<string> values)
    {
        if (values.Count == 0) return "[]";
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = ReadableJsonEncoder.Instance }))
        {
            writer.WriteStartArray();
            foreach (string value in values) writer.WriteStringValue(value);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Numbers.</summary>
    public static string Of(IReadOnlyCollection<long> values) => $"[{string.Join(',', values)}]";
}
