namespace Extraction.Language;

/// <summary>
/// "Her chief executive, …": what the tagger takes for an adjective, but the parser for the head of a noun phrase in which another
/// adjective, a noun or a possessor modifies it, is a noun. "The poor" stays what it is.
/// </summary>
internal static class NominalHeads
{
    /// <summary>Mends the tags; needs the trees.</summary>
    public static void MarkNouns(AnalyzedText analysis)
    {
        for (int i = 0; i < analysis.TokenCount; i++)
        {
            int head = analysis.HeadArray[i];
            if (head > i && analysis.TagArray[head] == PennTag.JJ && Modifies(analysis.RelationArray[i])
                && IsNominal(analysis.RelationArray[head]))
            {
                analysis.TagArray[head] = PennTag.NN;
            }
        }
    }

    private static bool Modifies(DependencyRelation relation) =>
        relation is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodPoss;

    private static bool IsNominal(DependencyRelation relation) => relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
        or DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.OblAgent or DependencyRelation.Nmod
        or DependencyRelation.Appos;
}
