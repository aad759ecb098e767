using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>
/// Features of a stretch as content of a cue, in three parts that add up: of where it begins, of where it ends, and of the whole. So each
/// edge is looked at once, however many stretches share it.
/// </summary>
internal static class ContentFeatures
{
    /// <summary>The copy of the templates for the first (or only) fragment.</summary>
    public const int Primary = 0;

    /// <summary>The copy of the templates for the second fragment.</summary>
    public const int Second = 1000;

    /// <summary>How many tokens are looked through for other cues.</summary>
    private const int LongestLook = 60;

    /// <summary>Adds the features of content that begins at token <paramref name="s"/>.</summary>
    public static void ExtractStart(CuedContext context, CueSource cue, int s, int fragment, FeatureBuffer features)
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
        ulong attach = Attach(context, cue, top);
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
    public static void ExtractEnd(CuedContext context, CueSource cue, int e, int fragment, FeatureBuffer features)
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
        ulong attach = Attach(context, cue, top);
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
            ulong from = cut <= cue.CueLast && after >= cue.CueFirst ? 7UL : Attach(context, cue, cut);
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

    /// <summary>Adds the features of the whole stretch.</summary>
    public static void ExtractWhole(CuedContext context, CueSource cue, ContentCandidate c, int fragment, FeatureBuffer features)
    {
        FeatureWriter<ContentStretchTemplate> f = features.Of<ContentStretchTemplate>(fragment);
        AnalyzedText text = context.Text;
        ulong[] lex = context.Lex;
        Sentence sentence = context.SentenceOf(cue.Head);
        ulong cueLex = lex[cue.Head], cueTag = (ulong)text.TagArray[cue.Head], cueCluster =
            WordClusters.Prefix(context.Cluster[cue.Head], 8);
        ulong side = c.First > cue.CueLast ? 1UL : 0UL;
        ulong length = (ulong)TokenValues.Bucket(c.Last - c.First + 1);
        ulong quoting = (ulong)context.ShapeOf(c);
        bool ownStart = c.First >= sentence.First && c.First < sentence.End, ownEnd = c.Last >= sentence.First && c.Last < sentence.End;
        ulong reach = (ownStart ? 1UL : 0UL) + (ownEnd ? 2UL : 0UL);
        ulong toEdge = side == 1
            ? (c.Last >= sentence.End - 2 ? 1UL : 0UL) + (c.First == cue.CueLast + 1 || c.First == cue.SourceLast + 1 ? 2UL : 0UL)
            : (c.First == sentence.First ? 1UL : 0UL) + (c.Last >= cue.CueFirst - 2 || c.Last >= cue.SourceFirst - 2 ? 2UL : 0UL);

        f.Add(ContentStretchTemplate.LengthSide, length, side);
        f.Add(ContentStretchTemplate.LengthCue, length, cueLex);
        f.Add(ContentStretchTemplate.QuotingSide, quoting, side);
        f.Add(ContentStretchTemplate.QuotingCueSide, quoting, cueLex, side);
        f.Add(ContentStretchTemplate.QuotingReachSide, quoting, reach, side);
        f.Add(ContentStretchTemplate.ReachCueSide, reach, cueLex, side);
        f.Add(ContentStretchTemplate.EdgesSideCueTag, toEdge, side, cueTag);
        f.Add(ContentStretchTemplate.EdgesSideCue, toEdge, side, cueLex);
        f.Add(ContentStretchTemplate.EdgesQuotingSide, toEdge, quoting, side);
        f.Add(ContentStretchTemplate.LengthQuotingReach, length, quoting, reach);
        f.Add(ContentStretchTemplate.LengthCueTagSide, length, cueTag, side);
        var (inside, coordinated) = CuesWithin(context, cue, c);
        f.Add(ContentStretchTemplate.CuesInsideQuotingSide, inside, quoting, side);
        f.Add(ContentStretchTemplate.CuesInsideCue, inside, cueLex);
        f.Add(ContentStretchTemplate.CuesInsideLengthSide, inside, length, side);
        f.Add(ContentStretchTemplate.CoordinatedCueQuotingSide, coordinated, quoting, side);
        f.Add(ContentStretchTemplate.CoordinatedCueCue, coordinated, cueLex);
        f.Add(ContentStretchTemplate.CoordinatedCueInsideReach, coordinated, inside, reach);
        ReadingFeatures.AddWhole(context, cue, c, quoting, fragment, features);
        if (!ownStart || !ownEnd)
        {
            f.Add(ContentStretchTemplate.LastCharacterSideQuoting, (ulong)context.FirstChar(sentence.End - 1), side, quoting);
            f.Add(ContentStretchTemplate.SentencesAwaySideQuoting, (ulong)Math.Min(5, ContentCandidates.Distance(context, sentence,
                c.First, c.Last)), side, quoting);
            f.Add(ContentStretchTemplate.SameParagraphSideQuoting,
                text.SentenceArray[text.SentenceIndexArray[c.First]].Paragraph == sentence.Paragraph ? 1UL : 0UL, side, quoting);
            return;
        }

        // How many constituents make up the stretch, and what the one above the others is.
        int tops = 0, top = -1, verbs = 0, topVerbs = 0;
        for (int i = c.First; i <= c.Last && i - c.First < 80; i++)
        {
            if (text.TagArray[i].IsVerb()) verbs++;
            int head = text.HeadArray[i];
            if ((head >= c.First && head <= c.Last) || context.IsPunctuation(i)) continue;
            tops++;
            if (text.TagArray[i].IsVerb()) topVerbs++;
            if (top < 0 || context.Tree.Depth(i) < context.Tree.Depth(top)) top = i;
        }

        if (top < 0) top = c.First;
        ulong relation = (ulong)text.RelationArray[top];
        ulong attach = Attach(context, cue, top);
        ulong shape = (ulong)((Math.Min(tops, 4) * 3) + Math.Min(topVerbs, 2));
        int left = context.Tree.Left(top), right = context.Tree.Right(top);
        ulong whole = (left >= c.First - 1 ? 1UL : 0UL) + (right <= c.Last + 1 ? 2UL : 0UL);
        f.Add(ContentStretchTemplate.ShapeSide, shape, side);
        f.Add(ContentStretchTemplate.ShapeRelationAttachment, shape, relation, attach);
        f.Add(ContentStretchTemplate.RelationAttachmentCue, relation, attach, cueLex);
        f.Add(ContentStretchTemplate.RelationAttachmentWhole, relation, attach, whole);
        f.Add(ContentStretchTemplate.RelationWholeCue, relation, whole, cueLex);
        f.Add(ContentStretchTemplate.RelationAttachmentCueCluster, relation, attach, cueCluster);
        f.Add(ContentStretchTemplate.ShapeWholeCueTag, shape, whole, cueTag);
        f.Add(ContentStretchTemplate.TopTagAttachmentCue, (ulong)text.TagArray[top], attach, cueLex);
        f.Add(ContentStretchTemplate.VerbsCueSide, verbs > 0 ? 1UL : 0UL, cueLex, side);
        f.Add(ContentStretchTemplate.TopCue, lex[top], cueLex);
        f.Add(ContentStretchTemplate.PathWhole, TokenValues.Path(context, cue.Head, top), whole);
        f.Add(ContentStretchTemplate.PathCueWhole, TokenValues.Path(context, cue.Head, top), cueLex, whole);
        f.Add(ContentStretchTemplate.FirstWordRelationWhole, lex[c.First], relation, whole);
        f.Add(ContentStretchTemplate.PrepositionCueRelation, TokenValues.CaseOf(context, top), cueLex, relation);
        f.Add(ContentStretchTemplate.ShapeFirstWordWordAfter, shape, lex[c.First], lex[c.Last + 1 < text.TokenCount ? c.Last + 1 : c.Last]);
    }

    /// <summary>Adds the features of a second fragment next to the first one.</summary>
    public static void ExtractJoint(CuedContext context, CueSource cue, ContentCandidate first, ContentCandidate second,
        FeatureBuffer features)
    {
        FeatureWriter<SecondFragmentTemplate> f = features.Of<SecondFragmentTemplate>();
        ulong quoting = ((ulong)context.ShapeOf(first) * 16) + (ulong)context.ShapeOf(second);
        ulong order = (first.First > cue.CueLast ? 1UL : 0UL) + (second.First > cue.CueLast ? 2UL : 0UL)
            + (second.First > first.First ? 4UL : 0UL);
        int between = second.First > first.Last ? second.First - first.Last - 1 : first.First - second.Last - 1;
        AnalyzedText text = context.Text;
        int gapToken = Math.Min(first.Last, second.Last) + 1;
        ulong gapLex = gapToken < text.TokenCount ? context.Lex[gapToken] : 1;
        ulong sentences = (ulong)Math.Min(4, Math.Abs(text.SentenceIndexArray[second.First] - text.SentenceIndexArray[first.First]));
        ulong samePlace =
            text.SentenceArray[text.SentenceIndexArray[second.First]].Paragraph
                == text.SentenceArray[text.SentenceIndexArray[first.First]].Paragraph ? 1UL : 0UL;
        f.Add(SecondFragmentTemplate.QuotingOrder, quoting, order);
        f.Add(SecondFragmentTemplate.OrderGapWord, order, (ulong)Math.Min(12, between), gapLex);
        f.Add(SecondFragmentTemplate.QuotingOrderSentences, quoting, order, sentences);
        f.Add(SecondFragmentTemplate.OrderSentencesParagraph, order, sentences, samePlace);
        f.Add(SecondFragmentTemplate.QuotingOrderCue, quoting, order, context.Lex[cue.Head]);
        f.Add(SecondFragmentTemplate.OrderGapQuoting, order, (ulong)Math.Min(12, between), quoting);
        f.Add(SecondFragmentTemplate.OrderLastWordGapWord, order, context.Lex[Math.Max(first.Last, second.Last)], gapLex);
        int edge = Math.Max(first.First, second.First) - 1;
        f.Add(SecondFragmentTemplate.OrderQuotingWordBefore, order, quoting, edge >= 0 ? context.Lex[edge] : 1);
        f.Add(SecondFragmentTemplate.OrderAttachedQuoting, order,
            text.HeadArray[second.First] >= first.First && text.HeadArray[second.First] <= first.Last ? 1UL : 0UL, quoting);
        f.Add(SecondFragmentTemplate.PathOrder, TokenValues.Path(context, first.Last, second.First), order);
    }

    /// <summary>Adds the features of "there is no second fragment".</summary>
    public static void ExtractNoSecond(CuedContext context, CueSource cue, ContentCandidate first, FeatureBuffer features)
    {
        FeatureWriter<SecondFragmentTemplate> f = features.Of<SecondFragmentTemplate>();
        AnalyzedText text = context.Text;
        ulong cueLex = context.Lex[cue.Head];
        ulong quoting = (ulong)context.ShapeOf(first), side = first.First > cue.CueLast ? 1UL : 0UL;
        f.Add(SecondFragmentTemplate.NoneBias);
        f.Add(SecondFragmentTemplate.NoneCue, cueLex);
        f.Add(SecondFragmentTemplate.NoneQuotingSide, quoting, side);
        f.Add(SecondFragmentTemplate.NoneQuotingSideCue, quoting, side, cueLex);
        int after = Math.Max(first.Last, Math.Max(cue.CueLast, cue.SourceLast)) + 1;
        ulong nextLex = after < text.TokenCount ? context.Lex[after] : 1;
        ulong secondLex = after + 1 < text.TokenCount ? context.Lex[after + 1] : 1;
        ulong marks = (after < text.TokenCount ? (ulong)context.MarkKind[after] : 3)
            + (after + 1 < text.TokenCount ? 4 * (ulong)context.MarkKind[after + 1] : 12);
        f.Add(SecondFragmentTemplate.NoneWordAfterQuotingSide, nextLex, quoting, side);
        f.Add(SecondFragmentTemplate.NoneTwoWordsAfterSide, nextLex, secondLex, side);
        f.Add(SecondFragmentTemplate.NoneMarksQuotingSide, marks, quoting, side);
        f.Add(SecondFragmentTemplate.NoneMarksWordAfterSide, marks, nextLex, side);
        f.Add(SecondFragmentTemplate.NoneBlock, (ulong)context.Layout.Blocks[context.SentenceOf(cue.Head).Block].Kind);
        ReadingFeatures.AddNoSecond(context, cue, first, quoting, features);
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

    /// <summary>The likeliest other cue in a stretch, and the likeliest one that is coordinated with the cue itself.</summary>
    private static (ulong Inside, ulong Coordinated) CuesWithin(CuedContext context, CueSource cue, ContentCandidate c)
    {
        byte inside = 0, coordinated = 0;
        for (int i = c.First; i <= c.Last && i - c.First < LongestLook; i++)
        {
            byte chance = context.CueChance[i];
            if (chance == 0) continue;
            inside = Math.Max(inside, chance);
            if (chance > coordinated && context.Text.HeadArray[i] == cue.Head
                && context.Text.RelationArray[i] is DependencyRelation.Conj or DependencyRelation.Advcl or DependencyRelation.Parataxis)
            {
                coordinated = chance;
            }
        }

        return (inside, coordinated);
    }

    private static bool HasSubject(AttributionContext context, int node)
    {
        for (int child = context.Tree.FirstChild(node); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (context.Text.RelationArray[child] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass) return true;
        }

        return false;
    }

    /// <summary>What a node hangs on, seen from the cue: the cue, something in
    /// its span or source, what the cue itself hangs on, the rest.</summary>
    private static ulong Attach(AttributionContext context, CueSource cue, int node)
    {
        int[] heads = context.Text.HeadArray;
        int head = heads[node];
        if (head < 0) return 0;
        if (head == cue.Head) return 1;
        if (head >= cue.CueFirst && head <= cue.CueLast) return 2;
        if (head >= cue.SourceFirst && head <= cue.SourceLast) return 3;
        int cueHead = heads[cue.Head];
        if (cueHead == node) return 4;
        if (head == cueHead) return 5;
        if (cueHead >= 0 && heads[cueHead] == node) return 6;
        return heads[head] == cue.Head ? 7UL : 8UL;
    }
}
