using Extraction.Input;

namespace Extraction.Cli.Extract;

/// <summary>Counts the articles of a run ahead of it, on a thread of its own, so that the time that is left can be told.</summary>
/// <remarks>Reading costs little beside extracting. The count is an estimate: files may come and go.</remarks>
internal sealed class ArticleCount : IDisposable
{
    private long _total = -1;
    private volatile bool _stopped;

    /// <summary>Begins to count.</summary>
    /// <param name="sources">The input, read independently of the run itself.</param>
    public ArticleCount(IEnumerable<ArticleSource> sources)
    {
        var thread = new Thread(() => Count(sources)) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "count" };
        thread.Start();
    }

    /// <summary>Articles and lost articles, or null while they are being counted.</summary>
    public long? Total => Interlocked.Read(ref _total) is >= 0 and var total ? total : null;

    public void Dispose() => _stopped = true;

    private void Count(IEnumerable<ArticleSource> sources)
    {
        long total = 0;
        foreach (ArticleSource source in sources)
        {
            if (_stopped) return;
            if (source.Problem is not { ArticleLost: false }) total++;
        }

        Interlocked.Exchange(ref _total, total);
    }
}
