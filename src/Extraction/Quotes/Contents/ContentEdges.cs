using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Gives back to the reporting clause what tells when something was said and ended up in the content.</summary>
internal sealed class ContentEdges(AttributionContext context, QuoteTables tables)
{
    /// <summary>Most words of a circumstance between cue and "that".</summary>
    private const int Longest = 12;

    private readonly AnalyzedText _text = context.Text;

    /// <summary>Corrects the content of an attribution.</summary>
    public void Complete(TokenAttribution a)
    {
        if (a.Cue < 0 || a.IsVerbatim) return;
        if (a.First.First > a.CueLast && BehindCircumstance(a) is { } that) a.First = a.First with { First = that };
        if (a.First.First == a.CueLast + 1 && BehindAddressee(a) is { } said) a.First = a.First with { First = said };
        a.First = WithoutTimeBehind(a.First);
        if (a.Second.First < 0) return;
        a.Second = WithoutTimeBehind(a.Second);
        if (IsConjunction(a.First))
        {
            (a.First, a.Second) = (a.Second, ContentCandidate.None);
            return;
        }

        bool firstIsTime = TokenValues.IsOnlyTime(context, a.First), secondIsTime = TokenValues.IsOnlyTime(context, a.Second);
        if (firstIsTime == secondIsTime) return;
        if (firstIsTime) a.First = a.Second;
        a.Second = ContentCandidate.None;
    }

    /// <summary>"[But], she says, “the quay is shut”": what joins the sentence to the one before is not said.</summary>
    private bool IsConjunction(ContentCandidate content) => content.First == content.Last && _text.TagArray[content.First] == PennTag.CC;

    /// <summary>
    /// The "that" behind a time, or behind an occasion with a time: "said during Monday's earnings call that …"; null without one.
    /// </summary>
    private int? BehindCircumstance(TokenAttribution a)
    {
        int first = a.CueLast + 1, last = Math.Min(a.First.First + Longest, a.First.Last);
        bool occasion = _text.TagArray[first] == PennTag.IN
            && (tables.EventPrepositions.Contains(_text.LemmaArray[first]) || tables.ChannelPrepositions.Contains(_text.LemmaArray[first])
                || tables.OccasionPrepositions.Contains(_text.LemmaArray[first]));
        bool time = false;
        for (int i = first; i <= last; i++)
        {
            if (context.QuoteOf[i] >= 0) return null;
            bool isTime = context.Lex[i] == AttributionContext.TimeLex;
            if (i > a.First.First && time && _text.TagArray[i] == PennTag.IN && _text.LemmaArray[i] == FunctionWord.That) return i;
            if (!isTime && !(occasion && !context.IsPunctuation(i))) return null;
            time |= isTime;
        }

        return null;
    }

    /// <summary>"telling him [his nets were torn]", "told a woman who had called [that the quay was closed]": where the content begins
    /// behind who is told; null where nobody is.</summary>
    private int? BehindAddressee(TokenAttribution a)
    {
        int first = a.First.First;
        if (!tables.RecipientVerbs.Contains(_text.LemmaArray[a.Cue]) || context.QuoteOf[first] >= 0) return null;
        if (_text.TagArray[first] == PennTag.PRP && IsTold(a.Cue, first) && first < a.First.Last)
        {
            for (int i = first + 1; i <= Math.Min(first + Longest, a.First.Last); i++)
            {
                if (_text.RelationArray[i] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass) return first + 1;
                if (_text.TagArray[i].IsVerb()) return null;
            }

            return null;
        }

        for (int i = first + 1; i <= Math.Min(first + Longest, a.First.Last); i++)
        {
            if (context.QuoteOf[i] >= 0) return null;
            bool opens = _text.TagArray[i] == PennTag.IN && _text.LemmaArray[i] == FunctionWord.That
                && _text.RelationArray[i] == DependencyRelation.Mark && _text.HeadArray[i] is >= 0 and var verb
                && _text.HeadArray[verb] == a.Cue;
            if (opens) return IsTold(a.Cue, context.HeadOf(first, i - 1)) ? i : null;
        }

        return BehindFirstSubject(a);
    }

    /// <summary>"told the paper [it was late]": of two noun phrases side by side before a verb the first listens, whatever the tree makes
    /// of it.</summary>
    private int? BehindFirstSubject(TokenAttribution a)
    {
        int first = a.First.First, listener = first;
        while (listener < a.First.Last && (_text.TagArray[listener + 1].IsNoun() || !_text.TagArray[listener].IsNoun()))
        {
            if (listener - first > Longest || _text.TagArray[listener].IsVerb() || context.QuoteOf[listener] >= 0) return null;
            listener++;
        }

        int start = listener + 1;
        bool told = IsTold(a.Cue, listener) || _text.RelationArray[listener] == DependencyRelation.Nsubj;
        if (!told || start > a.First.Last || _text.TagArray[start] is not (PennTag.DT or PennTag.PRP or PennTag.PRPS or PennTag.NNP))
        {
            return null;
        }
        for (int i = start; i <= Math.Min(start + Longest, a.First.Last) && !context.IsPunctuation(i); i++)
        {
            bool subject = _text.RelationArray[i] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass && _text.HeadArray[i] > i
                && context.Tree.Left(i) >= start;
            if (subject) return start;
        }

        return null;
    }

    private bool IsTold(int cue, int head) => _text.HeadArray[head] == cue
        && _text.RelationArray[head] is DependencyRelation.Obj or DependencyRelation.Iobj;

    /// <summary>"“The harbor will close,” on Friday": the comma inside the marks ends what was said.</summary>
    private ContentCandidate WithoutTimeBehind(ContentCandidate content)
    {
        int quotation = context.QuoteOf[content.First];
        if (quotation < 0) return content;
        int close = context.QuoteTokens[quotation].Last;
        if (close >= content.Last || close - 1 <= content.First || !context.IsPunctuation(close - 1)) return content;
        return TokenValues.IsOnlyTime(context, new ContentCandidate(close + 1, content.Last))
            ? content with { Last = close } : content;
    }
}
