using System.Text.Json;
using System.Text.Json.Serialization;
using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Output.Review;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Output;

/// <summary>
/// The published result for one article, as <c>docs/output.schema.json</c> describes it: what every format is written
/// from, and what goldens and corrected results are read into.
/// </summary>
/// <remarks>
/// All offsets are Unicode code points into the article's text, end exclusive. The order of the properties is the order
/// of the keys in JSON. Immutable; safe to share between threads.
/// </remarks>
public sealed record ResultDocument
{
    /// <summary>The version of the contract that this code reads and writes.</summary>
    public const string CurrentSchemaVersion = "1.0";

    /// <summary>Version of the contract.</summary>
    public string SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>The program and model that made the result.</summary>
    public required Generator Generator { get; init; }

    /// <summary>The article.</summary>
    public required ResultArticle Article { get; init; }

    /// <summary>The entities behind the quotes.</summary>
    public required IReadOnlyList<ResultSpeaker> Speakers
    {
        get;
        init
        {
            field = value;
            foreach (ResultSpeaker? speaker in value ?? []) speaker?.StandIn(this);
        }
    }

    /// <summary>The quotes, ordered by their first content offset.</summary>
    public required IReadOnlyList<ResultQuote> Quotes
    {
        get;
        init
        {
            field = value;
            foreach (ResultQuote? quote in value ?? []) quote?.StandIn(this);
        }
    }

    /// <summary>The time expressions in the order of the text.</summary>
    public required IReadOnlyList<ResultDate> Dates { get; init; }

    /// <summary>What a reader should know: first what was found when the article was read, then what the stages found.</summary>
    public required IReadOnlyList<ResultWarning> Warnings { get; init; }
}

/// <summary>The article that a result is about.</summary>
public sealed record ResultArticle
{
    /// <summary>Identifier, unique in a run.</summary>
    public required string Id { get; init; }

    /// <summary>Where it came from, or null.</summary>
    public required string? Source { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, as lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length of the text in code points.</summary>
    public required int Length { get; init; }

    /// <summary>Language of the text (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>The title, or null.</summary>
    public required ResultTitle? Title { get; init; }

    /// <summary>The authors.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The publication date, or null.</summary>
    public required ResultPublished? Published { get; init; }

    /// <summary>Publisher, where the input tells it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Publisher { get; init; }

    /// <summary>Address of the page, where the input tells it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }

    /// <summary>Fields of the input that mean nothing to this program, untouched; absent where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Extra { get; init; }

    /// <summary>The text: only where the input was not plain text, or when asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }
}

/// <summary>The title of an article.</summary>
/// <param name="Text">Its wording.</param>
/// <param name="Start">Where it stands in the text; null where only the metadata gives it.</param>
/// <param name="End">Where it ends; null with <paramref name="Start"/>.</param>
public sealed record ResultTitle(string Text, int? Start, int? End);

/// <summary>The day an article was published.</summary>
/// <param name="Date">ISO 8601 calendar date.</param>
/// <param name="Basis">How it is known.</param>
public sealed record ResultPublished(string Date, DateBasis Basis);

/// <summary>A slice of the article's text.</summary>
/// <param name="Start">Code point offset of its first character.</param>
/// <param name="End">Code point offset after its last character.</param>
/// <param name="Text">Exactly that slice.</param>
public sealed record TextSlice(int Start, int End, string Text);

/// <summary>A role or affiliation that the article states.</summary>
/// <param name="Title">The role without the organisation, or null.</param>
/// <param name="Organization">Organisation, country or party as written, or null.</param>
/// <param name="Start">Start of the stretch of text that states it.</param>
/// <param name="End">Its end.</param>
public sealed record ResultRole(string? Title, string? Organization, int Start, int End);

/// <summary>One entity behind the quotes of an article.</summary>
public sealed record ResultSpeaker
{
    /// <summary>Identifier within the article: <c>s1</c>, <c>s2</c>, …</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name, or for an unnamed source the fullest descriptive phrase.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of entity it is.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>Its other names in the article.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Roles and affiliations in the order of the text.</summary>
    public required IReadOnlyList<ResultRole> Roles { get; init; }

    /// <summary>Every mention in the order of the text.</summary>
    public required IReadOnlyList<TextSlice> Mentions { get; init; }

    /// <summary>Identifiers of the known person or organisation that it is, from a table of the user's
    /// (<c>speakers/known.csv</c>); null, and absent in JSON, where it is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Ids { get; init; }

    private DocumentReference _document;

    /// <summary>The quotes of this speaker in the document that it was last put into; none before.</summary>
    [JsonIgnore]
    public IEnumerable<ResultQuote> Quotes => _document.Document?.Quotes.Where(quote => quote.SpeakerId == Id) ?? [];

    internal void StandIn(ResultDocument document) => _document.Document = document;
}

/// <summary>What the reporting clause tells about time, place and circumstances of an utterance.</summary>
/// <param name="Date">ISO 8601 day, week, month or year, or null where it cannot be told.</param>
/// <param name="Text">The expression that dates the utterance, or null.</param>
/// <param name="Start">Its start, or null.</param>
/// <param name="End">Its end, or null.</param>
/// <param name="Medium">The channel, or null.</param>
/// <param name="Recipient">To whom it was said, or null.</param>
/// <param name="Place">Where it was said, or null.</param>
public sealed record ResultSaid(
    string? Date, string? Text, int? Start, int? End, string? Medium, string? Recipient, string? Place)
{
    /// <summary>The time of day by the clock where the clause tells it (<c>09:30</c>), in the zone of the article.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Time { get; init; }

    /// <summary>The last day, week, month or year of the range that <see cref="Date"/> begins, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Until { get; init; }
}

/// <summary>One attributed quote.</summary>
public sealed record ResultQuote
{
    /// <summary>Identifier within the article: <c>q1</c>, <c>q2</c>, …</summary>
    public required string Id { get; init; }

    /// <summary>Direct, indirect or mixed.</summary>
    public required QuoteType Type { get; init; }

    /// <summary>Statement or mental attitude.</summary>
    public required QuoteAct Act { get; init; }

    /// <summary>What was said: one fragment or more, in the order of the text.</summary>
    public required IReadOnlyList<TextSlice> Content { get; init; }

    /// <summary>What signals the attribution; empty where nothing does. In JSON: null, one slice, or an array of several.</summary>
    [JsonConverter(typeof(NoneOneOrManyConverter))]
    public required IReadOnlyList<TextSlice> Cue { get; init; }

    /// <summary>The mention of the source, or null.</summary>
    public required TextSlice? Source { get; init; }

    /// <summary>The speaker, or null where unknown.</summary>
    public required string? SpeakerId { get; init; }

    private DocumentReference _document;

    /// <summary>The speaker in the document that this quote was last put into; null where unknown, and before.</summary>
    [JsonIgnore]
    public ResultSpeaker? Speaker => SpeakerId is null ? null
        : _document.Document?.Speakers.FirstOrDefault(speaker => speaker.Id == SpeakerId);

    internal void StandIn(ResultDocument document) => _document.Document = document;

    /// <summary>How the mention led to the speaker.</summary>
    public required Resolution Resolution { get; init; }

    /// <summary>The quote whose content contains this one, or null.</summary>
    public required string? Parent { get; init; }

    /// <summary>Whom the source itself cites.</summary>
    public required IReadOnlyList<TextSlice> Citing { get; init; }

    /// <summary>Time, medium, recipient and place, or null where the reporting clause tells none.</summary>
    public required ResultSaid? Said { get; init; }

    /// <summary>Whether the utterance took place.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Zero-based number of the body paragraph in which the quote begins; null outside the body, in JSON -1.</summary>
    [JsonConverter(typeof(ParagraphConverter))]
    public required int? Paragraph { get; init; }

    /// <summary>Calibrated probability that content, source and speaker are
    /// all right, to two decimals; 1 where a person decided so.</summary>
    public required double Confidence { get; init; }

    /// <summary>What a person decided about the quote; null, and absent in JSON, where nobody did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ResultReview? Review { get; init; }
}

/// <summary>A person's decision about a quote.</summary>
/// <param name="By">Who decided, or null where nobody said.</param>
/// <param name="At">When, in ISO 8601 and UTC, or null where it was not kept.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Note">What the person noted, or null.</param>
public sealed record ResultReview(string? By, string? At, Verdict Decision, string? Note);

/// <summary>A time expression.</summary>
/// <param name="Start">Its start.</param>
/// <param name="End">Its end.</param>
/// <param name="Text">The expression.</param>
/// <param name="Type">Its TIMEX3 type.</param>
/// <param name="Value">Its TIMEX3 value.</param>
public sealed record ResultDate(int Start, int End, string Text, TimexType Type, string Value);

/// <summary>Something a reader of the result should know.</summary>
/// <param name="Code">A stable code in kebab case.</param>
/// <param name="Start">Start of the place in the text.</param>
/// <param name="End">Its end.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record ResultWarning(string Code, int Start, int End, string Message);
