using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction;

/// <summary>Something the reader of a result should know.</summary>
/// <param name="Code">A stable code in kebab case, for example <c>language</c>.</param>
/// <param name="Span">The place in the text (UTF-16 offsets).</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record Warning(string Code, TextSpan Span, string Message);

/// <summary>All that one run of the pipeline found in one article. The output stage writes it in every format.</summary>
/// <remarks>Immutable; safe to share between threads. Spans are UTF-16 offsets into <see cref="Input.Article.Text"/>.</remarks>
public sealed record ArticleExtraction
{
    /// <summary>The article as it came in.</summary>
    public required Article Article { get; init; }

    /// <summary>Its parts.</summary>
    public required ArticleLayout Layout { get; init; }

    /// <summary>Its linguistic analysis.</summary>
    public required AnalyzedText Language { get; init; }

    /// <summary>The program and model at work.</summary>
    public required Generator Generator { get; init; }

    /// <summary>Language of the text (BCP 47), for example <c>en</c>.</summary>
    public required string LanguageCode { get; init; }

    /// <summary>The publication date or the date inferred in its place, null when neither is known.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Time expressions in the order of the text.</summary>
    public required IReadOnlyList<TimeExpression> Dates { get; init; }

    /// <summary>Attributions ordered by first content offset.</summary>
    public required IReadOnlyList<Attribution> Attributions { get; init; }

    /// <summary>Speakers and the links of the attributions to them.</summary>
    public required SpeakerAnalysis Speakers { get; init; }

    /// <summary>Calibrated probability that content, source and speaker are all right, an attribution each.</summary>
    public required IReadOnlyList<double> Confidences { get; init; }

    /// <summary>What a reader should know: first what was found when the article was read, then what the stages found.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}
