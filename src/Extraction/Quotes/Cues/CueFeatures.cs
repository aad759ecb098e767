using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>Features of one token as the head of a cue ("said", "according", "criticism").</summary>
internal static class CueFeatures
{
    private const int Base = 1000;

    /// <summary>Adds the features of token <paramref name="i"/>.</summary>
    public static void Extract(ReadContext context, int i, FeatureBuffer f)
    {
        AnalyzedText text = context.Text;
        DependencyTree tree = context.Tree;
        Sentence sentence = context.SentenceOf(i);
        ulong[] lex = context.Lex;
        ulong word = lex[i];
        ulong tag = (ulong)text.TagArray[i], relation = (ulong)text.RelationArray[i];
        ulong wordTag = FeatureHash.Combine(word, tag);
        int head = text.HeadArray[i];
        ulong headLex = head >= 0 ? lex[head] : 1;
        ulong headTag = head >= 0 ? (ulong)text.TagArray[head] : 99;
        int grand = head >= 0 ? text.HeadArray[head] : -1;

        f.Add(Base);
        f.Add(Base + 1, word);
        f.Add(Base + 2, wordTag);
        f.Add(Base + 3, tag);
        f.Add(Base + 4, wordTag, relation);
        f.Add(Base + 5, tag, relation);
        f.Add(Base + 6, wordTag, headLex);
        f.Add(Base + 7, tag, relation, headLex);
        f.Add(Base + 8, tag, relation, headTag);
        f.Add(Base + 9, wordTag, relation, headTag);
        f.Add(Base + 10, tag, grand >= 0 ? lex[grand] : 1);
        ushort cluster = context.Cluster[i];
        ulong c4 = WordClusters.Prefix(cluster, 4), c7 = WordClusters.Prefix(cluster, 7), c10 = WordClusters.Prefix(cluster, 10);
        f.Add(Base + 11, c4, tag);
        f.Add(Base + 12, c7, tag);
        f.Add(Base + 13, c10, tag);
        f.Add(Base + 14, cluster, tag, relation);

        ulong p1 = At(lex, i - 1, sentence), n1 = At(lex, i + 1, sentence), p2 = At(lex, i - 2, sentence), n2 = At(lex, i + 2, sentence);
        ulong tp1 = TagAt(text, i - 1, sentence), tn1 = TagAt(text, i + 1, sentence), tn2 = TagAt(text, i + 2, sentence), tp2 =
            TagAt(text, i - 2, sentence);
        f.Add(Base + 15, p1, tag);
        f.Add(Base + 16, n1, tag);
        f.Add(Base + 17, word, p1);
        f.Add(Base + 18, word, n1);
        f.Add(Base + 19, word, n1, n2);
        f.Add(Base + 20, word, p1, p2);
        f.Add(Base + 21, wordTag, tp1);
        f.Add(Base + 22, wordTag, tn1);
        f.Add(Base + 23, tag, tp1, tn1);
        f.Add(Base + 24, wordTag, tn1, tn2);
        f.Add(Base + 25, c7, tn1, tn2);
        f.Add(Base + 26, wordTag, tp1, tp2);
        f.Add(Base + 27, c7, n1);
        f.Add(Base + 28, c7, p1);
        f.Add(Base + 29, i + 1 < sentence.End ? WordClusters.Prefix(context.Cluster[i + 1], 7) : 1, wordTag);
        f.Add(Base + 30, i > sentence.First ? WordClusters.Prefix(context.Cluster[i - 1], 7) : 1, wordTag);
        f.Add(Base + 31, head >= 0 ? WordClusters.Prefix(context.Cluster[head], 8) : 1, tag, relation);

        Dependents(context, i, f, wordTag, tag, c7, c10);
        Quotations(context, i, sentence, f, wordTag, tag, c7);
        Position(context, i, sentence, f, wordTag, tag);
        ReadingFeatures.AddCue(context, i, wordTag, tag, f);
    }

    private static void Dependents(AttributionContext context, int i, FeatureBuffer f, ulong wordTag, ulong tag, ulong c7, ulong c10)
    {
        AnalyzedText text = context.Text;
        DependencyTree tree = context.Tree;
        ulong[] lex = context.Lex;
        ulong frame = 0, auxiliaries = 7;
        bool hasSubject = false;
        for (int child = tree.FirstChild(i); child >= 0; child = tree.NextSibling(child))
        {
            DependencyRelation relation = text.RelationArray[child];
            ulong side = child < i ? 0UL : 1UL;
            switch (relation)
            {
                case DependencyRelation.Punct:
                    if (child > i && context.FirstChar(child) == ':') f.Add(Base + 40, wordTag);
                    continue;
                case DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop:
                    auxiliaries = FeatureHash.Combine(auxiliaries, lex[child]);
                    frame |= relation == DependencyRelation.Aux ? 1UL : relation == DependencyRelation.AuxPass ? 2UL : 4UL;
                    continue;
                case DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter:
                    hasSubject = true;
                    ulong kind = TokenValues.Kind(context, child);
                    f.Add(Base + 41, wordTag, kind, (ulong)relation);
                    f.Add(Base + 42, tag, kind, (ulong)relation);
                    f.Add(Base + 43, c7, kind, side);
                    f.Add(Base + 44, lex[child], tag);
                    frame |= relation == DependencyRelation.Nsubj ? 8UL : 16UL;
                    break;
                case DependencyRelation.Obj or DependencyRelation.Iobj:
                    f.Add(Base + 45, wordTag, TokenValues.Kind(context, child));
                    f.Add(Base + 46, c7, lex[child]);
                    f.Add(Base + 47, wordTag, lex[child]);
                    f.Add(Base + 77, c10, WordClusters.Prefix(context.Cluster[child], 8));
                    frame |= 32;
                    break;
                case DependencyRelation.Ccomp:
                    f.Add(Base + 48, wordTag, side);
                    f.Add(Base + 49, tag, side, TokenValues.MarkOf(context, child));
                    f.Add(Base + 50, wordTag, TokenValues.MarkOf(context, child));
                    frame |= 64;
                    break;
                case DependencyRelation.Xcomp:
                    f.Add(Base + 51, wordTag, (ulong)text.TagArray[child]);
                    f.Add(Base + 52, c7, TokenValues.MarkOf(context, child));
                    f.Add(Base + 78, wordTag, lex[child]);
                    f.Add(Base + 79, wordTag, WordClusters.Prefix(context.Cluster[child], 7));
                    frame |= 128;
                    break;
                case DependencyRelation.Parataxis:
                    f.Add(Base + 53, wordTag, side);
                    frame |= 256;
                    break;
                case DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.OblAgent or DependencyRelation.OblUnmarked:
                    ulong preposition = TokenValues.CaseOf(context, child);
                    f.Add(Base + 54, wordTag, preposition, side);
                    f.Add(Base + 55, c10, preposition);
                    f.Add(Base + 56, wordTag, preposition, TokenValues.Kind(context, child));
                    break;
                case DependencyRelation.NmodPoss:
                    f.Add(Base + 57, wordTag, TokenValues.Kind(context, child));
                    f.Add(Base + 58, c10, TokenValues.Kind(context, child));
                    frame |= 512;
                    break;
                case DependencyRelation.Acl or DependencyRelation.AclRelcl or DependencyRelation.Advcl:
                    f.Add(Base + 59, wordTag, (ulong)relation, TokenValues.MarkOf(context, child));
                    break;
                case DependencyRelation.Advmod or DependencyRelation.CompoundPrt or DependencyRelation.Amod or DependencyRelation.Compound
                    or DependencyRelation.Mark or DependencyRelation.Case:
                    f.Add(Base + 60, wordTag, lex[child]);
                    f.Add(Base + 61, c7, lex[child]);
                    if (relation == DependencyRelation.CompoundPrt) frame |= 1024;
                    if (relation == DependencyRelation.Mark && side == 0) frame |= 2048;
                    break;
                case DependencyRelation.Conj:
                    f.Add(Base + 62, wordTag, lex[child]);
                    break;
            }

            f.Add(Base + 63, wordTag, (ulong)relation, side);
            f.Add(Base + 64, c10, (ulong)relation, side);
        }

        f.Add(Base + 65, wordTag, frame);
        f.Add(Base + 66, tag, frame);
        f.Add(Base + 67, c7, frame);
        f.Add(Base + 68, c10, frame);
        f.Add(Base + 69, wordTag, auxiliaries);
        f.Add(Base + 70, tag, auxiliaries);
        if (hasSubject) return;

        // A conjunct, a complement or a participle takes its subject from above.
        int up = i;
        for (int steps = 0; steps < 3; steps++)
        {
            DependencyRelation relation = text.RelationArray[up];
            up = text.HeadArray[up];
            if (up < 0) return;
            f.Add(Base + 71 + steps, wordTag, (ulong)relation, (ulong)text.TagArray[up]);
            for (int child = tree.FirstChild(up); child >= 0; child = tree.NextSibling(child))
            {
                if (text.RelationArray[child] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
                {
                    f.Add(Base + 75, tag, TokenValues.Kind(context, child), (ulong)relation);
                    f.Add(Base + 76, wordTag, TokenValues.Kind(context, child));
                    return;
                }
            }
        }
    }

    private static void Quotations(AttributionContext context, int i, Sentence sentence, FeatureBuffer f, ulong wordTag, ulong tag,
        ulong c7)
    {
        int[] quoteOf = context.QuoteOf;
        bool inside = quoteOf[i] >= 0;
        f.Add(Base + 80, inside ? 1UL : 0UL, tag);
        f.Add(Base + 81, inside ? 1UL : 0UL, wordTag);
        if (inside)
        {
            var (first, last) = context.QuoteTokens[quoteOf[i]];
            f.Add(Base + 82, (ulong)Math.Min(12, last - first), (ulong)Math.Min(3, i - first));
            return;
        }

        // The nearest quotation marks on both sides, a few tokens away at most.
        int before = 0, after = 0;
        for (int k = 1; k <= 8 && i - k >= sentence.First - 1 && i - k >= 0; k++)
        {
            if (quoteOf[i - k] < 0) continue;
            before = k;
            break;
        }

        for (int k = 1; k <= 8 && i + k <= sentence.End && i + k < context.Text.TokenCount; k++)
        {
            if (quoteOf[i + k] < 0) continue;
            after = k;
            break;
        }

        ulong lengthBefore = before > 0 ? Length(context, i - before) : 0, lengthAfter = after > 0 ? Length(context, i + after) : 0;
        f.Add(Base + 83, (ulong)before, tag, lengthBefore);
        f.Add(Base + 84, (ulong)after, tag, lengthAfter);
        f.Add(Base + 85, wordTag, Bucket(before), lengthBefore);
        f.Add(Base + 86, wordTag, Bucket(after), lengthAfter);
        f.Add(Base + 87, c7, (Bucket(before) * 8) + Bucket(after), (lengthBefore * 8) + lengthAfter);
        bool any = false;
        for (int k = sentence.First; k < sentence.End && !any; k++) any = quoteOf[k] >= 0;
        f.Add(Base + 88, wordTag, any ? 1UL : 0UL);
        f.Add(Base + 89, c7, any ? 1UL : 0UL);
    }

    private static void Position(AttributionContext context, int i, Sentence sentence, FeatureBuffer f, ulong wordTag, ulong tag)
    {
        ulong kind = (ulong)context.Layout.Blocks[sentence.Block].Kind;
        f.Add(Base + 90, kind, tag);
        f.Add(Base + 91, kind, wordTag);
        f.Add(Base + 92, i == sentence.First ? 0UL : i == sentence.End - 1 ? 1UL : i == sentence.End - 2 ? 2UL : 3UL, tag);
        f.Add(Base + 93, (ulong)Math.Min(3, context.Tree.Depth(i)), tag);
        f.Add(Base + 94, (ulong)Math.Min(3, context.Tree.Depth(i)), wordTag);
        ulong last = context.Lex[sentence.End - 1];
        f.Add(Base + 95, last, tag);
        f.Add(Base + 96, (ulong)Math.Min(10, sentence.Length / 4), tag);
    }

    private static ulong Length(AttributionContext context, int token)
    {
        var (first, last) = context.QuoteTokens[context.QuoteOf[token]];
        int length = last - first;
        return length <= 4 ? 1UL : length <= 7 ? 2UL : length <= 14 ? 3UL : 4UL;
    }

    private static ulong Bucket(int distance) => distance == 0 ? 0UL : distance <= 2 ? 1UL : distance <= 4 ? 2UL : 3UL;

    private static ulong At(ulong[] lex, int i, Sentence sentence) => i < sentence.First ? 5UL : i >= sentence.End ? 6UL : lex[i];

    private static ulong TagAt(AnalyzedText text, int i, Sentence sentence) =>
        i < sentence.First ? 97UL : i >= sentence.End ? 98UL : (ulong)text.TagArray[i];
}
