using Extraction.Language;
using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>What several of the attribution models ask of tokens and stretches.</summary>
internal static class TokenValues
{
    /// <summary>Class of a possible source: pronoun, kind of name, or the noun's word class.</summary>
    public static ulong Kind(AttributionContext context, int token)
    {
        PennTag tag = context.Text.TagArray[token];
        if (tag is PennTag.PRP or PennTag.WP or PennTag.DT or PennTag.WDT or PennTag.EX) return context.Lex[token];
        return context.Cluster[token] != 0 ? 1000 + (ulong)WordClusters.Prefix(context.Cluster[token], 6) : context.Lex[token];
    }

    /// <summary>The word that opens the clause of a token: its subordinating conjunction, or a relative word at its left edge.</summary>
    public static ulong MarkOf(AttributionContext context, int token)
    {
        for (int child = context.Tree.FirstChild(token); child >= 0 && child < token; child = context.Tree.NextSibling(child))
        {
            if (context.Text.RelationArray[child] == DependencyRelation.Mark) return context.Lex[child];
        }

        PennTag first = context.Text.TagArray[context.Tree.Left(token)];
        return first is PennTag.WDT or PennTag.WP or PennTag.WRB ? 40 + (ulong)first : 1;
    }

    /// <summary>The preposition before a token, 1 without one.</summary>
    public static ulong CaseOf(AttributionContext context, int token)
    {
        for (int child = context.Tree.FirstChild(token); child >= 0 && child < token; child = context.Tree.NextSibling(child))
        {
            if (context.Text.RelationArray[child] == DependencyRelation.Case) return context.Lex[child];
        }

        return 1;
    }

    /// <summary>"Earlier this month, …": a time that stands by itself tells when, not what.</summary>
    public static bool IsOnlyTime(AttributionContext context, ContentCandidate c)
    {
        for (int i = c.First; i <= c.Last; i++)
        {
            if (context.QuoteOf[i] >= 0 || (context.Lex[i] != AttributionContext.TimeLex && !context.IsPunctuation(i)
                && context.Text.TagArray[i] != PennTag.IN))
            {
                return false;
            }
        }

        return true;
    }

    public static int Bucket(int length) => length <= 6 ? length : length <= 8 ? 7 : length <= 12 ? 8 : length <= 20 ? 9 : length <= 40
        ? 10 : 11;

    /// <summary>The way through the tree from the cue to a token as a number:
    /// at most four steps with their relations; 2 for a longer way.</summary>
    public static ulong Path(AttributionContext context, int from, int to)
    {
        int[] heads = context.Text.HeadArray;
        DependencyTree tree = context.Tree;
        ulong up = 1, down = 1;
        int a = from, b = to, steps = 0;
        while (a != b)
        {
            if (++steps > 5) return 2;
            if (tree.Depth(a) >= tree.Depth(b))
            {
                if (heads[a] < 0) return 3;
                up = FeatureHash.Combine(up, (ulong)context.Text.RelationArray[a]);
                a = heads[a];
            }
            else
            {
                down = FeatureHash.Combine(down, (ulong)context.Text.RelationArray[b]);
                b = heads[b];
            }
        }

        return FeatureHash.Combine(up, down);
    }

    /// <summary>What a node hangs on, seen from the cue: the cue, something in
    /// its span or source, what the cue itself hangs on, the rest.</summary>
    public static ulong Attachment(AttributionContext context, CueSource cue, int node)
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
