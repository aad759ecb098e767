using Microsoft.Data.Sqlite;

namespace Extraction.Store.Writing;

/// <summary>Hands out the keys of new rows of a table, so that none need be asked back.</summary>
/// <remarks>Only inside a transaction that may write: nobody else adds rows meanwhile.</remarks>
internal sealed class KeySequence(SqliteConnection connection, string table, string column) : IDisposable
{
    private readonly PreparedCommand _last = new(connection, $"SELECT COALESCE(MAX({column}), 0) FROM {table}", 0);
    private long _key;

    /// <summary>Looks again what the last key is: at the start of a transaction.</summary>
    public void Restart() => _key = (long)_last.Scalar()!;

    /// <summary>A new key.</summary>
    public long Next() => ++_key;

    public void Dispose() => _last.Dispose();
}
