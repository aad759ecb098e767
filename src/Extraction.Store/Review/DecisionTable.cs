using System.Text;
using System.Text.Json;
using Extraction.Output;
using Extraction.Output.Review;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Review;

/// <summary>The decisions of a store, by article and quote.</summary>
internal sealed class DecisionTable(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand _ofArticle = new(connection, "SELECT article_id, quote, revision, body FROM decision WHERE article_id = $0", 1);
    private readonly PreparedCommand _all = new(connection, "SELECT article_id, quote, revision, body FROM decision ORDER BY article_id", 0);
    private readonly PreparedCommand _revision = new(connection, "SELECT revision FROM decision WHERE article_id = $0 AND quote = $1", 2);
    private readonly PreparedCommand _put = new(connection, "INSERT OR REPLACE INTO decision VALUES ($0, $1, $2, $3)", 4);
    private readonly PreparedCommand _removeAll = new(connection, "DELETE FROM decision WHERE article_id = $0", 1);

    /// <summary>The decisions about an article in the order of its quotes, those that were taken back left out.</summary>
    public IReadOnlyList<StoredDecision> Of(string articleId) => Read(_ofArticle.Read(articleId));

    /// <summary>All decisions, by article.</summary>
    public IReadOnlyList<StoredDecision> All() => Read(_all.Read());

    /// <summary>How often a decision has changed; 0 where there was none. One that was taken back counts on.</summary>
    public long RevisionOf(string articleId, string quote)
    {
        using SqliteDataReader row = _revision.Read(articleId, quote);
        return row.Read() ? row.Whole(0) : 0;
    }

    /// <summary>Keeps a decision in the place of the one before it.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="revision">The new count.</param>
    /// <param name="decision">The decision; null takes it back.</param>
    public void Put(string articleId, string quote, long revision, Decision? decision) =>
        _put.Execute(articleId, quote, revision, decision is null ? "" : Encoding.UTF8.GetString(DecisionFile.ToBytes(decision)));

    /// <summary>Forgets all about an article.</summary>
    public void Remove(string articleId) => _removeAll.Execute(articleId);

    /// <summary>A result with the decisions about it applied; those that do not fit it wait for one that they fit.</summary>
    public ResultDocument Apply(ResultDocument document, string text)
    {
        IReadOnlyList<StoredDecision> decisions = Of(document.Article.Id);
        return decisions.Count == 0 ? document : DecisionApplier.ApplyInPlace(document, text, decisions.Select(d => d.Decision), []);
    }

    public void Dispose()
    {
        foreach (PreparedCommand command in new[] { _ofArticle, _all, _revision, _put, _removeAll }) command.Dispose();
    }

    private static List<StoredDecision> Read(SqliteDataReader rows)
    {
        var decisions = new List<StoredDecision>();
        using (rows)
        {
            while (rows.Read())
            {
                if (rows.GetString(3) is { Length: > 0 } body) decisions.Add(new StoredDecision(Parse(rows, body), rows.Whole(2)));
            }
        }

        return decisions;
    }

    private static Decision Parse(SqliteDataReader row, string body)
    {
        try
        {
            return DecisionFile.ParseOne(Encoding.UTF8.GetBytes(body));
        }
        catch (JsonException e)
        {
            throw new DamagedRowException(
                $"what was decided about quote '{row.GetString(1)}' of the article '{row.GetString(0)}' cannot be read", e);
        }
    }
}

/// <summary>A decision and how often it has changed.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Revision">From one up; whoever changes a decision must have seen the last one.</param>
internal sealed record StoredDecision(Decision Decision, long Revision);
