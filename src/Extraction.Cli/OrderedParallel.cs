using System.Collections.Concurrent;

namespace Extraction.Cli;

/// <summary>Works on a sequence with several threads and hands on the results in the order of the sequence.</summary>
internal static class OrderedParallel
{
    /// <summary>Results that may wait for an earlier, slower one, a job each; bounds the memory.</summary>
    private const int QueuedPerJob = 4;

    /// <summary>Runs <paramref name="work"/> on every item and <paramref name="consume"/> on every result, in order.</summary>
    /// <param name="source">The items; enumerated lazily on one thread, a bounded number ahead.</param>
    /// <param name="work">Called on <paramref name="jobs"/> threads at once.</param>
    /// <param name="consume">Called on the calling thread.</param>
    /// <param name="jobs">At least one.</param>
    /// <param name="cancellation">Stops between items, and while the source keeps it waiting; results already consumed stay.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <remarks>The first exception of any of the three delegates ends the run and is rethrown as it is.</remarks>
    public static void Run<TItem, TResult>(
        IEnumerable<TItem> source, Func<TItem, TResult> work, Action<TResult> consume, int jobs, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var todo = new BlockingCollection<Job<TItem, TResult>>(jobs);
        var inOrder = new BlockingCollection<Task<TResult>>(jobs * QueuedPerJob);

        CancellationToken stopping = stop.Token;
        Task reading = Start(() => Read(source, todo, inOrder, stopping));
        Task[] workers = [.. Enumerable.Range(0, jobs).Select(_ => Start(() => Work(todo, work, stopping)))];
        try
        {
            foreach (Task<TResult> result in inOrder.GetConsumingEnumerable(stopping))
            {
                consume(result.WaitAsync(stopping).GetAwaiter().GetResult());
            }

            reading.GetAwaiter().GetResult();
        }
        finally
        {
            // The reader may hang on a source that gives nothing more; it is left behind rather than waited for.
            stop.Cancel();
            Task.WhenAll(workers).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }

    private static Task Start(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void Read<TItem, TResult>(
        IEnumerable<TItem> source, BlockingCollection<Job<TItem, TResult>> todo, BlockingCollection<Task<TResult>> inOrder,
            CancellationToken stop)
    {
        try
        {
            foreach (TItem item in source)
            {
                var job =
                    new Job<TItem, TResult>(item, new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously));
                inOrder.Add(job.Result.Task, stop);
                todo.Add(job, stop);
            }
        }
        finally
        {
            todo.CompleteAdding();
            inOrder.CompleteAdding();
        }
    }

    private static void Work<TItem, TResult>(BlockingCollection<Job<TItem, TResult>> todo, Func<TItem, TResult> work,
        CancellationToken stop)
    {
        foreach (Job<TItem, TResult> job in todo.GetConsumingEnumerable(stop))
        {
            try
            {
                job.Result.SetResult(work(job.Item));
            }
            catch (Exception e)
            {
                job.Result.SetException(e);
            }
        }
    }

    private readonly record struct Job<TItem, TResult>(TItem Item, TaskCompletionSource<TResult> Result);
}
