using Extraction.Output;
using Extraction.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Browse;

/// <summary>Reads articles back with their text, as they were extracted.</summary>
internal sealed class DocumentReader(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand _find = new(
        connection,
        "SELECT a.article_key, a.file, a.record_line, a.whole_file, d.body FROM article a JOIN document d USING (article_key) WHERE " +
            "a.id = $0",
        1);

    /// <summary>The article of an identifier, or null. Its file is relative to the store.</summary>
    public (long Key, StoredArticle Article)? Find(string id)
    {
        using SqliteDataReader row = _find.Read(id);
        if (!row.Read()) return null;
        ResultDocument document = Unpack(id, row);
        return (row.Whole(0), new StoredArticle
        {
            Document = document,
            Text = document.Article.Text!,
            File = row.Text(1),
            RecordLine = row.WholeOrNull(2),
            IsWholeFile = row.Whole(3) == 1,
        });
    }

    public void Dispose() => _find.Dispose();

    private static ResultDocument Unpack(string id, SqliteDataReader row)
    {
        try
        {
            using Stream body = row.GetStream(4);
            ResultDocument document = StoredDocument.Unpack(body);
            ResultCheck.Against(document, document.Article.Text ?? throw new InvalidDataException("There is no text."));
            return document;
        }
        catch (Exception e) when (StoreDamage.IsOne(e))
        {
            throw new DamagedRowException($"the article '{id}' in its table 'document' cannot be read", e);
        }
    }
}
