using Extraction.Output;

namespace Extraction;

/// <summary>How a stream of articles is worked through. Immutable; safe to share between threads.</summary>
/// <example><code>
/// var options = new StreamingOptions
/// {
///     MaxDegreeOfParallelism = 4,
///     Result = ResultOptions.Default with { MinConfidence = 0.5 },
///     Progress = new Progress&lt;ExtractionProgress&gt;(now => Console.Error.WriteLine($"{now.Articles} articles, {now.Quotes} quotes")),
/// };
/// await foreach (ResultDocument result in pipeline.ExtractManyAsync(articles, options)) Console.WriteLine(result.Article.Id);
/// </code></example>
public sealed record StreamingOptions
{
    /// <summary>The defaults: as many articles at once as there are processors, everything in the results.</summary>
    public static StreamingOptions Default { get; } = new();

    /// <summary>The most articles worked on at one moment; at least one. It changes the speed, never a byte of the results.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>What goes into the results.</summary>
    public ResultOptions Result { get; init; } = ResultOptions.Default;

    /// <summary>Told after each result is handed on, in order; null for nobody. Called on the reading thread.</summary>
    public IProgress<ExtractionProgress>? Progress { get; init; }
}

/// <summary>How far a stream of articles has come.</summary>
/// <param name="Articles">Articles whose results were handed on.</param>
/// <param name="Quotes">Quotes in these results.</param>
public readonly record struct ExtractionProgress(long Articles, long Quotes);
