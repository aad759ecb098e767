using System.Text.Json;
using System.Text.Json.Serialization;
using Extraction.Output;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Cli.Review;

/// <summary>What a checker decided, as the review page exports it.</summary>
internal sealed record DecisionFile
{
    private const string ExpectedKind = "extraction-decisions";

    /// <summary>Version of the form.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>Tells this kind of file from others.</summary>
    public required string Kind { get; init; }

    /// <summary>The decisions in the order of the page.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>Reads a file of decisions.</summary>
    /// <exception cref="JsonException">It is none; the message says where.</exception>
    public static DecisionFile Parse(ReadOnlySpan<byte> json)
    {
        DecisionFile? file = JsonSerializer.Deserialize(json, DecisionJsonContext.Default.DecisionFile);
        return file is { Kind: ExpectedKind, SchemaVersion: "1.0" } ? file : throw new JsonException("It is no file of decisions of version 1.0.");
    }
}

/// <summary>What a checker can decide about a quote.</summary>
internal enum Verdict
{
    /// <summary>It is right.</summary>
    Confirmed,

    /// <summary>It is right after correction.</summary>
    Corrected,

    /// <summary>It is no quote.</summary>
    Rejected,
}

/// <summary>A decision about one quote.</summary>
internal sealed record Decision
{
    /// <summary>Identifier of the article.</summary>
    public required string Article { get; init; }

    /// <summary>SHA-256 of the text that the checker saw.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Identifier of the quote in that article.</summary>
    public required string Quote { get; init; }

    /// <summary>Content of the quote as the checker first saw it (code points).</summary>
    public required IReadOnlyList<Place> Content { get; init; }

    /// <summary>What was decided.</summary>
    [JsonPropertyName("decision")]
    public required Verdict Verdict { get; init; }

    /// <summary>What is right instead, where something was corrected; absent fields stay as they are.</summary>
    public JsonElement? Corrected { get; init; }

    /// <summary>The correction; nothing where there is none.</summary>
    public Correction Correction() => new(Corrected);
}

/// <summary>A stretch of text in code points.</summary>
/// <param name="Start">Its start.</param>
/// <param name="End">Its end.</param>
internal readonly record struct Place(int Start, int End);

/// <summary>The fields of a correction. A field that is absent is not the same as one that is null.</summary>
internal readonly struct Correction(JsonElement? fields)
{
    /// <summary>Whether the speaker was corrected, and to which name (null: unknown).</summary>
    public bool TryGetSpeaker(out string? name) => TryGetText("speaker", out name);

    /// <summary>Whether the date was corrected, and to which (null: not told).</summary>
    public bool TryGetDate(out string? date) => TryGetText("date", out date);

    /// <summary>The kind of a speaker that the article did not have yet.</summary>
    public SpeakerKind Kind => Field("kind") is { } f ? f.Deserialize(DecisionJsonContext.Default.SpeakerKind) : SpeakerKind.Person;

    /// <summary>The corrected type, or null.</summary>
    public QuoteType? Type => Field("type")?.Deserialize(DecisionJsonContext.Default.QuoteType);

    /// <summary>The corrected act, or null.</summary>
    public QuoteAct? Act => Field("act")?.Deserialize(DecisionJsonContext.Default.QuoteAct);

    /// <summary>The corrected content, or null.</summary>
    public IReadOnlyList<Place>? Content => Field("content")?.Deserialize(DecisionJsonContext.Default.PlaceArray);

    private bool TryGetText(string name, out string? value)
    {
        value = null;
        if (Field(name) is not { } field) return false;
        value = field.GetString();
        return true;
    }

    private JsonElement? Field(string name) => fields is { } f && f.TryGetProperty(name, out JsonElement value) ? value : null;
}

/// <summary>Serialisation code of decisions, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(KebabCase<Verdict>), typeof(KebabCase<SpeakerKind>), typeof(KebabCase<QuoteType>), typeof(KebabCase<QuoteAct>)])]
[JsonSerializable(typeof(DecisionFile))]
[JsonSerializable(typeof(Place[]))]
[JsonSerializable(typeof(SpeakerKind))]
[JsonSerializable(typeof(QuoteType))]
[JsonSerializable(typeof(QuoteAct))]
internal sealed partial class DecisionJsonContext : JsonSerializerContext;
