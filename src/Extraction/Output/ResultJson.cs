using System.Buffers;
using System.Text.Json;
using Extraction.Input;

namespace Extraction.Output;

/// <summary>Results as JSON: UTF-8, LF, stable key order; indented by two spaces or all on one line.</summary>
/// <remarks>Thread-safe.</remarks>
/// <example><code>
/// File.WriteAllBytes("mill.json", ResultJson.ToIndentedBytes(result));
/// ResultDocument again = ResultJson.Parse(File.ReadAllBytes("mill.json"));
/// </code></example>
public static class ResultJson
{
    private static readonly JsonWriterOptions Indented = Options(indented: true);

    private static readonly JsonWriterOptions OneLine = Options(indented: false);

    /// <summary>The result as a JSON document that ends with a line feed.</summary>
    public static byte[] ToIndentedBytes(ResultDocument document) => Write(document, Indented);

    /// <summary>The result as one line of JSON Lines, line feed included.</summary>
    public static byte[] ToLineBytes(ResultDocument document) => Write(document, OneLine);

    /// <summary>Reads one result back.</summary>
    /// <param name="json">One JSON document in UTF-8, with or without byte order mark.</param>
    /// <exception cref="JsonException">It is not JSON, or not a result of this version of
    /// the contract, or one that does not hold together; the message says where.</exception>
    public static ResultDocument Parse(ReadOnlySpan<byte> json)
    {
        ResultDocument document = JsonSerializer.Deserialize(JsonText.Whole(json), ResultJsonContext.Default.ResultDocument)
            ?? throw new JsonException("The document is null, not a result.");
        if (document.SchemaVersion != ResultDocument.CurrentSchemaVersion)
            throw new JsonException($"The result has schema version '{document.SchemaVersion}'; this program reads " +
                $"'{ResultDocument.CurrentSchemaVersion}'.");
        ResultCheck.Alone(document);
        return document;
    }

    private static byte[] Write(ResultDocument document, JsonWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        var buffer = new ArrayBufferWriter<byte>(8192);
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            JsonSerializer.Serialize(writer, document, ResultJsonContext.Default.ResultDocument);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static JsonWriterOptions Options(bool indented) => new()
    {
        Indented = indented,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = ReadableJsonEncoder.Instance,
    };
}
