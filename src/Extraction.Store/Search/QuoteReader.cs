using Extraction.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Search;

/// <summary>Reads quotes by their keys, with article, speaker and the number of other articles that have the statement.</summary>
internal sealed class QuoteReader : IDisposable
{
    private readonly string _folder;
    private readonly PreparedCommand _quote, _names, _roles, _ids, _articles;

    /// <summary>How many articles have a wording or one that is the same statement: asked once for all the quotes that share it.</summary>
    private readonly Dictionary<long, int> _articlesOfWording = [];

    public QuoteReader(SqliteConnection connection, string folder)
    {
        _folder = folder;
        _quote = new PreparedCommand(
            connection,
            """
            SELECT a.id, a.title, a.source, a.file, a.url, a.published,
                q.id, q.line, q.paragraph, q.text, q.type, q.act, q.modality, q.source, q.said_date, q.confidence, q.wording_key,
                s.speaker_key, s.name, s.kind, q.review, s.id, s.portrait_key
            FROM quote q JOIN article a ON a.article_key = q.article_key LEFT JOIN speaker s ON s.speaker_key = q.speaker_key
            WHERE q.quote_key = $0
            """,
            1);
        _articles = new PreparedCommand(
            connection,
            "SELECT COUNT(DISTINCT article_key) FROM quote WHERE wording_key IN (SELECT $0 UNION ALL SELECT other_key FROM wording_link " +
                "WHERE wording_key = $0)",
            1);
        _names = new PreparedCommand(connection, "SELECT name FROM speaker_name WHERE speaker_key = $0 ORDER BY name_key", 1);
        _roles = new PreparedCommand(connection, "SELECT title, organization FROM role WHERE speaker_key = $0 ORDER BY role_key", 1);
        _ids = new PreparedCommand(connection, "SELECT identifier FROM identifier WHERE portrait_key = $0 ORDER BY identifier", 1);
    }

    /// <summary>Reads one quote.</summary>
    public FoundQuote Read(long quoteKey)
    {
        using SqliteDataReader row = _quote.Read(quoteKey);
        row.Read();
        return new FoundQuote
        {
            Article = new FoundArticle(
                row.GetString(0), row.Text(1), row.Text(2), row.Text(3) is { } file ? ArticleFilePath.Resolve(_folder, file)
                    : null, row.Text(4), row.Text(5)),
            Id = row.GetString(6),
            Line = row.WholeOrNull(7),
            Paragraph = row.Count(8),
            Text = row.GetString(9),
            Type = row.GetString(10),
            Act = row.GetString(11),
            Modality = row.GetString(12),
            Source = row.Text(13),
            SaidDate = row.Text(14),
            Confidence = row.Share(15),
            Review = row.GetString(20),
            WordingKey = row.WholeOrNull(16),
            Speaker = row.IsDBNull(17) ? null : Speaker(row.Whole(17), row.GetString(18), row.GetString(19)) with
            {
                Id = row.GetString(21), Ids = Ids(row.Whole(22)),
            },
            OtherArticles = row.IsDBNull(16) ? 0 : ArticlesOf(row.Whole(16)) - 1,
        };
    }

    public void Dispose()
    {
        _quote.Dispose();
        _names.Dispose();
        _roles.Dispose();
        _ids.Dispose();
        _articles.Dispose();
    }

    private int ArticlesOf(long wording)
    {
        if (!_articlesOfWording.TryGetValue(wording, out int count))
        {
            _articlesOfWording[wording] = count = (int)(long)_articles.Scalar(wording)!;
        }
        return count;
    }

    private List<string>? Ids(long portrait)
    {
        List<string> ids = _ids.Texts(portrait);
        return ids.Count > 0 ? ids : null;
    }

    private FoundSpeaker Speaker(long key, string name, string kind)
    {
        List<string> names = _names.Texts(key);
        var roles = new List<FoundRole>();
        using (SqliteDataReader rows = _roles.Read(key))
        {
            while (rows.Read()) roles.Add(new FoundRole(rows.Text(0), rows.Text(1)));
        }

        return new FoundSpeaker(name, kind, names, roles);
    }
}
