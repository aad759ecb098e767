using Extraction.Models;

namespace Extraction.Language.Parsing;

/// <summary>What the parser sees of one token: keys of learned vectors that are summed.</summary>
internal static class ParserFeatures
{
    /// <summary>Most keys a token can have.</summary>
    public const int Capacity = 14;

    /// <summary>Key of the artificial root.</summary>
    public static readonly ulong Root = FeatureHash.Feature(99, 0);

    private const ulong TwoCharacters = 0xFFFF, ThreeCharacters = 0xFFFFFF, FourCharacters = 0xFFFFFFFF;

    private enum Template
    {
        Word,
        Suffix2,
        Suffix3,
        Suffix4,
        Prefix,
        Shape,
        Lexicon,
        Tag,
        TagBefore,
        TagAfter,
        Cluster,
        ClusterPrefix,
    }

    /// <summary>Collects the keys of a token; the first is that of the word itself.</summary>
    /// <param name="text">Must have tags.</param>
    /// <param name="words">Features of the tokens of the whole text.</param>
    /// <param name="sentence">The token's sentence.</param>
    /// <param name="token">The token.</param>
    /// <param name="keys">Receives at most <see cref="Capacity"/> keys.</param>
    /// <returns>How many keys there are.</returns>
    public static int Extract(AnalyzedText text, ReadOnlySpan<WordFeatures> words, Sentence sentence, int token, Span<ulong> keys)
    {
        ref readonly WordFeatures word = ref words[token];
        PennTag[] tags = text.TagArray;
        ulong tag = (ulong)tags[token];
        ulong before = (ulong)(token > sentence.First ? (int)tags[token - 1] : PennTags.Count);
        ulong after = (ulong)(token + 1 < sentence.End ? (int)tags[token + 1] : PennTags.Count);
        int count = 0;
        keys[count++] = Key(Template.Word, word.Lower);
        keys[count++] = Key(Template.Suffix2, word.Tail & TwoCharacters);
        keys[count++] = Key(Template.Suffix3, word.Tail & ThreeCharacters);
        keys[count++] = Key(Template.Suffix4, word.Tail & FourCharacters);
        keys[count++] = Key(Template.Prefix, word.Head & ThreeCharacters);
        keys[count++] = Key(Template.Shape, (ulong)word.Shape);
        keys[count++] = Key(Template.Lexicon, word.Entry.Bits);
        keys[count++] = Key(Template.Tag, tag);
        keys[count++] = Key(Template.TagBefore, (before << 8) | tag);
        keys[count++] = Key(Template.TagAfter, (tag << 8) | after);
        if (word.Cluster != 0)
        {
            keys[count++] = Key(Template.Cluster, word.Cluster);
            keys[count++] = Key(Template.ClusterPrefix, WordClusters.Prefix(word.Cluster, 10));
            keys[count++] = Key(Template.ClusterPrefix, WordClusters.Prefix(word.Cluster, 6));
        }

        return count;
    }

    private static ulong Key(Template template, ulong value) => FeatureHash.Feature((int)template, value);
}
