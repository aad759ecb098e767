using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>
/// Features of where a stretch begins and of where it ends as content of a cue; to those of its edges the features of the whole stretch add
/// up (<see cref="ContentStretchFeatures"/>). So each edge is looked at once, however many stretches share it.
/// </summary>
internal static class ContentEdgeFeatures
{
    /// <summary>How many tokens are looked through for other cues.</summary>
    internal const int LongestLook = 60;

    /// <summary>Adds the features of content that begins at token <paramref name="s"/>.</summary>
    public static void OfStart(CuedContext context, CueSource cue, int s, int fragment, FeatureBuffer features)
    {
        FeatureWriter<ContentStartTemplate> f = features.Of<ContentStartTemplate>(fragment);
        AnalyzedText text = context.Text;
        ulong[] lex = context.Lex;
        Sentence sentence = context.SentenceOf(cue.Head);
        ulong cueLex = lex[cue.Head], cueTag = (ulong)text.TagArray[cue.Head], cueCluster =
            WordClusters.Prefix(context.Cluster[cue.Head], 8);
        bool own = s >= sentence.First && s < sentence.End;
        ulong side = s > cue.CueLast ? 1UL : 0UL;
        ulong place = !own ? 9UL : s == cue.CueLast + 1 ? 1UL : s == cue.SourceLast + 1 ? 2UL : s == sentence.First ? 3UL : 4UL;
        ulong word = lex[s], tag = (ulong)text.TagArray[s];
        ulong previous = s > 0 ? lex[s - 1] : 1, previousTag = s > 0 ? (ulong)text.TagArray[s - 1] : 99;
        ulong sideOwn = (side * 2) + (own ? 1UL : 0UL);
        ulong mark = (ulong)context.MarkKind[s];
        int gap = side == 1 ? s - cue.CueLast - 1 : cue.CueFirst - s;
        ulong distance = (ulong)(gap <= 4 ? gap : gap <= 8 ? 5 : gap <= 16 ? 6 : gap <= 32 ? 7 : 8);

        f.Add(ContentStartTemplate.PlaceSide, place, sideOwn);
        f.Add(ContentStartTemplate.PlaceSideCue, place, sideOwn, cueLex);
        f.Add(ContentStartTemplate.WordSideCueTag, word, side, cueTag);
        f.Add(ContentStartTemplate.WordPlace, word, place);
        f.Add(ContentStartTemplate.WordCue, word, cueLex);
        f.Add(ContentStartTemplate.TagTagBeforeSide, tag, previousTag, side);
        f.Add(ContentStartTemplate.TagWordBeforeSide, tag, previous, side);
        f.Add(ContentStartTemplate.TagPlaceCueTag, tag, place, cueTag);
        f.Add(ContentStartTemplate.TagCueSide, tag, cueLex, side);
        f.Add(ContentStartTemplate.MarkSideCue, mark, sideOwn, cueLex);
        f.Add(ContentStartTemplate.MarkTagBeforeSide, mark, previousTag, side);
        f.Add(ContentStartTemplate.WordBeforeCueSide, previous, cueLex, side);
        f.Add(ContentStartTemplate.DistanceSideOwn, distance, side, own ? 1UL : 0UL);
        f.Add(ContentStartTemplate.DistanceTagSide, distance, tag, side);
        f.Add(ContentStartTemplate.WordAndBeforeSide, word, previous, side);
        f.Add(ContentStartTemplate.PlaceCueClusterTag, place, cueCluster, tag);
        f.Add(ContentStartTemplate.MarkQuotedCueQuoted, mark, context.QuoteOf[s] >= 0 ? 1UL : 0UL,
            context.QuoteOf[cue.Head] >= 0 ? 1UL : 0UL);
        ulong next = s + 1 < text.TokenCount ? lex[s + 1] : 1;
        f.Add(ContentStartTemplate.WordAndAfterSide, word, next, side);
        ulong secondPrevious = s > 1 ? (ulong)text.TagArray[s - 2] : 99, nextTag = s + 1 < text.TokenCount ? (ulong)text.TagArray[s + 1]
            : 99;
        f.Add(ContentStartTemplate.SideCueLastWordTag, side, lex[cue.CueLast], tag);
        f.Add(ContentStartTemplate.FourTagsSide, FeatureHash.Combine(secondPrevious, previousTag), FeatureHash.Combine(tag, nextTag), side);
        f.Add(ContentStartTemplate.ClusterTagBeforeSide, WordClusters.Prefix(context.Cluster[s], 8), previousTag, side);
        f.Add(ContentStartTemplate.BlockSidePlace, (ulong)context.Layout.Blocks[context.SentenceOf(s).Block].Kind, side, place);
        ulong here = context.CueChance[s], before = s > 0 ? context.CueChance[s - 1] : 0UL;
        f.Add(ContentStartTemplate.CueChancesPlace, here, before, place);
        f.Add(ContentStartTemplate.CueChancesCue, here, before, cueLex);
        f.Add(ContentStartTemplate.RivalSideOwn, Between(context, cue, s), side, own ? 1UL : 0UL);
        f.Add(ContentStartTemplate.RivalTagSide, Between(context, cue, s), tag, side);
        ReadingFeatures.AddStart(context, cue.Head, s, place, mark, fragment, features);
        if (!own)
        {
            f.Add(ContentStartTemplate.SentenceStartMarkSide, s == context.SentenceOf(s).First ? 1UL : 0UL, mark, side);
            return;
        }

        int top = context.TopStartingAt(s, cue.Head);
        ulong relation = (ulong)text.RelationArray[top];
        ulong attach = TokenValues.Attachment(context, cue, top);
        f.Add(ContentStartTemplate.RelationAttachmentSide, relation, attach, side);
        f.Add(ContentStartTemplate.RelationAttachmentCue, relation, attach, cueLex);
        f.Add(ContentStartTemplate.RelationAttachmentCueCluster, relation, attach, cueCluster);
        f.Add(ContentStartTemplate.RelationTopTagCueTag, relation, (ulong)text.TagArray[top], cueTag);
        f.Add(ContentStartTemplate.RelationAttachmentTag, relation, attach, tag);
        f.Add(ContentStartTemplate.PathSide, TokenValues.Path(context, cue.Head, top), side);
        f.Add(ContentStartTemplate.PathCue, TokenValues.Path(context, cue.Head, top), cueLex);
        f.Add(ContentStartTemplate.TopClusterRelationAttachment, WordClusters.Prefix(context.Cluster[top], 8), relation, attach);
        f.Add(ContentStartTemplate.TopRelationSide, lex[top], relation, side);
    }

    /// <summary>Adds the features of content that ends with token <paramref name="e"/>.</summary>
    public static void OfEnd(CuedContext context, CueSource cue, int e, int fragment, FeatureBuffer features)
    {
        FeatureWriter<ContentEndTemplate> f = features.Of<ContentEndTemplate>(fragment);
        AnalyzedText text = context.Text;
        ulong[] lex = context.Lex;
        Sentence sentence = context.SentenceOf(cue.Head);
        ulong cueLex = lex[cue.Head], cueTag = (ulong)text.TagArray[cue.Head], cueCluster =
            WordClusters.Prefix(context.Cluster[cue.Head], 8);
        bool own = e >= sentence.First && e < sentence.End;
        ulong side = e > cue.CueLast ? 1UL : 0UL;
        ulong word = lex[e], tag = (ulong)text.TagArray[e];
        int n = text.TokenCount;
        ulong next = e + 1 < n ? lex[e + 1] : 1, nextTag = e + 1 < n ? (ulong)text.TagArray[e + 1] : 99;
        ulong afterNext = e + 2 < n ? lex[e + 2] : 1, afterNextTag = e + 2 < n ? (ulong)text.TagArray[e + 2] : 99;
        Sentence itsSentence = context.SentenceOf(e);
        ulong place = e == itsSentence.End - 1 ? 1UL : e == itsSentence.End - 2 && context.IsPunctuation(e + 1) ? 2UL
            : e + 1 == cue.CueFirst ? 3UL : e + 1 == cue.SourceFirst ? 4UL
            : (e + 2 == cue.CueFirst || e + 2 == cue.SourceFirst) && context.IsPunctuation(e + 1) ? 5UL : 6UL;
        ulong sideOwn = (side * 2) + (own ? 1UL : 0UL);
        ulong mark = (ulong)context.MarkKind[e];

        f.Add(ContentEndTemplate.PlaceSide, place, sideOwn);
        f.Add(ContentEndTemplate.PlaceSideCue, place, sideOwn, cueLex);
        f.Add(ContentEndTemplate.WordAndAfterSide, word, next, side);
        f.Add(ContentEndTemplate.TagTagAfterSide, tag, nextTag, side);
        f.Add(ContentEndTemplate.TagWordAfterPlace, tag, next, place);
        f.Add(ContentEndTemplate.WordAfterTagAfterSide, next, nextTag, side);
        f.Add(ContentEndTemplate.TwoTagsAfterSide, nextTag, afterNextTag, side);
        f.Add(ContentEndTemplate.TwoWordsAfterSide, next, afterNext, side);
        f.Add(ContentEndTemplate.WordAfterSecondTagCueTag, next, afterNextTag, cueTag);
        f.Add(ContentEndTemplate.MarkTagAfterSide, mark, nextTag, side);
        f.Add(ContentEndTemplate.MarkPlaceCueTag, mark, place, cueTag);
        f.Add(ContentEndTemplate.TagAfterCueSide, nextTag, cueLex, side);
        f.Add(ContentEndTemplate.WordAfterCueSide, next, cueLex, side);
        f.Add(ContentEndTemplate.TagPlace, tag, place);
        f.Add(ContentEndTemplate.QuotedMarkPlace, context.QuoteOf[e] >= 0 ? 1UL : 0UL, mark, place);
        f.Add(ContentEndTemplate.PlaceCueClusterSide, place, cueCluster, sideOwn);
        f.Add(ContentEndTemplate.WordPlaceSide, word, place, side);
        ulong previousTag = e > 0 ? (ulong)text.TagArray[e - 1] : 99;
        f.Add(ContentEndTemplate.FourTagsSide, FeatureHash.Combine(previousTag, tag), FeatureHash.Combine(nextTag, afterNextTag), side);
        ulong here = context.CueChance[e], nextChance = e + 1 < n ? context.CueChance[e + 1] : 0UL, afterChance = e + 2 < n
            ? context.CueChance[e + 2] : 0UL;
        f.Add(ContentEndTemplate.CueChancesPlace, here, Math.Max(nextChance, afterChance), place);
        f.Add(ContentEndTemplate.CueChanceAfterTagSide, nextChance, nextTag, side);
        f.Add(ContentEndTemplate.SecondCueChanceAfterWordSide, afterChance, next, side);
        f.Add(ContentEndTemplate.NextCueTagAfterSide, ToNextCue(context, e, itsSentence.End), nextTag, side);
        f.Add(ContentEndTemplate.NextCueWordAfterPlace, ToNextCue(context, e, itsSentence.End), next, place);
        ReadingFeatures.AddEnd(context, cue.Head, e, place, mark, fragment, features);
        if (!own)
        {
            f.Add(ContentEndTemplate.SentencesAwayMarkSide, (ulong)Math.Min(6, ContentCandidates.Distance(context, sentence, e, e)), mark,
                side);
            return;
        }

        int top = context.TopEndingAt(e, cue.Head);
        ulong relation = (ulong)text.RelationArray[top];
        ulong attach = TokenValues.Attachment(context, cue, top);
        f.Add(ContentEndTemplate.RelationAttachmentSide, relation, attach, side);
        f.Add(ContentEndTemplate.RelationAttachmentCue, relation, attach, cueLex);
        f.Add(ContentEndTemplate.RelationAttachmentTagAfter, relation, attach, nextTag);
        if (e + 1 < sentence.End)
        {
            // What is left out: the constituent that begins right after, past a comma.
            int after = context.IsPunctuation(e + 1) && e + 2 < sentence.End ? e + 2 : e + 1;
            int cut = context.TopStartingAt(after, cue.Head);
            int cutHead = text.HeadArray[cut];
            ulong cutRelation = (ulong)text.RelationArray[cut];
            ulong from = cut <= cue.CueLast && after >= cue.CueFirst ? 7UL : TokenValues.Attachment(context, cue, cut);
            f.Add(ContentEndTemplate.LeftOutRelationFromTagAfter, cutRelation, from, nextTag);
            f.Add(ContentEndTemplate.LeftOutRelationFromCue, cutRelation, from, cueLex);
            f.Add(ContentEndTemplate.LeftOutRelationFirstWordSide, cutRelation, lex[after], side);
            f.Add(ContentEndTemplate.LeftOutRelationHeadTagTag, cutRelation, cutHead >= 0 ? (ulong)text.TagArray[cutHead] : 99,
                (ulong)text.TagArray[cut]);
            f.Add(ContentEndTemplate.LeftOutRelationMarkFrom, cutRelation, TokenValues.MarkOf(context, cut), from);
            f.Add(ContentEndTemplate.LeftOutRelationWordFrom, cutRelation, lex[cut], from);
            f.Add(ContentEndTemplate.LeftOutRelationSubjectFirstWord, cutRelation, HasSubject(context, cut) ? 1UL : 0UL, lex[after]);
            f.Add(ContentEndTemplate.LeftOutClusterRelationFrom, WordClusters.Prefix(context.Cluster[cut], 8), cutRelation, from);
            f.Add(ContentEndTemplate.LeftOutRelationSizeFrom, cutRelation, (ulong)TokenValues.Bucket(context.Tree.Right(cut) - after + 1),
                from);
            ulong cutChance = cut >= cue.CueFirst && cut <= cue.CueLast ? 9UL : context.CueChance[cut];
            f.Add(ContentEndTemplate.LeftOutRelationCueChanceFrom, cutRelation, cutChance, from);
            f.Add(ContentEndTemplate.LeftOutRelationCueChanceSubject, cutRelation, cutChance, FeatureHash.Combine(next,
                HasSubject(context, cut) ? 1UL : 0UL));
            f.Add(ContentEndTemplate.LeftOutCueChanceCueFrom, cutChance, cueLex, from);
        }
    }

    /// <summary>The likeliest other cue between the cue and the place where content begins.</summary>
    private static ulong Between(CuedContext context, CueSource cue, int start)
    {
        int from = start > cue.CueLast ? cue.CueLast + 1 : start, to = start > cue.CueLast ? start : cue.CueFirst;
        byte most = 0;
        for (int i = from; i < to && i - from < LongestLook; i++) most = Math.Max(most, context.CueChance[i]);
        return most;
    }

    /// <summary>How far behind an end the next likely cue of the sentence stands, and how likely it is.</summary>
    private static ulong ToNextCue(CuedContext context, int end, int sentenceEnd)
    {
        for (int i = end + 1; i < sentenceEnd && i - end < LongestLook; i++)
        {
            if (context.CueChance[i] >= CuedContext.LikelyCue) return ((ulong)Math.Min(5, i - end) * 8) + context.CueChance[i];
        }

        return 0;
    }

    private static bool HasSubject(AttributionContext context, int node)
    {
        for (int child = context.Tree.FirstChild(node); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (context.Text.RelationArray[child] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass) return true;
        }

        return false;
    }
}
