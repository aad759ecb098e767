using Microsoft.Data.Sqlite;

namespace Extraction.Store.Search;

/// <summary>Finds quotes and puts them in order.</summary>
/// <remarks>
/// With words: by BM25, a word of the quote itself counting more than one of the speaker's name, and that more than one of
/// the reporting clause. Then, and without words or with very common ones (<see cref="QuoteFilter.MaxRanked"/>) first of all: the
/// newest first, by article and place in it.
/// </remarks>
internal sealed class QuoteSearch(SqliteConnection connection, string folder)
{
    private const string Rank = "bm25(quote_text, 4.0, 1.0, 2.0)";

    /// <summary>Runs a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="filter">Its conditions.</param>
    public IReadOnlyList<FoundQuote> Run(QuoteQuery query, QuoteFilter filter)
    {
        using SqliteCommand command = connection.CreateCommand();
        // Ranks that differ by less than rounding count as equal, so that the order beyond them is a stable one.
        string rank = filter.IsRanked ? $"ROUND({Rank}, 6), " : "";
        command.CommandText =
            $"""
            SELECT q.quote_key {filter.From}
            ORDER BY {rank}q.first_day DESC, (SELECT a.id FROM article a WHERE a.article_key = q.article_key), q.start, q.quote_key
            LIMIT $limit OFFSET $offset
            """;
        filter.Bind(command);
        command.Parameters.AddWithValue("$limit", query.Limit > 0 ? query.Limit : -1);
        command.Parameters.AddWithValue("$offset", query.Offset);
        var keys = new List<long>();
        using (SqliteDataReader rows = command.ExecuteReader())
        {
            while (rows.Read()) keys.Add(rows.Whole(0));
        }

        using var reader = new QuoteReader(connection, folder);
        return [.. keys.Select(reader.Read)];
    }
}
