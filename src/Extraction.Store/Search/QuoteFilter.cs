using System.Globalization;
using Extraction.Output;
using Extraction.Store.Statements;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Search;

/// <summary>The conditions of a query as SQL over the table <c>quote</c>, called <c>q</c>.</summary>
/// <remarks>Holds until the next one is made on its connection: quotes with common words stand in a table of the connection.</remarks>
internal sealed class QuoteFilter
{
    /// <summary>Words that more quotes hold tell none from another, and to rank so many takes longer than a person waits.</summary>
    public const int MaxRanked = 10_000;

    /// <summary>Speakers up to whom their quotes are found faster one by one than by walking through all quotes.</summary>
    private const int MaxLookedUp = 5_000;

    private readonly List<string> _conditions = [];
    private readonly List<SqliteParameter> _parameters = [];

    /// <summary>Takes a query apart.</summary>
    /// <param name="connection">The store that is asked.</param>
    /// <param name="query">The query.</param>
    /// <exception cref="ArgumentException">It has words without a letter or digit.</exception>
    public QuoteFilter(SqliteConnection connection, QuoteQuery query)
    {
        if (query.Words is { } words)
        {
            string expression = MatchExpression.Of(words);
            IsRanked = !AreCommon(connection, expression);
            if (IsRanked) Add("quote_text MATCH $words", "$words", expression);
            else AddCommon(connection, expression);
        }

        bool isNarrow = false;
        if (query.Speaker is { } speaker)
        {
            isNarrow |= AddSpeakers(connection,
                """
                SELECT n.speaker_key FROM speaker_text JOIN speaker_name n ON n.name_key = speaker_text.rowid WHERE speaker_text MATCH $speaker
                UNION SELECT s.speaker_key FROM speaker s WHERE s.identity_key IN
                    (SELECT p.identity_key FROM identifier i JOIN portrait p USING (portrait_key) WHERE i.identifier = $identifier COLLATE NOCASE)
                """,
                ("$speaker", MatchExpression.Of(speaker)), ("$identifier", speaker.Trim()));
        }

        if (query.Organization is { } organization)
        {
            isNarrow |= AddSpeakers(connection,
                """
                SELECT r.speaker_key FROM role_text JOIN role r ON r.role_key = role_text.rowid WHERE role_text MATCH $organization
                UNION SELECT n.speaker_key FROM speaker_text JOIN speaker_name n ON n.name_key = speaker_text.rowid
                    JOIN speaker s ON s.speaker_key = n.speaker_key WHERE speaker_text MATCH $organization AND s.kind = 'organization'
                """,
                ("$organization", MatchExpression.Of(organization)));
        }

        if (query.SpeakerName is { } name)
        {
            isNarrow |= AddSpeakers(connection, "SELECT s.speaker_key FROM speaker s WHERE s.folded = $name",
                ("$name", PlainWords.Folded(name)));
        }

        if (query.SpeakerOf is { } place)
        {
            isNarrow |= AddSpeakers(connection,
                """
                SELECT s.speaker_key FROM speaker s WHERE s.identity_key =
                    (SELECT o.identity_key FROM speaker o JOIN article a USING (article_key) WHERE a.id = $article AND o.id = $place)
                """,
                ("$article", place.Article), ("$place", place.Speaker));
        }

        _index = IsRanked ? null : isNarrow ? "quote_of_speaker" : "quote_by_day";
        if (query.From is { } from) Add("q.last_day >= $from", "$from", Iso(from));
        if (query.To is { } to) Add("q.first_day <= $to", "$to", Iso(to));
        if (query.Type is { } type) Add("q.type = $type", "$type", ContractName.Of(type));
        if (query.Act is { } act) Add("q.act = $act", "$act", ContractName.Of(act));
        if (query.Outlet is { } outlet)
        {
            Add("q.article_key IN (SELECT a.article_key FROM article a WHERE a.publisher = $outlet COLLATE NOCASE)", "$outlet", outlet);
        }
        if (query.Review is "decided") _conditions.Add("q.review <> 'open'");
        else if (query.Review is { } review) Add("q.review = $review", "$review", review);
        else if (query.HideRejected) _conditions.Add("q.review <> 'rejected'");
        if (query.FirstOnly)
        {
            Add("(q.type <> 'indirect' OR (q.act = 'statement' AND q.confidence >= $first) OR q.review <> 'open')", "$first",
                FirstLook.MinConfidence);
        }
        if (query.MinConfidence > 0) Add("q.confidence >= $confidence", "$confidence", query.MinConfidence);
    }

    /// <summary>Whether words are looked for that tell quotes apart, so that there is a rank to order by.</summary>
    public bool IsRanked { get; }

    /// <summary>By what the quotes are walked through where there is no rank; null where there is one.</summary>
    /// <remarks>SQLite does not know how many quotes hold a word or have a speaker: it would look up every quote with a common word to ask
    /// for its speaker, and sort all quotes where there is no speaker.</remarks>
    private readonly string? _index;

    /// <summary>Whether there is any condition.</summary>
    public bool Any => _conditions.Count > 0;

    /// <summary><c>FROM … WHERE …</c>.</summary>
    public string From =>
        (_index is null ? "FROM quote_text JOIN quote q ON q.quote_key = quote_text.rowid" : $"FROM quote q INDEXED BY {_index}")
        + (Any ? " WHERE " + string.Join(" AND ", _conditions) : "");

    /// <summary>Gives a command the values of the conditions.</summary>
    public void Bind(SqliteCommand command)
    {
        foreach (SqliteParameter one in _parameters) command.Parameters.AddWithValue(one.ParameterName, one.Value);
    }

    private static bool AreCommon(SqliteConnection connection, string expression)
    {
        using var count = new PreparedCommand(connection,
            $"SELECT COUNT(*) FROM (SELECT 1 FROM quote_text WHERE quote_text MATCH $0 LIMIT {MaxRanked + 1})", 1);
        return (long)count.Scalar(expression)! > MaxRanked;
    }

    /// <summary>Only quotes with words that many hold, looked up once for all that is asked of them.</summary>
    private void AddCommon(SqliteConnection connection, string expression)
    {
        StoreFile.Execute(connection, "CREATE TEMP TABLE IF NOT EXISTS worded (quote_key INTEGER PRIMARY KEY)");
        StoreFile.Execute(connection, "DELETE FROM temp.worded");
        using var fill = new PreparedCommand(connection,
            "INSERT INTO temp.worded SELECT rowid FROM quote_text WHERE quote_text MATCH $0", 1);
        fill.Execute(expression);
        _conditions.Add("+q.quote_key IN temp.worded");
    }

    /// <summary>Only quotes of some speakers.</summary>
    /// <returns>Whether they are so few that their quotes are best looked up one by one.</returns>
    private bool AddSpeakers(SqliteConnection connection, string speakers, params ReadOnlySpan<(string Name, string Value)> values)
    {
        _conditions.Add($"q.speaker_key IN ({speakers})");
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = $"SELECT COUNT(*) FROM (SELECT 1 FROM ({speakers}) LIMIT {MaxLookedUp + 1})";
        foreach ((string name, string value) in values)
        {
            _parameters.Add(new SqliteParameter(name, value));
            count.Parameters.AddWithValue(name, value);
        }

        return (long)count.ExecuteScalar()! <= MaxLookedUp;
    }

    private void Add(string condition, string name, object value)
    {
        _conditions.Add(condition);
        _parameters.Add(new SqliteParameter(name, value));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
