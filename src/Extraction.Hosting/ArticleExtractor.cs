using System.Runtime.CompilerServices;
using Extraction.Input;
using Extraction.Output;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Extraction.Hosting;

/// <summary>Extraction as a service: articles in, results out, and the log told what could not be read. Thread-safe.</summary>
/// <param name="pipeline">The pipeline of the application.</param>
/// <param name="settings">How it is used.</param>
/// <param name="log">Told of every problem of the input.</param>
/// <example><code>
/// ServiceProvider provider = new ServiceCollection()
///     .AddExtraction(settings => settings.Model = EnglishModel.Instance).BuildServiceProvider();
/// var extractor = provider.GetRequiredService&lt;ArticleExtractor&gt;();
/// await foreach (ResultDocument result in extractor.ExtractManyAsync(new ArticleReader().Read(["archive"]), cancellation))
///     Console.WriteLine($"{result.Article.Id}: {result.Quotes.Count} quotes");
/// </code></example>
public sealed class ArticleExtractor(ExtractionPipeline pipeline, IOptions<ExtractionSettings> settings, ILogger<ArticleExtractor> log)
{
    private StreamingOptions Streaming => settings.Value.Streaming;

    /// <summary>Reads one article.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<ResultDocument> ExtractAsync(Article article, CancellationToken cancellation = default) =>
        ResultBuilder.Build(await pipeline.ExtractAsync(article, cancellation).ConfigureAwait(false), Streaming.Result);

    /// <summary>Reads articles as <see cref="ArticleReader"/> finds them; a problem is logged as a warning and the rest goes on.</summary>
    /// <param name="sources">What a reader gives: <c>new ArticleReader().Read(paths)</c>.</param>
    /// <param name="cancellation">Heard between articles and inside each.</param>
    /// <returns>One result an article, in their order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> is null.</exception>
    public IAsyncEnumerable<ResultDocument> ExtractManyAsync(IEnumerable<ArticleSource> sources, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return pipeline.ExtractManyAsync(Articles(sources, cancellation), Streaming, cancellation);
    }

    // Reading files is synchronous; the stream's first await leaves the caller's thread before it begins.
    private async IAsyncEnumerable<Article> Articles(IEnumerable<ArticleSource> sources,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        foreach (ArticleSource source in sources)
        {
            cancellation.ThrowIfCancellationRequested();
            if (source.Problem is { } problem) log.InputProblem(problem.ToString());
            if (source.Article is { } article) yield return article;
        }
    }
}
