namespace Extraction.Language;

/// <summary>Hands out one string for the same characters as long as it remembers them, so that frequent words allocate nothing.</summary>
/// <remarks>Thread-safe without locks: a lost race costs an allocation, never a wrong string.</remarks>
internal sealed class StringPool
{
    private const int Slots = 1 << 15;
    private readonly string?[] _strings = new string?[Slots];

    /// <summary>A string of these characters.</summary>
    public string Get(ReadOnlySpan<char> characters)
    {
        uint hash = 2166136261;
        foreach (char c in characters) hash = (hash ^ c) * 16777619;
        ref string? slot = ref _strings[(hash ^ (hash >> 15)) & (Slots - 1)];
        string? known = slot;
        if (known is not null && characters.SequenceEqual(known)) return known;
        return slot = characters.ToString();
    }
}
