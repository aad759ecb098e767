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
    /// <summary>Templates of the first (or only) fragment.</summary>
    public const int Primary = 4000;

    /// <summary>Templates of the second fragment.</summary>
    public const int Second = 5000;

    /// <summary>How many tokens are looked through for other cues.</summary>
    private const int LongestLook = 60;

    /// <summary>Adds the features of content that begins at token <paramref name="s"/>.</summary>
    public static void ExtractStart(CuedContext context, CueSource cue, int s, int b, FeatureBuffer f)
    {
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

        f.Add(b, place, sideOwn);
        f.Add(b + 1, place, sideOwn, cueLex);
        f.Add(b + 2, word, side, cueTag);
        f.Add(b + 3, word, place);
        f.Add(b + 4, word, cueLex);
        f.Add(b + 5, tag, previousTag, side);
        f.Add(b + 6, tag, previous, side);
        f.Add(b + 7, tag, place, cueTag);
        f.Add(b + 8, tag, cueLex, side);
        f.Add(b + 9, mark, sideOwn, cueLex);
        f.Add(b + 10, mark, previousTag, side);
        f.Add(b + 11, previous, cueLex, side);
        f.Add(b + 12, distance, side, own ? 1UL : 0UL);
        f.Add(b + 13, distance, tag, side);
        f.Add(b + 14, word, previous, side);
        f.Add(b + 15, place, cueCluster, tag);
        f.Add(b + 16, mark, context.QuoteOf[s] >= 0 ? 1UL : 0UL, context.QuoteOf[cue.Head] >= 0 ? 1UL : 0UL);
        ulong next = s + 1 < text.TokenCount ? lex[s + 1] : 1;
        f.Add(b + 17, word, next, side);
        ulong secondPrevious = s > 1 ? (ulong)text.TagArray[s - 2] : 99, nextTag = s + 1 < text.TokenCount ? (ulong)text.TagArray[s + 1]
            : 99;
        f.Add(b + 24, side, lex[cue.CueLast], tag);
        f.Add(b + 30, FeatureHash.Combine(secondPrevious, previousTag), FeatureHash.Combine(tag, nextTag), side);
        f.Add(b + 31, WordClusters.Prefix(context.Cluster[s], 8), previousTag, side);
        f.Add(b + 25, (ulong)context.Layout.Blocks[context.SentenceOf(s).Block].Kind, side, place);
        ulong here = context.CueChance[s], before = s > 0 ? context.CueChance[s - 1] : 0UL;
        f.Add(b + 32, here, before, place);
        f.Add(b + 33, here, before, cueLex);
        f.Add(b + 34, Between(context, cue, s), side, own ? 1UL : 0UL);
        f.Add(b + 35, Between(context, cue, s), tag, side);
        ReadingFeatures.AddStart(context, cue.Head, s, place, mark, b - Primary, f);
        if (!own)
        {
            f.Add(b + 18, s == context.SentenceOf(s).First ? 1UL : 0UL, mark, side);
            return;
        }

        int top = context.TopStartingAt(s, cue.Head);
        ulong relation = (ulong)text.RelationArray[top];
        ulong attach = Attach(context, cue, top);
        f.Add(b + 19, relation, attach, side);
        f.Add(b + 20, relation, attach, cueLex);
        f.Add(b + 21, relation, attach, cueCluster);
        f.Add(b + 22, relation, (ulong)text.TagArray[top], cueTag);
        f.Add(b + 23, relation, attach, tag);
        f.Add(b + 26, TokenValues.Path(context, cue.Head, top), side);
        f.Add(b + 27, TokenValues.Path(context, cue.Head, top), cueLex);
        f.Add(b + 28, WordClusters.Prefix(context.Cluster[top], 8), relation, attach);
        f.Add(b + 29, lex[top], relation, side);
    }

    /// <summary>Adds the features of content that ends with token <paramref name="e"/>.</summary>
    public static void ExtractEnd(CuedContext context, CueSource cue, int e, int b, FeatureBuffer f)
    {
        b += 100;
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

        f.Add(b, place, sideOwn);
        f.Add(b + 1, place, sideOwn, cueLex);
        f.Add(b + 2, word, next, side);
        f.Add(b + 3, tag, nextTag, side);
        f.Add(b + 4, tag, next, place);
        f.Add(b + 5, next, nextTag, side);
        f.Add(b + 6, nextTag, afterNextTag, side);
        f.Add(b + 7, next, afterNext, side);
        f.Add(b + 8, next, afterNextTag, cueTag);
        f.Add(b + 9, mark, nextTag, side);
        f.Add(b + 10, mark, place, cueTag);
        f.Add(b + 11, nextTag, cueLex, side);
        f.Add(b + 12, next, cueLex, side);
        f.Add(b + 13, tag, place);
        f.Add(b + 14, context.QuoteOf[e] >= 0 ? 1UL : 0UL, mark, place);
        f.Add(b + 15, place, cueCluster, sideOwn);
        f.Add(b + 16, word, place, side);
        ulong previousTag = e > 0 ? (ulong)text.TagArray[e - 1] : 99;
        f.Add(b + 31, FeatureHash.Combine(previousTag, tag), FeatureHash.Combine(nextTag, afterNextTag), side);
        ulong here = context.CueChance[e], nextChance = e + 1 < n ? context.CueChance[e + 1] : 0UL, afterChance = e + 2 < n
            ? context.CueChance[e + 2] : 0UL;
        f.Add(b + 32, here, Math.Max(nextChance, afterChance), place);
        f.Add(b + 33, nextChance, nextTag, side);
        f.Add(b + 34, afterChance, next, side);
        f.Add(b + 35, ToNextCue(context, e, itsSentence.End), nextTag, side);
        f.Add(b + 36, ToNextCue(context, e, itsSentence.End), next, place);
        ReadingFeatures.AddEnd(context, cue.Head, e, place, mark, b - 100 - Primary, f);
        if (!own)
        {
            f.Add(b + 18, (ulong)Math.Min(6, ContentCandidates.Distance(context, sentence, e, e)), mark, side);
            return;
        }

        int top = context.TopEndingAt(e, cue.Head);
        ulong relation = (ulong)text.RelationArray[top];
        ulong attach = Attach(context, cue, top);
        f.Add(b + 19, relation, attach, side);
        f.Add(b + 20, relation, attach, cueLex);
        f.Add(b + 21, relation, attach, nextTag);
        if (e + 1 < sentence.End)
        {
            // What is left out: the constituent that begins right after, past a comma.
            int after = context.IsPunctuation(e + 1) && e + 2 < sentence.End ? e + 2 : e + 1;
            int cut = context.TopStartingAt(after, cue.Head);
            int cutHead = text.HeadArray[cut];
            ulong cutRelation = (ulong)text.RelationArray[cut];
            ulong from = cut <= cue.CueLast && after >= cue.CueFirst ? 7UL : Attach(context, cue, cut);
            f.Add(b + 22, cutRelation, from, nextTag);
            f.Add(b + 23, cutRelation, from, cueLex);
            f.Add(b + 24, cutRelation, lex[after], side);
            f.Add(b + 25, cutRelation, cutHead >= 0 ? (ulong)text.TagArray[cutHead] : 99, (ulong)text.TagArray[cut]);
            f.Add(b + 26, cutRelation, TokenValues.MarkOf(context, cut), from);
            f.Add(b + 27, cutRelation, lex[cut], from);
            f.Add(b + 28, cutRelation, HasSubject(context, cut) ? 1UL : 0UL, lex[after]);
            f.Add(b + 29, WordClusters.Prefix(context.Cluster[cut], 8), cutRelation, from);
            f.Add(b + 30, cutRelation, (ulong)TokenValues.Bucket(context.Tree.Right(cut) - after + 1), from);
            ulong cutChance = cut >= cue.CueFirst && cut <= cue.CueLast ? 9UL : context.CueChance[cut];
            f.Add(b + 37, cutRelation, cutChance, from);
            f.Add(b + 38, cutRelation, cutChance, FeatureHash.Combine(next, HasSubject(context, cut) ? 1UL : 0UL));
            f.Add(b + 39, cutChance, cueLex, from);
        }
    }

    /// <summary>Adds the features of the whole stretch.</summary>
    public static void ExtractWhole(CuedContext context, CueSource cue, ContentCandidate c, int b, FeatureBuffer f)
    {
        b += 200;
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

        f.Add(b, length, side);
        f.Add(b + 1, length, cueLex);
        f.Add(b + 2, quoting, side);
        f.Add(b + 3, quoting, cueLex, side);
        f.Add(b + 4, quoting, reach, side);
        f.Add(b + 5, reach, cueLex, side);
        f.Add(b + 6, toEdge, side, cueTag);
        f.Add(b + 7, toEdge, side, cueLex);
        f.Add(b + 8, toEdge, quoting, side);
        f.Add(b + 9, length, quoting, reach);
        f.Add(b + 10, length, cueTag, side);
        var (inside, coordinated) = CuesWithin(context, cue, c);
        f.Add(b + 14, inside, quoting, side);
        f.Add(b + 15, inside, cueLex);
        f.Add(b + 16, inside, length, side);
        f.Add(b + 17, coordinated, quoting, side);
        f.Add(b + 18, coordinated, cueLex);
        f.Add(b + 19, coordinated, inside, reach);
        ReadingFeatures.AddWhole(context, cue, c, quoting, b - 200 - Primary, f);
        if (!ownStart || !ownEnd)
        {
            f.Add(b + 11, (ulong)context.FirstChar(sentence.End - 1), side, quoting);
            f.Add(b + 12, (ulong)Math.Min(5, ContentCandidates.Distance(context, sentence, c.First, c.Last)), side, quoting);
            f.Add(b + 13, text.SentenceArray[text.SentenceIndexArray[c.First]].Paragraph == sentence.Paragraph ? 1UL : 0UL, side, quoting);
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
        f.Add(b + 20, shape, side);
        f.Add(b + 21, shape, relation, attach);
        f.Add(b + 22, relation, attach, cueLex);
        f.Add(b + 23, relation, attach, whole);
        f.Add(b + 24, relation, whole, cueLex);
        f.Add(b + 25, relation, attach, cueCluster);
        f.Add(b + 26, shape, whole, cueTag);
        f.Add(b + 27, (ulong)text.TagArray[top], attach, cueLex);
        f.Add(b + 28, verbs > 0 ? 1UL : 0UL, cueLex, side);
        f.Add(b + 29, lex[top], cueLex);
        f.Add(b + 30, TokenValues.Path(context, cue.Head, top), whole);
        f.Add(b + 31, TokenValues.Path(context, cue.Head, top), cueLex, whole);
        f.Add(b + 32, lex[c.First], relation, whole);
        f.Add(b + 33, TokenValues.CaseOf(context, top), cueLex, relation);
        f.Add(b + 34, shape, lex[c.First], lex[c.Last + 1 < text.TokenCount ? c.Last + 1 : c.Last]);
    }

    /// <summary>Adds the features of a second fragment next to the first one.</summary>
    public static void ExtractJoint(CuedContext context, CueSource cue, ContentCandidate first, ContentCandidate second,
        FeatureBuffer f)
    {
        const int b = Second + 300;
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
        f.Add(b, quoting, order);
        f.Add(b + 1, order, (ulong)Math.Min(12, between), gapLex);
        f.Add(b + 2, quoting, order, sentences);
        f.Add(b + 3, order, sentences, samePlace);
        f.Add(b + 4, quoting, order, context.Lex[cue.Head]);
        f.Add(b + 5, order, (ulong)Math.Min(12, between), quoting);
        f.Add(b + 6, order, context.Lex[Math.Max(first.Last, second.Last)], gapLex);
        int edge = Math.Max(first.First, second.First) - 1;
        f.Add(b + 7, order, quoting, edge >= 0 ? context.Lex[edge] : 1);
        f.Add(b + 8, order, text.HeadArray[second.First] >= first.First && text.HeadArray[second.First] <= first.Last ? 1UL : 0UL, quoting);
        f.Add(b + 9, TokenValues.Path(context, first.Last, second.First), order);
    }

    /// <summary>Adds the features of "there is no second fragment".</summary>
    public static void ExtractNoSecond(CuedContext context, CueSource cue, ContentCandidate first, FeatureBuffer f)
    {
        const int b = Second + 400;
        AnalyzedText text = context.Text;
        ulong cueLex = context.Lex[cue.Head];
        ulong quoting = (ulong)context.ShapeOf(first), side = first.First > cue.CueLast ? 1UL : 0UL;
        f.Add(b);
        f.Add(b + 1, cueLex);
        f.Add(b + 2, quoting, side);
        f.Add(b + 3, quoting, side, cueLex);
        int after = Math.Max(first.Last, Math.Max(cue.CueLast, cue.SourceLast)) + 1;
        ulong nextLex = after < text.TokenCount ? context.Lex[after] : 1;
        ulong secondLex = after + 1 < text.TokenCount ? context.Lex[after + 1] : 1;
        ulong marks = (after < text.TokenCount ? (ulong)context.MarkKind[after] : 3)
            + (after + 1 < text.TokenCount ? 4 * (ulong)context.MarkKind[after + 1] : 12);
        f.Add(b + 4, nextLex, quoting, side);
        f.Add(b + 5, nextLex, secondLex, side);
        f.Add(b + 6, marks, quoting, side);
        f.Add(b + 7, marks, nextLex, side);
        f.Add(b + 8, (ulong)context.Layout.Blocks[context.SentenceOf(cue.Head).Block].Kind);
        ReadingFeatures.AddNoSecond(context, cue, first, quoting, f);
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
