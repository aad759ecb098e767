using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extraction.Store;

/// <summary>Reads the columns of a row as what they are meant to be.</summary>
/// <remarks>SQLite keeps any value in any column, and reads text in the place of a number as 0; here that is told.</remarks>
internal static class RowValue
{
    /// <summary>The text of a column, or null.</summary>
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The whole number of a column.</summary>
    /// <exception cref="DamagedRowException">There is something else.</exception>
    public static long Whole(this SqliteDataReader row, int column) =>
        row.GetFieldType(column) == typeof(long) && !row.IsDBNull(column) ? row.GetInt64(column) : throw Misplaced(row, column, "a whole number");

    /// <summary>The whole number of a column, or null.</summary>
    /// <exception cref="DamagedRowException">There is something else.</exception>
    public static long? WholeOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.Whole(column);

    /// <summary>A count, or a place in a text.</summary>
    /// <exception cref="DamagedRowException">There is something else.</exception>
    public static int Count(this SqliteDataReader row, int column) => row.Whole(column) is >= int.MinValue and <= int.MaxValue and var count
        ? (int)count : throw Misplaced(row, column, "a number of this size");

    /// <summary>The share of one in a column.</summary>
    /// <exception cref="DamagedRowException">There is something else.</exception>
    public static double Share(this SqliteDataReader row, int column) =>
        !row.IsDBNull(column) && (row.GetFieldType(column) == typeof(double) || row.GetFieldType(column) == typeof(long))
        && row.GetDouble(column) is >= 0 and <= 1 and var share
        ? share : throw Misplaced(row, column, "a share from 0 to 1");

    private static DamagedRowException Misplaced(SqliteDataReader row, int column, string expected)
    {
        string? table = raw.sqlite3_column_table_name(row.Handle, column).utf8_to_string();
        string name = raw.sqlite3_column_origin_name(row.Handle, column).utf8_to_string() ?? row.GetName(column);
        string place = table is null ? $"what is found as '{name}'" : $"'{name}' in its table '{table}'";
        return new DamagedRowException($"{place} is not {expected} everywhere");
    }
}
