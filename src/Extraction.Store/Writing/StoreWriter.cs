using System.Globalization;
using Extraction.Output;
using Extraction.Store.Review;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Writing;

/// <summary>Writes articles with their speakers and quotes, replacing earlier versions.</summary>
internal sealed class StoreWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _folder;
    private readonly PreparedCommand _findArticle, _deleteArticle, _addArticle, _addDocument;
    private readonly KeySequence _articles;
    private readonly FindingsWriter _findings;
    private readonly DecisionTable _decisions;

    /// <summary>A writer over an open store.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="folder">Its folder.</param>
    public StoreWriter(SqliteConnection connection, string folder)
    {
        (_connection, _folder) = (connection, folder);
        _findArticle = new PreparedCommand(connection, "SELECT article_key, file, fingerprint FROM article WHERE id = $0", 1);
        _deleteArticle = new PreparedCommand(connection, "DELETE FROM article WHERE article_key = $0", 1);
        _addArticle = new PreparedCommand(
            connection,
            "INSERT INTO article VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
            19);
        _addDocument = new PreparedCommand(connection, "INSERT INTO document VALUES ($0, $1)", 2);
        _articles = new KeySequence(connection, "article", "article_key");
        _findings = new FindingsWriter(connection);
        _decisions = new DecisionTable(connection);
    }

    /// <summary>Writes articles in one transaction. What a person decided about
    /// an earlier version with the same text holds for the new one.</summary>
    public AddedArticles Add(IReadOnlyList<StoredArticle> articles)
    {
        AddedArticles added = default;
        StoreFile.InTransaction(_connection, () =>
        {
            added = default;
            _articles.Restart();
            _findings.Restart();
            foreach (StoredArticle article in articles) Add(article, ref added);
            _findings.Finish();
        });
        return added;
    }

    /// <summary>Removes an article with its quotes and the decisions about them.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string id)
    {
        bool removed = false;
        StoreFile.InTransaction(_connection, () =>
        {
            _findings.Restart();
            removed = _findArticle.Scalar(id) is long key && Remove(key);
            _decisions.Remove(id);
            _findings.Finish();
        });
        return removed;
    }

    public void Dispose()
    {
        foreach (IDisposable part in new IDisposable[] { _findArticle, _deleteArticle, _addArticle, _addDocument, _articles, _findings,
            _decisions })
        {
            part.Dispose();
        }
    }

    private bool Remove(long key)
    {
        _findings.Forget(key);
        _deleteArticle.Execute(key);
        return true;
    }

    private void Add(StoredArticle stored, ref AddedArticles added)
    {
        string fingerprint = stored.Fingerprint is { } hash ? hash.ToString("x32", CultureInfo.InvariantCulture) : "";
        string? file = stored.File is null ? null : ArticleFilePath.Keep(_folder, stored.File);
        if (!MakeRoom(stored.Document.Article, file, fingerprint, ref added)) return;
        long key = _articles.Next();
        StoredArticle reviewed = stored with { Document = _decisions.Apply(stored.Document, stored.Text) };
        Add(reviewed, key, file, fingerprint);
        _addDocument.Execute(key, StoredDocument.Pack(stored.Document, stored.Text));
        _findings.Add(reviewed, key);
    }

    /// <summary>Removes the article's earlier version.</summary>
    /// <returns>Whether anything is to be written: not where the same is there already.</returns>
    private bool MakeRoom(ResultArticle article, string? file, string fingerprint, ref AddedArticles added)
    {
        long key;
        using (SqliteDataReader row = _findArticle.Read(article.Id))
        {
            if (!row.Read()) return true;
            string? earlierFile = row.Text(1);
            if (earlierFile == file && fingerprint.Length > 0 && row.GetString(2) == fingerprint) return false;
            key = row.Whole(0);
            bool displaced = earlierFile is not null && file is not null && earlierFile != file;
            added = displaced ? added with { Displaced = added.Displaced + 1 } : added with { Replaced = added.Replaced + 1 };
        }

        return Remove(key);
    }

    private void Add(StoredArticle stored, long key, string? file, string fingerprint)
    {
        ResultDocument document = stored.Document;
        ResultArticle article = document.Article;
        _addArticle.Execute(
            key,
            article.Id,
            article.Source,
            file,
            article.Sha256,
            fingerprint,
            document.Generator.Model,
            article.Language,
            article.Length,
            article.Title?.Text,
            JsonArray.Of(article.Authors),
            article.Publisher,
            article.Url,
            article.Published?.Date,
            article.Published is { } published ? ContractName.Of(published.Basis) : null,
            document.Quotes.Count,
            document.Quotes.Count(q => q.Review is not null),
            stored.RecordLine,
            stored.IsWholeFile ? 1 : 0);
    }
}
