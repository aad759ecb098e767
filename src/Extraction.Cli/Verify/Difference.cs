namespace Extraction.Cli.Verify;

/// <summary>What differs between what was expected of an article and what came out.</summary>
internal enum DifferenceKind
{
    /// <summary>A quote that was not expected.</summary>
    QuoteAdded,

    /// <summary>An expected quote that did not come out.</summary>
    QuoteLost,

    /// <summary>A stretch of text that must not come out as a quote, and did.</summary>
    QuoteForbidden,

    /// <summary>The same quote with other words at its edges.</summary>
    ContentChanged,

    /// <summary>The quote is given to someone else.</summary>
    SpeakerChanged,

    /// <summary>Direct, indirect or mixed.</summary>
    TypeChanged,

    /// <summary>Statement or mental attitude.</summary>
    ActChanged,

    /// <summary>The signal of the attribution.</summary>
    CueChanged,

    /// <summary>The mention of the source.</summary>
    SourceChanged,

    /// <summary>How the mention led to the speaker.</summary>
    ResolutionChanged,

    /// <summary>The date of the utterance.</summary>
    DateChanged,

    /// <summary>Medium, recipient or place of the utterance, or the words that date it.</summary>
    CircumstancesChanged,

    /// <summary>Whom the source cites, or who relays it.</summary>
    RelayChanged,

    /// <summary>Whether the utterance took place.</summary>
    ModalityChanged,

    /// <summary>The paragraph of the quote.</summary>
    ParagraphChanged,

    /// <summary>The confidence alone.</summary>
    ConfidenceChanged,

    /// <summary>A speaker's kind, roles, aliases or mentions.</summary>
    SpeakerDetailsChanged,

    /// <summary>A time expression or its value.</summary>
    TimeExpressionChanged,

    /// <summary>A warning.</summary>
    WarningChanged,

    /// <summary>Title, authors, publication date, text or other facts about the article.</summary>
    ArticleChanged,

    /// <summary>The program or model that made the result.</summary>
    GeneratorChanged,

    /// <summary>The meaning is the same, the bytes are not.</summary>
    BytesChanged,
}

/// <summary>One difference.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Start">Code point offset of the place in the text, or null.</param>
/// <param name="Message">One sentence, or several lines for <see cref="DifferenceKind.BytesChanged"/>.</param>
/// <param name="Expected">What was expected, where that is one value.</param>
/// <param name="Actual">What came out, where that is one value.</param>
internal sealed record Difference(DifferenceKind Kind, int? Start, string Message, string? Expected = null, string? Actual = null);
