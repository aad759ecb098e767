using Extraction.Output.Review;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Desk.Api;

// What goes in and out whose form is written elsewhere: these records only describe it to programs.

/// <summary>A result, as docs/output.schema.json describes it; the desk has that schema at /api/output.schema.json.</summary>
internal sealed record ResultBody;

/// <summary>What a person decided about a quote. It repeats what it is about, so that it can be found again.</summary>
/// <param name="Article">Identifier of the article.</param>
/// <param name="Sha256">SHA-256 of its text, as the result has it.</param>
/// <param name="Quote">Identifier of the quote: q1, q2, …; for one that the person added +1, +2, …</param>
/// <param name="Decision">confirmed, corrected (with 'corrected'), rejected, added, or draft for what is not decided yet.</param>
/// <param name="Content">Where the quote stands, as the result has it; empty for one that the person added.</param>
/// <param name="Corrected">What is right instead.</param>
/// <param name="Note">What the person noted.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When, in ISO 8601 and UTC as 2031-05-07T10:00:00Z; the desk's clock where it is left out.</param>
internal sealed record DecisionBody(
    string Article, string Sha256, string Quote, Verdict Decision, IReadOnlyList<PlaceBody>? Content = null,
    CorrectionBody? Corrected = null, string? Note = null, string? By = null, string? At = null);

/// <summary>A stretch of the text in Unicode code points, its end exclusive.</summary>
/// <param name="Start">Its start.</param>
/// <param name="End">Its end.</param>
internal sealed record PlaceBody(int Start, int End);

/// <summary>What is right instead. What is left out stays as it is; null says that the article does not tell it.</summary>
/// <param name="Speaker">Name of the speaker: one of the article or a new one.</param>
/// <param name="Kind">Kind of a new speaker.</param>
/// <param name="Role">Title of his role.</param>
/// <param name="Organization">Organisation of his role.</param>
/// <param name="Date">When it was said: 2023-10-25, 2023-W43, 2023-10 or 2023.</param>
/// <param name="Medium">The channel.</param>
/// <param name="Recipient">To whom it was said.</param>
/// <param name="Type">Type of the quote.</param>
/// <param name="Act">Statement or thought.</param>
/// <param name="Content">Where the quote stands.</param>
/// <param name="Cue">Where its cue stands; empty for none.</param>
/// <param name="Source">Where its source stands, at most one place; empty for none.</param>
internal sealed record CorrectionBody(
    string? Speaker = null, SpeakerKind? Kind = null, string? Role = null, string? Organization = null, string? Date = null,
    string? Medium = null, string? Recipient = null, QuoteType? Type = null, QuoteAct? Act = null, IReadOnlyList<PlaceBody>? Content = null,
    IReadOnlyList<PlaceBody>? Cue = null, IReadOnlyList<PlaceBody>? Source = null);

/// <summary>Decisions, as the review page exports them and 'extraction review --apply' reads them.</summary>
/// <param name="SchemaVersion">1.1</param>
/// <param name="Kind">extraction-decisions</param>
/// <param name="Decisions">One a quote.</param>
internal sealed record DecisionFileBody(string SchemaVersion, string Kind, IReadOnlyList<DecisionBody> Decisions);

/// <summary>Somebody else decided meanwhile; nothing was changed.</summary>
/// <param name="Revision">To be sent as 'seen' with a decision that is to hold all the same.</param>
/// <param name="Decision">What is decided now; null where it was taken back.</param>
internal sealed record ConflictBody(long Revision, DecisionBody? Decision);

/// <summary>Whether the desk works.</summary>
/// <param name="Status">ok</param>
/// <param name="Models">ready, or loading in the first seconds.</param>
/// <param name="Articles">How many articles the store has.</param>
internal sealed record HealthAnswer(string Status, string Models, int Articles);
