namespace Extraction.Quotes;

/// <summary>The family of marks that encloses a quotation.</summary>
internal enum QuotationMark : byte
{
    /// <summary>“ ” (and „ ‟).</summary>
    CurlyDouble,

    /// <summary>" ".</summary>
    StraightDouble,

    /// <summary>‘ ’ (and ‚ ‛).</summary>
    CurlySingle,

    /// <summary>' '.</summary>
    StraightSingle,

    /// <summary>'' '' or `` ''.</summary>
    DoubledSingle,

    /// <summary>« » or » «.</summary>
    Guillemet,
}

/// <summary>A stretch of text between quotation marks, whatever it is: speech, a title, a scare quote.</summary>
/// <param name="Span">From the opening mark to the closing mark, both included (UTF-16 offsets).</param>
/// <param name="Mark">The marks' family.</param>
/// <param name="Depth">0 for an outermost quotation, 1 for one inside another, and so on.</param>
/// <param name="Paragraph">Index of the paragraph unit it stands in, counting headings and captions too.</param>
/// <param name="Closed">Whether the closing mark is there; without one the quotation runs to the end of its paragraph.</param>
/// <param name="Continued">Whether the next paragraph takes it up again: the convention
/// of opening every paragraph of a long quotation and closing only the last.</param>
internal readonly record struct Quotation(TextSpan Span, QuotationMark Mark, int Depth, int Paragraph, bool Closed, bool Continued)
{
    /// <summary>Whether the opening mark is there; without one the quotation goes on from an earlier paragraph.</summary>
    public bool Opened { get; init; } = true;

    /// <summary>The text between the marks.</summary>
    public TextSpan Inner
    {
        get
        {
            int width = Mark == QuotationMark.DoubledSingle ? 2 : 1;
            int start = Opened ? Math.Min(Span.Start + width, Span.End) : Span.Start;
            return new TextSpan(start, Math.Max(start, Closed ? Span.End - width : Span.End));
        }
    }
}
