namespace Extraction.Quotes;

/// <summary>Keeps one owner of what several attributions claim side by side: the same words cannot be two quotes.</summary>
/// <remarks>
/// Two cues beside one quotation ("Reed said: “It will open,” she added") may each have claimed it, as may two where a blank or a full
/// stop is missing between them. A report within another's content is no such case: it is nested, and both stay.
/// </remarks>
internal sealed class OneOwner(AttributionContext context)
{
    /// <summary>Words outside the marks that may belong to how a quotation is introduced: "that".</summary>
    private const int FewWords = 2;

    private HashSet<TokenAttribution> _needed = [];

    /// <summary>Removes all but the likeliest of each content and of each quotation; one from which another carries on stays.</summary>
    public void Keep(List<TokenAttribution> found)
    {
        _needed = found.SelectMany(a => new[] { a.CarriedFrom, a.Around }).OfType<TokenAttribution>()
            .ToHashSet<TokenAttribution>(ReferenceEqualityComparer.Instance);
        var lost = found.GroupBy(Content).SelectMany(same => InOrder(same).Skip(1))
            .Where(a => !_needed.Contains(a)).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (_, claims) in ClaimsOf(found).OrderBy(c => c.Key)) Settle(claims, lost);
        if (lost.Count > 0) found.RemoveAll(lost.Contains);
    }

    /// <summary>Who claims the whole of each quotation from outside it.</summary>
    private Dictionary<int, List<TokenAttribution>> ClaimsOf(List<TokenAttribution> found)
    {
        var claims = new Dictionary<int, List<TokenAttribution>>();
        foreach (TokenAttribution a in found)
        {
            foreach (ContentCandidate fragment in a.Fragments())
            {
                int last = -1;
                for (int t = fragment.First; t <= fragment.Last; t++)
                {
                    int q = context.QuoteOf[t];
                    if (q < 0 || q == last) continue;
                    last = q;
                    var (start, end) = context.QuoteTokens[q];
                    if (start < fragment.First || end > fragment.Last || (a.Cue >= start && a.Cue <= end)) continue;
                    if (!claims.TryGetValue(q, out List<TokenAttribution>? those)) claims[q] = those = [];
                    those.Add(a);
                }
            }
        }

        return claims;
    }

    private void Settle(List<TokenAttribution> claims, HashSet<object> lost)
    {
        if (claims.Count < 2) return;
        List<TokenAttribution> order = [.. InOrder(claims.Where(a => !lost.Contains(a)))];
        for (int i = 1; i < order.Count; i++)
        {
            TokenAttribution a = order[i];
            if (!order.Take(i).Any(b => !lost.Contains(b) && AreBeside(a, b))) continue;
            if (!GiveUp(a, order[0]) && !_needed.Contains(a)) lost.Add(a);
        }
    }

    private static bool AreBeside(TokenAttribution a, TokenAttribution b) =>
        !(b.Cue >= 0 && a.ContentCovers(b.Cue)) && !(a.Cue >= 0 && b.ContentCovers(a.Cue));

    /// <summary>Takes from a content what is in another's; false where nothing is left.</summary>
    private bool GiveUp(TokenAttribution a, TokenAttribution to)
    {
        List<ContentCandidate> left = [.. a.Fragments().Where(f => !to.Fragments().Any(o => o.First <= f.Last && f.First <= o.Last))];
        if (!left.Exists(f => context.QuoteOf[f.First] >= 0 && context.QuoteOf[f.First] == context.QuoteOf[f.Last])) return false;
        a.SetFragments(left);
        return true;
    }

    /// <summary>Whoever introduces the quotation and hardly anything else comes first, then the likelier one.</summary>
    private IOrderedEnumerable<TokenAttribution> InOrder(IEnumerable<TokenAttribution> those) =>
        those.OrderByDescending(_needed.Contains).ThenBy(a => HasMore(a)).ThenByDescending(a => a.Confidence).ThenBy(a => a.Anchor);

    /// <summary>Whether a content has more than a few words outside quotation marks.</summary>
    private bool HasMore(TokenAttribution a)
    {
        int outside = 0;
        foreach (ContentCandidate fragment in a.Fragments())
        {
            for (int t = fragment.First; t <= fragment.Last; t++) outside += context.QuoteOf[t] < 0 && !context.IsPunctuation(t) ? 1 : 0;
        }

        return outside > FewWords;
    }

    private static string Content(TokenAttribution a) =>
        string.Join(' ', a.Fragments().Select(f => FormattableString.Invariant($"{f.First}-{f.Last}")));
}
