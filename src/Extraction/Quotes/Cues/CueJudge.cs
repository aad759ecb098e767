using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Tells act and modality of an attribution from its cue.</summary>
internal static class CueJudge
{
    /// <summary>Statement, unless the cue's head is a word of belief, wish or feeling.</summary>
    public static QuoteAct Act(AttributionContext context, QuoteTables tables, TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        bool isQuoted = context.QuoteOf[a.First.First] >= 0
            && context.ShapeOf(a.First) is QuotationShape.Whole or QuotationShape.Several;
        if (isQuoted) return QuoteAct.Statement;
        return tables.Mental.Contains(text.LemmaArray[a.Cue]) || IsStateOfMind(context, tables, a.Cue) ? QuoteAct.Mental
            : QuoteAct.Statement;
    }

    /// <summary>"She is convinced that", "he was worried": a participle that says how somebody thinks, not what was done to him.</summary>
    public static bool IsStateOfMind(AttributionContext context, QuoteTables tables, int cue)
    {
        AnalyzedText text = context.Text;
        if (text.TagArray[cue] != PennTag.VBN || !tables.Mental.Contains(text.SpanArray[cue].Of(text.Text))) return false;
        bool copula = false;
        for (int child = context.Tree.FirstChild(cue); child >= 0; child = context.Tree.NextSibling(child))
        {
            copula |= text.RelationArray[child] is DependencyRelation.AuxPass or DependencyRelation.Cop;
            if (text.RelationArray[child] == DependencyRelation.OblAgent) return false;
        }

        return copula;
    }

    /// <summary>Whether the quotation only is the title of something: "a report titled “Clean Water”".</summary>
    public static bool IsNaming(AttributionContext context, QuoteTables tables, TokenAttribution a) =>
        (a.First.First > 0 && context.ShapeOf(a.First) == QuotationShape.Whole
            && tables.Naming.Contains(context.Text.LemmaArray[a.First.First - 1]))
        || IsKnownAs(context, tables, a)
        || (a.Cue >= 0 && TitleQuotations.OnlyTitles(context, tables, a));

    /// <summary>Whether a word of saying in the cue, a clause behind it or quotation marks tell that something is said: all that "they
    /// drafted the plan" has not.</summary>
    public static bool TellsOfSaying(AttributionContext context, QuoteTables tables, TokenAttribution a)
    {
        for (int i = a.Cue; i <= a.CueLast; i++)
        {
            bool heads = i == a.Cue || context.Text.TagArray[i] == PennTag.VBG; // "Hit back by saying".
            if (heads && tables.Reporting.Contains(context.Text.LemmaArray[i])) return true;
        }

        return a.Fragments().Any(f => context.ShapeOf(f) != QuotationShape.None || ContentForms.IsClause(context, tables, f));
    }

    /// <summary>"a sailor known on the quay as “Biscuit”", "the year known as the “year of thunder”".</summary>
    private static bool IsKnownAs(AttributionContext context, QuoteTables tables, TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        if (a.Cue < 0 || text.TagArray[a.Cue] != PennTag.VBN || a.Second.First >= 0
            || !(text.LemmaArray[a.Cue] == FunctionWord.Know || tables.Naming.Contains(text.LemmaArray[a.Cue]))) return false;
        int first = a.First.First;
        if (text.LemmaArray[first] == FunctionWord.As) first++;
        else if (text.LemmaArray[first - 1] != FunctionWord.As) return false;
        if (text.TagArray[first] == PennTag.DT && first < a.First.Last) first++;
        return first <= a.First.Last && context.ShapeOf(a.First with { First = first }) == QuotationShape.Whole;
    }

    /// <summary>Negated, expected or possible by the words around the cue's head; the strongest wins in that order.</summary>
    public static Modality Modality(AttributionContext context, QuoteTables tables, TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        Modality found = Quotes.Modality.Actual;
        int node = a.Cue;
        if (IsPassive(context, node) && tables.Governors.TryGetValue(text.LemmaArray[node], out Modality foreseen)) found = foreseen;
        for (int steps = 0; steps < 3 && node >= 0; steps++)
        {
            for (int child = context.Tree.FirstChild(node); child >= 0; child = context.Tree.NextSibling(child))
            {
                if (text.RelationArray[child] is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Advmod
                    or DependencyRelation.Cop or DependencyRelation.Cc
                    && !a.ContentCovers(child) && child < node && tables.Modifiers.TryGetValue(text.LemmaArray[child],
                        out Modality modality))
                {
                    found = Stronger(found, modality);
                }
            }

            if (text.RelationArray[node] != DependencyRelation.Xcomp) break;
            node = text.HeadArray[node];
            if (a.ContentCovers(node)) break;
            if (tables.Governors.TryGetValue(text.LemmaArray[node], out Modality governed)) found = Stronger(found, governed);
        }

        return found;
    }

    /// <summary>"Is expected", "was scheduled": the cue itself says that the rest is still to come.</summary>
    private static bool IsPassive(AttributionContext context, int node)
    {
        for (int child = context.Tree.FirstChild(node); child >= 0 && child < node; child = context.Tree.NextSibling(child))
        {
            if (context.Text.RelationArray[child] == DependencyRelation.AuxPass) return true;
        }

        return false;
    }

    private static Modality Stronger(Modality a, Modality b) => Rank(b) > Rank(a) ? b : a;

    private static int Rank(Modality modality) => modality switch
    {
        Quotes.Modality.Negated => 3,
        Quotes.Modality.Expected => 2,
        Quotes.Modality.Possible => 1,
        _ => 0,
    };
}
