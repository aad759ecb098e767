using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Models;

namespace Extraction.Quotes.Reading;

/// <summary>What the network sees of one token: keys of learned vectors that are summed.
/// As for all models of attributions a name is a name and a number a number.</summary>
internal sealed class TokenKeys
{
    /// <summary>Most keys a token can have.</summary>
    public const int Capacity = 28;

    private readonly AttributionContext _context;
    private readonly uint[] _children;
    private readonly int[] _topStarting, _topEnding;

    public TokenKeys(AttributionContext context)
    {
        _context = context;
        int count = context.Text.TokenCount;
        _children = new uint[count];
        _topStarting = new int[count];
        _topEnding = new int[count];
        Array.Fill(_topStarting, -1);
        Array.Fill(_topEnding, -1);
        AnalyzedText text = context.Text;
        for (int i = 0; i < count; i++)
        {
            if (text.HeadArray[i] >= 0) _children[text.HeadArray[i]] |= Frame(text.RelationArray[i], i < text.HeadArray[i]);
            int left = context.Tree.Left(i), right = context.Tree.Right(i);
            if (_topStarting[left] < 0 || context.Tree.Depth(i) < context.Tree.Depth(_topStarting[left])) _topStarting[left] = i;
            if (_topEnding[right] < 0 || context.Tree.Depth(i) < context.Tree.Depth(_topEnding[right])) _topEnding[right] = i;
        }
    }

    /// <summary>How much of a cluster's path is looked at; a prefix holds its own length, so that two never meet.</summary>
    private static ReadOnlySpan<int> ClusterBits => [10, 6];

    /// <summary>Collects the keys of a token; the first two are those of a word.</summary>
    /// <param name="i">The token.</param>
    /// <param name="keys">Receives at most <see cref="Capacity"/> keys.</param>
    /// <returns>How many keys there are.</returns>
    public int Extract(int i, Span<ulong> keys)
    {
        AnalyzedText text = _context.Text;
        DependencyTree tree = _context.Tree;
        Sentence sentence = _context.SentenceOf(i);
        ulong tag = (ulong)text.TagArray[i], relation = (ulong)text.RelationArray[i];
        ulong before = (ulong)(i > sentence.First ? (int)text.TagArray[i - 1] : PennTags.Count);
        ulong after = (ulong)(i + 1 < sentence.End ? (int)text.TagArray[i + 1] : PennTags.Count);
        int head = text.HeadArray[i];
        int count = 0;
        keys[count++] = WordKey(_context.Lex[i]);
        keys[count++] = HeadKey(head < 0 ? 1 : _context.Lex[head]);
        keys[count++] = Key(TokenTemplate.Tag, tag);
        keys[count++] = Key(TokenTemplate.TagBefore, (before << 8) | tag);
        keys[count++] = Key(TokenTemplate.TagAfter, (tag << 8) | after);
        keys[count++] = Key(TokenTemplate.Relation, relation);
        keys[count++] = Key(TokenTemplate.RelationTag, (relation << 8) | tag);
        keys[count++] = Key(TokenTemplate.HeadTag, ((head < 0 ? 99UL : (ulong)text.TagArray[head]) << 8) | relation);
        keys[count++] = Key(TokenTemplate.Distance, (ulong)ArcDistance.Of(i - sentence.First + 1,
            head < 0 ? 0 : head - sentence.First + 1));
        keys[count++] = Key(TokenTemplate.Frame, _children[i]);
        keys[count++] = Key(TokenTemplate.Depth, (ulong)Math.Min(6, tree.Depth(i)));
        keys[count++] = Key(TokenTemplate.Quote, Quote(i));
        keys[count++] = Key(TokenTemplate.Place, Place(i, sentence));
        keys[count++] = Key(TokenTemplate.Shape, Shape(i));
        keys[count++] = Key(TokenTemplate.Mark, TokenValues.MarkOf(_context, i));
        keys[count++] = Key(TokenTemplate.Starts, Edge(_topStarting[i]));
        keys[count++] = Key(TokenTemplate.Ends, Edge(_topEnding[i]));
        if (head >= 0) keys[count++] = Key(TokenTemplate.HeadMark, FeatureHash.Combine(relation, (ulong)text.RelationArray[head]));
        if (_context.Cluster[i] is not 0 and var cluster)
        {
            keys[count++] = Key(TokenTemplate.Cluster, cluster);
            foreach (int bits in ClusterBits) keys[count++] = Key(TokenTemplate.ClusterPrefix, WordClusters.Prefix(cluster, bits));
        }

        if (head >= 0 && _context.Cluster[head] is not 0 and var above)
        {
            keys[count++] = Key(TokenTemplate.HeadCluster, WordClusters.Prefix(above, 8));
        }
        return count;
    }

    /// <summary>The key of a word.</summary>
    /// <param name="lex">Its value in <see cref="AttributionContext.Lex"/>.</param>
    public static ulong WordKey(ulong lex) => Key(TokenTemplate.Word, lex);

    /// <summary>The key of a word as the head of another.</summary>
    /// <param name="lex">Its value in <see cref="AttributionContext.Lex"/>.</param>
    public static ulong HeadKey(ulong lex) => Key(TokenTemplate.HeadWord, lex);

    private static ulong Key(TokenTemplate template, ulong value) => FeatureHash.Feature(template, value);

    private static uint Frame(DependencyRelation relation, bool left) => relation switch
    {
        DependencyRelation.Nsubj => left ? 1u : 2u,
        DependencyRelation.NsubjPass => 4,
        DependencyRelation.Ccomp => left ? 8u : 16u,
        DependencyRelation.Obj or DependencyRelation.Iobj => 32,
        DependencyRelation.Xcomp => 64,
        DependencyRelation.Parataxis => left ? 128u : 256u,
        DependencyRelation.Aux => 512,
        DependencyRelation.AuxPass => 1024,
        DependencyRelation.Mark => 2048,
        DependencyRelation.NmodPoss => 4096,
        _ => 0,
    };

    /// <summary>Where the token stands as to quotation marks: outside, or how far from either end of a quotation of which length.</summary>
    private ulong Quote(int i)
    {
        int quotation = _context.QuoteOf[i];
        if (quotation < 0) return 0;
        var (first, last) = _context.QuoteTokens[quotation];
        int length = last - first + 1;
        ulong size = length <= 4 ? 1UL : length <= 8 ? 2UL : length <= 24 ? 3UL : 4UL;
        return size | ((ulong)Math.Min(2, i - first) << 4) | ((ulong)Math.Min(2, last - i) << 8) | ((ulong)_context.MarkKind[i] << 12);
    }

    private ulong Place(int i, Sentence sentence)
    {
        AnalyzedText text = _context.Text;
        ulong place = (ulong)_context.Layout.Blocks[sentence.Block].Kind << 8;
        if (i == sentence.First) place |= 1;
        if (i == sentence.End - 1) place |= 2;
        if (i == sentence.First && (i == 0 || IsOther(text.SentenceArray[text.SentenceIndexArray[i - 1]]))) place |= 4;
        if (i == sentence.End - 1 && (i == text.TokenCount - 1 || IsOther(text.SentenceArray[text.SentenceIndexArray[i + 1]]))) place |= 8;
        return place;

        bool IsOther(Sentence near) => near.Block != sentence.Block || near.Paragraph != sentence.Paragraph;
    }

    private ulong Shape(int i)
    {
        ReadOnlySpan<char> word = _context.Text.SpanArray[i].Of(_context.Text.Text);
        ulong shape = char.IsUpper(word[0]) ? 1UL : char.IsLower(word[0]) ? 2UL : char.IsDigit(word[0]) ? 3UL : 4UL;
        return word.Length > 1 && char.IsUpper(word[1]) ? shape | 8 : shape;
    }

    /// <summary>The largest constituent at an edge: its relation, how large it is, the tag of its head.</summary>
    private ulong Edge(int top)
    {
        if (top < 0) return 0;
        int size = _context.Tree.Right(top) - _context.Tree.Left(top) + 1;
        ulong bucket = size == 1 ? 1UL : size <= 3 ? 2UL : size <= 8 ? 3UL : size <= 20 ? 4UL : 5UL;
        return ((ulong)_context.Text.RelationArray[top] << 8) | bucket;
    }
}
