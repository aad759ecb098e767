using Extraction.Language;

namespace Extraction;

/// <summary>How a pipeline reads. Immutable; safe to share between threads.</summary>
/// <example><code>
/// var pipeline = ExtractionPipeline.Create(EnglishModel.Instance, PipelineOptions.Default with { Language = "en" });
/// </code></example>
public sealed record PipelineOptions
{
    /// <summary>The defaults.</summary>
    public static PipelineOptions Default { get; } = new();

    /// <summary>A language engine in place of the model's own; null for that one. Called from as many threads as the pipeline is.</summary>
    /// <remarks>The weights of the later stages were trained on the model's own engine.</remarks>
    public ILanguageAnalyzer? LanguageEngine { get; init; }

    /// <summary>
    /// The language that every article is in, whatever it looks like (BCP 47): only that of the model. Null to identify the
    /// language of each article, by which one in another language gives no quotes and a warning.
    /// </summary>
    public string? Language { get; init; }
}
