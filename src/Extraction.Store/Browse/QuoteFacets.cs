using Extraction.Store.Search;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Browse;

/// <summary>How many of the matching quotes have which value.</summary>
/// <param name="Total">How many match, or were counted where there are more.</param>
/// <param name="IsMore">Whether more match than were counted, which are the newest: a search stays fast in a store of any size.</param>
/// <param name="Groups">The values of each facet, the most frequent first.</param>
public sealed record Facets(int Total, bool IsMore, IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Groups);

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value, as a query takes it.</param>
/// <param name="Count">How many quotes have it.</param>
public readonly record struct FacetValue(string Value, int Count);

/// <summary>Counts facets.</summary>
internal static class QuoteFacets
{
    /// <summary>Quotes that are counted at most, the newest of those that match.</summary>
    private const int MaxCounted = 10_000;

    private const int MaxValues = 8;

    private static readonly (string Name, string Value)[] Columns =
    [
        ("type", "type"), ("act", "act"), ("review", "review"), ("year", "substr(first_day, 1, 4)"),
        ("confidence", "CASE WHEN confidence >= 0.8 THEN '0.8' WHEN confidence >= 0.5 THEN '0.5' ELSE '0' END"),
    ];

    /// <summary>Counts the values of the quotes that match a query.</summary>
    public static Facets Count(SqliteConnection connection, QuoteFilter filter)
    {
        StoreFile.Execute(connection, "DROP TABLE IF EXISTS temp.hit");
        using (SqliteCommand command = connection.CreateCommand())
        {
            command.CommandText =
                $"""
                CREATE TEMP TABLE hit AS
                SELECT q.type AS type, q.act AS act, q.review AS review, q.first_day AS first_day, q.confidence AS confidence,
                    q.speaker_key AS speaker_key, q.article_key AS article_key
                {filter.From} {(filter.IsRanked ? "" : "ORDER BY q.first_day DESC")} LIMIT {MaxCounted + 1}
                """;
            filter.Bind(command);
            command.ExecuteNonQuery();
        }

        var groups = new Dictionary<string, IReadOnlyList<FacetValue>>(StringComparer.Ordinal);
        foreach ((string name, string value) in Columns)
        {
            groups[name] = Values(connection, $"SELECT {value} AS v, COUNT(*) AS n FROM temp.hit WHERE v IS NOT NULL GROUP BY v");
        }
        groups["speaker"] = Values(connection,
            "SELECT MIN(s.name) AS v, SUM(h.n) AS n FROM (SELECT speaker_key, COUNT(*) AS n FROM temp.hit GROUP BY speaker_key) h JOIN " +
            "speaker s USING (speaker_key) GROUP BY s.folded");
        groups["outlet"] = Values(connection,
            "SELECT a.publisher AS v, SUM(h.n) AS n FROM (SELECT article_key, COUNT(*) AS n FROM temp.hit GROUP BY article_key) h JOIN " +
            "article a USING (article_key) WHERE v IS NOT NULL GROUP BY v");
        groups["organization"] = Values(connection,
            "SELECT r.organization AS v, SUM(h.n) AS n FROM (SELECT speaker_key, COUNT(*) AS n FROM temp.hit GROUP BY speaker_key) h " +
            "JOIN role r USING (speaker_key) WHERE v IS NOT NULL GROUP BY v");
        int counted = (int)Number(connection, "SELECT COUNT(*) FROM temp.hit");
        return new Facets(Math.Min(counted, MaxCounted), counted > MaxCounted, groups);
    }

    private static List<FacetValue> Values(SqliteConnection connection, string grouped)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"{grouped} ORDER BY n DESC, v LIMIT {MaxValues}";
        var values = new List<FacetValue>();
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read()) values.Add(new FacetValue(row.GetString(0), row.Count(1)));
        return values;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
