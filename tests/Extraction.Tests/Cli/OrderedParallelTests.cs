using Extraction.Cli;

namespace Extraction.Tests.Cli;

public sealed class OrderedParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Results_come_in_the_order_of_the_items(int jobs)
    {
        var results = new List<int>();
        OrderedParallel.Run(
            Enumerable.Range(0, 500),
            i =>
            {
                if (i % 7 == 0) Thread.Yield();
                return i * 2;
            },
            results.Add,
            jobs,
            CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => i * 2), results);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_items_are_read_only_a_bounded_number_ahead(int jobs)
    {
        int read = 0, most = 0, consumed = 0;
        IEnumerable<int> Source()
        {
            for (int i = 0; i < 1000; i++)
            {
                Interlocked.Increment(ref read);
                yield return i;
            }
        }

        OrderedParallel.Run(Source(), i => i, _ => most = Math.Max(most, Volatile.Read(ref read) - consumed++), jobs,
            CancellationToken.None);
        Assert.InRange(most, 1, (jobs * 6) + 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_exception_of_any_part_ends_the_run(int jobs)
    {
        static IEnumerable<int> Broken()
        {
            yield return 1;
            throw new IOException("source");
        }

        Assert.Equal("source", Assert.Throws<IOException>(() => OrderedParallel.Run(Broken(), i => i, _ => { }, jobs, default)).Message);
        Assert.Equal("work", Assert.Throws<IOException>(() =>
            OrderedParallel.Run<int, int>(Enumerable.Range(0, 99), _ => throw new IOException("work"), _ => { }, jobs, default)).Message);
        Assert.Equal("sink", Assert.Throws<IOException>(() =>
            OrderedParallel.Run(Enumerable.Range(0, 99), i => i, _ => throw new IOException("sink"), jobs, default)).Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Cancelling_keeps_what_was_consumed(int jobs)
    {
        using var source = new CancellationTokenSource();
        var results = new List<int>();
        Assert.ThrowsAny<OperationCanceledException>(() => OrderedParallel.Run(
            Enumerable.Range(0, 100_000),
            i => i,
            i =>
            {
                results.Add(i);
                if (i == 10) source.Cancel();
            },
            jobs,
            source.Token));
        Assert.Equal(Enumerable.Range(0, results.Count), results);
        Assert.InRange(results.Count, 11, 99_999);
    }
}
