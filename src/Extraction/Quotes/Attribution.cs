using Extraction.Dates;

namespace Extraction.Quotes;

/// <summary>How the content of an attribution is given.</summary>
public enum QuoteType : byte
{
    /// <summary>Every fragment lies wholly inside quotation marks.</summary>
    Direct,

    /// <summary>No fragment does.</summary>
    Indirect,

    /// <summary>Some of it does.</summary>
    Mixed,
}

/// <summary>What the source does with the content.</summary>
public enum QuoteAct : byte
{
    /// <summary>Uttered to others: said, wrote, announced, ordered, asked, voted, promised.</summary>
    Statement,

    /// <summary>Belief, intent or attitude ascribed to the source: believes, wants, plans, fears.</summary>
    Mental,
}

/// <summary>Whether the utterance took place.</summary>
public enum Modality : byte
{
    /// <summary>It did.</summary>
    Actual,

    /// <summary>The text denies it: "did not say".</summary>
    Negated,

    /// <summary>It is still to come: "is expected to announce".</summary>
    Expected,

    /// <summary>It could, might or would happen: "could argue".</summary>
    Possible,
}

/// <summary>What the reporting clause itself tells about time, place and circumstances of the utterance.</summary>
public sealed record Saying
{
    /// <summary>The expression that dates the utterance, or null.</summary>
    public TimeExpression? Time { get; init; }

    /// <summary>The channel ("telephone interview", "email", "statement"), or null.</summary>
    public TextSpan? Medium { get; init; }

    /// <summary>To whom it was said, or null.</summary>
    public TextSpan? Recipient { get; init; }

    /// <summary>Where it was said, or null.</summary>
    public TextSpan? Place { get; init; }
}

/// <summary>One attribution: source, cue and content as the text gives them, before anyone asks who the source is.</summary>
/// <remarks>All spans are UTF-16 offsets in the order of the text.</remarks>
public sealed record Attribution
{
    /// <summary>What is attributed: one fragment or more.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>What signals the attribution; empty where nothing does (a label, a carried-over quotation).</summary>
    public IReadOnlyList<TextSpan> Cue { get; init; } = [];

    /// <summary>The mention that utters, with its modifiers; null where the text names none.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>Token index of the syntactic head of <see cref="Source"/>, null without one.</summary>
    public int? SourceHead { get; init; }

    /// <summary>
    /// Token index of the last word of the speaker's name, where <see cref="Source"/> is a label that stands for it ("A:"); null for none.
    /// </summary>
    public int? NamedAt { get; init; }

    /// <summary>Whether <see cref="Source"/> is the label of a turn in a transcript.</summary>
    public bool IsLabelled { get; init; }

    /// <summary>Token index of the head of <see cref="Cue"/>, null without one.</summary>
    public int? CueHead { get; init; }

    /// <summary>Index in the article's list of the attribution whose content
    /// contains this one: its speaker relays it; null for none.</summary>
    public int? Parent { get; init; }

    /// <summary>Whom the source itself cites ("…, citing government sources").</summary>
    public IReadOnlyList<TextSpan> Citing { get; init; } = [];

    /// <summary>Direct, indirect or mixed.</summary>
    public QuoteType Type { get; init; }

    /// <summary>Statement or mental attitude.</summary>
    public QuoteAct Act { get; init; }

    /// <summary>Whether it took place.</summary>
    public Modality Modality { get; init; }

    /// <summary>Time, medium, recipient and place, where the reporting clause tells any; else null.</summary>
    public Saying? Said { get; init; }

    /// <summary>Zero-based body paragraph of the first content fragment; null outside the body.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Probability in [0, 1] that cue, content and source are right, before the speaker is resolved.</summary>
    public double Score { get; init; }

    /// <summary>
    /// Index of an earlier attribution whose speaker carries over to this one (quotation running over paragraphs,
    /// a following quotation without a reporting clause); null for none.
    /// </summary>
    public int? CarriedFrom { get; init; }

    /// <summary>The stretches of the content that stand in quotation marks: the speaker's own words.</summary>
    internal IReadOnlyList<TextSpan> Verbatim { get; init; } = [];

    /// <summary>Scores of what was chosen and of its rivals, or null where the stage keeps none.</summary>
    public AttributionEvidence? Evidence { get; init; }
}
