using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>Features of one token as the head of a cue ("said", "according", "criticism").</summary>
internal static class CueFeatures
{
    private static readonly CueTemplate[] Above =
        [CueTemplate.WordTagParent, CueTemplate.WordTagSecondAbove, CueTemplate.WordTagThirdAbove];

    /// <summary>Adds the features of token <paramref name="i"/>.</summary>
    public static void Extract(ReadContext context, int i, FeatureBuffer features)
    {
        FeatureWriter<CueTemplate> f = features.Of<CueTemplate>();
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

        f.Add(CueTemplate.Bias);
        f.Add(CueTemplate.Word, word);
        f.Add(CueTemplate.WordTag, wordTag);
        f.Add(CueTemplate.Tag, tag);
        f.Add(CueTemplate.WordTagRelation, wordTag, relation);
        f.Add(CueTemplate.TagRelation, tag, relation);
        f.Add(CueTemplate.WordTagHead, wordTag, headLex);
        f.Add(CueTemplate.TagRelationHead, tag, relation, headLex);
        f.Add(CueTemplate.TagRelationHeadTag, tag, relation, headTag);
        f.Add(CueTemplate.WordTagRelationHeadTag, wordTag, relation, headTag);
        f.Add(CueTemplate.TagGrandparent, tag, grand >= 0 ? lex[grand] : 1);
        ushort cluster = context.Cluster[i];
        ulong c4 = WordClusters.Prefix(cluster, 4), c7 = WordClusters.Prefix(cluster, 7), c10 = WordClusters.Prefix(cluster, 10);
        f.Add(CueTemplate.Cluster4Tag, c4, tag);
        f.Add(CueTemplate.Cluster7Tag, c7, tag);
        f.Add(CueTemplate.Cluster10Tag, c10, tag);
        f.Add(CueTemplate.ClusterTagRelation, cluster, tag, relation);

        ulong p1 = At(lex, i - 1, sentence), n1 = At(lex, i + 1, sentence), p2 = At(lex, i - 2, sentence), n2 = At(lex, i + 2, sentence);
        ulong tp1 = TagAt(text, i - 1, sentence), tn1 = TagAt(text, i + 1, sentence), tn2 = TagAt(text, i + 2, sentence), tp2 =
            TagAt(text, i - 2, sentence);
        f.Add(CueTemplate.TagWordBefore, p1, tag);
        f.Add(CueTemplate.TagWordAfter, n1, tag);
        f.Add(CueTemplate.WordAndBefore, word, p1);
        f.Add(CueTemplate.WordAndAfter, word, n1);
        f.Add(CueTemplate.WordTwoWordsAfter, word, n1, n2);
        f.Add(CueTemplate.WordTwoWordsBefore, word, p1, p2);
        f.Add(CueTemplate.WordTagTagBefore, wordTag, tp1);
        f.Add(CueTemplate.WordTagTagAfter, wordTag, tn1);
        f.Add(CueTemplate.TagsAround, tag, tp1, tn1);
        f.Add(CueTemplate.WordTagTwoTagsAfter, wordTag, tn1, tn2);
        f.Add(CueTemplate.Cluster7TwoTagsAfter, c7, tn1, tn2);
        f.Add(CueTemplate.WordTagTwoTagsBefore, wordTag, tp1, tp2);
        f.Add(CueTemplate.Cluster7WordAfter, c7, n1);
        f.Add(CueTemplate.Cluster7WordBefore, c7, p1);
        f.Add(CueTemplate.WordTagClusterAfter, i + 1 < sentence.End ? WordClusters.Prefix(context.Cluster[i + 1], 7) : 1, wordTag);
        f.Add(CueTemplate.WordTagClusterBefore, i > sentence.First ? WordClusters.Prefix(context.Cluster[i - 1], 7) : 1, wordTag);
        f.Add(CueTemplate.TagRelationHeadCluster, head >= 0 ? WordClusters.Prefix(context.Cluster[head], 8) : 1, tag, relation);

        Dependents(context, i, f, wordTag, tag, c7, c10);
        Quotations(context, i, sentence, f, wordTag, tag, c7);
        Position(context, i, sentence, f, wordTag, tag);
        ReadingFeatures.AddCue(context, i, wordTag, tag, features);
    }

    private static void Dependents(AttributionContext context, int i, FeatureWriter<CueTemplate> f, ulong wordTag, ulong tag, ulong c7,
        ulong c10)
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
                    if (child > i && context.FirstChar(child) == ':') f.Add(CueTemplate.WordTagColon, wordTag);
                    continue;
                case DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop:
                    auxiliaries = FeatureHash.Combine(auxiliaries, lex[child]);
                    frame |= relation == DependencyRelation.Aux ? 1UL : relation == DependencyRelation.AuxPass ? 2UL : 4UL;
                    continue;
                case DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter:
                    hasSubject = true;
                    ulong kind = TokenValues.Kind(context, child);
                    f.Add(CueTemplate.WordTagSubjectKind, wordTag, kind, (ulong)relation);
                    f.Add(CueTemplate.TagSubjectKind, tag, kind, (ulong)relation);
                    f.Add(CueTemplate.Cluster7SubjectKindSide, c7, kind, side);
                    f.Add(CueTemplate.TagSubject, lex[child], tag);
                    frame |= relation == DependencyRelation.Nsubj ? 8UL : 16UL;
                    break;
                case DependencyRelation.Obj or DependencyRelation.Iobj:
                    f.Add(CueTemplate.WordTagObjectKind, wordTag, TokenValues.Kind(context, child));
                    f.Add(CueTemplate.Cluster7Object, c7, lex[child]);
                    f.Add(CueTemplate.WordTagObject, wordTag, lex[child]);
                    f.Add(CueTemplate.Cluster10ObjectCluster, c10, WordClusters.Prefix(context.Cluster[child], 8));
                    frame |= 32;
                    break;
                case DependencyRelation.Ccomp:
                    f.Add(CueTemplate.WordTagClauseSide, wordTag, side);
                    f.Add(CueTemplate.TagClauseSideMark, tag, side, TokenValues.MarkOf(context, child));
                    f.Add(CueTemplate.WordTagClauseMark, wordTag, TokenValues.MarkOf(context, child));
                    frame |= 64;
                    break;
                case DependencyRelation.Xcomp:
                    f.Add(CueTemplate.WordTagOpenClauseTag, wordTag, (ulong)text.TagArray[child]);
                    f.Add(CueTemplate.Cluster7OpenClauseMark, c7, TokenValues.MarkOf(context, child));
                    f.Add(CueTemplate.WordTagOpenClause, wordTag, lex[child]);
                    f.Add(CueTemplate.WordTagOpenClauseCluster, wordTag, WordClusters.Prefix(context.Cluster[child], 7));
                    frame |= 128;
                    break;
                case DependencyRelation.Parataxis:
                    f.Add(CueTemplate.WordTagParataxisSide, wordTag, side);
                    frame |= 256;
                    break;
                case DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.OblAgent or DependencyRelation.OblUnmarked:
                    ulong preposition = TokenValues.CaseOf(context, child);
                    f.Add(CueTemplate.WordTagPrepositionSide, wordTag, preposition, side);
                    f.Add(CueTemplate.Cluster10Preposition, c10, preposition);
                    f.Add(CueTemplate.WordTagPrepositionKind, wordTag, preposition, TokenValues.Kind(context, child));
                    break;
                case DependencyRelation.NmodPoss:
                    f.Add(CueTemplate.WordTagPossessorKind, wordTag, TokenValues.Kind(context, child));
                    f.Add(CueTemplate.Cluster10PossessorKind, c10, TokenValues.Kind(context, child));
                    frame |= 512;
                    break;
                case DependencyRelation.Acl or DependencyRelation.AclRelcl or DependencyRelation.Advcl:
                    f.Add(CueTemplate.WordTagAddedClauseMark, wordTag, (ulong)relation, TokenValues.MarkOf(context, child));
                    break;
                case DependencyRelation.Advmod or DependencyRelation.CompoundPrt or DependencyRelation.Amod or DependencyRelation.Compound
                    or DependencyRelation.Mark or DependencyRelation.Case:
                    f.Add(CueTemplate.WordTagSmallWord, wordTag, lex[child]);
                    f.Add(CueTemplate.Cluster7SmallWord, c7, lex[child]);
                    if (relation == DependencyRelation.CompoundPrt) frame |= 1024;
                    if (relation == DependencyRelation.Mark && side == 0) frame |= 2048;
                    break;
                case DependencyRelation.Conj:
                    f.Add(CueTemplate.WordTagConjunct, wordTag, lex[child]);
                    break;
            }

            f.Add(CueTemplate.WordTagDependentSide, wordTag, (ulong)relation, side);
            f.Add(CueTemplate.Cluster10DependentSide, c10, (ulong)relation, side);
        }

        f.Add(CueTemplate.WordTagFrame, wordTag, frame);
        f.Add(CueTemplate.TagFrame, tag, frame);
        f.Add(CueTemplate.Cluster7Frame, c7, frame);
        f.Add(CueTemplate.Cluster10Frame, c10, frame);
        f.Add(CueTemplate.WordTagAuxiliaries, wordTag, auxiliaries);
        f.Add(CueTemplate.TagAuxiliaries, tag, auxiliaries);
        if (hasSubject) return;

        // A conjunct, a complement or a participle takes its subject from above.
        int up = i;
        for (int steps = 0; steps < Above.Length; steps++)
        {
            DependencyRelation relation = text.RelationArray[up];
            up = text.HeadArray[up];
            if (up < 0) return;
            f.Add(Above[steps], wordTag, (ulong)relation, (ulong)text.TagArray[up]);
            for (int child = tree.FirstChild(up); child >= 0; child = tree.NextSibling(child))
            {
                if (text.RelationArray[child] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
                {
                    f.Add(CueTemplate.TagInheritedSubjectKind, tag, TokenValues.Kind(context, child), (ulong)relation);
                    f.Add(CueTemplate.WordTagInheritedSubjectKind, wordTag, TokenValues.Kind(context, child));
                    return;
                }
            }
        }
    }

    private static void Quotations(AttributionContext context, int i, Sentence sentence, FeatureWriter<CueTemplate> f, ulong wordTag,
        ulong tag, ulong c7)
    {
        int[] quoteOf = context.QuoteOf;
        bool inside = quoteOf[i] >= 0;
        f.Add(CueTemplate.TagQuoted, inside ? 1UL : 0UL, tag);
        f.Add(CueTemplate.WordTagQuoted, inside ? 1UL : 0UL, wordTag);
        if (inside)
        {
            var (first, last) = context.QuoteTokens[quoteOf[i]];
            f.Add(CueTemplate.PlaceInQuotation, (ulong)Math.Min(12, last - first), (ulong)Math.Min(3, i - first));
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
        f.Add(CueTemplate.TagQuotationBefore, (ulong)before, tag, lengthBefore);
        f.Add(CueTemplate.TagQuotationAfter, (ulong)after, tag, lengthAfter);
        f.Add(CueTemplate.WordTagQuotationBefore, wordTag, Bucket(before), lengthBefore);
        f.Add(CueTemplate.WordTagQuotationAfter, wordTag, Bucket(after), lengthAfter);
        f.Add(CueTemplate.Cluster7QuotationsAround, c7, (Bucket(before) * 8) + Bucket(after), (lengthBefore * 8) + lengthAfter);
        bool any = false;
        for (int k = sentence.First; k < sentence.End && !any; k++) any = quoteOf[k] >= 0;
        f.Add(CueTemplate.WordTagQuotationInSentence, wordTag, any ? 1UL : 0UL);
        f.Add(CueTemplate.Cluster7QuotationInSentence, c7, any ? 1UL : 0UL);
    }

    private static void Position(AttributionContext context, int i, Sentence sentence, FeatureWriter<CueTemplate> f, ulong wordTag,
        ulong tag)
    {
        ulong kind = (ulong)context.Layout.Blocks[sentence.Block].Kind;
        f.Add(CueTemplate.TagBlock, kind, tag);
        f.Add(CueTemplate.WordTagBlock, kind, wordTag);
        f.Add(CueTemplate.TagPlaceInSentence, i == sentence.First ? 0UL : i == sentence.End - 1 ? 1UL : i == sentence.End - 2 ? 2UL : 3UL,
            tag);
        f.Add(CueTemplate.TagDepth, (ulong)Math.Min(3, context.Tree.Depth(i)), tag);
        f.Add(CueTemplate.WordTagDepth, (ulong)Math.Min(3, context.Tree.Depth(i)), wordTag);
        ulong last = context.Lex[sentence.End - 1];
        f.Add(CueTemplate.TagSentenceEnd, last, tag);
        f.Add(CueTemplate.TagSentenceLength, (ulong)Math.Min(10, sentence.Length / 4), tag);
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
