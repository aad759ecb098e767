using Microsoft.Data.Sqlite;

namespace Extraction.Store;

/// <summary>The file is no store that this version can read: another program's, damaged, or of another version.</summary>
/// <param name="message">One sentence that names the file.</param>
/// <param name="inner">What SQLite said, if it did.</param>
public sealed class StoreFormatException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The store cannot be read or written now: locked, disk full, no permission. Nothing is half-written.</summary>
/// <param name="message">One sentence that names the file.</param>
/// <param name="inner">What SQLite said, if it did.</param>
public sealed class StoreException(string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>An open store that is no longer where it was: what is written into it could not be found again.</summary>
    internal static StoreException Gone(string path, Exception? inner = null) =>
        new($"The store '{path}' was moved, deleted or replaced while it was open; put it back, or start again.", inner);

    /// <summary>What an error of SQLite means to the person at the terminal (https://sqlite.org/rescode.html).</summary>
    internal static Exception Of(SqliteException e, string path)
    {
        const int error = 1, busy = 5, locked = 6, readOnly = 8, ioError = 10, corrupt = 11, full = 13, cannotOpen = 14;
        const int constraint = 19, mismatch = 20, notADatabase = 26;
        const int moved = readOnly | (4 << 8);
        return e.SqliteErrorCode switch
        {
            notADatabase => new StoreFormatException($"'{path}' is no store: it is not even an SQLite file.", e),
            // Only the tables can be at fault: what is asked is written in this program.
            corrupt or error or constraint or mismatch => new StoreFormatException(StoreDamage.Message(path), e),
            busy or locked => new StoreException($"The store '{path}' is locked by another program; wait for it to end and try again.", e),
            full => new StoreException($"There is no space left on the disk of the store '{path}'.", e),
            readOnly when e.SqliteExtendedErrorCode == moved => Gone(path, e),
            readOnly => new StoreException($"The store '{path}' may not be written; check its permissions and those of its folder.", e),
            cannotOpen => new StoreException($"The store '{path}' cannot be opened; check that its folder exists and its permissions.", e),
            ioError => new StoreException($"The store '{path}' cannot be read or written ({e.Message}).", e),
            _ => new StoreException($"The store '{path}' failed ({e.Message}).", e),
        };
    }
}
