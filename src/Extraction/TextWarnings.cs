using System.Globalization;
using Extraction.Dates;
using Extraction.Quotes;

namespace Extraction;

/// <summary>What the stages found in an article that a reader of the result should know.</summary>
internal static class TextWarnings
{
    /// <summary>The warnings, each kind in the order of the text.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="times">Its time expressions.</param>
    /// <param name="quotations">Its quotations.</param>
    public static IEnumerable<Warning> Of(string text, TimeReading times, IEnumerable<Quotation> quotations) =>
        [.. DoubtfulDate(text, times), .. Unclosed(quotations)];

    /// <summary>A date that is told as past and lies after the publication: one of the two is wrong.</summary>
    private static IEnumerable<Warning> DoubtfulDate(string text, TimeReading times)
    {
        if (times is not { Published: { } published, Contradiction: { } span }) yield break;
        yield return new Warning(
            "publication-date", span, string.Create(CultureInfo.InvariantCulture,
                $"The article tells of {span.Of(text)} as past but is dated {published.Date:uuuu-MM-dd}; its dates may be counted from " +
                $"the wrong day."));
    }

    private static IEnumerable<Warning> Unclosed(IEnumerable<Quotation> quotations) =>
        from mark in UnclosedQuotations.Marks(quotations)
        select new Warning("unclosed-quotation", mark,
            "The quotation that opens here is not closed; where it ends is a guess.");
}
