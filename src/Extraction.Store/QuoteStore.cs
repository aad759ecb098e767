using System.Globalization;
using Extraction.Output.Review;
using Extraction.Store.Browse;
using Extraction.Store.Review;
using Extraction.Store.Search;
using Extraction.Store.Statements;
using Extraction.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Extraction.Store;

/// <summary>The quotes of many articles in one SQLite file, to be searched.</summary>
/// <remarks>
/// What a store holds depends on the articles in it alone, not on the order in which they came; only the numbers of rows
/// follow that order. Several processes may have one store open; they wait for each other. An instance is not thread-safe.
/// </remarks>
/// <example><code>
/// using QuoteStore store = QuoteStore.OpenOrCreate("quotes.db");
/// store.Add(new StoredArticle { Document = result, Text = article.Text });
/// foreach (FoundQuote found in store.Search(new QuoteQuery { Words = "ferry" })) Console.WriteLine(found.Text);
/// </code></example>
public sealed class QuoteStore : IDisposable
{
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(30);

    private readonly SqliteConnection _connection;
    private readonly string _path;
    private StoreWriter? _writer;
    private DecisionWriter? _decider;

    private QuoteStore(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <summary>The folder that the file lies in: paths of articles are kept relative to it.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(_path))!;

    /// <summary>Opens a store that exists.</summary>
    /// <param name="path">The file.</param>
    /// <param name="patience">How long to wait while another program writes; 30 seconds by default.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="StoreFormatException">It is something else, or of a newer version.</exception>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public static QuoteStore Open(string path, TimeSpan? patience = null) => Open(path, create: false, patience);

    /// <summary>Opens a store, making it where there is none.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="patience">How long to wait while another program writes; 30 seconds by default.</param>
    /// <exception cref="StoreFormatException">It is something else, or of a newer version.</exception>
    /// <exception cref="StoreException">It cannot be opened or made.</exception>
    public static QuoteStore OpenOrCreate(string path, TimeSpan? patience = null) => Open(path, create: true, patience);

    /// <summary>Adds articles, each replacing the one with its identifier: all of them or, where an exception is thrown, none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is null.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public AddedArticles Add(params IReadOnlyList<StoredArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return Guarded(() => (_writer ??= new StoreWriter(_connection, Folder)).Add(articles));
    }

    /// <summary>The fingerprints of all articles that were added with one, and how many quotes each has.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyDictionary<UInt128, int> Finished() => Guarded(() =>
    {
        var all = new Dictionary<UInt128, int>();
        using var command = new PreparedCommand(_connection, "SELECT fingerprint, quotes FROM article WHERE fingerprint <> ''", 0);
        using SqliteDataReader rows = command.Read();
        while (rows.Read())
        {
            all[UInt128.Parse(rows.GetString(0), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)] = rows.Count(1);
        }
        return all;
    });

    /// <summary>The quotes that match, the best first.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentException">The query has words, but none with a letter or digit.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<FoundQuote> Search(QuoteQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Guarded(() => new QuoteSearch(_connection, Folder).Run(query, new QuoteFilter(_connection, query)));
    }

    /// <summary>The statements that several articles quote, those in most articles first.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentException">The query has words, but none with a letter or digit.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    /// <example><code>
    /// foreach (Statement statement in store.Statements(new StatementQuery { OnlyDiffering = true, Limit = 20 }))
    ///     Console.WriteLine($"{statement.Articles} articles: {statement.Reference.Words}");
    /// </code></example>
    public IReadOnlyList<Statement> Statements(StatementQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Guarded(() => new StatementFinder(_connection, Folder).Run(query));
    }

    /// <summary>Removes an article with its quotes and the decisions about them.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="articleId"/> is null.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public bool Remove(string articleId)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        return Guarded(() => (_writer ??= new StoreWriter(_connection, Folder)).Remove(articleId));
    }

    /// <summary>An article as it was extracted, with its text; null where there is none.</summary>
    public StoredArticle? Find(string articleId) => Guarded(() =>
    {
        using var documents = new DocumentReader(_connection);
        return documents.Find(articleId)?.Article;
    });

    /// <summary>The decisions about an article.</summary>
    internal IReadOnlyList<StoredDecision> Decisions(string articleId) => Guarded(() =>
    {
        using var decisions = new DecisionTable(_connection);
        return decisions.Of(articleId);
    });

    /// <summary>All decisions, by article.</summary>
    internal IReadOnlyList<StoredDecision> AllDecisions() => Guarded(() =>
    {
        using var decisions = new DecisionTable(_connection);
        return decisions.All();
    });

    /// <summary>Keeps a decision, in the file when this returns; <see cref="DecisionWriter.Decide"/>.</summary>
    /// <exception cref="DecisionException">It does not fit the article.</exception>
    internal DecisionOutcome Decide(string articleId, string quote, Decision? decision, long? seen) =>
        Guarded(() => (_decider ??= new DecisionWriter(_connection)).Decide(articleId, quote, decision, seen));

    /// <summary>A page of the articles.</summary>
    public Listed<ListedArticle> Articles(string? words, bool undecided, int limit, int offset) =>
        Guarded(() => ArticleList.Read(_connection, words, undecided, limit, offset));

    /// <summary>The identifiers of all articles, in ordinal order.</summary>
    public IReadOnlyList<string> ArticleIds() => Guarded(() =>
    {
        using var ids = new PreparedCommand(_connection, "SELECT id FROM article ORDER BY id", 0);
        var all = new List<string>();
        using SqliteDataReader row = ids.Read();
        while (row.Read()) all.Add(row.GetString(0));
        return all;
    });

    /// <summary>A page of the speakers.</summary>
    public Listed<ListedSpeaker> Speakers(string? words, int limit, int offset) =>
        Guarded(() =>
        {
            using var speakers = new SpeakerList(_connection);
            return speakers.Read(words, limit, offset);
        });

    /// <summary>The speakers of a name, those with most quotes first: two people of one name are two.</summary>
    /// <param name="name">The name, whatever its case.</param>
    /// <param name="limit">At most so many.</param>
    public Listed<ListedSpeaker> SpeakersOf(string name, int limit) => Guarded(() =>
    {
        using var speakers = new SpeakerList(_connection);
        return speakers.OfName(name, limit);
    });

    /// <summary>The speaker of a name with his roles, or null; of several the one with most quotes.</summary>
    public (ListedSpeaker Speaker, IReadOnlyList<DatedRole> Roles)? Speaker(string name) =>
        WithRoles(speakers => speakers.OfName(name, 1).Items is [var speaker] ? speaker : null);

    /// <summary>The speaker of an article, with his roles in all articles; null where there is none, or all he said was rejected.</summary>
    public (ListedSpeaker Speaker, IReadOnlyList<DatedRole> Roles)? Speaker(SpeakerPlace place) =>
        WithRoles(speakers => speakers.At(place));

    /// <summary>How many of the matching quotes have which value.</summary>
    public Facets Facets(QuoteQuery query) => Guarded(() => QuoteFacets.Count(_connection, new QuoteFilter(_connection, query)));

    /// <summary>Whether some speaker has an identifier.</summary>
    internal bool HasIdentifiers() => Guarded(() =>
    {
        using var any = new PreparedCommand(_connection, "SELECT 1 FROM identifier LIMIT 1", 0);
        return any.Scalar() is not null;
    });

    /// <summary>Both <see cref="Search"/> and <see cref="Facets"/>, for little more than one of them.</summary>
    internal (IReadOnlyList<FoundQuote> Quotes, Facets Facets) SearchWithFacets(QuoteQuery query) => Guarded(() =>
    {
        var filter = new QuoteFilter(_connection, query);
        return (new QuoteSearch(_connection, Folder).Run(query, filter), QuoteFacets.Count(_connection, filter));
    });

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _writer?.Dispose();
        _decider?.Dispose();
        _connection.Dispose();
    }

    private (ListedSpeaker, IReadOnlyList<DatedRole>)? WithRoles(Func<SpeakerList, ListedSpeaker?> find) =>
        Guarded<(ListedSpeaker, IReadOnlyList<DatedRole>)?>(() =>
        {
            using var speakers = new SpeakerList(_connection);
            return find(speakers) is { } speaker ? (speaker, speakers.Roles(speaker)) : null;
        });

    private static QuoteStore Open(string path, bool create, TimeSpan? patience)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return new QuoteStore(StoreFile.Open(path, create, patience ?? DefaultPatience), path);
        }
        catch (SqliteException e)
        {
            throw StoreException.Of(e, path);
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw StoreException.Of(e, _path);
        }
        catch (Exception e) when (StoreDamage.IsOne(e))
        {
            throw StoreDamage.Of(e, _path);
        }
    }
}
