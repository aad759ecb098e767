using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Extraction.Input;
using Extraction.Output;
using Extraction.Quotes;
using Extraction.Speakers;
using Extraction.Store.Writing;

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
        DecisionFile? file = JsonSerializer.Deserialize(JsonText.Whole(json), DecisionJsonContext.Default.DecisionFile);
        if (file is not { Kind: ExpectedKind, SchemaVersion: "1.0" }) throw new JsonException("It is no file of decisions of version 1.0.");
        for (int i = 0; i < file.Decisions.Count; i++) Check(file.Decisions[i], i + 1);
        return file;
    }

    /// <summary>Reads every field of a decision, so that nothing can be wrong with it later.</summary>
    private static void Check(Decision? decision, int number)
    {
        try
        {
            if (decision is null) throw new JsonException("it is null");
            if (decision.Corrected is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null) }) throw new JsonException("'corrected' is no object");
            Correction correction = decision.Correction();
            _ = (correction.Kind, correction.Type, correction.Act);
            if (correction.Content is { } content) CheckContent(content);
            if (correction.TryGetSpeaker(out string? speaker) && speaker is not null && string.IsNullOrWhiteSpace(speaker)) throw new JsonException("the speaker's name is empty");
            if (correction.TryGetDate(out string? date) && date is not null && DayRange.Of(date).First is null) throw new JsonException($"'{date}' is no date such as 2023-12-01, 2023-W41, 2023-12 or 2023");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"Decision {number} (quote '{decision?.Quote}' of '{decision?.Article}') cannot be read: {e.Message.TrimEnd('.')}."), e);
        }
    }

    private static void CheckContent(IReadOnlyList<Place> content)
    {
        if (content.Count == 0) throw new JsonException("the content is empty");
        for (int i = 0; i < content.Count; i++)
        {
            if (content[i].Start < (i == 0 ? 0 : content[i - 1].End) || content[i].End <= content[i].Start) throw new JsonException("the pieces of the content overlap, are empty or out of order");
        }
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

    private JsonElement? Field(string name) => fields is { ValueKind: JsonValueKind.Object } f && f.TryGetProperty(name, out JsonElement value) ? value : null;
}

/// <summary>Serialisation code of decisions, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    Converters = [typeof(KebabCase<Verdict>), typeof(KebabCase<SpeakerKind>), typeof(KebabCase<QuoteType>), typeof(KebabCase<QuoteAct>)])]
[JsonSerializable(typeof(DecisionFile))]
[JsonSerializable(typeof(Place[]))]
[JsonSerializable(typeof(SpeakerKind))]
[JsonSerializable(typeof(QuoteType))]
[JsonSerializable(typeof(QuoteAct))]
internal sealed partial class DecisionJsonContext : JsonSerializerContext;
