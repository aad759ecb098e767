using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>Features of a whole stretch as content of a cue, beside those of its two edges (<see cref="ContentEdgeFeatures"/>).</summary>
internal static class ContentStretchFeatures
{
    /// <summary>Adds the features of the whole stretch.</summary>
    public static void Of(CuedContext context, CueSource cue, ContentCandidate c, int fragment, FeatureBuffer features)
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
        ulong attach = TokenValues.Attachment(context, cue, top);
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

    /// <summary>The likeliest other cue in a stretch, and the likeliest one that is coordinated with the cue itself.</summary>
    private static (ulong Inside, ulong Coordinated) CuesWithin(CuedContext context, CueSource cue, ContentCandidate c)
    {
        byte inside = 0, coordinated = 0;
        for (int i = c.First; i <= c.Last && i - c.First < ContentEdgeFeatures.LongestLook; i++)
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
}
