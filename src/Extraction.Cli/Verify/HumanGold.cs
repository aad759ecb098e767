using System.Text.Json;
using System.Text.Json.Serialization;
using Extraction.Output;
using Extraction.Quotes;
using Extraction.Speakers;
using NodaTime.Text;

namespace Extraction.Cli.Verify;

/// <summary>An article annotated by a person: what must be found, what may be, and what must not.</summary>
/// <remarks>Fields that the comparison does not use may stand beside these.</remarks>
internal sealed record HumanGold
{
    /// <summary>Identifier of the article.</summary>
    public required string Doc { get; init; }

    /// <summary>Publication date, or null.</summary>
    public string? Published { get; init; }

    /// <summary>The speakers.</summary>
    public required IReadOnlyList<GoldSpeaker> Speakers { get; init; }

    /// <summary>The quotes.</summary>
    public required IReadOnlyList<GoldQuote> Quotes { get; init; }

    /// <summary>Stretches of text that must not come out as quotes, or null.</summary>
    public IReadOnlyList<string>? NotQuotes { get; init; }

    /// <summary>Reads one.</summary>
    /// <exception cref="JsonException">It is not of this form; the message says where.</exception>
    public static HumanGold Parse(JsonElement json)
    {
        HumanGold gold = json.Deserialize(HumanGoldJsonContext.Default.HumanGold)
            ?? throw new JsonException("The document is null, not a gold annotation.");
        if (gold.Published is { } day && !LocalDatePattern.Iso.Parse(day).Success)
        {
            throw new JsonException($"The publication date '{day}' is no date such as 2023-12-01.");
        }
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (GoldSpeaker? speaker in gold.Speakers)
        {
            if (speaker is null || !ids.Add(speaker.Id)) throw new JsonException($"A speaker is null, or two have the id '{speaker?.Id}'.");
        }

        foreach (GoldQuote? quote in gold.Quotes)
        {
            bool hasContent = quote?.Content is [_, ..] && quote.Content.All(static slice =>
                slice is not null && slice.Start >= 0 && slice.Start < slice.End);
            if (!hasContent) throw new JsonException($"The quote '{quote?.Id}' has no content, or content without a proper place.");
        }

        if (gold.NotQuotes?.Any(static text => text is null) == true)
        {
            throw new JsonException("A stretch of text that is no quote is null.");
        }
        return gold;
    }

    /// <summary>Whether a JSON document is a human annotation and not a result.</summary>
    public static bool IsOne(JsonElement json) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty("doc", out _);
}

/// <summary>A speaker as a person names it.</summary>
internal sealed record GoldSpeaker
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Other names that count as right, or null.</summary>
    public IReadOnlyList<string>? Accept { get; init; }

    public required SpeakerKind Kind { get; init; }
}

/// <summary>A quote as a person marks it.</summary>
internal sealed record GoldQuote
{
    public required string Id { get; init; }

    public required QuoteType Type { get; init; }

    public required QuoteAct Act { get; init; }

    public required IReadOnlyList<TextSlice> Content { get; init; }

    /// <summary>Speaker, or null where the article gives no way to know.</summary>
    public string? Speaker { get; init; }

    /// <summary>The speaker who relays it, or null.</summary>
    public string? Via { get; init; }

    public GoldSaid? Said { get; init; }

    /// <summary>Neither rewarded nor punished.</summary>
    public bool Optional { get; init; }
}

/// <summary>When a quote was said.</summary>
/// <param name="Text">The words that tell.</param>
/// <param name="Value">ISO 8601, or null where it cannot be told.</param>
internal sealed record GoldSaid(string? Text, string? Value);

/// <summary>Serialisation code of the gold form, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    Converters = [typeof(KebabCase<SpeakerKind>), typeof(KebabCase<QuoteType>), typeof(KebabCase<QuoteAct>)])]
[JsonSerializable(typeof(HumanGold))]
internal sealed partial class HumanGoldJsonContext : JsonSerializerContext;
