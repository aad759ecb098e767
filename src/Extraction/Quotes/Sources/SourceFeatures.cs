using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>Features of the source of a cue: of each candidate, and of there being none.</summary>
internal static class SourceFeatures
{
    /// <summary>Shows the features of all options one after another: first of "no source", then of each candidate.</summary>
    /// <param name="context">The article.</param>
    /// <param name="cue">Head of the cue.</param>
    /// <param name="cueFirst">Its first token.</param>
    /// <param name="cueLast">Its last token.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="features">Holds the features of the option at hand.</param>
    /// <param name="visit">Use scores the option at hand, training learns from it.</param>
    public static void Visit(CuedContext context, int cue, int cueFirst, int cueLast, List<SourceCandidate> candidates,
        FeatureBuffer features, Action<FeatureBuffer> visit)
    {
        features.Clear();
        OfNone(context, cue, cueFirst, cueLast, features);
        visit(features);
        foreach (SourceCandidate candidate in candidates)
        {
            features.Clear();
            Of(context, cue, cueFirst, cueLast, candidate, features);
            visit(features);
        }
    }

    /// <summary>Features of the choice "no source" for a cue.</summary>
    public static void OfNone(CuedContext context, int cue, int cueFirst, int cueLast, FeatureBuffer features)
    {
        FeatureWriter<SourceTemplate> f = features.Of<SourceTemplate>();
        AnalyzedText text = context.Text;
        ulong cueLex = context.Lex[cue], cueTag = (ulong)text.TagArray[cue];
        f.Add(SourceTemplate.NoneBias);
        f.Add(SourceTemplate.NoneCue, cueLex);
        f.Add(SourceTemplate.NoneCueTagRelation, cueLex, cueTag, (ulong)text.RelationArray[cue]);
        f.Add(SourceTemplate.NoneTagRelation, cueTag, (ulong)text.RelationArray[cue]);
        f.Add(SourceTemplate.NoneFirstWord, context.Lex[cueFirst]);
        f.Add(SourceTemplate.NoneLastWordCue, context.Lex[cueLast], cueLex);
        f.Add(SourceTemplate.NoneCueClusterTag, WordClusters.Prefix(context.Cluster[cue], 10), cueTag);
        ulong frame = 0;
        for (int child = context.Tree.FirstChild(cue); child >= 0; child = context.Tree.NextSibling(child))
        {
            frame |= text.RelationArray[child] switch
            {
                DependencyRelation.Nsubj => 1UL,
                DependencyRelation.NsubjPass => 2UL,
                DependencyRelation.OblAgent => 4UL,
                DependencyRelation.AuxPass => 8UL,
                DependencyRelation.NmodPoss => 16UL,
                DependencyRelation.Expl => 32UL,
                _ => 0UL,
            };
        }

        f.Add(SourceTemplate.NoneFrameTag, frame, cueTag);
        f.Add(SourceTemplate.NoneFrameCue, frame, cueLex);
        f.Add(SourceTemplate.NoneFrameCluster, frame, WordClusters.Prefix(context.Cluster[cue], 7));
        f.Add(SourceTemplate.NoneWordBeforeTag, cueFirst > 0 ? context.Lex[cueFirst - 1] : 1, cueTag);
        ReadingFeatures.AddNoSource(context, cue, features);
    }

    /// <summary>Features of one candidate.</summary>
    public static void Of(CuedContext context, int cue, int cueFirst, int cueLast, SourceCandidate c, FeatureBuffer features)
    {
        FeatureWriter<SourceTemplate> f = features.Of<SourceTemplate>();
        AnalyzedText text = context.Text;
        ulong[] lex = context.Lex;
        ulong cueLex = lex[cue], cueTag = (ulong)text.TagArray[cue];
        ulong cueCluster = WordClusters.Prefix(context.Cluster[cue], 8);
        ulong kind = TokenValues.Kind(context, c.Head), tag = (ulong)text.TagArray[c.Head], relation = (ulong)text.RelationArray[c.Head];
        ulong path = TokenValues.Path(context, cue, c.Head);
        ulong side = c.Last < cueFirst ? 0UL : 1UL;
        int gap = side == 0 ? cueFirst - c.Last - 1 : c.First - cueLast - 1;
        ulong distance = (ulong)(gap <= 3 ? gap : gap <= 6 ? 4 : gap <= 12 ? 5 : 6);
        ulong preposition = TokenValues.CaseOf(context, c.Head);
        bool inQuote = context.QuoteOf[c.Head] >= 0, cueInQuote = context.QuoteOf[cue] >= 0;

        f.Add(SourceTemplate.Bias);
        f.Add(SourceTemplate.Path, path);
        f.Add(SourceTemplate.PathCue, path, cueLex);
        f.Add(SourceTemplate.PathCueTagSide, path, cueTag, side);
        f.Add(SourceTemplate.PathKind, path, kind);
        f.Add(SourceTemplate.PathCueCluster, path, cueCluster);
        f.Add(SourceTemplate.RelationDistanceSide, relation, distance, side);
        f.Add(SourceTemplate.CueSideDistance, cueLex, side, distance);
        f.Add(SourceTemplate.KindSideDistance, kind, side, distance);
        f.Add(SourceTemplate.KindCue, kind, cueLex);
        f.Add(SourceTemplate.KindRelation, kind, relation);
        f.Add(SourceTemplate.PrepositionPath, preposition, path);
        f.Add(SourceTemplate.PrepositionCueSide, preposition, cueLex, side);
        f.Add(SourceTemplate.QuotedSide, inQuote ? 1UL : 0UL, cueInQuote ? 1UL : 0UL, side);
        f.Add(SourceTemplate.KindCueTagPath, kind, cueTag, path);
        f.Add(SourceTemplate.TagRelationSide, tag, relation, side);
        f.Add(SourceTemplate.HeadCueTag, lex[c.Head], cueTag);
        f.Add(SourceTemplate.HeadRelation, lex[c.Head], relation);

        f.Add(SourceTemplate.PathNearest, path, SourceCandidates.IsNearest(context, cue, c.Head) ? 1UL : 0UL);
        f.Add(SourceTemplate.RelationNearestSide, relation, SourceCandidates.IsNearest(context, cue, c.Head) ? 1UL : 0UL, side);

        // Marks and verbs that stand between source and cue.
        ulong between = 0;
        int verbs = 0, nominals = 0;
        int from = side == 0 ? c.Last + 1 : cueLast + 1, to = side == 0 ? cueFirst : c.First;
        for (int i = from; i < to && i - from < 12; i++)
        {
            PennTag t = text.TagArray[i];
            if (t.IsVerb()) verbs++;
            else if (t.IsNoun() || t == PennTag.PRP) nominals++;
            if (t == PennTag.Comma) between |= 1;
            else if (t is PennTag.OpenQuote or PennTag.CloseQuote) between |= 2;
            else if (t == PennTag.Colon) between |= 4;
            else if (t == PennTag.CC) between |= 8;
            else if (t is PennTag.WDT or PennTag.WP) between |= 16;
        }

        f.Add(SourceTemplate.BetweenSide, between, side, (ulong)((Math.Min(verbs, 2) * 3) + Math.Min(nominals, 2)));
        f.Add(SourceTemplate.BetweenPath, between, path);
        f.Add(SourceTemplate.SideDistanceWordAtCue, side, distance, gap > 0 ? lex[side == 0 ? cueFirst - 1 : cueLast + 1] : 1);

        // How the span is cut.
        ulong first = lex[c.First], last = lex[c.Last];
        ulong firstTag = (ulong)text.TagArray[c.First], lastTag = (ulong)text.TagArray[c.Last];
        Sentence sentence = context.SentenceOf(cue);
        ulong before = c.First > sentence.First ? lex[c.First - 1] : 1, beforeTag = c.First > sentence.First
            ? (ulong)text.TagArray[c.First - 1] : 99;
        ulong after = c.Last + 1 < sentence.End ? lex[c.Last + 1] : 1, afterTag = c.Last + 1 < sentence.End
            ? (ulong)text.TagArray[c.Last + 1] : 99;
        ulong length = (ulong)TokenValues.Bucket(c.Last - c.First + 1);
        ulong cut = ((ulong)c.Cut * 2) + (c.Comma ? 1UL : 0UL);
        bool touches = gap == 0;
        f.Add(SourceTemplate.Cut, cut);
        f.Add(SourceTemplate.CutLastTagTagAfter, cut, lastTag, afterTag);
        f.Add(SourceTemplate.CutSideTouches, cut, side, touches ? 1UL : 0UL);
        f.Add(SourceTemplate.CutRelationSide, cut, relation, side);
        f.Add(SourceTemplate.FirstTagTagBefore, firstTag, beforeTag);
        f.Add(SourceTemplate.FirstWordTagBefore, first, beforeTag);
        f.Add(SourceTemplate.WordBeforeFirstTag, before, firstTag);
        f.Add(SourceTemplate.LastTagTagAfterSide, lastTag, afterTag, side);
        f.Add(SourceTemplate.LastWordTagAfter, last, afterTag);
        f.Add(SourceTemplate.WordAfterLastTagSide, after, lastTag, side);
        f.Add(SourceTemplate.LengthSideCut, length, side, cut);
        f.Add(SourceTemplate.LengthKind, length, kind);
        f.Add(SourceTemplate.CutWordAfter, cut, after);
        f.Add(SourceTemplate.CommaWordAfterTouches, c.Comma ? 1UL : 0UL, after, touches ? 1UL : 0UL);
        f.Add(SourceTemplate.CutTwoTagsAfter, (ulong)c.Cut,
            c.Cut != 0 && c.Last + 1 < sentence.End ? (ulong)text.TagArray[Math.Min(c.Last + 2, sentence.End - 1)]
            : 99, afterTag);
        f.Add(SourceTemplate.PartsSide, ContentOf(context, c), side);

        // Whether it is rather the source of another cue.
        int governor = text.HeadArray[c.Head];
        ulong rival = governor < 0 || (governor >= cueFirst && governor <= cueLast) ? 9UL : context.CueChance[governor];
        f.Add(SourceTemplate.RivalRelationSide, rival, relation, side);
        f.Add(SourceTemplate.RivalPath, rival, path);
        f.Add(SourceTemplate.CueChanceAfterSideTouches,
            c.Last + 1 < sentence.End && c.Last + 1 != cueFirst ? context.CueChance[c.Last + 1] : 9UL, side, touches ? 1UL : 0UL);
        ReadingFeatures.AddSource(context, cue, c.First, c.Last, path, cut, features);
    }

    /// <summary>What the span holds besides its head: a comma, a relative
    /// clause, an apposition, a bracket, a possessive at its end.</summary>
    private static ulong ContentOf(AttributionContext context, SourceCandidate c)
    {
        AnalyzedText text = context.Text;
        ulong bits = 0;
        for (int child = context.Tree.FirstChild(c.Head); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (child <= c.Head || child > c.Last) continue;
            bits |= text.RelationArray[child] switch
            {
                DependencyRelation.Appos => 1UL,
                DependencyRelation.AclRelcl => 2UL,
                DependencyRelation.Acl => 4UL,
                DependencyRelation.Conj => 8UL,
                DependencyRelation.Nmod => 16UL,
                DependencyRelation.Parataxis or DependencyRelation.List => 32UL,
                DependencyRelation.Flat => 0UL,
                _ => 64UL,
            };
        }

        if (text.TagArray[c.Last] == PennTag.POS) bits |= 128;
        if (text.TagArray[c.Last] == PennTag.RightBracket) bits |= 256;
        return bits;
    }
}
