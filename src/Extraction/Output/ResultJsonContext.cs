using System.Text.Json;
using System.Text.Json.Serialization;
using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Output.Review;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Output;

/// <summary>Serialisation code of the contract, generated at compile time: no reflection, fast start.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(KebabCase<SpeakerKind>), typeof(KebabCase<Resolution>), typeof(KebabCase<QuoteType>), typeof(KebabCase<QuoteAct>),
        typeof(KebabCase<Modality>), typeof(KebabCase<DateBasis>), typeof(KebabCase<Verdict>), typeof(UpperCase<TimexType>),
    ])]
[JsonSerializable(typeof(ResultDocument))]
[JsonSerializable(typeof(TextSlice[]))]
internal sealed partial class ResultJsonContext : JsonSerializerContext;

/// <summary>An enumeration by its names in kebab case, nothing else accepted.</summary>
internal sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>An enumeration by its names in capitals, nothing else accepted.</summary>
internal sealed class UpperCase<T>() : JsonStringEnumConverter<T>(new Policy(), allowIntegerValues: false)
    where T : struct, Enum
{
    private sealed class Policy : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToUpperInvariant();
    }
}
