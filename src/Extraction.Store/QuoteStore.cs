using System.Globalization;
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
public sealed class QuoteStore : IDisposable
{
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(30);

    private readonly SqliteConnection _connection;
    private readonly string _path;
    private StoreWriter? _writer;

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
        while (rows.Read()) all[UInt128.Parse(rows.GetString(0), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)] = rows.GetInt32(1);
        return all;
    });

    /// <summary>The quotes that match, the best first.</summary>
    /// <exception cref="ArgumentException">The query has words, but none with a letter or digit.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<FoundQuote> Search(QuoteQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Guarded(() => new QuoteSearch(_connection, Folder).Run(query));
    }

    /// <summary>The statements that several articles quote, those in most articles first.</summary>
    /// <exception cref="ArgumentException">The query has words, but none with a letter or digit.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<Statement> Statements(StatementQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Guarded(() => new StatementFinder(_connection, Folder).Run(query));
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _writer?.Dispose();
        _connection.Dispose();
    }

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
    }
}
