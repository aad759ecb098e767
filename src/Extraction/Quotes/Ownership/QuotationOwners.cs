namespace Extraction.Quotes;

/// <summary>
/// Which attribution each outermost quotation belongs to: one that covers a part of it and whose own words stand outside it.
/// </summary>
internal sealed class QuotationOwners
{
    private readonly AttributionContext _context;
    private readonly TokenAttribution?[] _owners;

    /// <summary>Reads the owners off what was found.</summary>
    public QuotationOwners(AttributionContext context, List<TokenAttribution> found)
    {
        _context = context;
        _owners = new TokenAttribution?[context.Quotations.Count];
        foreach (TokenAttribution a in found) Give(a);
    }

    /// <summary>The owner of a quotation, null without one.</summary>
    public TokenAttribution? Of(int quotation) => _owners[quotation];

    private void Give(TokenAttribution a)
    {
        foreach (ContentCandidate fragment in a.Fragments())
        {
            int last = -1;
            for (int t = fragment.First; t <= fragment.Last; t++)
            {
                int q = _context.QuoteOf[t];
                if (q < 0 || q == last) continue;
                last = q;
                bool inside = a.Cue >= 0 && _context.QuoteOf[a.Cue] == q && !a.IsVerbatim && _context.Quotations[q].Closed;
                if (!inside && (_owners[q] is not { } other || Beats(a, other, q))) _owners[q] = a;
            }
        }
    }

    /// <summary>
    /// Of two, the one whose clause stands in the quotation's paragraph; then the outer one, whose content takes the other's clause in.
    /// </summary>
    private bool Beats(TokenAttribution a, TokenAttribution other, int quotation)
    {
        bool near = IsBeside(a, quotation), otherNear = IsBeside(other, quotation);
        return near != otherNear ? near : other.Cue >= 0 && a.ContentCovers(other.Cue);
    }

    /// <summary>Whether the reporting clause stands in the quotation's paragraph.</summary>
    public bool IsBeside(TokenAttribution a, int quotation) =>
        a.Cue >= 0 && _context.SentenceOf(a.Cue).Paragraph == _context.SentenceOf(_context.QuoteTokens[quotation].First).Paragraph;
}
