using Extraction.Output;
using Extraction.Output.Review;
using Extraction.Store.Browse;
using Extraction.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Review;

/// <summary>Keeps a decision and rewrites what the store tells of the article, both or neither.</summary>
internal sealed class DecisionWriter(SqliteConnection connection) : IDisposable
{
    private readonly DecisionTable _decisions = new(connection);
    private readonly DocumentReader _documents = new(connection);
    private readonly FindingsWriter _findings = new(connection);
    private readonly PreparedCommand _count = new(connection, "UPDATE article SET quotes = $1, decided = $2 WHERE article_key = $0", 3);

    /// <summary>Keeps a decision.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="decision">The decision; null takes the last one back.</param>
    /// <param name="seen">The revision that the person saw; 0 for none; null where whatever is there gives way.</param>
    /// <returns>What is in the file when this returns.</returns>
    public DecisionOutcome Decide(string articleId, string quote, Decision? decision, long? seen)
    {
        DecisionOutcome outcome = new(DecisionStatus.Kept, 0);
        StoreFile.InTransaction(connection, () =>
        {
            if (_documents.Find(articleId) is not var (key, article))
            {
                outcome = new DecisionOutcome(DecisionStatus.NoArticle, 0);
                return;
            }

            long revision = _decisions.RevisionOf(articleId, quote);
            if (seen is not null && seen != revision)
            {
                outcome = new DecisionOutcome(DecisionStatus.Conflict, revision);
                return;
            }

            _decisions.Put(articleId, quote, revision + 1, decision);
            var misfits = new List<Decision>();
            ResultDocument reviewed = DecisionApplier.ApplyInPlace(article.Document, article.Text, _decisions.Of(articleId)
                .Select(d => d.Decision), misfits);
            // Thrown in a transaction: nothing is kept of what cannot be applied.
            if (decision is not null && misfits.Exists(m => m.Quote == quote))
            {
                throw new DecisionException($"the decision about quote {quote} does not fit the article as it is now");
            }
            _findings.Restart();
            _findings.Remove(key);
            _findings.Add(article with { Document = reviewed }, key);
            _findings.Finish();
            _count.Execute(key, reviewed.Quotes.Count, reviewed.Quotes.Count(q => q.Review is not null));
            outcome = new DecisionOutcome(DecisionStatus.Kept, revision + 1);
        });
        return outcome;
    }

    public void Dispose()
    {
        foreach (IDisposable part in new IDisposable[] { _decisions, _documents, _findings, _count }) part.Dispose();
    }
}

/// <summary>What became of a decision.</summary>
internal enum DecisionStatus
{
    /// <summary>It is in the file.</summary>
    Kept,

    /// <summary>Somebody else decided meanwhile; nothing was changed.</summary>
    Conflict,

    /// <summary>There is no such article.</summary>
    NoArticle,
}

/// <summary>What became of a decision.</summary>
/// <param name="Status">Whether it was kept.</param>
/// <param name="Revision">The revision that the store has now.</param>
internal readonly record struct DecisionOutcome(DecisionStatus Status, long Revision);
