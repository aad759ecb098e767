using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extraction.Output;

/// <summary>A list of slices as the contract writes a cue: null for none, an object for one, an array for several.</summary>
internal sealed class NoneOneOrManyConverter : JsonConverter<IReadOnlyList<TextSlice>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<TextSlice> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => [],
            JsonTokenType.StartObject => [JsonSerializer.Deserialize(ref reader, ResultJsonContext.Default.TextSlice)!],
            _ => JsonSerializer.Deserialize(ref reader, ResultJsonContext.Default.TextSliceArray)!,
        };

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<TextSlice> value, JsonSerializerOptions options)
    {
        switch (value.Count)
        {
            case 0:
                writer.WriteNullValue();
                break;
            case 1:
                JsonSerializer.Serialize(writer, value[0], ResultJsonContext.Default.TextSlice);
                break;
            default:
                JsonSerializer.Serialize(writer, [.. value], ResultJsonContext.Default.TextSliceArray);
                break;
        }
    }
}
