using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace Extraction.Input;

/// <summary>How the cells of a table are told apart.</summary>
internal enum TableDialect
{
    /// <summary>By a comma, semicolon or bar, whichever the header shows; quotation marks may enclose a cell.</summary>
    Delimited,

    /// <summary>By tabs; quotation marks may enclose a cell.</summary>
    QuotedTabs,

    /// <summary>By tabs; quotation marks are letters like any other.</summary>
    PlainTabs,
}

/// <summary>Reads one article from each row of a table with commas, semicolons or tabs between the columns and a header.</summary>
/// <remarks>One row is held at a time. Rows are counted as a spreadsheet counts them, the header being row 1.</remarks>
internal static class TableReader
{
    /// <summary>The articles and problems in the order of the rows; blank rows are passed over.</summary>
    internal static IEnumerable<ArticleSource> Read(InputFile file, TextReader reader, InputOptions options, TableDialect dialect)
    {
        var malformed = new List<CsvMalformedRecord>();
        using CsvReader table = CsvReader.Create(reader, new CsvReaderOptions
        {
            Separator = dialect == TableDialect.Delimited ? null : '\t',
            Mode = dialect == TableDialect.PlainTabs ? CsvMode.NoEscape : CsvMode.Rfc4180,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            PoolStrings = false,
            // Four bytes a character at most, a quotation mark may be doubled, and the other columns need room.
            MaxRecordSize = (int)Math.Min(1 << 30, (options.MaxTextLength * 4L) + (1 << 20)),
            OnMalformedRecord = malformed.Add,
        }, leaveOpen: true);

        if (Header.TryRead(table, file, options, out Header? header) is { } problem)
        {
            yield return ArticleSource.Of(problem);
            yield break;
        }

        while (true)
        {
            malformed.Clear();
            InputProblem? broken = null;
            bool any = false;
            try
            {
                any = table.Read();
            }
            catch (CsvFormatException e)
            {
                broken = Unending(file, e);
            }

            if (broken is not null) yield return ArticleSource.Of(broken);
            if (!any) yield break;
            var place = new RecordPlace(file, table.LineNumber, table.RowNumber + 1);
            foreach (ArticleSource source in InputProblems.Guard(place, () =>
                ReadRow(table, header!, place, malformed, options, dialect, reader)))
            {
                yield return source;
            }
        }
    }

    private static IReadOnlyList<ArticleSource> ReadRow(
        CsvReader table, Header header, RecordPlace place, List<CsvMalformedRecord> malformed,
        InputOptions options, TableDialect dialect, TextReader reader)
    {
        if (table.FieldCount == 1 && table.IsEmpty(0)) return [];
        if (WhatIsWrong(table, header, malformed) is { } wrong)
        {
            return [ArticleSource.Of(place.Of(new InputProblem { Kind = InputProblemKind.MalformedRow, Message = wrong }))];
        }

        var record = new ArticleRecord();
        for (int i = 0; i < header.Names.Count && i < table.FieldCount; i++)
        {
            string value = dialect == TableDialect.PlainTabs ? TabbedDialect.Unquote(table.GetString(i)) : table.GetString(i);
            if (TextDecoding.IndexOfUndecodable(value, reader) >= 0) return [ArticleSource.Of(place.Of(InputProblems.WrongEncoding))];
            if (header.Fields[i] is not { } field) record.AddExtra(header.Names[i], header.ToJson(value));
            else if (field == ArticleField.Author) record.AddAuthors([value]);
            else record.Set(field, value);
        }

        return record.Build(place, options, "column", header.Names);
    }

    private static string? WhatIsWrong(CsvReader table, Header header, List<CsvMalformedRecord> malformed)
    {
        foreach (CsvMalformedRecord record in malformed)
        {
            // A quotation mark inside a bare cell is a quotation mark.
            if (record.Reason == CsvMalformedReason.TextAfterClosingQuote)
            {
                return "there is text after the closing quotation mark of a cell; write a quotation mark inside a quoted cell twice."
                    + TakenAlong(record);
            }

            if (record.Reason == CsvMalformedReason.UnterminatedQuote)
                return "a cell opens with a quotation mark that is never closed, so that the row takes in all that follows; close it.";
        }

        int expected = header.Names.Count;
        bool tooMany = table.FieldCount > expected && Enumerable.Range(expected, table.FieldCount - expected).Any(i => !table.IsEmpty(i));
        return table.FieldCount < expected || tooMany
            ? string.Create(CultureInfo.InvariantCulture,
                $"the row has {table.FieldCount} cells where the header has {expected}; quote cells that hold the separator, and fill " +
                $"up missing ones.")
            : null;
    }

    /// <summary>A row that goes over several lines may have taken other rows along.</summary>
    private static string TakenAlong(CsvMalformedRecord record)
    {
        int breaks = record.RawRecord.ReplaceLineEndings("\n").Count(static c => c == '\n');
        return breaks == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $" The row goes to line {record.LineNumber + breaks}: rows that begin in between are lost with it.");
    }

    private static InputProblem Unending(InputFile file, CsvFormatException e) => new()
    {
        Kind = InputProblemKind.MalformedRow,
        File = file.Name,
        Line = e.LineNumber,
        Row = e.RecordNumber,
        Message =
            "the row does not end within the size limit, most likely for a quotation mark that is never closed; close it. The rows " +
            "after it are not read.",
    };

    /// <summary>The columns of a table and the fields that they stand for.</summary>
    private sealed record Header(IReadOnlyList<string> Names, ArticleField?[] Fields)
    {
        /// <summary>Reads the header, or tells what is wrong with it.</summary>
        internal static InputProblem? TryRead(CsvReader table, InputFile file, InputOptions options, out Header? header)
        {
            header = null;
            try
            {
                table.ReadHeader();
            }
            catch (CsvFormatException e)
            {
                return Unending(file, e);
            }

            var names = new ArticleFieldNames(options.Columns);
            var fields = new ArticleField?[table.Headers.Count];
            for (int i = 0; i < fields.Length; i++)
            {
                if (names.TryFind(table.Headers[i], out ArticleField? field)) fields[i] = field;
            }

            header = new Header(table.Headers, fields);
            string? absent = names.MappedColumns.FirstOrDefault(column =>
                !table.Headers.Any(name => name.Trim().Equals(column, StringComparison.OrdinalIgnoreCase)));
            if (absent is not null)
            {
                return ArticleRecord.NoSuchColumn(absent, "column", table.Headers) with { File = file.Name, Line = 1, Row = 1 };
            }
            return fields.Any(static field => field is ArticleField.Text or ArticleField.Html)
                ? null
                : ArticleRecord.MissingColumn("column", table.Headers) with { File = file.Name, Line = 1, Row = 1 };
        }

        /// <summary>A cell as the output carries it through.</summary>
        internal JsonElement ToJson(string value)
        {
            using JsonDocument document = JsonDocument.Parse(string.Concat("\"", JsonEncodedText.Encode(value).ToString(), "\""));
            return document.RootElement.Clone();
        }
    }
}
