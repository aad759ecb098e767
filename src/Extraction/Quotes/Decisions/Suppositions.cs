using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// Tells suppositions, demands and inferences from reports: "if the patient reports a cough", "you may want to wait", "the mayor should
/// propose a date", "the move suggests that", "a trial which is expected to last".
/// </summary>
/// <remarks>Only what stands outside quotation marks: what is quoted has been said, whatever stands around it.</remarks>
internal sealed class Suppositions(AttributionContext context, QuoteTables tables)
{
    /// <summary>How many words up in the tree a condition may govern the cue.</summary>
    private const int Depth = 4;

    private readonly AnalyzedText _text = context.Text;
    private readonly SourceNouns _nouns = new(context, tables);

    /// <summary>Whether nobody in particular says or thinks anything.</summary>
    public bool Is(TokenAttribution a) => a.Cue >= 0 && !a.IsVerbatim && !HoldsQuotation(a)
        && (IsOfReader(a) || IsInference(a) || IsDuty(a) || IsEmpty(a) || IsPointer(a) || IsSupposed(a));

    /// <summary>
    /// Removes what somebody declined to say, comment or do, and what has a name or a pronoun alone for content: nothing was said.
    /// Nobody may go on with a refusal, and others may go on with who was named, so that until that is settled both have to be known.
    /// </summary>
    public void DropUnsaid(List<TokenAttribution> found)
    {
        var needed = found.Select(a => a.CarriedFrom).OfType<TokenAttribution>().ToHashSet<object>(ReferenceEqualityComparer.Instance);
        found.RemoveAll(a => a.Cue >= 0 && !a.IsVerbatim && !HoldsQuotation(a) && !needed.Contains(a)
            && (IsRefusal(a) || IsOnlyNamed(a)));
    }

    /// <summary>"Brook attacked Lind", "what Hale said about it": somebody or something is named, and no word tells what of it.</summary>
    private bool IsOnlyNamed(TokenAttribution a) => a.Fragments().All(f =>
    {
        for (int i = f.First; i <= f.Last; i++)
        {
            bool names = _text.TagArray[i].IsProperNoun() || context.IsPunctuation(i)
                || _text.TagArray[i] is PennTag.PRP or PennTag.DT or PennTag.WP or PennTag.WDT or PennTag.POS;
            if (!names) return false;
        }

        return true;
    });

    private bool IsRefusal(TokenAttribution a)
    {
        for (int i = a.CueFirst; i <= a.CueLast; i++)
        {
            bool refuses = _text.TagArray[i].IsVerb() && tables.Governors.TryGetValue(_text.LemmaArray[i], out Modality modality)
                && modality == Modality.Negated;
            if (refuses) return true;
        }

        return false;
    }

    /// <summary>"you may want", "one should know".</summary>
    private bool IsOfReader(TokenAttribution a) => a.SourceHead >= 0 && a.SourceFirst == a.SourceLast
        && tables.Generic.Contains(_text.LemmaArray[a.SourceHead]);

    /// <summary>"The attack highlights the need".</summary>
    private bool IsInference(TokenAttribution a) => a.SourceHead >= 0 && tables.Inferring.Contains(_text.LemmaArray[a.Cue])
        && _text.TagArray[a.Cue].IsVerb() && _nouns.IsThing(a.SourceHead);

    /// <summary>"The mayor should propose a date" asks for a report; "I must say" is one.</summary>
    private bool IsDuty(TokenAttribution a)
    {
        if (a.SourceHead < 0 || _text.TagArray[a.SourceHead] == PennTag.PRP) return false;
        for (int child = context.Tree.FirstChild(a.Cue); child >= 0; child = context.Tree.NextSibling(child))
        {
            bool duty = _text.RelationArray[child] == DependencyRelation.Aux && tables.Duties.Contains(_text.LemmaArray[child]);
            if (duty) return true;
        }

        return false;
    }

    /// <summary>"the trial, which is expected to last": what nobody says and what has no words of its own.</summary>
    private bool IsEmpty(TokenAttribution a) => a.SourceHead < 0
        && a.Fragments().All(f => f.First == f.Last && _text.TagArray[f.First] is PennTag.WDT or PennTag.WP or PennTag.PRP
            && _text.LemmaArray[f.First] != FunctionWord.That);

    /// <summary>"The guild knows it", "he has discussed this": a belief or a deed whose content only points to something has no words.
    /// </summary>
    private bool IsPointer(TokenAttribution a) => !a.Fragments().Any(f => f.First != f.Last
        || _text.TagArray[f.First] is not (PennTag.PRP or PennTag.WDT))
        && (tables.Mental.Contains(_text.LemmaArray[a.Cue]) || !tables.Reporting.Contains(_text.LemmaArray[a.Cue]));

    /// <summary>"The case is closed if the patient reports a cough": the clause of the cue, or one that it completes, is a
    /// condition.</summary>
    private bool IsSupposed(TokenAttribution a)
    {
        for (int t = a.Cue, steps = 0; t >= 0 && steps < Depth && !a.ContentCovers(t); t = _text.HeadArray[t], steps++)
        {
            if (_text.RelationArray[t] == DependencyRelation.Advcl && HasCondition(t, a)) return true;
            bool completes = _text.RelationArray[t] is DependencyRelation.Xcomp or DependencyRelation.Conj or DependencyRelation.Ccomp;
            if (!completes) return false;
        }

        return false;
    }

    private bool HasCondition(int verb, TokenAttribution a)
    {
        for (int child = context.Tree.FirstChild(verb); child >= 0; child = context.Tree.NextSibling(child))
        {
            bool condition = child < a.Cue && !a.ContentCovers(child) && _text.RelationArray[child] == DependencyRelation.Mark
                && tables.Conditions.Contains(_text.LemmaArray[child]);
            if (condition) return true;
        }

        return false;
    }

    private bool HoldsQuotation(TokenAttribution a) => a.Fragments().Any(f =>
    {
        for (int i = f.First; i <= f.Last; i++)
        {
            if (context.QuoteOf[i] >= 0) return true;
        }

        return false;
    });
}
