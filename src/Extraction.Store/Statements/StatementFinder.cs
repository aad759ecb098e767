using Extraction.Calendar;
using Extraction.Store.Search;
using Extraction.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Statements;

/// <summary>Gathers linked wordings into statements and compares what the articles say.</summary>
/// <remarks>
/// A statement is a connected component of the links: an excerpt joins the longer wordings around it. The links are in the
/// file, the components are found anew by every query (union-find over all links, some bytes of memory each), so that
/// nothing has to be put right when articles change.
/// </remarks>
internal sealed class StatementFinder(SqliteConnection connection, string folder)
{
    /// <summary>Runs a query.</summary>
    public IReadOnlyList<Statement> Run(StatementQuery query)
    {
        HashSet<long>? wanted = Wanted(query.Quotes);
        using var quotesOf = new PreparedCommand(
            connection,
            "SELECT q.quote_key FROM quote q JOIN article a ON a.article_key = q.article_key WHERE q.wording_key = $0 ORDER BY a.id, " +
                "q.start, q.quote_key",
            1);
        using var wordsOf = new PreparedCommand(connection, "SELECT words FROM wording WHERE wording_key = $0", 1);
        using var linksOf = new PreparedCommand(connection, "SELECT other_key FROM wording_link WHERE wording_key = $0 ORDER BY other_key",
            1);
        using var articlesOf = new PreparedCommand(
            connection,
                "SELECT COUNT(DISTINCT article_key), (SELECT MIN(w.words) FROM wording w WHERE w.wording_key IN (SELECT value FROM " +
                "json_each($0))) FROM quote WHERE wording_key IN (SELECT value FROM json_each($0))", 1);
        using var reader = new QuoteReader(connection, folder);

        var groups = new List<(List<long> Wordings, long Articles, string Label)>();
        foreach (List<long> wordings in Components().Where(c => wanted is null || c.Exists(wanted.Contains)))
        {
            using SqliteDataReader row = articlesOf.Read(JsonArray.Of(wordings));
            row.Read();
            if (row.Whole(0) >= query.MinArticles) groups.Add((wordings, row.Whole(0), row.GetString(1)));
        }

        groups.Sort((a, b) => b.Articles != a.Articles ? b.Articles.CompareTo(a.Articles) : string.CompareOrdinal(a.Label, b.Label));
        var found = new List<Statement>();
        foreach ((List<long> wordings, long articles, _) in groups)
        {
            if (query.Limit > 0 && found.Count == query.Limit) break;
            Statement statement = Build(wordings, (int)articles, quotesOf, wordsOf, linksOf, reader);
            if (!query.OnlyDiffering || statement.DiffersInWording || statement.DiffersInSpeaker || statement.DiffersInDate)
            {
                found.Add(statement);
            }
        }

        return found;
    }

    /// <summary>The wordings of the quotes that match; null where all do.</summary>
    private HashSet<long>? Wanted(QuoteQuery query)
    {
        var filter = new QuoteFilter(connection, query);
        if (!filter.Any) return null;
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT DISTINCT q.wording_key {filter.From} AND q.wording_key IS NOT NULL";
        filter.Bind(command);
        var keys = new HashSet<long>();
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read()) keys.Add(rows.Whole(0));
        return keys;
    }

    /// <summary>Linked wordings together, and each wording alone that several articles have.</summary>
    private IEnumerable<List<long>> Components()
    {
        var sets = new DisjointSets();
        using (var links = new PreparedCommand(connection, "SELECT wording_key, other_key FROM wording_link WHERE wording_key < other_key",
            0))
        using (SqliteDataReader rows = links.Read())
        {
            while (rows.Read()) sets.Union(rows.Whole(0), rows.Whole(1));
        }

        using (var repeated = new PreparedCommand(connection,
            "SELECT wording_key FROM quote WHERE wording_key IS NOT NULL GROUP BY wording_key HAVING MIN(article_key) < MAX(article_key)",
            0))
        using (SqliteDataReader rows = repeated.Read())
        {
            while (rows.Read()) sets.Add(rows.Whole(0));
        }

        return sets.Components();
    }

    private static Statement Build(
        List<long> keys, int articles, PreparedCommand quotesOf, PreparedCommand wordsOf, PreparedCommand linksOf, QuoteReader reader)
    {
        var variants = new Dictionary<long, (string Words, FoundQuote[] Quotes)>();
        foreach (long key in keys)
        {
            var quotes = new List<long>();
            using (SqliteDataReader rows = quotesOf.Read(key))
            {
                while (rows.Read()) quotes.Add(rows.Whole(0));
            }

            string words = wordsOf.Scalar(key) as string ?? throw new DamagedRowException("its table 'wording' lacks words of a quote");
            variants[key] = (words, [.. quotes.Select(reader.Read)]);
        }

        int ArticlesOf(long key) => variants[key].Quotes.Select(q => q.Article.Id).Distinct(StringComparer.Ordinal).Count();
        long[] ordered = [.. keys.OrderByDescending(ArticlesOf).ThenByDescending(k => variants[k].Words.Length)
            .ThenBy(k => variants[k].Words, StringComparer.Ordinal)];
        Dictionary<long, string?> changes = Compare(ordered, variants.ToDictionary(v => v.Key, v => v.Value.Words.Split(' ')), linksOf);
        StatementWording[] wordings = [.. ordered.Select(k => new StatementWording(variants[k].Words, changes[k], variants[k].Quotes))];
        return new Statement
        {
            Reference = wordings[0],
            Wordings = wordings,
            Articles = articles,
            DiffersInSpeaker = SpeakerAgreement.Differs(wordings.SelectMany(w => w.Quotes).Select(q => q.Speaker)),
            DiffersInDate = DatesDiffer(wordings.SelectMany(w => w.Quotes)),
        };
    }

    /// <summary>Compares each wording with the reference where the two are linked, else with the first wording between them.</summary>
    private static Dictionary<long, string?> Compare(long[] ordered, Dictionary<long, string[]> words, PreparedCommand linksOf)
    {
        var changes = new Dictionary<long, string?> { [ordered[0]] = null };
        var rank = ordered.Select((key, i) => (key, i)).ToDictionary(p => p.key, p => p.i);
        var open = new Queue<long>([ordered[0]]);
        while (open.TryDequeue(out long key))
        {
            var others = new List<long>();
            using (SqliteDataReader rows = linksOf.Read(key))
            {
                while (rows.Read()) others.Add(rows.Whole(0));
            }

            foreach (long other in others.OrderBy(o => rank[o]))
            {
                if (!changes.TryAdd(other, null)) continue;
                changes[other] = WordingChanges.Between(words[key], words[other]);
                open.Enqueue(other);
            }
        }

        return changes;
    }

    private static bool DatesDiffer(IEnumerable<FoundQuote> quotes)
    {
        DayRange[] days = [.. quotes.Select(q => DayRange.Of(q.SaidDate)).Where(d => d.First is not null).Distinct()];
        // Ranges have a day in common exactly where the latest beginning is not after the earliest end.
        return days.Length > 1 && string.CompareOrdinal(days.Max(d => d.First), days.Min(d => d.Last)) > 0;
    }
}
