using System.Collections.Concurrent;
using Extraction.Store;

namespace Extraction.Desk;

/// <summary>The store for many requests at once: a few connections that read, one that writes.</summary>
/// <remarks>Thread-safe. A connection is no thread's own, but one request's at a time.</remarks>
internal sealed class StorePool : IDisposable
{
    private const int Readers = 4;

    private readonly string _path;

    // Turns and their end have nothing to be disposed of: a request that is called off may still look at them.
    private readonly ConcurrentBag<QuoteStore> _idle = [];
    private readonly SemaphoreSlim _readers = new(Readers, Readers);
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly QuoteStore _writing;

    /// <summary>Opens the store, making it where there is none.</summary>
    /// <exception cref="StoreFormatException">It is something else.</exception>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public StorePool(string path)
    {
        _path = path;
        _writing = QuoteStore.OpenOrCreate(path);
    }

    /// <summary>The folder of the store.</summary>
    public string Folder => _writing.Folder;

    /// <summary>Asks the store.</summary>
    public async Task<T> ReadAsync<T>(Func<QuoteStore, T> question, CancellationToken cancellation)
    {
        await TakeTurnAsync(_readers, cancellation).ConfigureAwait(false);
        QuoteStore? store = null;
        try
        {
            if (!File.Exists(_path)) throw StoreException.Gone(_path);
            if (!_idle.TryTake(out store)) store = QuoteStore.Open(_path);
            return question(store);
        }
        finally
        {
            if (store is not null) _idle.Add(store);
            _readers.Release();
        }
    }

    /// <summary>Changes the store; what is changed is in the file when this returns.</summary>
    public async Task<T> WriteAsync<T>(Func<QuoteStore, T> change, CancellationToken cancellation)
    {
        await TakeTurnAsync(_writer, cancellation).ConfigureAwait(false);
        try
        {
            return change(_writing);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Closes the store after whatever is being asked or written; what waits for its turn is called off.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        for (int i = 0; i < Readers; i++) _readers.Wait();
        _writer.Wait();
        while (_idle.TryTake(out QuoteStore? store)) store.Dispose();
        _writing.Dispose();
    }

    private async Task TakeTurnAsync(SemaphoreSlim turns, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token);
        await turns.WaitAsync(either.Token).ConfigureAwait(false);
    }
}
