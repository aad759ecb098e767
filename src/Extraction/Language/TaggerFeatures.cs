using Extraction.Models;

namespace Extraction.Language;

/// <summary>What the tagger sees of a token and of the tokens and tags around it; the same for training and use.</summary>
internal static class TaggerFeatures
{
    /// <summary>Number of features of one token.</summary>
    public const int Count = 42;

    private static readonly WordFeatures Outside = new() { Lower = 0x51ED270B76F1A3C5UL, Entry = new LexiconEntry(0xFFFFFF) };

    /// <summary>Describes one token.</summary>
    /// <param name="words">The sentence's tokens.</param>
    /// <param name="at">Index of the token in the sentence.</param>
    /// <param name="previous">Tag before it plus one, 0 at the beginning.</param>
    /// <param name="beforePrevious">Tag before that plus one.</param>
    /// <param name="features">Receives <see cref="Count"/> features.</param>
    /// <param name="style">How the sentence uses capitals.</param>
    public static void Fill(
        ReadOnlySpan<WordFeatures> words, int at, CaseStyle style, uint previous, uint beforePrevious, Span<ulong> features)
    {
        ref readonly WordFeatures word = ref words[at];
        ref readonly WordFeatures left = ref At(words, at - 1);
        ref readonly WordFeatures left2 = ref At(words, at - 2);
        ref readonly WordFeatures right = ref At(words, at + 1);
        ref readonly WordFeatures right2 = ref At(words, at + 2);
        ulong manner = (ulong)style << 24;
        ulong shape = (ulong)word.Shape | (at == 0 ? 1UL << 20 : 0) | manner;
        ulong letters = ((ulong)word.Shape & 7) | (at == 0 ? 8UL : 0) | manner;
        ulong nextLetters = ((ulong)right.Shape & 7) | manner;
        ulong cluster = WordClusters.Prefix(word.Cluster, 15), rightCluster = WordClusters.Prefix(right.Cluster, 8), leftCluster =
            WordClusters.Prefix(left.Cluster, 8);
        ulong tagSet = word.Entry.Bits, rightSet = right.Entry.TagSet, right2Set = right2.Entry.TagSet;
        ulong tags = previous | (beforePrevious << 8);
        ulong suffix2 = word.Tail & 0xFFFF, suffix3 = word.Tail & 0xFFFFFF;
        int f = 0;
        features[f++] = FeatureHash.Feature(1, word.Lower);
        features[f++] = FeatureHash.Feature(2, word.Lower, letters);
        features[f++] = FeatureHash.Feature(3, suffix2);
        features[f++] = FeatureHash.Feature(4, suffix3);
        features[f++] = FeatureHash.Feature(5, word.Tail & 0xFFFFFFFF);
        features[f++] = FeatureHash.Feature(6, word.Tail & 0xFFFFFFFFFF);
        features[f++] = FeatureHash.Feature(7, word.Head & 0xFF);
        features[f++] = FeatureHash.Feature(8, word.Head & 0xFFFFFF);
        features[f++] = FeatureHash.Feature(9, shape);
        features[f++] = FeatureHash.Feature(10, shape, suffix3);
        features[f++] = FeatureHash.Feature(11, letters, suffix2, previous);
        features[f++] = FeatureHash.Feature(12, tagSet);
        features[f++] = FeatureHash.Feature(13, tagSet, letters);
        features[f++] = FeatureHash.Feature(14, previous);
        features[f++] = FeatureHash.Feature(15, tags);
        features[f++] = FeatureHash.Feature(16, previous, word.Lower);
        features[f++] = FeatureHash.Feature(17, tags, word.Lower);
        features[f++] = FeatureHash.Feature(18, previous, tagSet);
        features[f++] = FeatureHash.Feature(19, tags, tagSet);
        features[f++] = FeatureHash.Feature(20, left.Lower);
        features[f++] = FeatureHash.Feature(21, right.Lower);
        features[f++] = FeatureHash.Feature(22, left2.Lower);
        features[f++] = FeatureHash.Feature(23, right2.Lower);
        features[f++] = FeatureHash.Feature(24, left.Lower, word.Lower);
        features[f++] = FeatureHash.Feature(25, word.Lower, right.Lower);
        features[f++] = FeatureHash.Feature(26, left.Lower, tagSet, right.Lower);
        features[f++] = FeatureHash.Feature(27, tagSet, rightSet);
        features[f++] = FeatureHash.Feature(28, previous, tagSet, rightSet);
        features[f++] = FeatureHash.Feature(29, tagSet, rightSet, right2Set);
        features[f++] = FeatureHash.Feature(30, word.Lower, rightSet);
        features[f++] = FeatureHash.Feature(31, right.Tail & 0xFFFFFF, nextLetters);
        features[f++] = FeatureHash.Feature(32, left.Tail & 0xFFFFFF, previous);
        features[f++] = FeatureHash.Feature(33, ((ulong)left.Shape & 7) | (nextLetters << 8), letters, tagSet & 63);
        features[f++] = FeatureHash.Feature(34, cluster, previous);
        features[f++] = FeatureHash.Feature(35, cluster, leftCluster);
        features[f++] = FeatureHash.Feature(36, cluster, rightCluster);
        features[f++] = FeatureHash.Feature(37, WordClusters.Prefix(word.Cluster, 8), letters);
        features[f++] = FeatureHash.Feature(38, WordClusters.Prefix(word.Cluster, 5), tags);
        features[f++] = FeatureHash.Feature(39, rightCluster, previous, letters);
        features[f++] = FeatureHash.Feature(40, word.Head & 0xFFFF);
        features[f++] = FeatureHash.Feature(41, suffix3, letters, rightSet & 63);
        features[f++] = FeatureHash.Feature(42, previous, tagSet & 63, right.Lower);
    }

    private static ref readonly WordFeatures At(ReadOnlySpan<WordFeatures> words, int index)
    {
        if ((uint)index < (uint)words.Length) return ref words[index];
        return ref Outside;
    }
}
