namespace Extraction.Quotes;

/// <summary>How quotation marks lie in a stretch of tokens. The numbers are values of features.</summary>
internal enum QuotationShape : byte
{
    /// <summary>There are none near its beginning.</summary>
    None = 0,

    /// <summary>It is one quotation with its marks.</summary>
    Whole = 1,

    /// <summary>It begins with a quotation and goes on without.</summary>
    Begins = 2,

    /// <summary>It ends with a quotation and begins without.</summary>
    Ends = 3,

    /// <summary>It holds quotations but neither begins nor ends with one.</summary>
    Holds = 4,

    /// <summary>It cuts a quotation.</summary>
    Cuts = 5,

    /// <summary>It lies inside a quotation and touches neither mark.</summary>
    Inside = 6,

    /// <summary>It lies inside a quotation and has one of its marks.</summary>
    Edge = 7,

    /// <summary>It begins with one quotation and ends with another.</summary>
    Several = 8,
}
