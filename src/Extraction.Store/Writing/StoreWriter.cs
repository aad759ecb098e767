using System.Globalization;
using Extraction.Output;
using Extraction.Store.Statements;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Writing;

/// <summary>Writes articles with their speakers and quotes, replacing earlier versions.</summary>
internal sealed class StoreWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _folder;
    private readonly PreparedCommand _findArticle, _deleteArticle, _addArticle, _addSpeaker, _addName, _addRole;
    private readonly KeySequence _articles, _speakers;
    private readonly QuoteWriter _quotes;
    private readonly StatementLinker _linker;

    /// <summary>A writer over an open store.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="folder">Its folder.</param>
    public StoreWriter(SqliteConnection connection, string folder)
    {
        (_connection, _folder) = (connection, folder);
        _findArticle = new PreparedCommand(connection, "SELECT article_key, file, fingerprint FROM article WHERE id = $0", 1);
        _deleteArticle = new PreparedCommand(connection, "DELETE FROM article WHERE article_key = $0", 1);
        _addArticle = new PreparedCommand(connection, "INSERT INTO article VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)", 16);
        _addSpeaker = new PreparedCommand(connection, "INSERT INTO speaker VALUES ($0, $1, $2, $3, $4, $5)", 6);
        _addName = new PreparedCommand(connection, "INSERT INTO speaker_name (speaker_key, name) VALUES ($0, $1)", 2);
        _addRole = new PreparedCommand(connection, "INSERT INTO role (speaker_key, title, organization) VALUES ($0, $1, $2)", 3);
        _articles = new KeySequence(connection, "article", "article_key");
        _speakers = new KeySequence(connection, "speaker", "speaker_key");
        _linker = new StatementLinker(connection);
        _quotes = new QuoteWriter(connection, _linker);
    }

    /// <summary>Writes articles in one transaction.</summary>
    public AddedArticles Add(IReadOnlyList<StoredArticle> articles)
    {
        AddedArticles added = default;
        StoreFile.InTransaction(_connection, () =>
        {
            added = default;
            foreach (KeySequence keys in new[] { _articles, _speakers }) keys.Restart();
            _quotes.Restart();
            foreach (StoredArticle article in articles) Add(article, ref added);
            _linker.RemoveUnused();
        });
        return added;
    }

    public void Dispose()
    {
        foreach (IDisposable part in new IDisposable[] { _findArticle, _deleteArticle, _addArticle, _addSpeaker, _addName, _addRole, _articles, _speakers, _quotes, _linker })
        {
            part.Dispose();
        }
    }

    private void Add(StoredArticle stored, ref AddedArticles added)
    {
        ResultDocument document = stored.Document;
        string fingerprint = stored.Fingerprint is { } hash ? hash.ToString("x32", CultureInfo.InvariantCulture) : "";
        string? file = stored.File is null ? null : ArticleFilePath.Keep(_folder, stored.File);
        if (!MakeRoom(document.Article, file, fingerprint, ref added)) return;
        long articleKey = _articles.Next();
        Add(document, articleKey, file, fingerprint);
        var speakerKeys = new Dictionary<string, long>(document.Speakers.Count, StringComparer.Ordinal);
        foreach (ResultSpeaker speaker in document.Speakers) speakerKeys[speaker.Id] = Add(speaker, articleKey);
        _quotes.Add(stored, articleKey, speakerKeys);
    }

    /// <summary>Removes the article's earlier version.</summary>
    /// <returns>Whether anything is to be written: not where the same is there already.</returns>
    private bool MakeRoom(ResultArticle article, string? file, string fingerprint, ref AddedArticles added)
    {
        long key;
        using (SqliteDataReader row = _findArticle.Read(article.Id))
        {
            if (!row.Read()) return true;
            string? earlierFile = row.IsDBNull(1) ? null : row.GetString(1);
            if (earlierFile == file && fingerprint.Length > 0 && row.GetString(2) == fingerprint) return false;
            key = row.GetInt64(0);
            bool displaced = earlierFile is not null && file is not null && earlierFile != file;
            added = displaced ? added with { Displaced = added.Displaced + 1 } : added with { Replaced = added.Replaced + 1 };
        }

        _linker.Forget(key);
        _deleteArticle.Execute(key);
        return true;
    }

    private void Add(ResultDocument document, long key, string? file, string fingerprint)
    {
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
            document.Quotes.Count);
    }

    private long Add(ResultSpeaker speaker, long articleKey)
    {
        long key = _speakers.Next();
        _addSpeaker.Execute(key, articleKey, speaker.Id, speaker.Name, PlainWords.Folded(speaker.Name), ContractName.Of(speaker.Kind));
        foreach (string name in speaker.Aliases.Prepend(speaker.Name).Distinct(StringComparer.Ordinal)) _addName.Execute(key, name);
        foreach ((string? Title, string? Organization) role in speaker.Roles.Select(r => (r.Title, r.Organization)).Distinct())
        {
            _addRole.Execute(key, role.Title, role.Organization);
        }

        return key;
    }
}
