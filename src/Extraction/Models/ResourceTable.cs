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

    /// <summary>Reads a table that people write by hand: whatever is wrong with it is told with its line.</summary>
    /// <param name="models">Where the table comes from.</param>
    /// <param name="name">Its path.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="optional">Columns that may be left out; their values are empty then.</param>
    /// <returns>The line of each row and its values, those of the required columns first.</returns>
    /// <exception cref="ResourceTableException">It cannot be read.</exception>
    public static List<(long Line, string[] Values)> ReadHandmade(IModelSource models, string name, string[] required, string[] optional)
    {
        var malformed = new List<CsvMalformedRecord>();
        using CsvReader reader = CsvReader.Create(models.OpenResource(name), new CsvReaderOptions
        {
            Separator = ',', CommentPrefix = '#', TrimWhitespace = true, TrackLineNumbers = true, OnMalformedRecord = malformed.Add,
        }, leaveOpen: false);
        int[] indices = Columns(reader, name, required, optional);
        var rows = new List<(long, string[])>();
        while (reader.Read())
        {
            if (malformed.Count > 0)
            {
                throw new ResourceTableException(name, reader.LineNumber,
                    "a quotation mark opens or closes no whole field; write a field that holds a comma in quotation marks, and a quotation " +
                    "mark inside it twice.");
            }
            if (reader.FieldCount == 1 && reader.IsEmpty(0)) continue;
            if (reader.FieldCount > reader.Headers.Count)
            {
                throw new ResourceTableException(name, reader.LineNumber,
                    "there are more fields than columns; write a field that holds a comma in quotation marks.");
            }
            var row = new string[indices.Length];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = indices[i] >= 0 && indices[i] < reader.FieldCount ? reader.GetString(indices[i]) : "";
                if (row[i].Contains('\uFFFD', StringComparison.Ordinal))
                    throw new ResourceTableException(name, reader.LineNumber, "there are characters that are not UTF-8; save the table as UTF-8.");
            }

            rows.Add((reader.LineNumber, row));
        }

        return rows;
    }

    /// <summary>Where each column stands, -1 for one that was left out.</summary>
    private static int[] Columns(CsvReader reader, string name, string[] required, string[] optional)
    {
        string[] all = [.. required, .. optional];
        try
        {
            reader.ReadHeader();
        }
        catch (CsvFormatException e)
        {
            throw new ResourceTableException(name, e.LineNumber, $"the line that names the columns cannot be read; write {string.Join(',', all)}.");
        }

        var indices = new int[all.Length];
        for (int i = 0; i < all.Length; i++)
        {
            if (reader.TryGetFieldIndex(all[i], out indices[i])) continue;
            indices[i] = -1;
            if (i < required.Length)
            {
                throw new ResourceTableException(name, Math.Max(1, reader.LineNumber),
                    $"there is no column '{all[i]}'; the first line names the columns: {string.Join(',', all)}.");
            }
        }

        if (reader.Headers.FirstOrDefault(header => !all.Contains(header, StringComparer.Ordinal)) is { } unknown)
        {
            throw new ResourceTableException(name, reader.LineNumber,
                $"'{unknown}' is no column of this table; there are {string.Join(", ", all)}.");
        }
        return indices;
    }
}
