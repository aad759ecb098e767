using Extraction.Language;
using Extraction.Language.Parsing;

namespace Extraction.Training.Parsing;

/// <summary>The feature keys that are frequent enough to be given a vector, and how often each occurred.</summary>
internal sealed class ParserVocabulary
{
    private const float TagDropout = 0.15f;

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly bool[] _isWord, _isTag;
    private readonly float[] _counts;

    /// <summary>Counts keys.</summary>
    /// <param name="gold">Documents of the treebanks.</param>
    /// <param name="silver">Parsed documents, each use of which counts half.</param>
    /// <param name="minimum">How often a key must occur.</param>
    public ParserVocabulary(IEnumerable<ParserText> gold, IEnumerable<ParserText> silver, int minimum)
    {
        var counts = new Dictionary<ulong, (float Count, int Index)> { [ParserFeatures.Root] = (float.MaxValue, -1) };
        foreach (ParserText document in gold) Count(document, 1, counts);
        foreach (ParserText document in silver) Count(document, 0.5f, counts);
        Keys = [.. counts.Where(c => c.Value.Count >= minimum).Select(c => c.Key).Order()];
        for (int row = 0; row < Keys.Length; row++) _rows.Add(Keys[row], row);
        _isWord = [.. Keys.Select(k => counts[k].Index == 0)];
        _isTag = [.. Keys.Select(k => counts[k].Index is >= ParserFeatures.FirstTagKey and < ParserFeatures.EndOfTagKeys)];
        _counts = [.. Keys.Select(k => counts[k].Count)];
    }

    /// <summary>Keys by row.</summary>
    public ulong[] Keys { get; }

    /// <summary>
    /// Whether to leave a row out: rare words often, so that the rest of their features learn to stand for them when they are
    /// unknown; and now and then all that the tagger said of a token at once, so that the parser does not rely on it alone.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="random">A random number for this row.</param>
    /// <param name="token">A random number for all rows of the token.</param>
    public bool Dropped(int row, float random, float token) =>
        (_isTag[row] && token < TagDropout) || random < Math.Max(0.1f, _isWord[row] ? 0.8f / (0.8f + _counts[row]) : 0);

    private static void Count(ParserText document, float weight, Dictionary<ulong, (float Count, int Index)> counts)
    {
        Span<ulong> keys = stackalloc ulong[ParserFeatures.Capacity];
        foreach (Sentence sentence in document.Text.Sentences)
        {
            ParserFeatures features = document.Features(sentence);
            for (int i = sentence.First; i < sentence.End; i++)
            {
                int count = features.Extract(i, keys);
                for (int k = 0; k < count; k++)
                {
                    counts[keys[k]] = counts.TryGetValue(keys[k], out var known) ? (known.Count + weight, known.Index) : (weight, k);
                }
            }
        }
    }

    /// <summary>A sentence as rows.</summary>
    public TrainingSentence Encode(ParserText document, Sentence sentence)
    {
        AnalyzedText text = document.Text;
        ParserFeatures features = document.Features(sentence);
        var rows = new List<int> { _rows[ParserFeatures.Root] };
        int length = sentence.Length + 1;
        var starts = new int[length + 1];
        var tags = new byte[length];
        var goldTags = new byte[length];
        var heads = new int[length];
        var relations = new byte[length];
        tags[0] = (byte)PennTags.Count;
        heads[0] = -1;
        Span<ulong> keys = stackalloc ulong[ParserFeatures.Capacity];
        for (int i = 1; i < length; i++)
        {
            starts[i] = rows.Count;
            int token = sentence.First + i - 1;
            int count = features.Extract(token, keys);
            foreach (ulong key in keys[..count])
            {
                if (_rows.TryGetValue(key, out int row)) rows.Add(row);
            }

            tags[i] = (byte)text.Tag(token);
            goldTags[i] = (byte)document.GoldTags[token];
            heads[i] = text.Head(token) < 0 ? 0 : text.Head(token) - sentence.First + 1;
            relations[i] = (byte)text.Relation(token);
        }

        starts[length] = rows.Count;
        return new TrainingSentence([.. rows], starts, tags, goldTags, heads, relations);
    }
}
