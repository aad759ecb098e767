using Extraction.Models;

namespace Extraction.Language.Entities;

/// <summary>
/// The features of a token: words, affixes, shapes, word classes, tags and list clues around it, and the run of capitalised words it
/// stands in (after Ratinov and Roth 2009, "Design challenges and misconceptions in named entity recognition").
/// </summary>
internal static class EntityFeatures
{
    /// <summary>The most features a token can have.</summary>
    public const int Max = 80;

    /// <summary>Writes the features of a token.</summary>
    /// <param name="input">The document.</param>
    /// <param name="sentence">The token's sentence.</param>
    /// <param name="i">The token.</param>
    /// <param name="features">Receives the features.</param>
    /// <param name="lexical">How many of them, from the first on, tell the
    /// identity of the token itself: those that an unknown name lacks.</param>
    /// <returns>Number of features.</returns>
    public static int Write(EntityInput input, Sentence sentence, int i, Span<ulong> features, out int lexical)
    {
        var at = new Window(input, sentence, i);
        // Small letters among small letters are hardly ever a name: few features, since most tokens are of this kind.
        bool near = input.IsCapitalised(i) || (i > sentence.First && input.IsCapitalised(i - 1))
            || (i + 1 < sentence.End && input.IsCapitalised(i + 1));
        return near ? WriteAll(at, features, out lexical) : WriteFew(at, features, out lexical);
    }

    private static int WriteFew(in Window at, Span<ulong> f, out int lexical)
    {
        int n = 0;
        ulong word = at.Word(0);
        f[n++] = FeatureHash.Feature(EntityTemplate.PlainWord, word);
        f[n++] = FeatureHash.Feature(EntityTemplate.PlainCluster, WordClusters.Prefix(at.Cluster(0), 15));
        f[n++] = FeatureHash.Feature(EntityTemplate.PlainWordAndBefore, word, at.Word(-1));
        f[n++] = FeatureHash.Feature(EntityTemplate.PlainWordAndAfter, word, at.Word(1));
        lexical = n;
        f[n++] = FeatureHash.Feature(EntityTemplate.PlainShape, at.Shape(0));
        f[n++] = FeatureHash.Feature(EntityTemplate.PlainTagAndBefore, at.Tag(0), at.Tag(-1));
        f[n++] = FeatureHash.Feature(EntityTemplate.PlainBefore, at.Word(-1));
        f[n++] = FeatureHash.Feature(EntityTemplate.PlainAfter, at.Word(1));
        f[n++] = FeatureHash.Feature(EntityTemplate.PlainCluesTag, at.Clues(0), at.Tag(0));
        f[n++] = FeatureHash.Feature(EntityTemplate.PlainClusterAndBefore, WordClusters.Prefix(at.Cluster(0), 8),
            WordClusters.Prefix(at.Cluster(-1), 8));
        return n;
    }

    private static int WriteAll(in Window at, Span<ulong> f, out int lexical)
    {
        ulong word = at.Word(0), shape = at.Shape(0), before = at.Word(-1), after = at.Word(1);
        ulong cluster = at.Cluster(0), c4 = at.Prefix(0, 4), c6 = at.Prefix(0, 6), c10 = at.Prefix(0, 10);
        ulong position = at.Position, clues = at.Clues(0);
        ReadOnlySpan<char> form = at.Form;
        int n = 0;
        f[n++] = FeatureHash.Feature(EntityTemplate.Word, word);
        f[n++] = FeatureHash.Feature(EntityTemplate.WordShape, word, shape);
        f[n++] = FeatureHash.Feature(EntityTemplate.WordAndBefore, before, word);
        f[n++] = FeatureHash.Feature(EntityTemplate.WordAndAfter, word, after);
        f[n++] = FeatureHash.Feature(EntityTemplate.Cluster, cluster);
        f[n++] = FeatureHash.Feature(EntityTemplate.Cluster4Shape, c4, shape);
        f[n++] = FeatureHash.Feature(EntityTemplate.Cluster6, c6);
        f[n++] = FeatureHash.Feature(EntityTemplate.Cluster10, c10);
        f[n++] = FeatureHash.Feature(EntityTemplate.Cluster8AndBefore, at.Prefix(-1, 8), at.Prefix(0, 8));
        f[n++] = FeatureHash.Feature(EntityTemplate.Cluster8AndAfter, at.Prefix(0, 8), at.Prefix(1, 8));
        f[n++] = FeatureHash.Feature(EntityTemplate.Suffix4, FeatureHash.OfLower(form[^Math.Min(4, form.Length)..]));
        f[n++] = FeatureHash.Feature(EntityTemplate.Prefix4, FeatureHash.OfLower(form[..Math.Min(4, form.Length)]));
        lexical = n;
        f[n++] = FeatureHash.Feature(EntityTemplate.Suffix3Shape, FeatureHash.OfLower(form[^Math.Min(3, form.Length)..]), shape);
        f[n++] = FeatureHash.Feature(EntityTemplate.Suffix2Shape, FeatureHash.OfLower(form[^Math.Min(2, form.Length)..]), shape);
        f[n++] = FeatureHash.Feature(EntityTemplate.Prefix3, FeatureHash.OfLower(form[..Math.Min(3, form.Length)]));
        f[n++] = FeatureHash.Feature(EntityTemplate.ShapePosition, shape, position);
        f[n++] = FeatureHash.Feature(EntityTemplate.ShapeAndBefore, at.Shape(-1), shape);
        f[n++] = FeatureHash.Feature(EntityTemplate.ShapeAndAfter, shape, at.Shape(1));
        f[n++] = FeatureHash.Feature(EntityTemplate.ShapesAround, at.Shape(-1), shape, at.Shape(1));
        f[n++] = FeatureHash.Feature(EntityTemplate.Before, before);
        f[n++] = FeatureHash.Feature(EntityTemplate.After, after);
        f[n++] = FeatureHash.Feature(EntityTemplate.SecondBefore, at.Word(-2));
        f[n++] = FeatureHash.Feature(EntityTemplate.SecondAfter, at.Word(2));
        f[n++] = FeatureHash.Feature(EntityTemplate.BeforeShape, before, shape);
        f[n++] = FeatureHash.Feature(EntityTemplate.AfterShape, after, shape);
        f[n++] = FeatureHash.Feature(EntityTemplate.ClusterBefore, at.Cluster(-1));
        f[n++] = FeatureHash.Feature(EntityTemplate.ClusterAfter, at.Cluster(1));
        f[n++] = FeatureHash.Feature(EntityTemplate.Cluster8BeforeShape, at.Prefix(-1, 8), shape);
        f[n++] = FeatureHash.Feature(EntityTemplate.Cluster8AfterShape, at.Prefix(1, 8), shape);
        f[n++] = FeatureHash.Feature(EntityTemplate.Cluster8SecondBefore, at.Prefix(-2, 8));
        f[n++] = FeatureHash.Feature(EntityTemplate.Cluster8SecondAfter, at.Prefix(2, 8));
        f[n++] = FeatureHash.Feature(EntityTemplate.TwoBefore, at.Word(-2), before);
        f[n++] = FeatureHash.Feature(EntityTemplate.TwoAfter, after, at.Word(2));
        f[n++] = FeatureHash.Feature(EntityTemplate.TagPosition, at.Tag(0), position);
        f[n++] = FeatureHash.Feature(EntityTemplate.TagAndBefore, at.Tag(-1), at.Tag(0));
        f[n++] = FeatureHash.Feature(EntityTemplate.TagAndAfter, at.Tag(0), at.Tag(1));
        f[n++] = FeatureHash.Feature(EntityTemplate.TagsAround, at.Tag(-1), at.Tag(0), at.Tag(1));
        f[n++] = FeatureHash.Feature(EntityTemplate.TwoTagsBeforeShape, at.Tag(-2), at.Tag(-1), shape);
        f[n++] = FeatureHash.Feature(EntityTemplate.TwoTagsAfterShape, at.Tag(1), at.Tag(2), shape);
        f[n++] = FeatureHash.Feature(EntityTemplate.Clues, clues);
        f[n++] = FeatureHash.Feature(EntityTemplate.CluesShapePosition, clues, shape, position);
        f[n++] = FeatureHash.Feature(EntityTemplate.CluesAndBefore, at.Clues(-1), clues);
        f[n++] = FeatureHash.Feature(EntityTemplate.CluesAndAfter, clues, at.Clues(1));
        f[n++] = FeatureHash.Feature(EntityTemplate.CluesAround, at.Clues(-1), clues, at.Clues(1));
        f[n++] = FeatureHash.Feature(EntityTemplate.SpellingsShapePosition, at.Spellings, shape, position);
        f[n++] = FeatureHash.Feature(EntityTemplate.SpellingsCluster6Tag, at.Spellings, c6, at.Tag(0));
        f[n++] = FeatureHash.Feature(EntityTemplate.Cluster6ShapePosition, c6, shape, position);
        return at.InRun ? WriteRun(at, f, n) : n;
    }

    /// <summary>A name is mostly the whole run of capitalised words: what stands
    /// around the run and at its ends types all its words alike.</summary>
    private static int WriteRun(in Window at, Span<ulong> f, int n)
    {
        int first = at.RunFirst, last = at.RunEnd - 1, length = Math.Min(5, last - first + 1);
        ulong place = (ulong)((at.Token == first ? 1 : 0) | (at.Token == last ? 2 : 0)), size = (ulong)length;
        ulong before = at.WordAt(first - 1), after = at.WordAt(last + 1), end = at.WordAt(last);
        f[n++] = FeatureHash.Feature(EntityTemplate.RunBefore, before, place);
        f[n++] = FeatureHash.Feature(EntityTemplate.RunAfter, after, place);
        f[n++] = FeatureHash.Feature(EntityTemplate.RunAround, before, after, place);
        f[n++] = FeatureHash.Feature(EntityTemplate.RunEnd, end, place);
        f[n++] = FeatureHash.Feature(EntityTemplate.RunStart, at.WordAt(first), place);
        f[n++] = FeatureHash.Feature(EntityTemplate.RunSizePosition, size, place, at.Position);
        f[n++] = FeatureHash.Feature(EntityTemplate.RunClusterAfterSize, at.PrefixAt(last + 1, 10), place, size);
        f[n++] = FeatureHash.Feature(EntityTemplate.RunClusterBeforeSize, at.PrefixAt(first - 1, 10), place, size);
        f[n++] = FeatureHash.Feature(EntityTemplate.RunEndCluster, at.PrefixAt(last, 10), place);
        f[n++] = FeatureHash.Feature(EntityTemplate.RunEndsClues, at.CluesAt(first), at.CluesAt(last), FeatureHash.Combine(place, size));
        f[n++] = FeatureHash.Feature(EntityTemplate.RunTwoBefore, at.WordAt(first - 2), before, place);
        f[n++] = FeatureHash.Feature(EntityTemplate.RunTwoAfter, after, at.WordAt(last + 2), place);
        f[n++] = FeatureHash.Feature(EntityTemplate.RunEndsClusters, at.PrefixAt(first, 10), at.PrefixAt(last, 10), place);
        f[n++] = FeatureHash.Feature(EntityTemplate.RunTagsAround, at.TagAt(first - 1), at.TagAt(last + 1), FeatureHash.Combine(place,
            size));
        f[n++] = FeatureHash.Feature(EntityTemplate.RunEndsSpellings, at.SpellingsAt(first), at.SpellingsAt(last),
            FeatureHash.Combine(place, size));
        return n;
    }

    /// <summary>A token and its neighbours; beyond the sentence all values are 1.</summary>
    private readonly ref struct Window(EntityInput input, Sentence sentence, int token)
    {
        private const ulong Beyond = 1;

        public int Token => token;

        public ReadOnlySpan<char> Form => input.Text.Form(token);

        /// <summary>Whether the token opens its sentence, and how all of it is written: there a capital may say little.</summary>
        public ulong Position => (token == sentence.First ? 1u : 0) | ((ulong)input.Styles[token] << 1);

        public ulong Spellings => SpellingsAt(token);

        public bool InRun => input.RunFirst[token] >= 0 && input.Styles[token] != SentenceStyle.Capitals;

        public int RunFirst => input.RunFirst[token];

        public int RunEnd => input.RunEnd[token];

        public ulong Word(int offset) => WordAt(token + offset);

        public ulong Shape(int offset) => Inside(token + offset) ? input.Shapes[token + offset] : Beyond;

        public ulong Tag(int offset) => TagAt(token + offset);

        public ushort Cluster(int offset) => Inside(token + offset) ? input.Text.ClusterArray[token + offset] : (ushort)Beyond;

        public ulong Prefix(int offset, int bits) => PrefixAt(token + offset, bits);

        public ulong Clues(int offset) => CluesAt(token + offset);

        public ulong WordAt(int i) => Inside(i) ? input.Words[i] : Beyond;

        public ulong TagAt(int i) => Inside(i) ? (ulong)input.Text.TagArray[i] + 2 : Beyond;

        public ulong PrefixAt(int i, int bits) => Inside(i) ? WordClusters.Prefix(input.Text.ClusterArray[i], bits) : Beyond;

        public ulong CluesAt(int i) => Inside(i) ? (ulong)input.Clues[i] + 2 : Beyond;

        public ulong SpellingsAt(int i) => Inside(i) ? (ulong)input.Spellings[i] + 2 : Beyond;

        private bool Inside(int i) => i >= sentence.First && i < sentence.End;
    }
}
