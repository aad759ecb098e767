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
        features[f++] = FeatureHash.Feature(TaggerTemplate.Word, word.Lower);
        features[f++] = FeatureHash.Feature(TaggerTemplate.WordLetters, word.Lower, letters);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Suffix2, suffix2);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Suffix3, suffix3);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Suffix4, word.Tail & 0xFFFFFFFF);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Suffix5, word.Tail & 0xFFFFFFFFFF);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Prefix1, word.Head & 0xFF);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Prefix3, word.Head & 0xFFFFFF);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Shape, shape);
        features[f++] = FeatureHash.Feature(TaggerTemplate.ShapeSuffix3, shape, suffix3);
        features[f++] = FeatureHash.Feature(TaggerTemplate.LettersSuffix2TagBefore, letters, suffix2, previous);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Lexicon, tagSet);
        features[f++] = FeatureHash.Feature(TaggerTemplate.LexiconLetters, tagSet, letters);
        features[f++] = FeatureHash.Feature(TaggerTemplate.TagBefore, previous);
        features[f++] = FeatureHash.Feature(TaggerTemplate.TwoTagsBefore, tags);
        features[f++] = FeatureHash.Feature(TaggerTemplate.WordTagBefore, previous, word.Lower);
        features[f++] = FeatureHash.Feature(TaggerTemplate.WordTwoTagsBefore, tags, word.Lower);
        features[f++] = FeatureHash.Feature(TaggerTemplate.LexiconTagBefore, previous, tagSet);
        features[f++] = FeatureHash.Feature(TaggerTemplate.LexiconTwoTagsBefore, tags, tagSet);
        features[f++] = FeatureHash.Feature(TaggerTemplate.WordBefore, left.Lower);
        features[f++] = FeatureHash.Feature(TaggerTemplate.WordAfter, right.Lower);
        features[f++] = FeatureHash.Feature(TaggerTemplate.SecondWordBefore, left2.Lower);
        features[f++] = FeatureHash.Feature(TaggerTemplate.SecondWordAfter, right2.Lower);
        features[f++] = FeatureHash.Feature(TaggerTemplate.WordAndBefore, left.Lower, word.Lower);
        features[f++] = FeatureHash.Feature(TaggerTemplate.WordAndAfter, word.Lower, right.Lower);
        features[f++] = FeatureHash.Feature(TaggerTemplate.LexiconWordsAround, left.Lower, tagSet, right.Lower);
        features[f++] = FeatureHash.Feature(TaggerTemplate.LexiconAndAfter, tagSet, rightSet);
        features[f++] = FeatureHash.Feature(TaggerTemplate.LexiconAndAfterTagBefore, previous, tagSet, rightSet);
        features[f++] = FeatureHash.Feature(TaggerTemplate.LexiconAndTwoAfter, tagSet, rightSet, right2Set);
        features[f++] = FeatureHash.Feature(TaggerTemplate.WordLexiconAfter, word.Lower, rightSet);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Suffix3AfterLetters, right.Tail & 0xFFFFFF, nextLetters);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Suffix3BeforeTag, left.Tail & 0xFFFFFF, previous);
        features[f++] = FeatureHash.Feature(TaggerTemplate.LettersAround, ((ulong)left.Shape & 7) | (nextLetters << 8), letters,
            tagSet & 63);
        features[f++] = FeatureHash.Feature(TaggerTemplate.ClusterTagBefore, cluster, previous);
        features[f++] = FeatureHash.Feature(TaggerTemplate.ClusterAndBefore, cluster, leftCluster);
        features[f++] = FeatureHash.Feature(TaggerTemplate.ClusterAndAfter, cluster, rightCluster);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Cluster8Letters, WordClusters.Prefix(word.Cluster, 8), letters);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Cluster5TwoTagsBefore, WordClusters.Prefix(word.Cluster, 5), tags);
        features[f++] = FeatureHash.Feature(TaggerTemplate.ClusterAfterTagBefore, rightCluster, previous, letters);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Prefix2, word.Head & 0xFFFF);
        features[f++] = FeatureHash.Feature(TaggerTemplate.Suffix3LexiconAfter, suffix3, letters, rightSet & 63);
        features[f++] = FeatureHash.Feature(TaggerTemplate.FirstTagWordAfterTagBefore, previous, tagSet & 63, right.Lower);
    }

    private static ref readonly WordFeatures At(ReadOnlySpan<WordFeatures> words, int index)
    {
        if ((uint)index < (uint)words.Length) return ref words[index];
        return ref Outside;
    }
}
