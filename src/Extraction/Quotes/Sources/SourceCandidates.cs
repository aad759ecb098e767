using Extraction.Language;
using Extraction.Language.Parsing;

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
    public static bool IsNearest(AttributionContext context, int cue, int node)
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
