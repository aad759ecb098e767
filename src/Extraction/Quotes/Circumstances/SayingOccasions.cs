using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// Ties a time to an utterance by the occasion that is told with it, before the reporting clause or behind it, whatever the tree makes of
/// it.
/// </summary>
/// <remarks>Immutable; for one article.</remarks>
internal sealed class SayingOccasions(AttributionContext context, QuoteTables tables, SayingLinks links, SayingTimeOrder order)
{
    /// <summary>How many words can stand between the first one of an occasion and its day.</summary>
    private const int MaxOccasion = 16;

    /// <summary>How many words stand at most between "asked" or "speaking" and its day: "asked earlier on Monday".</summary>
    private const int MaxLead = 2;

    private readonly AnalyzedText _text = context.Text;

    /// <summary>Whether a time is that of an occasion told with the utterance.</summary>
    public bool Has(SayingTime time, TokenAttribution a) =>
        EndsOpening(time, a) || IsInOpeningClause(time, a) || EndsOccasionBehind(time, a);

    /// <summary>
    /// "In what was seen as a fierce speech in Rovik on Sunday, Mayor Brook said": a sentence that opens with the text or event at which
    /// something is said, and with its day.
    /// </summary>
    private bool EndsOpening(SayingTime time, TokenAttribution a)
    {
        int first = context.SentenceOf(a.Cue).First;
        return time.IsFine && first < time.First && LeadsClause(time.Last + 1, a) && IsOccasion(first, time);
    }

    /// <summary>
    /// "When Brook signed the treaty in April, she said", "asked on Monday in Rovik if it would last, she said": a sentence that opens with
    /// a clause that tells when it was said.
    /// </summary>
    private bool IsInOpeningClause(SayingTime time, TokenAttribution a)
    {
        int first = context.SentenceOf(a.Cue).First;
        if (_text.TagArray[first] is PennTag.CC or PennTag.RB) first++;
        if (first >= time.First || a.SourceFirst <= time.Last || _text.TagArray[a.Cue] != PennTag.VBD
            || _text.TagArray[a.SourceFirst - 1] != PennTag.Comma || !LeadsClause(a.SourceFirst - 1, a)) return false;
        // "Asked in May, she said no; asked again on Monday, he said yes": the second has a clause of its own.
        if (Array.IndexOf(_text.TagArray, PennTag.Colon, time.Last, a.SourceFirst - time.Last) >= 0) return false;
        bool isWhen = _text.TagArray[first] == PennTag.WRB && tables.OccasionClauses.Contains(_text.LemmaArray[first]);
        if (isWhen && LeadsClause(time.Last + 1, a)) return IsPlain(first, time.Last);
        int verb = isWhen ? first + 1 : first;
        return _text.TagArray[verb] is PennTag.VBG or PennTag.VBN && tables.OccasionVerbs.Contains(_text.LemmaArray[verb])
            && verb < time.First && time.First - verb - 1 <= MaxLead && IsPlain(verb, time.First);
    }

    /// <summary>
    /// "Said Lind, the baker who leads the guild, in a speech in Rovik on Sunday", "said Lind, speaking to bakers on Sunday": what closes
    /// the clause behind its source.
    /// </summary>
    private bool EndsOccasionBehind(SayingTime time, TokenAttribution a)
    {
        if (!time.IsFine || a.SourceFirst <= a.CueLast || time.First <= a.SourceFirst) return false;
        int next = time.Last + 1;
        if (next < _text.TokenCount && _text.TagArray[next] is not (PennTag.Period or PennTag.Comma or PennTag.Colon)
            && context.QuoteOf[next] < 0) return false;
        int first = time.First;
        while (first > a.SourceFirst && first > time.First - MaxOccasion && !context.IsPunctuation(first - 1)) first--;
        if (first <= a.SourceFirst || _text.TagArray[first - 1] != PennTag.Comma || a.ContentCovers(first)) return false;
        if (_text.TagArray[first] == PennTag.VBG && tables.OccasionVerbs.Contains(_text.LemmaArray[first]))
            return !HasTense(first, time.First) && !IsApart(first, time.First);
        return IsOccasion(first, time) && !HasTense(first, time.First);
    }

    /// <summary>Whether the words from a token to a day are an occasion: "in what was seen as a speech in Rovik on Sunday".</summary>
    private bool IsOccasion(int first, SayingTime time)
    {
        if (time.First - first > MaxOccasion
            || !(links.IsOneOf(first, tables.EventPrepositions) || links.IsOneOf(first, tables.ChannelPrepositions))) return false;
        bool isText = false;
        for (int i = first + 1; i < time.First; i++)
        {
            if (context.IsPunctuation(i) || context.QuoteOf[i] >= 0) return false;
            isText |= tables.Media.Contains(_text.LemmaArray[i]);
            if (isText && _text.TagArray[i] == PennTag.IN && i < time.First - 1 && links.IsOneOf(i, tables.ApartPrepositions)) return false;
        }

        return isText;
    }

    /// <summary>Whether a comma stands at a token, and source and cue right behind it: ", Mayor Brook said".</summary>
    private bool LeadsClause(int comma, TokenAttribution a) =>
        comma + 1 <= a.SourceFirst && _text.TagArray[comma] == PennTag.Comma && order.EndsTitle(comma + 1, a)
            && a.SourceLast + 1 == a.CueFirst;

    /// <summary>Whether a stretch holds nothing that is cited or asked: "asked whether the mill would open in the fall".</summary>
    private bool IsPlain(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (context.QuoteOf[i] >= 0 || tables.ClauseOpeners.Contains(_text.LemmaArray[i])) return false;
        }

        return true;
    }

    /// <summary>"Speaking of the storm due on Sunday": the day is that of something else.</summary>
    private bool IsApart(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (links.IsOneOf(i, tables.ApartPrepositions) && !links.IsOneOf(i, tables.RecipientPrepositions)) return true;
        }

        return false;
    }

    private bool HasTense(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_text.TagArray[i] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD or PennTag.WP or PennTag.WDT) return true;
        }

        return false;
    }
}
