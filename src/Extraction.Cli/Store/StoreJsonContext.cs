using System.Text.Json;
using System.Text.Json.Serialization;
using Extraction.Output;
using Extraction.Store.Search;
using Extraction.Store.Statements;

namespace Extraction.Cli.Store;

/// <summary>Answers of a store as JSON: code made at compile time, no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<FoundQuote>))]
[JsonSerializable(typeof(IReadOnlyList<Statement>))]
internal sealed partial class StoreJsonContext : JsonSerializerContext
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = ReadableJsonEncoder.Instance };

    /// <summary>Writes one JSON document and a line feed.</summary>
    public static void Write<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, Indented)) JsonSerializer.Serialize(writer, value, type);
        output.WriteByte((byte)'\n');
    }
}
