using Extraction.Models;

namespace Extraction.Language.Parsing;

/// <summary>What the parser sees of one token: keys of learned vectors that are summed.</summary>
internal static class ParserFeatures
{
    /// <summary>Most keys a token can have.</summary>
    public const int Capacity = 16;

    /// <summary>Key of the artificial root.</summary>
    public static readonly ulong Root = FeatureHash.Feature(99, 0);

    private enum Template
    {
        Form,
        Suffix2,
        Suffix3,
        Suffix4,
        Prefix,
        Shape,
        Tag,
        TagBefore,
        TagAfter,
        Cluster,
        ClusterPrefix,
    }

    /// <summary>Collects the keys of a token; the first is that of the word itself.</summary>
    /// <param name="text">Must have tags and clusters.</param>
    /// <param name="sentence">The token's sentence.</param>
    /// <param name="token">The token.</param>
    /// <param name="keys">Receives at most <see cref="Capacity"/> keys.</param>
    /// <returns>How many keys there are.</returns>
    public static int Extract(AnalyzedText text, Sentence sentence, int token, Span<ulong> keys)
    {
        ReadOnlySpan<char> form = text.Form(token);
        ulong tag = (ulong)text.Tag(token);
        ulong before = (ulong)(token > sentence.First ? (int)text.Tag(token - 1) : PennTags.Count);
        ulong after = (ulong)(token + 1 < sentence.End ? (int)text.Tag(token + 1) : PennTags.Count);
        ushort cluster = text.ClusterArray[token];
        int count = 0;
        keys[count++] = FeatureHash.Feature((int)Template.Form, FeatureHash.OfLower(form));
        if (form.Length > 2) keys[count++] = FeatureHash.Feature((int)Template.Suffix2, FeatureHash.OfLower(form[^2..]));
        if (form.Length > 3) keys[count++] = FeatureHash.Feature((int)Template.Suffix3, FeatureHash.OfLower(form[^3..]));
        if (form.Length > 4) keys[count++] = FeatureHash.Feature((int)Template.Suffix4, FeatureHash.OfLower(form[^4..]));
        if (form.Length > 3) keys[count++] = FeatureHash.Feature((int)Template.Prefix, FeatureHash.OfLower(form[..3]));
        keys[count++] = FeatureHash.Feature((int)Template.Shape, Shape(form));
        keys[count++] = FeatureHash.Feature((int)Template.Tag, tag);
        keys[count++] = FeatureHash.Feature((int)Template.TagBefore, (ulong)before, tag);
        keys[count++] = FeatureHash.Feature((int)Template.TagAfter, tag, after);
        if (cluster != 0)
        {
            keys[count++] = FeatureHash.Feature((int)Template.Cluster, cluster);
            keys[count++] = FeatureHash.Feature((int)Template.ClusterPrefix, WordClusters.Prefix(cluster, 10));
            keys[count++] = FeatureHash.Feature((int)Template.ClusterPrefix, WordClusters.Prefix(cluster, 6));
        }

        return count;
    }

    /// <summary>Which kinds of characters the token has, and which the first is.</summary>
    private static ulong Shape(ReadOnlySpan<char> form)
    {
        int first = Kind(form[0]), all = 0;
        // A token as long as a page tells no more than its beginning.
        foreach (char c in form[..Math.Min(form.Length, 32)]) all |= 1 << Kind(c);
        return (ulong)((first << 5) | all | (form.Length == 1 ? 1 << 8 : 0));
    }

    private static int Kind(char c) =>
        char.IsUpper(c) ? 0 : char.IsLower(c) ? 1 : char.IsDigit(c) ? 2 : c is '-' or '\'' or '’' or '.' ? 3 : 4;
}
