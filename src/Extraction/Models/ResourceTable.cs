using CsvHelper;

namespace Extraction.Models;

/// <summary>Reads the word lists and tables of a language: CSV with a header
/// row; lines that begin with # are notes on source and licence.</summary>
internal static class ResourceTable
{
    private static readonly CsvReaderOptions Options = new() { Separator = ',', CommentPrefix = '#', TrimWhitespace = true };

    /// <summary>Reads all rows below the header.</summary>
    /// <param name="models">Where the table comes from.</param>
    /// <param name="name">Its path, for example <c>quotes/cues.csv</c>.</param>
    /// <param name="columns">The columns wanted, by header name; each row comes back with its values in this order.</param>
    /// <exception cref="InvalidDataException">A column is missing; the message names it and those that are there.</exception>
    public static List<string[]> Read(IModelSource models, string name, params string[] columns) =>
        Read(models.OpenResource(name), name, columns);

    /// <summary>Reads all rows below the header of a table that belongs to no language.</summary>
    /// <param name="table">The table; closed in the end.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="columns">The columns wanted, by header name; each row comes back with its values in this order.</param>
    /// <exception cref="InvalidDataException">A column is missing; the message names it and those that are there.</exception>
    public static List<string[]> Read(Stream table, string name, params string[] columns)
    {
        using CsvReader reader = CsvReader.Create(table, Options, leaveOpen: false);
        reader.ReadHeader();
        var indices = new int[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            if (!reader.TryGetFieldIndex(columns[i], out indices[i]))
            {
                throw new InvalidDataException($"The table '{name}' has no column '{columns[i]}'; it has " +
                    $"{string.Join(", ", reader.Headers)}.");
            }
        }

        var rows = new List<string[]>();
        while (reader.Read())
        {
            var row = new string[columns.Length];
            for (int i = 0; i < row.Length; i++) row[i] = indices[i] < reader.FieldCount ? reader.GetString(indices[i]) : "";
            rows.Add(row);
        }

        return rows;
    }
}
