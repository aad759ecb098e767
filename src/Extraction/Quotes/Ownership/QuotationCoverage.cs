using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// Finds an owner for quoted speech that no attribution has claimed. A reporting clause often stands only once, before or after several
/// quotations; a reader gives those that follow to the same speaker.
/// </summary>
/// <remarks>
/// In this order: a proposal that was judged too unsure by itself but covers the quotation; a word near by that might be its cue; a further
/// fragment of the attribution just before it in the paragraph. What still has no owner is left to <see cref="FloatingSpeech"/>.
/// </remarks>
internal sealed class QuotationCoverage(CuedContext context, AttributionDecoder decoder)
{
    /// <summary>Least probability of an attribution that is kept only because its content is speech that nobody else owns.</summary>
    internal const double LeastProposal = 0.1;

    /// <summary>Least probability of a cue in another sentence than the quotation, where no colon leads to it.</summary>
    private const double LeastApart = 0.3;

    /// <summary>How far, in tokens, the rest of a reporting clause can part two quotations of one speaker.</summary>
    private const int LongestGap = 14;

    /// <summary>How far from a quotation, in tokens, its cue can stand.</summary>
    private const int CueReach = 150;

    private bool[] _claimed = [];
    private bool[] _isCue = [];
    private TokenAttribution?[] _endingAt = [];

    /// <summary>Completes the attributions.</summary>
    /// <param name="kept">Those found likely, in the order of their cues; changed in place and put in order again.</param>
    /// <param name="proposed">All proposals in the order of their cues, the kept ones among them.</param>
    public void Complete(List<TokenAttribution> kept, List<TokenAttribution> proposed)
    {
        _claimed = new bool[context.Text.TokenCount];
        _isCue = new bool[context.Text.TokenCount];
        _endingAt = new TokenAttribution?[context.Text.TokenCount];
        foreach (TokenAttribution a in kept) Claim(a);
        for (int q = 0; q < context.Quotations.Count; q++)
        {
            context.Text.Cancellation.ThrowIfCancellationRequested();
            var (first, last) = context.QuoteTokens[q];
            if (first < 0 || !SpeechSigns.IsSpeech(context, q) || _claimed[first] || _claimed[last] || _claimed[(first + last) / 2])
            {
                continue;
            }
            if (Revive(kept, proposed, first, last) || Seek(kept, first, last, CuedContext.LikelyCue)) continue;
            TokenAttribution? before = Before(first);
            if (before is null) Seek(kept, first, last, 1);
            else Extend(before, first, last);
        }

        kept.Sort((a, b) => a.Anchor.CompareTo(b.Anchor));
    }

    private void Claim(TokenAttribution a)
    {
        Array.Fill(_claimed, true, a.First.First, a.First.Last - a.First.First + 1);
        if (a.Second.First >= 0) Array.Fill(_claimed, true, a.Second.First, a.Second.Last - a.Second.First + 1);
        _endingAt[End(a)] = a;
        if (a.Cue >= 0) Array.Fill(_isCue, true, a.CueFirst, a.CueLast - a.CueFirst + 1);
    }

    private bool Revive(List<TokenAttribution> kept, List<TokenAttribution> proposed, int first, int last)
    {
        int low = 0, high = proposed.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (proposed[middle].Cue < first - CueReach) low = middle + 1;
            else high = middle;
        }

        TokenAttribution? best = null;
        for (int i = low; i < proposed.Count && proposed[i].Cue <= last + CueReach; i++)
        {
            TokenAttribution a = proposed[i];
            if (a.Probability < LeastProposal || !a.ContentCovers(first) || !a.ContentCovers(last)) continue;
            if (best is null || a.Probability > best.Probability) best = a;
        }

        if (best is null) return false;
        kept.Add(best);
        Claim(best);
        return true;
    }

    /// <summary>
    /// Looks for a cue of its own around the quotation, in the same paragraph
    /// or just before it: speech has a speaker, so that a much weaker
    /// cue than elsewhere is believed when the quotation turns out to be its content.
    /// </summary>
    private bool Seek(List<TokenAttribution> kept, int first, int last, byte leastChance)
    {
        int from = context.SentenceOf(first).First, to = context.SentenceOf(last).End;
        if (from > 0 && from == first && context.SentenceOf(from - 1).IsBody) from = context.SentenceOf(from - 1).First;
        if (to < context.Text.TokenCount && to == last + 1 && context.SentenceOf(to).Paragraph == context.SentenceOf(last).Paragraph)
        {
            to = context.SentenceOf(to).End;
        }
        bool isLedTo = first > 0 && context.FirstChar(first - 1) == ':';
        TokenAttribution? best = null;
        for (int i = Math.Max(from, first - CueReach); i < Math.Min(to, last + CueReach); i++)
        {
            if (context.CueChance[i] < leastChance || context.QuoteOf[i] >= 0 || _isCue[i]) continue;
            double probability = context.CueProbability[i];
            bool isApart = context.SentenceOf(i).End <= first || context.SentenceOf(i).First > last;
            if (isApart && !isLedTo && probability < LeastApart) continue;
            if (best is not null && best.CueProbability >= probability) continue;
            TokenAttribution a = decoder.Decode(i, probability);
            if (a.ContentCovers(first) && a.ContentCovers(last)) best = a;
        }

        if (best is null) return false;
        best.Probability = LeastProposal;
        kept.Add(best);
        Claim(best);
        return true;
    }

    /// <summary>The last attribution before a quotation: in its paragraph, or
    /// ending the paragraph before when the quotation opens its own.</summary>
    private TokenAttribution? Before(int first)
    {
        TokenAttribution? before = null;
        for (int i = first - 1; i >= 0 && i >= first - LongestGap && before is null; i--) before = _endingAt[i];
        if (before is null || !OnlySpeechBetween(End(before) + 1, first)) return null;
        Sentence own = context.SentenceOf(first), its = context.SentenceOf(End(before));
        if (own.Paragraph == its.Paragraph) return before;
        bool opens = first == own.First && context.Text.SentenceIndexArray[first] is > 0 and var index
            && context.Text.SentenceArray[index - 1].Paragraph != own.Paragraph;
        return opens && its.Order == own.Order - 1 && context.QuoteOf[End(before)] >= 0 ? before : null;
    }

    private static int End(TokenAttribution a) => Math.Max(Math.Max(a.First.Last, a.Second.Last), Math.Max(a.CueLast, a.SourceLast));

    /// <summary>Whether no whole sentence stands between: nothing but the rest of a reporting clause.</summary>
    private bool OnlySpeechBetween(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            Sentence sentence = context.SentenceOf(i);
            if (sentence.First >= from && sentence.End <= to && sentence.Length > 3) return false;
        }

        return true;
    }

    private void Extend(TokenAttribution a, int first, int last)
    {
        Sentence own = context.SentenceOf(first), its = context.SentenceOf(End(a));
        bool continued = context.QuoteOf[End(a)] >= 0 && context.Quotations[context.QuoteOf[End(a)]].Continued && first == End(a) + 1;
        if (own.Paragraph != its.Paragraph && !continued) return;
        if (first == a.First.Last + 1) a.First = a.First with { Last = last };
        else if (first == a.Second.Last + 1 && a.Second.First >= 0) a.Second = a.Second with { Last = last };
        else if (a.Second.First < 0) a.Second = new ContentCandidate(first, last);
        else return;
        Claim(a);
    }
}
