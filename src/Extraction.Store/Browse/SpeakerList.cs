using Extraction.Store.Search;
using Extraction.Store.Statements;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Browse;

/// <summary>A name with everything that is said under it.</summary>
/// <param name="Key">The name without case, marks and punctuation: what the articles have in common.</param>
/// <param name="Name">The name as an article has it.</param>
/// <param name="Kind">Person, organisation, …</param>
/// <param name="Quotes">How many quotes.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record ListedSpeaker(string Key, string Name, string Kind, int Quotes, int Articles);

/// <summary>A role that articles give a speaker, and when.</summary>
/// <param name="Title">Title, or null.</param>
/// <param name="Organization">Organisation, or null.</param>
/// <param name="First">The first day of publication, or null.</param>
/// <param name="Last">The last day of publication, or null.</param>
/// <param name="Articles">How many articles say so.</param>
public sealed record DatedRole(string? Title, string? Organization, string? First, string? Last, int Articles);

/// <summary>Lists speakers over all articles; two people of one name are one here.</summary>
internal static class SpeakerList
{
    /// <summary>One page of the speakers, those with most quotes first.</summary>
    public static Listed<ListedSpeaker> Read(SqliteConnection connection, string? words, int limit, int offset)
    {
        bool filtered = !string.IsNullOrWhiteSpace(words);
        const string matching = " AND folded IN (SELECT s.folded FROM speaker_text JOIN speaker_name n ON n.name_key = speaker_text.rowid "
            + "JOIN speaker s ON s.speaker_key = n.speaker_key WHERE speaker_text MATCH $words)";
        string where = "WHERE quotes > 0" + (filtered ? matching : "");
        using SqliteCommand page = connection.CreateCommand();
        page.CommandText =
            $"""
            SELECT folded, MIN(name), MIN(kind), SUM(quotes) AS total, COUNT(*), COUNT(*) OVER ()
            FROM speaker {where} GROUP BY folded ORDER BY total DESC, folded LIMIT $limit OFFSET $offset
            """;
        page.Parameters.AddWithValue("$limit", limit);
        page.Parameters.AddWithValue("$offset", offset);
        if (filtered) page.Parameters.AddWithValue("$words", MatchExpression.Of(words!));
        var items = new List<ListedSpeaker>();
        int all = 0;
        using SqliteDataReader row = page.ExecuteReader();
        while (row.Read())
        {
            items.Add(new ListedSpeaker(row.GetString(0), row.GetString(1), row.GetString(2), row.Count(3), row.Count(4)));
            all = row.Count(5);
        }

        return new Listed<ListedSpeaker>(items, all);
    }

    /// <summary>The speaker of a name, or null.</summary>
    public static ListedSpeaker? Find(SqliteConnection connection, string name)
    {
        string folded = PlainWords.Folded(name);
        using var find = new PreparedCommand(connection,
            "SELECT MIN(name), MIN(kind), SUM(quotes) AS total, COUNT(*) FROM speaker WHERE folded = $0 AND quotes > 0", 1);
        using SqliteDataReader row = find.Read(folded);
        if (!row.Read() || row.IsDBNull(0)) return null;
        return new ListedSpeaker(folded, row.GetString(0), row.GetString(1), row.Count(2), row.Count(3));
    }

    /// <summary>The roles of a speaker in the order of time.</summary>
    public static IReadOnlyList<DatedRole> Roles(SqliteConnection connection, string folded)
    {
        using var roles = new PreparedCommand(
            connection,
            """
            SELECT r.title, r.organization, MIN(a.published), MAX(a.published), COUNT(DISTINCT a.article_key)
            FROM speaker s JOIN role r USING (speaker_key) JOIN article a USING (article_key)
            WHERE s.folded = $0 AND s.quotes > 0 GROUP BY r.title, r.organization
            ORDER BY MIN(a.published) IS NULL, MIN(a.published), r.title, r.organization
            """,
            1);
        var items = new List<DatedRole>();
        using SqliteDataReader row = roles.Read(folded);
        while (row.Read()) items.Add(new DatedRole(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Count(4)));
        return items;
    }
}
