namespace Extraction.Tests;

/// <summary>
/// Whether work grows in step with its input. No clock decides it: what a thread allocates, and how often a stage asks whether its
/// article is still wanted (which every loop does whose rounds grow with the article), are the same on every machine. The time itself is
/// taken by <c>tests/Extraction.Benchmarks</c>, on the same texts (docs/performance.md).
/// </summary>
internal static class Growth
{
    /// <summary>A list that doubles may allocate twice as much as it holds; a square is sixty-four times as much.</summary>
    private const int Times = 8, Most = 20, Spare = 256 * 1024, SpareRounds = 100;

    /// <summary>Does the work on the text, and on an eighth of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="characters">How long the larger of the two is.</param>
    /// <param name="work">Reads a text; what it needs once, it has had before.</param>
    public static void IsLinear(HostileText text, int characters, Action<string> work) => IsLinear(text, characters, whole =>
    {
        work(whole);
        return 0;
    });

    /// <summary>The same for work that tells how often its loops went round.</summary>
    public static void IsLinear(HostileText text, int characters, Func<string, int> work)
    {
        string small = text.OfLength(characters / Times), large = text.OfLength(characters);
        work(small);
        (long bytes, int rounds) = Cost(small, work);
        (long bytesOfAll, int roundsOfAll) = Cost(large, work);
        Assert.True(bytesOfAll <= (Most * bytes) + Spare,
            $"{text.Name}: {bytes} bytes for {small.Length} characters, {bytesOfAll} for {large.Length}");
        Assert.True(roundsOfAll <= (Most * rounds) + SpareRounds,
            $"{text.Name}: {rounds} rounds for {small.Length} characters, {roundsOfAll} for {large.Length}");
    }

    private static (long Bytes, int Rounds) Cost(string text, Func<string, int> work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        int rounds = work(text);
        return (GC.GetAllocatedBytesForCurrentThread() - before, rounds);
    }
}
