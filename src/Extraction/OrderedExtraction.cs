using System.Runtime.CompilerServices;
using Extraction.Input;
using Extraction.Output;

namespace Extraction;

/// <summary>Works on several articles of a stream at once and hands on their results in the order of the articles.</summary>
/// <remarks>
/// At most twice as many articles as may be worked on at once are held, so that a long one keeps few others waiting and memory does not
/// grow with the stream.
/// </remarks>
internal static class OrderedExtraction
{
    private const int HeldPerWorker = 2;

    public static async IAsyncEnumerable<ResultDocument> Run(
        ExtractionPipeline pipeline, IAsyncEnumerable<Article> articles, StreamingOptions options,
            [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var workers = new SemaphoreSlim(options.MaxDegreeOfParallelism);
        var pending = new Queue<Task<ResultDocument>>();
        var done = default(ExtractionProgress);
        try
        {
            await foreach (Article article in articles.WithCancellation(stop.Token).ConfigureAwait(false))
            {
                ArgumentNullException.ThrowIfNull(article, nameof(articles));
                if (pending.Count == options.MaxDegreeOfParallelism * HeldPerWorker)
                {
                    ResultDocument first = await pending.Dequeue().ConfigureAwait(false);
                    yield return first;
                    done = Told(options, done, first);
                }

                pending.Enqueue(Work(pipeline, article, options, workers, stop.Token));
            }

            while (pending.Count > 0)
            {
                ResultDocument next = await pending.Dequeue().ConfigureAwait(false);
                yield return next;
                done = Told(options, done, next);
            }
        }
        finally
        {
            // A caller that stops reading, or an article that fails, must leave no work running behind its back.
            await stop.CancelAsync().ConfigureAwait(false);
            foreach (Task task in pending) await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<ResultDocument> Work(
        ExtractionPipeline pipeline, Article article, StreamingOptions options, SemaphoreSlim workers, CancellationToken cancellation)
    {
        await workers.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => ResultBuilder.Build(pipeline.Extract(article, cancellation), options.Result), cancellation)
                .ConfigureAwait(false);
        }
        finally
        {
            workers.Release();
        }
    }

    private static ExtractionProgress Told(StreamingOptions options, ExtractionProgress before, ResultDocument result)
    {
        var now = new ExtractionProgress(before.Articles + 1, before.Quotes + result.Quotes.Count);
        options.Progress?.Report(now);
        return now;
    }
}
