using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>A stretch of whole tokens that could be a source.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token, included.</param>
/// <param name="Head">Its syntactic head.</param>
/// <param name="Cut">Relation of the first right dependent that the span leaves out, as a number; 0 when nothing is left out.</param>
/// <param name="Comma">Whether it takes in a comma at its end.</param>
internal readonly record struct SourceCandidate(int First, int Last, int Head, int Cut, bool Comma);

/// <summary>Lists the noun phrases near a cue that could be its source, each with the extents an annotator could give it.</summary>
internal static class SourceCandidates
{
    private const int MaxNominals = 24;

    /// <summary>How far from its cue, in tokens, a source is looked for: so that a sentence without nouns and without end costs no more.
    /// </summary>
    private const int MaxReach = 2 * DependencyParser.MaxLength;

    /// <summary>Fills <paramref name="candidates"/> for the cue [<paramref name="cueFirst"/>, <paramref name="cueLast"/>].</summary>
    public static void List(AttributionContext context, int cueFirst, int cueLast, List<SourceCandidate> candidates)
    {
        candidates.Clear();
        Sentence sentence = context.SentenceOf(cueFirst);
        int nominals = 0, steps = 0;

        // Nearest first on both sides, so that a very long sentence costs no more than an ordinary one.
        for (int left = cueFirst - 1, right = cueLast + 1; left >= sentence.First || right < sentence.End; left--, right++)
        {
            if (left >= sentence.First && IsNominal(context, left) && !IsSecondSubject(context, left))
            {
                Expand(context, left, cueFirst, cueLast, candidates);
                nominals++;
            }

            if (right < sentence.End && IsNominal(context, right) && !IsSecondSubject(context, right))
            {
                Expand(context, right, cueFirst, cueLast, candidates);
                nominals++;
            }

            if (nominals >= MaxNominals || ++steps >= MaxReach) break;
        }
    }

    /// <summary>Features of the choice "no source" for a cue.</summary>
    public static void ExtractNone(CuedContext context, int cue, int cueFirst, int cueLast, FeatureBuffer features)
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
    public static void Extract(CuedContext context, int cue, int cueFirst, int cueLast, SourceCandidate c, FeatureBuffer features)
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

        f.Add(SourceTemplate.PathNearest, path, IsNearest(context, cue, c.Head) ? 1UL : 0UL);
        f.Add(SourceTemplate.RelationNearestSide, relation, IsNearest(context, cue, c.Head) ? 1UL : 0UL, side);

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

    /// <summary>
    /// Whether a comma and another subject of the same verb stand between the two: "The strike, he said, will end" has two only for a
    /// parser that took the first for the reporting clause's.
    /// </summary>
    private static bool IsSecondSubject(AttributionContext context, int node)
    {
        AnalyzedText text = context.Text;
        int verb = text.HeadArray[node], last = context.Tree.Right(node);
        if (text.RelationArray[node] != DependencyRelation.Nsubj || last + 1 >= verb) return false;
        bool comma = text.TagArray[last] == PennTag.Comma || text.TagArray[last + 1] == PennTag.Comma;
        return comma && !IsNearest(context, verb, node);
    }

    /// <summary>Whether no other dependent of the same head with the same relation stands nearer to the cue.</summary>
    private static bool IsNearest(AttributionContext context, int cue, int node)
    {
        int head = context.Text.HeadArray[node];
        if (head < 0) return true;
        for (int child = context.Tree.FirstChild(head); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (child != node && context.Text.RelationArray[child] == context.Text.RelationArray[node]
                && Math.Abs(child - cue) < Math.Abs(node - cue))
            {
                return false;
            }
        }

        return true;
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

    private static bool IsNominal(AttributionContext context, int i)
    {
        if (context.IsPunctuation(i)) return false;
        PennTag tag = context.Text.TagArray[i];
        DependencyRelation relation = context.Text.RelationArray[i];
        if (tag.IsNoun() || tag is PennTag.PRP or PennTag.WP or PennTag.PRPS or PennTag.WPS or PennTag.EX)
        {
            return relation is not (DependencyRelation.Flat or DependencyRelation.Fixed or DependencyRelation.Goeswith);
        }

        return relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.OblAgent or DependencyRelation.Obl
            or DependencyRelation.Obj or DependencyRelation.Nmod
            && tag is PennTag.DT or PennTag.CD or PennTag.JJ or PennTag.JJR or PennTag.JJS or PennTag.WDT;
    }

    private static void Expand(AttributionContext context, int head, int cueFirst, int cueLast, List<SourceCandidate> candidates)
    {
        AnalyzedText text = context.Text;
        DependencyTree tree = context.Tree;
        int first = tree.Left(head), last = tree.Right(head);

        // Prepositions and marks at the left edge are not part of the phrase, nor is a clause that holds the cue.
        for (int child = tree.FirstChild(head); child >= 0 && child < head; child = tree.NextSibling(child))
        {
            if (text.RelationArray[child] is DependencyRelation.Case or DependencyRelation.Mark or DependencyRelation.Cc
                or DependencyRelation.Punct or DependencyRelation.Nsubj or DependencyRelation.Cop or DependencyRelation.Aux
                or DependencyRelation.Advmod or DependencyRelation.Advcl or DependencyRelation.NsubjPass or DependencyRelation.Obl
                or DependencyRelation.Discourse
                && tree.Right(child) + 1 > first)
            {
                first = tree.Right(child) + 1;
            }
        }

        if (first <= cueLast && first > cueFirst) first = cueLast + 1;
        if (first <= cueFirst && cueFirst <= head) first = Math.Max(first, cueLast + 1);
        if (last >= cueFirst && cueFirst > head) last = cueFirst - 1;
        first = Math.Min(first, head);
        while (first < head && (context.IsPunctuation(first) || text.TagArray[first] is PennTag.IN or PennTag.CC)
            && !Quoted(context, first))
        {
            first++;
        }
        while (last > head && EndsLoose(context, last)) last--;
        if (first > last || (first <= cueLast && cueFirst <= last)) return;
        int chunk = ChunkStart(context, head, cueLast);
        Push(first, last, 0);

        // Every extent that stops before one of the right dependents.
        int cutAt = last;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (child <= head) continue;
            int stop = tree.Left(child) - 1;
            while (stop > head && EndsLoose(context, stop)) stop--;
            if (stop >= head && stop < cutAt) Push(first, stop, 1 + (int)text.RelationArray[child]);
        }

        // The second level: "the chairman of the board, who …" hangs the clause on either noun.
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (child <= head) continue;
            for (int inner = tree.FirstChild(child); inner >= 0; inner = tree.NextSibling(inner))
            {
                if (inner <= child) continue;
                int stop = tree.Left(inner) - 1;
                while (stop > head && EndsLoose(context, stop)) stop--;
                if (stop > child && stop < cutAt) Push(first, stop, 100 + (int)text.RelationArray[inner]);
            }
        }

        void Push(int from, int to, int cut)
        {
            Keep(from, to, cut);
            if (chunk != from && chunk <= head) Keep(chunk, to, cut);
        }

        void Keep(int from, int to, int cut)
        {
            foreach (SourceCandidate known in candidates)
            {
                if (known.First == from && known.Last == to) return;
            }

            candidates.Add(new SourceCandidate(from, to, head, cut, false));
            if (to + 1 < text.TokenCount && to + 1 != cueFirst && to > head && text.TagArray[to + 1] == PennTag.Comma)
            {
                candidates.Add(new SourceCandidate(from, to + 1, head, cut, true));
            }
        }
    }

    /// <summary>Where the unbroken run of words that can stand before a noun begins, whatever the tree says.</summary>
    private static int ChunkStart(AttributionContext context, int head, int cueLast)
    {
        AnalyzedText text = context.Text;
        int first = context.SentenceOf(head).First;
        int start = head, entity = text.EntityIndexArray[head];
        while (start - 1 >= first && head - start < 16 && start - 1 != cueLast
            && ((entity >= 0 && text.EntityIndexArray[start - 1] == entity) || text.TagArray[start - 1].IsNoun()
            || text.TagArray[start - 1] is
            PennTag.DT or PennTag.PRPS or PennTag.JJ or PennTag.JJR or PennTag.JJS or PennTag.CD or PennTag.POS or PennTag.PDT
                or PennTag.HYPH or PennTag.AFX or PennTag.VBN or PennTag.VBG))
        {
            start--;
        }

        return start;
    }

    private static bool EndsLoose(AttributionContext context, int i) =>
        (context.IsPunctuation(i) && context.Text.TagArray[i] != PennTag.RightBracket && !(context.MarkKind[i] == QuoteMarkKind.Closes))
        || context.Text.TagArray[i] is PennTag.CC or PennTag.IN or PennTag.WDT or PennTag.WP;

    private static bool Quoted(AttributionContext context, int i) => context.MarkKind[i] == QuoteMarkKind.Opens;
}
