using System.Diagnostics;
using Extraction.Input;
using Extraction.Output;
using Extraction.Store;
using Extraction.Store.Writing;

namespace Extraction.Cli.Extract;

/// <summary>Adds the articles of a run to a store, some at a time.</summary>
/// <remarks>
/// A batch is one transaction: a run killed at any moment leaves whole batches, and the next run with <c>--resume</c> does
/// what was not in them. The store is locked only while a batch is written, so that several runs can fill one store.
/// <see cref="Find"/> is thread-safe, the rest is not.
/// </remarks>
internal sealed class StoreOutput : IDisposable
{
    private const int BatchArticles = 128;

    /// <summary>Articles that trickle in are in the store after so long, though the batch is not full.</summary>
    private static readonly TimeSpan BatchAge = TimeSpan.FromSeconds(5);

    private readonly QuoteStore _store;
    private readonly ArticleFingerprint _fingerprint;
    private readonly IReadOnlyDictionary<UInt128, int>? _finished;
    private readonly List<StoredArticle> _batch = [];
    private long _batchStarted;

    /// <summary>Opens the store of a run.</summary>
    /// <exception cref="StoreFormatException">The file is something else.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public StoreOutput(ExtractRequest request)
    {
        _store = QuoteStore.OpenOrCreate(request.Store!);
        // What is in the store does not depend on what else the run writes.
        _fingerprint = new ArticleFingerprint(request with { Formats = [], ByteOrderMark = false });
        _finished = request.Resume ? _store.Finished() : null;
    }

    /// <summary>Articles that took the place of one from another file with the same identifier.</summary>
    public int Displaced { get; private set; }

    /// <summary>The number of quotes of the article, where an earlier run that
    /// is to be resumed put the same result into the store; else null.</summary>
    public int? Find(Article article) => _finished?.TryGetValue(_fingerprint.Of(article), out int quotes) == true ? quotes : null;

    /// <summary>Takes an article; it is in the store when its batch is written.</summary>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public void Add(ArticleSource source, ResultDocument document)
    {
        Article article = source.Article!;
        if (_batch.Count == 0) _batchStarted = Stopwatch.GetTimestamp();
        _batch.Add(new StoredArticle
        {
            Document = document,
            Text = article.Text,
            File = source.FileName,
            RecordLine = source.FileName is null ? null : source.Place?.Line,
            IsWholeFile = source.FileName is not null && source.Place is null && article.IsPlainText,
            Fingerprint = _fingerprint.Of(article),
        });
        if (_batch.Count >= BatchArticles || Stopwatch.GetElapsedTime(_batchStarted) >= BatchAge) Flush();
    }

    /// <summary>Writes what is left.</summary>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public void Flush()
    {
        if (_batch.Count == 0) return;
        Displaced += _store.Add(_batch).Displaced;
        _batch.Clear();
    }

    public void Dispose() => _store.Dispose();
}
