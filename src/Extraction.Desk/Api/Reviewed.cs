using Extraction.Output;
using Extraction.Output.Review;
using Extraction.Store;

namespace Extraction.Desk.Api;

/// <summary>Articles of a store as a person left them.</summary>
internal static class Reviewed
{
    /// <summary>A result with the decisions about it applied, as 'extraction
    /// review --apply' makes it; null where there is no such article.</summary>
    public static ResultDocument? Find(QuoteStore store, string id) =>
        store.Find(id) is { } article ? DecisionApplier.Apply(article.Document, article.Text, store.Decisions(id)
            .Select(d => d.Decision), []) : null;
}
