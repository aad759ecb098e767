using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Gives a content the clauses beside it that the reporting clause reports with it.</summary>
/// <remarks>
/// What stands before an inverted reporting clause is reported up to the beginning of the sentence: "[Once the rain stops], the river will
/// fall, said Ada Brook". Clauses that open alike are reported together: "said that the gate was shut [and that the key was lost]".
/// </remarks>
internal sealed class ClauseRows(AttributionContext context, QuoteTables tables)
{
    private readonly AnalyzedText _text = context.Text;

    /// <summary>Completes the contents.</summary>
    /// <param name="found">All reports of the article.</param>
    public void Complete(List<TokenAttribution> found)
    {
        var isCue = new bool[_text.TokenCount];
        foreach (TokenAttribution a in found)
        {
            if (a.Cue >= 0) isCue[a.Cue] = true;
        }

        foreach (TokenAttribution a in found)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            if (a.Cue < 0 || a.SourceFirst < 0 || a.IsVerbatim || a.Second.First >= 0 || context.QuoteOf[a.Cue] >= 0) continue;
            if (Lead(a, isCue) is { } first) a.First = a.First with { First = first };
            else if (Alike(a, isCue) is { } last) a.First = a.First with { Last = last };
        }
    }

    /// <summary>Where the sentence begins whose end alone was taken, null where it was taken as a whole.</summary>
    private int? Lead(TokenAttribution a, bool[] isCue)
    {
        Sentence sentence = context.SentenceOf(a.Cue);
        int clause = Math.Min(a.CueFirst, a.SourceFirst), last = a.First.First - 1;
        if (last < sentence.First || clause != a.First.Last + 2 || !IsComma(a.First.Last + 1)
            || !(IsComma(last) || _text.TagArray[last] == PennTag.CC))
        {
            return null;
        }
        int first = sentence.First;
        while (first < last && _text.TagArray[first] == PennTag.CC) first++;
        while (last > first && (context.IsPunctuation(last) || _text.TagArray[last] == PennTag.CC)) last--;
        var lead = new ContentCandidate(first, last);
        return !Tells(lead, isCue) && HasSubject(a.First) && (Belong(lead, a.First) || IsAdjunct(lead, a)) ? first : null;
    }

    /// <summary>Whether a stretch has nothing but linking adverbs, is quoted, or reports or asks something itself.</summary>
    private bool Tells(ContentCandidate lead, bool[] isCue)
    {
        bool words = false;
        for (int i = lead.First; i <= lead.Last; i++)
        {
            if (isCue[i] || context.QuoteOf[i] >= 0) return true;
            if (_text.TagArray[i].IsVerb() && (tables.Reporting.Contains(_text.LemmaArray[i])
                || tables.Interviewing.Contains(_text.LemmaArray[i]))) return true;
            words |= _text.TagArray[i].IsNoun() || _text.TagArray[i].IsVerb();
        }

        return !words;
    }

    private bool Belong(ContentCandidate lead, ContentCandidate content) =>
        content.Covers(_text.HeadArray[context.HeadOf(lead.First, lead.Last)])
        || lead.Covers(_text.HeadArray[context.HeadOf(content.First, content.Last)]);

    /// <summary>"In the years to come, …, said Brook", read as the time of saying: what opens the sentence and is no past time and no
    /// occasion of speaking.</summary>
    private bool IsAdjunct(ContentCandidate lead, TokenAttribution a)
    {
        int head = context.HeadOf(lead.First, lead.Last);
        if (_text.HeadArray[head] != a.Cue || _text.TagArray[lead.First] != PennTag.IN || !_text.TagArray[head].IsNoun()
            || TokenValues.IsOnlyTime(context, lead)) return false;
        for (int i = lead.First; i <= lead.Last; i++)
        {
            if (tables.Texts.Contains(_text.LemmaArray[i]) || tables.Listeners.Contains(_text.LemmaArray[i])
                || tables.OccasionVerbs.Contains(_text.LemmaArray[i])) return false;
        }

        return true;
    }

    private bool HasSubject(ContentCandidate content)
    {
        if (_text.TagArray[content.First] is PennTag.WDT or PennTag.WP or PennTag.WRB) return false;
        int head = context.HeadOf(content.First, content.Last);
        for (int child = context.Tree.FirstChild(head); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (content.Covers(child) && _text.RelationArray[child] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
                or DependencyRelation.Expl) return true;
        }

        return false;
    }

    /// <summary>The end of a further clause that opens as the content does, null for none.</summary>
    private int? Alike(TokenAttribution a, bool[] isCue)
    {
        if (a.First.First <= a.CueLast) return null;
        int opener = _text.TagArray[a.First.First] == PennTag.IN || !IsThat(a.First.First - 1) ? a.First.First : a.First.First - 1;
        int end = context.SentenceOf(a.Cue).End, next = a.First.Last + 1;
        if (next < end && IsComma(next)) next++;
        if (next + 1 >= end || _text.TagArray[next] != PennTag.CC) return null;
        next++;
        bool alike = IsThat(opener) ? IsThat(next)
            : _text.TagArray[opener] is PennTag.WRB or PennTag.WP or PennTag.WDT && _text.TagArray[next] is PennTag.WRB or PennTag.WP;
        if (!alike) return null;
        int last = Math.Min(context.Tree.Right(_text.HeadArray[next]), end - 1);
        while (last > next && context.IsPunctuation(last) && context.MarkKind[last] != QuoteMarkKind.Closes) last--;
        for (int i = next; i <= last; i++)
        {
            if (isCue[i]) return null;
        }

        return last > next ? last : null;
    }

    private bool IsThat(int token) => _text.TagArray[token] == PennTag.IN && _text.LemmaArray[token] == FunctionWord.That;

    private bool IsComma(int token) => _text.TagArray[token] == PennTag.Comma;
}
