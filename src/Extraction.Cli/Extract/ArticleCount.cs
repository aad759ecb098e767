using Extraction.Input;

namespace Extraction.Cli.Extract;

/// <summary>Counts the articles of a run ahead of it, on a thread of its own, so that the time that is left can be told.</summary>
/// <remarks>Reading costs little beside extracting. The count is an estimate:
/// files may come and go, and none comes where reading fails.</remarks>
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

    /// <summary>
    /// Whether everything the paths stand for can be read twice: standard input, a pipe or a device, which have no size, would
    /// lose to the count what the run must have.
    /// </summary>
    public static bool CanCount(IReadOnlyList<string> paths) =>
        paths.All(path => path != "-" && (Directory.Exists(path) || !File.Exists(path)
            || new FileInfo(path) is { LinkTarget: null, Length: > 0 }));

    /// <summary>Articles and lost articles, or null while they are being counted.</summary>
    public long? Total => Interlocked.Read(ref _total) is >= 0 and var total ? total : null;

    public void Dispose() => _stopped = true;

    private void Count(IEnumerable<ArticleSource> sources)
    {
        try
        {
            long total = 0;
            foreach (ArticleSource source in sources)
            {
                if (_stopped) return;
                if (source.Problem is not { ArticleLost: false }) total++;
            }

            Interlocked.Exchange(ref _total, total);
        }
        catch (Exception)
        {
            // The run itself reads the same and tells what is wrong with it.
        }
    }
}
