namespace Extraction.Quotes;

/// <summary>Finds the quotations of which the text does not tell where they end.</summary>
internal static class UnclosedQuotations
{
    /// <summary>The opening marks of outermost quotations in double marks that are neither closed in their paragraph nor taken up by a
    /// later one, in the order of the text. Single marks are left out: most without a partner are apostrophes.</summary>
    /// <param name="quotations">The quotations of an article.</param>
    public static IEnumerable<TextSpan> Marks(IEnumerable<Quotation> quotations) =>
        from quotation in quotations
        where quotation is { Opened: true, Closed: false, Continued: false, Depth: 0,
            Mark: not (QuotationMark.CurlySingle or QuotationMark.StraightSingle) }
        select new TextSpan(quotation.Span.Start, quotation.Inner.Start);
}
