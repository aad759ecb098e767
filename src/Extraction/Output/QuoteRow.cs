namespace Extraction.Output;

/// <summary>One row of a table of quotes.</summary>
/// <param name="Article">The article of the quote.</param>
/// <param name="Quote">The quote.</param>
/// <param name="Speaker">Its speaker, or null where unknown.</param>
internal readonly record struct QuoteRow(ResultArticle Article, ResultQuote Quote, ResultSpeaker? Speaker)
{
    /// <summary>The rows of one result, in the order of its quotes.</summary>
    public static IEnumerable<QuoteRow> Of(ResultDocument document)
    {
        var speakers = document.Speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);
        return document.Quotes.Select(quote => new QuoteRow(
            document.Article, quote, quote.SpeakerId is null ? null : speakers.GetValueOrDefault(quote.SpeakerId)));
    }
}
