using System.Runtime.CompilerServices;
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

    /// <summary>Template of the transitions.</summary>
    public const int Transitions = 250;

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
        f[n++] = F(1, word);
        f[n++] = F(2, WordClusters.Prefix(at.Cluster(0), 15));
        f[n++] = F(3, word, at.Word(-1));
        f[n++] = F(4, word, at.Word(1));
        lexical = n;
        f[n++] = F(5, at.Shape(0));
        f[n++] = F(6, at.Tag(0), at.Tag(-1));
        f[n++] = F(7, at.Word(-1));
        f[n++] = F(8, at.Word(1));
        f[n++] = F(9, at.Clues(0), at.Tag(0));
        f[n++] = F(10, WordClusters.Prefix(at.Cluster(0), 8), WordClusters.Prefix(at.Cluster(-1), 8));
        return n;
    }

    private static int WriteAll(in Window at, Span<ulong> f, out int lexical)
    {
        ulong word = at.Word(0), shape = at.Shape(0), before = at.Word(-1), after = at.Word(1);
        ulong cluster = at.Cluster(0), c4 = at.Prefix(0, 4), c6 = at.Prefix(0, 6), c10 = at.Prefix(0, 10);
        ulong position = at.Position, clues = at.Clues(0);
        ReadOnlySpan<char> form = at.Form;
        int n = 0;
        f[n++] = F(20, word);
        f[n++] = F(21, word, shape);
        f[n++] = F(22, before, word);
        f[n++] = F(23, word, after);
        f[n++] = F(24, cluster);
        f[n++] = F(25, c4, shape);
        f[n++] = F(26, c6);
        f[n++] = F(27, c10);
        f[n++] = F(28, at.Prefix(-1, 8), at.Prefix(0, 8));
        f[n++] = F(29, at.Prefix(0, 8), at.Prefix(1, 8));
        f[n++] = F(30, FeatureHash.OfLower(form[^Math.Min(4, form.Length)..]));
        f[n++] = F(31, FeatureHash.OfLower(form[..Math.Min(4, form.Length)]));
        lexical = n;
        f[n++] = F(32, FeatureHash.OfLower(form[^Math.Min(3, form.Length)..]), shape);
        f[n++] = F(33, FeatureHash.OfLower(form[^Math.Min(2, form.Length)..]), shape);
        f[n++] = F(34, FeatureHash.OfLower(form[..Math.Min(3, form.Length)]));
        f[n++] = F(35, shape, position);
        f[n++] = F(36, at.Shape(-1), shape);
        f[n++] = F(37, shape, at.Shape(1));
        f[n++] = F(38, at.Shape(-1), shape, at.Shape(1));
        f[n++] = F(39, before);
        f[n++] = F(40, after);
        f[n++] = F(41, at.Word(-2));
        f[n++] = F(42, at.Word(2));
        f[n++] = F(43, before, shape);
        f[n++] = F(44, after, shape);
        f[n++] = F(45, at.Cluster(-1));
        f[n++] = F(46, at.Cluster(1));
        f[n++] = F(47, at.Prefix(-1, 8), shape);
        f[n++] = F(48, at.Prefix(1, 8), shape);
        f[n++] = F(49, at.Prefix(-2, 8));
        f[n++] = F(50, at.Prefix(2, 8));
        f[n++] = F(51, at.Word(-2), before);
        f[n++] = F(52, after, at.Word(2));
        f[n++] = F(53, at.Tag(0), position);
        f[n++] = F(54, at.Tag(-1), at.Tag(0));
        f[n++] = F(55, at.Tag(0), at.Tag(1));
        f[n++] = F(56, at.Tag(-1), at.Tag(0), at.Tag(1));
        f[n++] = F(57, at.Tag(-2), at.Tag(-1), shape);
        f[n++] = F(58, at.Tag(1), at.Tag(2), shape);
        f[n++] = F(59, clues);
        f[n++] = F(60, clues, shape, position);
        f[n++] = F(61, at.Clues(-1), clues);
        f[n++] = F(62, clues, at.Clues(1));
        f[n++] = F(63, at.Clues(-1), clues, at.Clues(1));
        f[n++] = F(64, at.Spellings, shape, position);
        f[n++] = F(65, at.Spellings, c6, at.Tag(0));
        f[n++] = F(66, c6, shape, position);
        return at.InRun ? WriteRun(at, f, n) : n;
    }

    /// <summary>A name is mostly the whole run of capitalised words: what stands
    /// around the run and at its ends types all its words alike.</summary>
    private static int WriteRun(in Window at, Span<ulong> f, int n)
    {
        int first = at.RunFirst, last = at.RunEnd - 1, length = Math.Min(5, last - first + 1);
        ulong place = (ulong)((at.Token == first ? 1 : 0) | (at.Token == last ? 2 : 0)), size = (ulong)length;
        ulong before = at.WordAt(first - 1), after = at.WordAt(last + 1), end = at.WordAt(last);
        f[n++] = F(70, before, place);
        f[n++] = F(71, after, place);
        f[n++] = F(72, before, after, place);
        f[n++] = F(73, end, place);
        f[n++] = F(74, at.WordAt(first), place);
        f[n++] = F(75, size, place, at.Position);
        f[n++] = F(76, at.PrefixAt(last + 1, 10), place, size);
        f[n++] = F(77, at.PrefixAt(first - 1, 10), place, size);
        f[n++] = F(78, at.PrefixAt(last, 10), place);
        f[n++] = F(79, at.CluesAt(first), at.CluesAt(last), FeatureHash.Combine(place, size));
        f[n++] = F(80, at.WordAt(first - 2), before, place);
        f[n++] = F(81, after, at.WordAt(last + 2), place);
        f[n++] = F(82, at.PrefixAt(first, 10), at.PrefixAt(last, 10), place);
        f[n++] = F(83, at.TagAt(first - 1), at.TagAt(last + 1), FeatureHash.Combine(place, size));
        f[n++] = F(84, at.SpellingsAt(first), at.SpellingsAt(last), FeatureHash.Combine(place, size));
        return n;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong F(int template, ulong value) => FeatureHash.Feature(template, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong F(int template, ulong first, ulong second) => FeatureHash.Feature(template, first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong F(int template, ulong first, ulong second, ulong third) => FeatureHash.Feature(template, first, second, third);

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
