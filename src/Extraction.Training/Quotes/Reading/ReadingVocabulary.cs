using Extraction.Quotes;
using Extraction.Quotes.Reading;
using Extraction.Training.Meanings;

namespace Extraction.Training.Quotes.Reading;

/// <summary>The feature keys that are frequent enough to be given a vector, how
/// often each occurred, and what is known of the meaning of words.</summary>
internal sealed class ReadingVocabulary
{
    private readonly Dictionary<ulong, int> _rows = [];
    private readonly bool[] _isWord;
    private readonly float[] _counts;

    /// <summary>Counts keys.</summary>
    /// <param name="articles">Articles to learn from.</param>
    /// <param name="minimum">How often a key must occur.</param>
    /// <param name="meanings">Vectors of words from more text than the articles.</param>
    public ReadingVocabulary(IEnumerable<AttributionContext> articles, int minimum, MeaningTable meanings)
    {
        Meanings = meanings;
        var counts = new Dictionary<ulong, (int Count, int Index)>();
        Span<ulong> keys = stackalloc ulong[TokenKeys.Capacity];
        foreach (AttributionContext article in articles)
        {
            var extractor = new TokenKeys(article);
            for (int i = 0; i < article.Text.TokenCount; i++)
            {
                int count = extractor.Extract(i, keys);
                for (int k = 0; k < count; k++)
                {
                    counts[keys[k]] = counts.TryGetValue(keys[k], out var known) ? (known.Count + 1, known.Index) : (1, k);
                }
            }
        }

        Keys = [.. counts.Where(c => c.Value.Count >= minimum).Select(c => c.Key).Order()];
        for (int row = 0; row < Keys.Length; row++) _rows.Add(Keys[row], row);
        _isWord = [.. Keys.Select(k => counts[k].Index < 2)];
        _counts = [.. Keys.Select(k => counts[k].Count)];
    }

    /// <summary>Vectors of words from more text than the articles, as far as they are known.</summary>
    public MeaningTable Meanings { get; }

    /// <summary>Keys by row.</summary>
    public ulong[] Keys { get; }

    /// <summary>Whether to leave a row out: now and then any, rare words often, so that
    /// the rest of their features learn to stand for them when they are unknown.</summary>
    /// <param name="row">The row.</param>
    /// <param name="random">A random number for this row.</param>
    public bool Dropped(int row, float random) => random < Math.Max(0.1f, _isWord[row] ? 3f / (3f + _counts[row]) : 0);

    /// <summary>Adds the rows of one token's keys.</summary>
    public void Rows(ReadOnlySpan<ulong> keys, List<int> rows)
    {
        foreach (ulong key in keys)
        {
            if (_rows.TryGetValue(key, out int row)) rows.Add(row);
        }
    }
}
