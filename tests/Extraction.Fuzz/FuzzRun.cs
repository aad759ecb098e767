using System.Diagnostics;

namespace Extraction.Fuzz;

/// <summary>What a target took and what it did not bear.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Inputs">How many inputs were tried.</param>
/// <param name="Slowest">The longest that one took, on the clock.</param>
/// <param name="Failures">What went wrong, with the input; one of each kind.</param>
internal sealed record FuzzOutcome(string Target, int Inputs, TimeSpan Slowest, IReadOnlyList<(string What, byte[] Input)> Failures);

/// <summary>Tries inputs on a target until the time or the number is used up.</summary>
internal static class FuzzRun
{
    /// <summary>Runs one target.</summary>
    /// <param name="target">What takes the inputs.</param>
    /// <param name="seed">The same seed makes the same inputs.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="time">How long in all.</param>
    /// <param name="patience">No input, of at most 64 KiB, may take longer, neither on the clock nor of the processor: on a busy machine
    /// the clock alone tells nothing. Thirty times as long on the clock is too long in any case: what hangs takes no time of the
    /// processor.</param>
    public static FuzzOutcome Run(FuzzTarget target, int seed, int count, TimeSpan time, TimeSpan patience)
    {
        var mutator = new Mutator(seed, target.Seeds, target.Words);
        var failures = new Dictionary<string, (string What, byte[] Input)>(StringComparer.Ordinal);
        TimeSpan slowest = TimeSpan.Zero;
        foreach (byte[] good in target.Seeds) target.Run(good);
        var watch = Stopwatch.StartNew();
        int tried = 0;
        for (; tried < count && watch.Elapsed < time; tried++)
        {
            byte[] input = mutator.Next();
            var one = Stopwatch.StartNew();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            try
            {
                target.Run(input);
                TimeSpan processor = Environment.CpuUsage.TotalTime - before;
                if ((one.Elapsed > patience && processor > patience) || one.Elapsed / 30 > patience)
                {
                    failures.TryAdd("slow", ($"took {one.Elapsed}, {processor} of the processor", input));
                }
            }
            catch (Exception e)
            {
                string kind = e is BrokenPromiseException ? e.Message : $"{e.GetType().Name} {new StackTrace(e).GetFrame(0)?.GetMethod()}";
                failures.TryAdd(kind, (e.ToString(), input));
            }

            if (one.Elapsed > slowest) slowest = one.Elapsed;
        }

        return new FuzzOutcome(target.Name, tried, slowest, [.. failures.Values]);
    }
}
