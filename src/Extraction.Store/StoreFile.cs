using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Extraction.Store;

/// <summary>Opens the SQLite file behind a store, makes its tables where it is new, and refuses every other file.</summary>
/// <remarks>
/// The file keeps SQLite's rollback journal rather than a write-ahead log: the store stays one file that can be copied
/// and can lie on a network folder, a reader needs no right to write beside it, and as articles are written in short
/// transactions, readers wait for moments only.
/// </remarks>
internal static partial class StoreFile
{
    /// <summary>The version of <c>schema.sql</c>, kept in the file as <c>user_version</c>.</summary>
    public const int SchemaVersion = 3;

    /// <summary>Marks the file as ours (<c>application_id</c>): "EXTQ".</summary>
    public const int ApplicationId = 0x45585451;

    private const int CacheKibibytes = 64 * 1024;

    /// <summary>Held while a store is made: who looks at an empty file closes it again, which frees what SQLite has locked of it in this
    /// process.</summary>
    private static readonly object Making = new();

    private static readonly Lazy<string> Schema = new(() =>
    {
        using var reader = new StreamReader(typeof(StoreFile).Assembly.GetManifestResourceStream("schema.sql")!);
        return reader.ReadToEnd();
    });

    /// <summary>Opens a store.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether to make it where it does not exist or is empty.</param>
    /// <param name="patience">How long to wait for another program that has it locked; at least a second.</param>
    /// <exception cref="FileNotFoundException">It does not exist and is not to be made.</exception>
    /// <exception cref="StoreFormatException">It is something else.</exception>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static SqliteConnection Open(string path, bool create, TimeSpan patience)
    {
        if (SpecialFile.HoldsSomething(path)) return OpenFile(path, create, patience);
        lock (Making)
        {
            SpecialFile.Refuse(path);
            return OpenFile(path, create, patience);
        }
    }

    /// <summary>Runs a statement for its effect.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs some work as a whole: all of it is in the file afterwards, or nothing.</summary>
    public static void InTransaction(SqliteConnection connection, Action work)
    {
        // Taking the lock at once means waiting before the work, not failing in the middle of it.
        Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            work();
            Execute(connection, "COMMIT");
        }
        catch
        {
            // SQLite itself rolls back after some errors, a full disk among them.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) Execute(connection, "ROLLBACK");
            throw;
        }
    }

    private static SqliteConnection OpenFile(string path, bool create, TimeSpan patience)
    {
        if (!create && !File.Exists(path)) throw new FileNotFoundException($"There is no store '{path}'.", path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            // As a whole path: ':memory:' and 'file:' are names like others.
            DataSource = Path.GetFullPath(path),
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            // A pooled connection would keep the file open after it is closed.
            Pooling = false,
            DefaultTimeout = (int)Math.Ceiling(patience.TotalSeconds),
        }.ConnectionString);
        try
        {
            connection.Open();
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{CacheKibibytes}"));
            // A statement with a trigger can be undone alone; what that takes need not go through a file.
            Execute(connection, "PRAGMA temp_store = MEMORY");
            if (create && IsEmpty(connection)) Create(connection);
            Check(connection, path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static bool IsEmpty(SqliteConnection connection) =>
        Number(connection, "PRAGMA user_version") == 0 && Number(connection, "PRAGMA application_id") == 0
        && Number(connection, "SELECT COUNT(*) FROM sqlite_schema") == 0;

    private static void Create(SqliteConnection connection)
    {
        InTransaction(connection, () =>
        {
            // Another process may have been faster.
            if (!IsEmpty(connection)) return;
            Execute(connection, Schema.Value);
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {SchemaVersion}"));
        });
    }

    private static void Check(SqliteConnection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
            throw new StoreFormatException($"'{path}' is no store of quotes: it is the SQLite file of another program.");
        long version = Number(connection, "PRAGMA user_version");
        if (version != SchemaVersion)
        {
            throw new StoreFormatException(string.Create(
                CultureInfo.InvariantCulture,
                $"The store '{path}' has version {version} and this program reads version {SchemaVersion}; use the program that made " +
                    $"it, or extract into a new file."));
        }
        CheckParts(connection, path);
    }

    /// <summary>A store that lacks a table, an index or a trigger would fail, or answer wrong, only later.</summary>
    private static void CheckParts(SqliteConnection connection, string path)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT type || ' ' || name FROM sqlite_schema";
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read()) there.Add(rows.GetString(0));
        foreach (Match part in Part().Matches(Schema.Value))
        {
            (string kind, string name) = (part.Groups[1].Value.ToLowerInvariant(), part.Groups[2].Value);
            if (!there.Contains($"{kind} {name}")) throw new StoreFormatException(StoreDamage.Message(path, $"it has no {kind} '{name}'"));
        }
    }

    [GeneratedRegex(@"^CREATE (?:VIRTUAL )?(TABLE|INDEX|TRIGGER) (\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    private static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
