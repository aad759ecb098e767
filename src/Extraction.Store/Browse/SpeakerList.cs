using Extraction.Store.Search;
using Extraction.Store.Statements;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Browse;

/// <summary>A person or organisation with everything that it is quoted for; of those without a name ("officials"), all who are called so.</summary>
/// <param name="Key">The name without case, marks and punctuation.</param>
/// <param name="Name">The name as most of its quotes have it.</param>
/// <param name="Kind">Person, organisation, …</param>
/// <param name="Quotes">How many quotes.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record ListedSpeaker(string Key, string Name, string Kind, int Quotes, int Articles)
{
    /// <summary>It as one of its articles has it: what tells it from others of the name.</summary>
    public required SpeakerPlace Place { get; init; }

    /// <summary>Its identifiers.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>A role that articles give it, or null.</summary>
    public required FoundRole? Role { get; init; }

    /// <summary>The number by which the rows of its speakers know each other.</summary>
    internal long Identity { get; init; }
}

/// <summary>A role that articles give a speaker, and when.</summary>
/// <param name="Title">Title, or null.</param>
/// <param name="Organization">Organisation, or null.</param>
/// <param name="First">The first day of publication, or null.</param>
/// <param name="Last">The last day of publication, or null.</param>
/// <param name="Articles">How many articles say so.</param>
public sealed record DatedRole(string? Title, string? Organization, string? First, string? Last, int Articles);

/// <summary>Lists speakers over all articles.</summary>
internal sealed class SpeakerList : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly PreparedCommand _name, _place, _ids, _role;

    public SpeakerList(SqliteConnection connection)
    {
        _connection = connection;
        _name = new PreparedCommand(connection,
            "SELECT name, kind FROM speaker WHERE identity_key = $0 GROUP BY name ORDER BY SUM(quotes) DESC, name LIMIT 1", 1);
        _place = new PreparedCommand(connection,
            """
            SELECT a.id, s.id FROM speaker s JOIN article a USING (article_key)
            WHERE s.identity_key = $0 ORDER BY s.quotes DESC, a.id LIMIT 1
            """, 1);
        _ids = new PreparedCommand(connection,
            """
            SELECT DISTINCT i.identifier FROM portrait p JOIN identifier i USING (portrait_key) WHERE p.identity_key = $0
            ORDER BY i.identifier
            """, 1);
        _role = new PreparedCommand(connection,
            """
            SELECT r.title, r.organization FROM speaker s JOIN role r USING (speaker_key)
            WHERE s.identity_key = $0 ORDER BY s.quotes DESC LIMIT 1
            """, 1);
    }

    /// <summary>One page of the speakers, those with most quotes first.</summary>
    public Listed<ListedSpeaker> Read(string? words, int limit, int offset)
    {
        if (string.IsNullOrWhiteSpace(words)) return Page("", limit, offset);
        return Page(
            """
             WHERE identity_key IN (
                SELECT s.identity_key FROM speaker_text JOIN speaker_name n ON n.name_key = speaker_text.rowid
                    JOIN speaker s ON s.speaker_key = n.speaker_key WHERE speaker_text MATCH $words
                UNION SELECT p.identity_key FROM identifier i JOIN portrait p USING (portrait_key)
                    WHERE i.identifier = $identifier COLLATE NOCASE)
            """, limit, offset, ("$words", MatchExpression.Of(words)), ("$identifier", words.Trim()));
    }

    /// <summary>The speakers of a name, those with most quotes first.</summary>
    public Listed<ListedSpeaker> OfName(string name, int limit) =>
        Page(" WHERE identity_key IN (SELECT s.identity_key FROM speaker s WHERE s.folded = $name AND s.quotes > 0)", limit, 0,
            ("$name", PlainWords.Folded(name)));

    /// <summary>The speaker whom an article has under an identifier, with what other articles quote; null where there is none.</summary>
    public ListedSpeaker? At(SpeakerPlace place) =>
        Page(
            """
             WHERE identity_key =
                (SELECT s.identity_key FROM speaker s JOIN article a USING (article_key) WHERE a.id = $article AND s.id = $speaker)
            """, 1, 0, ("$article", place.Article), ("$speaker", place.Speaker)).Items is [var speaker] ? speaker : null;

    /// <summary>The roles of a speaker in the order of time.</summary>
    public IReadOnlyList<DatedRole> Roles(ListedSpeaker speaker)
    {
        using var roles = new PreparedCommand(
            _connection,
            """
            SELECT r.title, r.organization, MIN(a.published), MAX(a.published), COUNT(DISTINCT a.article_key)
            FROM speaker s JOIN role r USING (speaker_key) JOIN article a USING (article_key)
            WHERE s.identity_key = $0 AND s.quotes > 0 GROUP BY r.title, r.organization
            ORDER BY MIN(a.published) IS NULL, MIN(a.published), r.title, r.organization
            """,
            1);
        var items = new List<DatedRole>();
        using SqliteDataReader row = roles.Read(speaker.Identity);
        while (row.Read()) items.Add(new DatedRole(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Count(4)));
        return items;
    }

    public void Dispose()
    {
        foreach (PreparedCommand command in new[] { _name, _place, _ids, _role }) command.Dispose();
    }

    private Listed<ListedSpeaker> Page(string where, int limit, int offset, params ReadOnlySpan<(string Name, string Value)> values)
    {
        using SqliteCommand count = _connection.CreateCommand(), page = _connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM identity" + where;
        page.CommandText =
            $"SELECT identity_key, quotes, articles FROM identity{where} ORDER BY quotes DESC, name, identity_key LIMIT $limit OFFSET $offset";
        page.Parameters.AddWithValue("$limit", limit);
        page.Parameters.AddWithValue("$offset", offset);
        foreach ((string name, string value) in values)
        {
            count.Parameters.AddWithValue(name, value);
            page.Parameters.AddWithValue(name, value);
        }

        var counted = new List<(long Identity, int Quotes, int Articles)>();
        using (SqliteDataReader row = page.ExecuteReader())
        {
            while (row.Read()) counted.Add((row.Whole(0), row.Count(1), row.Count(2)));
        }

        return new Listed<ListedSpeaker>([.. counted.Select(one => Speaker(one.Identity, one.Quotes, one.Articles))],
            (int)(long)count.ExecuteScalar()!);
    }

    private ListedSpeaker Speaker(long identity, int quotes, int articles)
    {
        (string name, string kind) = Two(_name.Read(identity)) is (var n, var k) ? (n!, k!) : ("", "");
        (string? article, string? speaker) = Two(_place.Read(identity));
        (string? title, string? organization) = Two(_role.Read(identity));
        return new ListedSpeaker(PlainWords.Folded(name), name, kind, quotes, articles)
        {
            Place = new SpeakerPlace(article!, speaker!),
            Ids = _ids.Texts(identity),
            Role = title is null && organization is null ? null : new FoundRole(title, organization),
            Identity = identity,
        };
    }

    private static (string? First, string? Second) Two(SqliteDataReader row)
    {
        using (row) return row.Read() ? (row.Text(0), row.Text(1)) : (null, null);
    }
}
