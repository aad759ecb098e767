using Extraction.Models;

namespace Extraction.Language.Parsing;

/// <summary>What the parser sees of one token: keys of learned vectors that are summed.</summary>
/// <param name="text">Must have tags.</param>
/// <param name="words">Features of the tokens of the whole text.</param>
/// <param name="doubts">How sure the tagger is of each tag of the whole text.</param>
/// <param name="sentence">The sentence whose tokens are looked at.</param>
internal readonly ref struct ParserFeatures(AnalyzedText text, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<TagDoubt> doubts,
    Sentence sentence)
{
    /// <summary>Most keys a token can have.</summary>
    public const int Capacity = 15;

    /// <summary>Which of a token's keys come from the tagger.</summary>
    public const int FirstTagKey = 7, EndOfTagKeys = 11;

    /// <summary>Key of the artificial root.</summary>
    public static readonly ulong Root = FeatureHash.Feature(ParserTemplate.Root, 0);

    private const WordShape Letters = WordShape.StartsUpper | WordShape.HasInnerUpper | WordShape.HasLower;

    /// <summary>How much of a cluster's path is looked at; a prefix holds its own length, so that two never meet.</summary>
    private static ReadOnlySpan<int> ClusterBits => [10, 6];

    private const ulong TwoCharacters = 0xFFFF, ThreeCharacters = 0xFFFFFF, FourCharacters = 0xFFFFFFFF;

    private readonly PennTag[] _tags = text.TagArray;
    private readonly ReadOnlySpan<WordFeatures> _words = words;
    private readonly ReadOnlySpan<TagDoubt> _doubts = doubts;
    private readonly Sentence _sentence = sentence;
    private readonly ulong _style = (ulong)CaseStyles.Of(words[sentence.First..sentence.End]);

    /// <summary>Collects the keys of a token; the first is that of the word itself.</summary>
    /// <param name="token">The token.</param>
    /// <param name="keys">Receives at most <see cref="Capacity"/> keys.</param>
    /// <returns>How many keys there are.</returns>
    public int Extract(int token, Span<ulong> keys)
    {
        ref readonly WordFeatures word = ref _words[token];
        ulong tag = (ulong)_tags[token];
        ulong before = (ulong)(token > _sentence.First ? (int)_tags[token - 1] : PennTags.Count);
        ulong after = (ulong)(token + 1 < _sentence.End ? (int)_tags[token + 1] : PennTags.Count);
        ulong letters = (ulong)(word.Shape & Letters) | (token == _sentence.First ? 8UL : 0);
        int count = 0;
        keys[count++] = Key(ParserTemplate.Word, word.Lower);
        keys[count++] = Key(ParserTemplate.Suffix2, word.Tail & TwoCharacters);
        keys[count++] = Key(ParserTemplate.Suffix3, word.Tail & ThreeCharacters);
        keys[count++] = Key(ParserTemplate.Suffix4, word.Tail & FourCharacters);
        keys[count++] = Key(ParserTemplate.Prefix, word.Head & ThreeCharacters);
        keys[count++] = Key(ParserTemplate.Shape, (ulong)word.Shape);
        keys[count++] = Key(ParserTemplate.Lexicon, word.Entry.Bits);
        keys[count++] = Key(ParserTemplate.Tag, tag);
        keys[count++] = Key(ParserTemplate.TagBefore, (before << 8) | tag);
        keys[count++] = Key(ParserTemplate.TagAfter, (tag << 8) | after);
        keys[count++] = Key(ParserTemplate.Doubt, _doubts[token].Bits);
        keys[count++] = Key(ParserTemplate.Capitals, (_style << 8) | letters);
        if (word.Cluster != 0)
        {
            keys[count++] = Key(ParserTemplate.Cluster, word.Cluster);
            foreach (int bits in ClusterBits) keys[count++] = Key(ParserTemplate.ClusterPrefix, WordClusters.Prefix(word.Cluster, bits));
        }

        return count;
    }

    private static ulong Key(ParserTemplate template, ulong value) => FeatureHash.Feature(template, value);
}
