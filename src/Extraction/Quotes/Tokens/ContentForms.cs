using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Tells by the tree what a content is: a clause, or a bare phrase.</summary>
internal static class ContentForms
{
    /// <summary>Whether the stretch holds a clause of its own: a finite verb, or one with a subject, that hangs on nothing inside it;
    /// or it opens like a clause ("that", "whether", "how").</summary>
    public static bool IsClause(AttributionContext context, QuoteTables tables, ContentCandidate content)
    {
        AnalyzedText text = context.Text;
        int first = content.First;
        while (first < content.Last && context.IsPunctuation(first)) first++;
        if (text.TagArray[first] is PennTag.WP or PennTag.WRB
            || (text.TagArray[first] == PennTag.IN && tables.ClauseOpeners.Contains(text.LemmaArray[first])))
        {
            return true;
        }
        for (int i = first; i <= content.Last; i++)
        {
            if (!content.Covers(text.HeadArray[i]) && IsFinite(context, i, content)) return true;
        }

        return false;
    }

    private static bool IsFinite(AttributionContext context, int verb, ContentCandidate content)
    {
        AnalyzedText text = context.Text;
        if (text.TagArray[verb] is PennTag.VBD or PennTag.VBP or PennTag.VBZ or PennTag.MD) return true;
        for (int child = context.Tree.FirstChild(verb); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (!content.Covers(child)) continue;
            if (text.TagArray[child] == PennTag.MD || text.RelationArray[child] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
                or DependencyRelation.Cop or DependencyRelation.Expl or DependencyRelation.Csubj)
            {
                return true;
            }
        }

        return false;
    }
}
