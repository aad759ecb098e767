using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Browse;

/// <summary>One article in a list.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">Title, or null.</param>
/// <param name="Published">ISO 8601 day, or null.</param>
/// <param name="Publisher">The outlet, or null.</param>
/// <param name="Quotes">How many quotes it has.</param>
/// <param name="Decided">How many of these a person decided on.</param>
public sealed record ListedArticle(string Id, string? Title, string? Published, string? Publisher, int Quotes, int Decided);

/// <summary>A page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record Listed<T>(IReadOnlyList<T> Items, int Total);

/// <summary>Lists articles, the last added first.</summary>
internal static class ArticleList
{
    /// <summary>One page of the articles.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="words">Words that title, outlet or identifier must all hold; null for all articles.</param>
    /// <param name="undecided">Only articles with quotes that nobody decided on.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="offset">How many to pass over.</param>
    public static Listed<ListedArticle> Read(SqliteConnection connection, string? words, bool undecided, int limit, int offset)
    {
        string[] parts = words?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var conditions = parts.Take(MaxWords).Select((_, i) =>
            $"(COALESCE(title, '') || ' ' || id || ' ' || COALESCE(publisher, '')) LIKE $w{i} ESCAPE '\\'").ToList();
        if (undecided) conditions.Add("decided < quotes");
        string where = conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM article" + where;
        using SqliteCommand page = connection.CreateCommand();
        page.CommandText =
            $"SELECT id, title, published, publisher, quotes, decided FROM article{where} ORDER BY article_key DESC LIMIT $limit OFFSET " +
            $"$offset";
        page.Parameters.AddWithValue("$limit", limit);
        page.Parameters.AddWithValue("$offset", offset);
        foreach (SqliteCommand command in new[] { count, page })
        {
            for (int i = 0; i < Math.Min(parts.Length, MaxWords); i++)
            {
                command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"$w{i}"), Like(parts[i]));
            }
        }

        var items = new List<ListedArticle>();
        using (SqliteDataReader row = page.ExecuteReader())
        {
            while (row.Read())
            {
                items.Add(new ListedArticle(row.GetString(0), row.Text(1), row.Text(2), row.Text(3), row.Count(4), row.Count(5)));
            }
        }

        return new Listed<ListedArticle>(items, (int)(long)count.ExecuteScalar()!);
    }

    private const int MaxWords = 8;

    private static string Like(string word) =>
        "%" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
