namespace Extraction.Training.Parsing;

/// <summary>Random numbers that are the same for the same seed everywhere and for ever (SplitMix64, Steele, Lea and Flood 2014).</summary>
internal struct DeterministicRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to 1, 1 excluded.</summary>
    public float NextFloat() => (Next() >> 40) * (1f / (1 << 24));

    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = (int)(Next() % (ulong)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
