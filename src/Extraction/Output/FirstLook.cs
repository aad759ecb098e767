using Extraction.Quotes;

namespace Extraction.Output;

/// <summary>What a person wants to see first: statements and everything in quotation marks. The rest is one step away.</summary>
internal static class FirstLook
{
    /// <summary>Indirect speech below it is shown only where everything is.</summary>
    public const double MinConfidence = 0.5;

    /// <summary>Whether a quote is among them; what a person decided on always is.</summary>
    public static bool Has(ResultQuote quote) =>
        quote.Review is not null || quote.Type != QuoteType.Indirect
            || (quote.Act == QuoteAct.Statement && quote.Confidence >= MinConfidence);
}
