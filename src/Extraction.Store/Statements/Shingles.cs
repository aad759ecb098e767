namespace Extraction.Store.Statements;

/// <summary>Hashes of the runs of four words of a wording: two wordings are compared only where they share one.</summary>
/// <remarks>
/// After Broder, "On the resemblance and containment of documents" (1997), with all shingles kept, as statements are
/// short. Runs that have few letters are runs of function words ("that it is a"), which half the archive shares; they are
/// left out. Whether two wordings meet depends on the two alone, never on what else is in the store or came before.
/// </remarks>
internal static class Shingles
{
    private const int Words = 4, MinLetters = 12;

    /// <summary>48 bits: what SQLite stores in six bytes. Two runs with one hash cost a needless comparison, nothing else.</summary>
    private const ulong Mask = (1UL << 48) - 1;

    /// <summary>The hashes, each once. No run goes across a gap.</summary>
    public static HashSet<long> Of(IReadOnlyList<string> words)
    {
        var hashes = new HashSet<long>();
        int run = 0, letters = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] == PlainWords.Gap)
            {
                run = letters = 0;
                continue;
            }

            letters += words[i].Length;
            if (++run > Words) letters -= words[i - Words].Length;
            if (run >= Words && letters >= MinLetters) hashes.Add(Hash(words, i - Words + 1, Words));
        }

        return hashes;
    }

    /// <summary>The hash of some words (FNV-1a over UTF-16,
    /// http://www.isthe.com/chongo/tech/comp/fnv/): the same on every machine.</summary>
    public static long Hash(IReadOnlyList<string> words, int start, int count)
    {
        ulong hash = 14695981039346656037;
        for (int i = start; i < start + count; i++)
        {
            foreach (char c in words[i]) hash = (hash ^ c) * 1099511628211;
            hash = (hash ^ ' ') * 1099511628211;
        }

        return (long)((hash ^ (hash >> 48)) & Mask);
    }
}
