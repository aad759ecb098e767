using Microsoft.Data.Sqlite;

namespace Extraction.Store.Browse;

/// <summary>Reads columns that may be null.</summary>
internal static class RowText
{
    /// <summary>The text of a column, or null.</summary>
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
