using Extraction.Models;

namespace Extraction.Training;

/// <summary>Pseudo-random numbers that are the same on every machine and runtime (SplitMix64, Steele, Lea and Flood 2014).</summary>
internal sealed class DeterministicRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to <paramref name="limit"/> - 1.</summary>
    public int Next(int limit) => (int)((UInt128)NextBits() * (ulong)limit >> 64);

    /// <summary>A number from 0 to 1, 1 excluded.</summary>
    public float NextFloat() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <summary>Puts a list into a random order (Fisher and Yates).</summary>
    public void Shuffle<T>(IList<T> list)
    {
        for (int i = list.Count - 1; i > 0; i--)
        {
            int other = Next(i + 1);
            (list[i], list[other]) = (list[other], list[i]);
        }
    }

    private ulong NextBits() => FeatureHash.Mix(_state += 0x9E3779B97F4A7C15UL);
}
