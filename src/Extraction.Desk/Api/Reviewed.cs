using Extraction.Output;
using Extraction.Output.Review;
using Extraction.Store;

namespace Extraction.Desk.Api;

/// <summary>Articles of a store as a person left them.</summary>
internal static class Reviewed
{
    /// <summary>A result with the decisions about it applied, its quotes
    /// under the numbers that pages and decisions use: rejected ones stay and
    /// say so. Null where there is no such article.</summary>
    public static ResultDocument? Find(QuoteStore store, string id) =>
        store.Find(id) is { } article
            ? DecisionApplier.ApplyInPlace(article.Document, article.Text, store.Decisions(id).Select(d => d.Decision), [])
            : null;

    /// <summary>The same without the rejected quotes.</summary>
    public static ResultDocument? FindKept(QuoteStore store, string id)
    {
        if (Find(store, id) is not { } document) return null;
        ResultQuote[] kept = [.. document.Quotes.Where(q => q.Review is not { Decision: Verdict.Rejected })];
        var ids = kept.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        return document with { Quotes = [.. kept.Select(q =>
            q.Parent is { } parent && !ids.Contains(parent) ? q with { Parent = null } : q)] };
    }
}
