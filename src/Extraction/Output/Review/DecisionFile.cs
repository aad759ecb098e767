using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Extraction.Calendar;
using Extraction.Input;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Output.Review;

/// <summary>What checkers decided, as the review page and the desk export it.</summary>
internal sealed record DecisionFile
{
    private const string ExpectedKind = "extraction-decisions";

    /// <summary>The form that is written. 1.1 has added quotes, drafts, notes and who decided when; 1.0 is still read.</summary>
    private const string CurrentVersion = "1.1";

    /// <summary>Version of the form.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>Tells this kind of file from others.</summary>
    public required string Kind { get; init; }

    /// <summary>The decisions in the order of the page.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>A file of decisions.</summary>
    public static DecisionFile Of(IReadOnlyList<Decision> decisions) =>
        new() { SchemaVersion = CurrentVersion, Kind = ExpectedKind, Decisions = decisions };

    /// <summary>Reads a file of decisions.</summary>
    /// <exception cref="JsonException">It is none; the message says where.</exception>
    public static DecisionFile Parse(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> whole = JsonText.Whole(json);
        EditedJson.Check(whole);
        DecisionFile? file = JsonSerializer.Deserialize(whole, DecisionJsonContext.Default.DecisionFile);
        if (file is not { Kind: ExpectedKind, SchemaVersion: "1.0" or CurrentVersion })
        {
            throw new JsonException("It is no file of decisions of version 1.0 or 1.1.");
        }
        for (int i = 0; i < file.Decisions.Count; i++) DecisionCheck.Check(file.Decisions[i], i + 1);
        return file;
    }

    /// <summary>Reads one decision.</summary>
    /// <exception cref="JsonException">It is none, or something in it cannot be; the message says what.</exception>
    public static Decision ParseOne(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> whole = JsonText.Whole(json);
        EditedJson.Check(whole);
        Decision? decision = JsonSerializer.Deserialize(whole, DecisionJsonContext.Default.Decision);
        DecisionCheck.Check(decision, 1);
        return decision!;
    }

    /// <summary>One decision as JSON.</summary>
    public static byte[] ToBytes(Decision decision) => JsonSerializer.SerializeToUtf8Bytes(decision, DecisionJsonContext.Default.Decision);

    /// <summary>The file as indented JSON.</summary>
    public void Write(Stream stream)
    {
        using (var writer = new Utf8JsonWriter(stream,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = ReadableJsonEncoder.Instance }))
        {
            JsonSerializer.Serialize(writer, this, DecisionJsonContext.Default.DecisionFile);
        }

        stream.WriteByte((byte)'\n');
    }
}

/// <summary>What a checker can decide about a quote.</summary>
public enum Verdict
{
    /// <summary>Something was typed or noted, but nothing decided.</summary>
    Draft,

    /// <summary>It is right.</summary>
    Confirmed,

    /// <summary>It is right after correction.</summary>
    Corrected,

    /// <summary>It is no quote.</summary>
    Rejected,

    /// <summary>It was missed, and a person added it.</summary>
    Added,
}

/// <summary>A decision about one quote.</summary>
internal sealed record Decision
{
    /// <summary>Identifier of the article.</summary>
    public required string Article { get; init; }

    /// <summary>SHA-256 of the text that the checker saw.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Identifier of the quote in that article; <c>+1</c>, <c>+2</c>, … for one that the checker added.</summary>
    public required string Quote { get; init; }

    /// <summary>Content of the quote as the checker first saw it (code points); empty for one that the checker added.</summary>
    /// <remarks>What is made at compile time sets what is absent to null.</remarks>
    public IReadOnlyList<Place> Content { get; init => field = value ?? []; } = [];

    /// <summary>What was decided.</summary>
    [JsonPropertyName("decision")]
    public required Verdict Verdict { get; init; }

    /// <summary>What is right instead, where something was corrected; absent fields stay as they are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Corrected { get; init; }

    /// <summary>What the checker noted, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>Who decided, or null where nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }

    /// <summary>When, in ISO 8601 and UTC, or null where it was not kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? At { get; init; }

    /// <summary>Whether the quote is one that the checker added.</summary>
    [JsonIgnore]
    public bool IsOfAdded => Quote.StartsWith('+');

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
    /// <summary>Fields whose value is a text or null.</summary>
    public static readonly IReadOnlyList<string> Texts = ["speaker", "role", "organization", "date", "medium", "recipient"];

    /// <summary>All fields that can be corrected; <c>kind</c> is that of a speaker whom the article did not have yet.</summary>
    public static readonly IReadOnlyList<string> All = [.. Texts, "kind", "type", "act", "content", "cue", "source"];

    /// <summary>The names of the fields that are there.</summary>
    public IEnumerable<string> Names => fields is { ValueKind: JsonValueKind.Object } f ? f.EnumerateObject().Select(p => p.Name) : [];

    /// <summary>Whether a field of <see cref="Texts"/> was corrected, and to what (null: the article does not tell it).</summary>
    public bool TryGet(string name, out string? value)
    {
        value = null;
        if (Field(name) is not { } field) return false;
        value = field.ValueKind is JsonValueKind.String or JsonValueKind.Null ? field.GetString()
            : throw new JsonException($"the {name} is neither a text nor null");
        return true;
    }

    /// <summary>The kind of a speaker that the article did not have yet.</summary>
    public SpeakerKind Kind => Choice<SpeakerKind>("kind") ?? SpeakerKind.Person;

    /// <summary>The corrected type, or null.</summary>
    public QuoteType? Type => Choice<QuoteType>("type");

    /// <summary>The corrected act, or null.</summary>
    public QuoteAct? Act => Choice<QuoteAct>("act");

    /// <summary>The corrected content, or null.</summary>
    public IReadOnlyList<Place>? Content => Places("content");

    /// <summary>The corrected cue, or null; empty where there is none.</summary>
    public IReadOnlyList<Place>? Cue => Places("cue");

    /// <summary>The corrected mention of the source, at most one, or null; empty where there is none.</summary>
    public IReadOnlyList<Place>? Source => Places("source");

    private T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Field(name) is not { } field) return null;
        foreach (T value in Enum.GetValues<T>())
        {
            if (field.ValueKind == JsonValueKind.String && field.ValueEquals(ContractName.Of(value))) return value;
        }

        throw new JsonException($"the {name} is none of {string.Join(", ", Enum.GetValues<T>().Select(ContractName.Of))}");
    }

    private Place[]? Places(string name)
    {
        try
        {
            return Field(name)?.Deserialize(DecisionJsonContext.Default.PlaceArray);
        }
        catch (JsonException e)
        {
            throw new JsonException($"the {name} is no list of places such as [{{\"start\": 10, \"end\": 42}}]", e);
        }
    }

    private JsonElement? Field(string name) => fields is { ValueKind: JsonValueKind.Object } f
        && f.TryGetProperty(name, out JsonElement value) ? value : null;
}

/// <summary>Reads every field of a decision, so that nothing can be wrong with it later.</summary>
internal static partial class DecisionCheck
{
    private const int MaxTextLength = 10_000;

    /// <summary>Checks one decision.</summary>
    /// <param name="decision">As it was read.</param>
    /// <param name="number">Its number in the file, from one.</param>
    /// <exception cref="JsonException">Something in it cannot be.</exception>
    public static void Check(Decision? decision, int number)
    {
        try
        {
            if (decision is null) throw new JsonException("it is null");
            if (decision.Corrected is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null) })
            {
                throw new JsonException("'corrected' is no object");
            }
            if (!QuoteId().IsMatch(decision.Quote)) throw new JsonException("a quote is called q1, q2, … or, where it was added, +1, +2, …");
            if (decision.At is { } at && !ReviewTime.IsOne(at)) throw new JsonException(ReviewTime.Problem(at));
            CheckPlaces(decision.Content, "content");
            CheckCorrection(decision.Correction());
            foreach (string? text in new[] { decision.Note, decision.By, decision.At })
            {
                if (text?.Length > MaxTextLength) throw new JsonException("a text is too long");
            }

            if (decision.IsOfAdded && decision.Correction().Content is null) throw new JsonException("an added quote has no content");
            if (decision.Verdict == Verdict.Added && !decision.IsOfAdded) throw new JsonException("only a quote such as '+1' can be added");
        }
        catch (JsonException e)
        {
            string quote = InputProblems.Shorten(decision?.Quote ?? ""), article = InputProblems.Shorten(decision?.Article ?? "");
            throw new JsonException(string.Create(CultureInfo.InvariantCulture,
                $"Decision {number} (quote '{quote}' of '{article}') cannot be read: {JsonProblem.Of(e)}."), e);
        }
    }

    [GeneratedRegex("^[q+][1-9][0-9]{0,8}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex QuoteId();

    private static void CheckCorrection(Correction correction)
    {
        if (correction.Names.FirstOrDefault(name => !Correction.All.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new JsonException($"there is no '{InputProblems.Shorten(unknown)}' to correct; what can be corrected is " +
                string.Join(", ", Correction.All));
        }
        _ = (correction.Kind, correction.Type, correction.Act);
        if (correction.Content is { } content)
        {
            if (content.Count == 0) throw new JsonException("the content is empty");
            CheckPlaces(content, "content");
        }

        if (correction.Cue is { } cue) CheckPlaces(cue, "cue");
        if (correction.Source is { } source)
        {
            CheckPlaces(source, "source");
            if (source.Count > 1) throw new JsonException("there is more than one source");
        }

        foreach (string name in Correction.Texts)
        {
            if (!correction.TryGet(name, out string? text) || text is null) continue;
            if (string.IsNullOrWhiteSpace(text)) throw new JsonException($"the {name} is empty");
            if (text.Length > MaxTextLength) throw new JsonException($"the {name} is too long");
        }

        if (correction.TryGet("date", out string? date) && date is not null && DayRange.Of(date).First is null)
            throw new JsonException($"'{InputProblems.Shorten(date)}' is no date such as 2023-12-01, 2023-W41, 2023-12 or 2023");
    }

    private static void CheckPlaces(IReadOnlyList<Place> places, string what)
    {
        for (int i = 0; i < places.Count; i++)
        {
            if (places[i].Start < (i == 0 ? 0 : places[i - 1].End) || places[i].End <= places[i].Start)
            {
                throw new JsonException($"the pieces of the {what} overlap, are empty or out of order");
            }
        }
    }
}

/// <summary>Serialisation code of decisions, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    // A field that is passed over in silence is a decision that is lost.
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(KebabCase<Verdict>)])]
[JsonSerializable(typeof(DecisionFile))]
[JsonSerializable(typeof(Place[]))]
internal sealed partial class DecisionJsonContext : JsonSerializerContext;
