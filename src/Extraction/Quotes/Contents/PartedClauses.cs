using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Gives a content the other part of its clause, where something inserted parts the two and only one was taken.</summary>
/// <remarks>
/// The reporting clause itself ("Sales fell by a tenth, according to the guild, to 18 tonnes", "This year, many said, is the best yet"), or
/// a phrase within the content ("Dahl said the driver, and a woman from the depot, tried to bribe him"). The tree tells what belongs
/// together.
/// </remarks>
internal sealed class PartedClauses(AttributionContext context, QuoteTables tables)
{
    /// <summary>Most tokens between source and cue.</summary>
    private const int Gap = 3;

    private readonly AnalyzedText _text = context.Text;

    /// <summary>Completes the contents.</summary>
    /// <param name="found">All reports of the article.</param>
    public void Join(List<TokenAttribution> found)
    {
        var isCue = new bool[_text.TokenCount];
        foreach (TokenAttribution a in found)
        {
            if (a.Cue >= 0) isCue[a.Cue] = true;
        }

        foreach (TokenAttribution a in found)
        {
            if (a.Cue < 0 || a.IsVerbatim || a.Second.First >= 0 || context.QuoteOf[a.Cue] >= 0 || HoldsQuotation(a.First)) continue;
            if (OtherPart(a) is { } part && !Holds(part, isCue) && !HoldsQuotation(part))
            {
                (a.First, a.Second) = part.First < a.First.First ? (part, a.First) : (a.First, part);
            }
            else if ((WithInsertion(a, isCue) ?? WithSubject(a, isCue) ?? WithPredicate(a, isCue)) is { } whole)
            {
                a.First = whole;
            }
        }
    }

    private ContentCandidate? OtherPart(TokenAttribution a)
    {
        if (a.SourceFirst < 0) return null;
        int from = Math.Min(a.CueFirst, a.SourceFirst), to = Math.Max(a.CueLast, a.SourceLast);
        if (Math.Max(a.CueFirst, a.SourceFirst) - Math.Min(a.CueLast, a.SourceLast) > Gap) return null;
        Sentence sentence = context.SentenceOf(a.Cue);
        if (from - 1 <= sentence.First || to + 2 >= sentence.End || !IsComma(from - 1) || !IsComma(to + 1)) return null;
        if (a.First.Last == from - 2)
        {
            var rest = new ContentCandidate(to + 2, LastWord(sentence));
            return rest.First <= rest.Last && GoesOn(a.First, rest) ? rest : null;
        }

        var front = new ContentCandidate(sentence.First, from - 2);
        return a.First.First == to + 2 && Opens(a.First, front) ? front : null;
    }

    /// <summary>"…, according to the guild, [to 18 tonnes]": a phrase or a second verb that hangs on the content.</summary>
    private bool GoesOn(ContentCandidate content, ContentCandidate rest)
    {
        int top = rest.First;
        while (top <= rest.Last && !content.Covers(_text.HeadArray[top])) top++;
        if (top > rest.Last || _text.TagArray[rest.First] is PennTag.VBG or PennTag.WDT or PennTag.WP) return false;
        return _text.RelationArray[top] is DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.Obj
            || (_text.RelationArray[top] == DependencyRelation.Conj && _text.TagArray[rest.First] == PennTag.CC && !HasSubject(top, rest));
    }

    /// <summary>"[This year], many said, is the best yet": the subject of what follows, or a phrase that hangs on it.</summary>
    private bool Opens(ContentCandidate content, ContentCandidate front)
    {
        int top = context.HeadOf(front.First, front.Last), head = _text.HeadArray[top];
        if (!content.Covers(head) || _text.TagArray[front.First] is PennTag.RB or PennTag.CC) return false;
        if (_text.RelationArray[top] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Csubj) return true;
        return _text.TagArray[top].IsNoun() && _text.TagArray[content.First].IsVerb() && !HasSubject(head, content)
            && _text.RelationArray[top] is DependencyRelation.Obl or DependencyRelation.OblUnmarked or DependencyRelation.Dislocated;
    }

    /// <summary>Takes in what follows a bare subject, where an insertion between commas or dashes and a verb come after it.</summary>
    private ContentCandidate? WithInsertion(TokenAttribution a, bool[] isCue)
    {
        Sentence sentence = context.SentenceOf(a.Cue);
        int open = a.First.Last + 1, last = LastWord(sentence);
        if (open >= last || !(IsComma(open) || IsDash(open)) || !IsPlainReport(a) || !LacksVerb(a.First)) return null;
        int verb = open + 1;
        while (verb < last && !(IsFinite(verb) && (IsComma(open) ? IsComma(verb - 1) : IsDash(verb - 1)))) verb++;
        if (verb >= last) return null;
        for (int i = open; i <= last; i++)
        {
            if (isCue[i] || context.QuoteOf[i] >= 0) return null;
        }

        return a.First with { Last = last };
    }

    /// <summary>"Dahl said the driver": a source, a finite verb of reporting and what is said, in this order; in "the man who said …" the
    /// rest of the sentence may be about the man.</summary>
    private bool IsPlainReport(TokenAttribution a) => a.SourceFirst >= 0 && a.SourceLast <= a.CueFirst && a.First.First == a.CueLast + 1
        && tables.Reporting.Contains(_text.LemmaArray[a.Cue]) && IsFinite(a.Cue)
        && _text.TagArray[a.SourceHead] is not (PennTag.WP or PennTag.WDT);

    /// <summary>Whether a content is no clause, or one whose verb is still to come: "that the mill – a ruin – [was sold]".</summary>
    private bool LacksVerb(ContentCandidate content)
    {
        if (!ContentForms.IsClause(context, tables, content)) return true;
        for (int i = content.First; i <= content.Last; i++)
        {
            if (IsFinite(i)) return false;
        }

        return _text.TagArray[content.First] == PennTag.IN && content.Last > content.First;
    }

    /// <summary>"According to the guild, [the mill, which was built of wood,] burned down": the subject between the reporting clause and
    /// the verb that was taken for the beginning.</summary>
    private ContentCandidate? WithSubject(TokenAttribution a, bool[] isCue)
    {
        if (a.SourceFirst < 0) return null;
        int from = Math.Max(a.CueLast, a.SourceLast) + 2, last = a.First.First - 1;
        if (last <= from || from - 1 >= _text.TokenCount || !IsComma(from - 1) || !IsFree(from, last, isCue)) return null;
        for (int i = from; i <= last; i++)
        {
            if (IsSubject(i) && a.First.Covers(_text.HeadArray[i])) return a.First with { First = from };
        }

        return null;
    }

    /// <summary>"The mill, which was built of wood, [burned down], according to the guild": the predicate of the subject that alone was
    /// taken.</summary>
    private ContentCandidate? WithPredicate(TokenAttribution a, bool[] isCue)
    {
        if (a.SourceFirst < 0) return null;
        int first = a.First.Last + 1, last = Math.Min(a.CueFirst, a.SourceFirst) - 2;
        if (last <= first || !IsComma(last + 1) || !IsComma(first) || !IsFree(first, last, isCue)) return null;
        int subject = context.HeadOf(a.First.First, a.First.Last), verb = _text.HeadArray[subject];
        return IsSubject(subject) && verb >= first && verb <= last ? a.First with { Last = last } : null;
    }

    private bool IsSubject(int token) => _text.RelationArray[token] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;

    /// <summary>Whether a stretch lies in one sentence and holds neither cues nor quotations.</summary>
    private bool IsFree(int first, int last, bool[] isCue)
    {
        if (_text.SentenceIndexArray[first] != _text.SentenceIndexArray[last]) return false;
        for (int i = first; i <= last; i++)
        {
            if (isCue[i] || context.QuoteOf[i] >= 0) return false;
        }

        return true;
    }

    /// <summary>Whether a content has a cue in it: "to 18 tonnes, which others deny".</summary>
    private static bool Holds(ContentCandidate content, bool[] isCue)
    {
        for (int i = content.First; i <= content.Last; i++)
        {
            if (isCue[i]) return true;
        }

        return false;
    }

    private bool HoldsQuotation(ContentCandidate content)
    {
        for (int i = content.First; i <= content.Last; i++)
        {
            if (context.QuoteOf[i] >= 0) return true;
        }

        return false;
    }

    private bool HasSubject(int verb, ContentCandidate within)
    {
        for (int child = context.Tree.FirstChild(verb); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (within.Covers(child) && _text.RelationArray[child] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass) return true;
        }

        return false;
    }

    private bool IsFinite(int token) => _text.TagArray[token] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD;

    private bool IsDash(int token) => context.FirstChar(token) is '–' or '—' or '―' || _text.SpanArray[token].Of(_text.Text) is "--" or "-";

    private bool IsComma(int token) => _text.TagArray[token] == PennTag.Comma;

    private int LastWord(Sentence sentence)
    {
        int last = sentence.End - 1;
        while (last > sentence.First && context.IsPunctuation(last)) last--;
        return last;
    }
}
