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
        var extents = new SourceExtents(context, cueFirst, cueLast, candidates);
        int nominals = 0, steps = 0;

        // Nearest first on both sides, so that a very long sentence costs no more than an ordinary one.
        for (int left = cueFirst - 1, right = cueLast + 1; left >= sentence.First || right < sentence.End; left--, right++)
        {
            if (left >= sentence.First && IsNominal(context, left) && !IsSecondSubject(context, left))
            {
                extents.Add(left);
                nominals++;
            }

            if (right < sentence.End && IsNominal(context, right) && !IsSecondSubject(context, right))
            {
                extents.Add(right);
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
}
