using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extraction.Output;

/// <summary>A paragraph as the contract writes it: its number, -1 for none.</summary>
internal sealed class ParagraphConverter : JsonConverter<int?>
{
    /// <summary>What stands for "outside the body" in JSON and tables.</summary>
    public const int OutsideTheBody = -1;

    /// <summary>None is written too.</summary>
    public override bool HandleNull => true;

    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out int number)) throw new JsonException();
        return number == OutsideTheBody ? null : number;
    }

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value ?? OutsideTheBody);
}
