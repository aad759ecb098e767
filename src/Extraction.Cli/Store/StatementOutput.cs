using Extraction.Store.Search;
using Extraction.Store.Statements;

namespace Extraction.Cli.Store;

/// <summary>Writes statements with everybody who quotes them to standard output.</summary>
internal static class StatementOutput
{
    public static void Write(IReadOnlyList<Statement> statements, StatementsFormat format, Terminal terminal)
    {
        if (format == StatementsFormat.Json)
        {
            StoreJsonContext.Write(statements, StoreJsonContext.Default.IReadOnlyListStatement, terminal.Results);
            return;
        }

        using LineWriter writer = terminal.OpenLines();
        for (int i = 0; i < statements.Count; i++)
        {
            if (i > 0) writer.WriteLine();
            Write(statements[i], writer);
        }
    }

    private static void Write(Statement statement, LineWriter writer)
    {
        writer.WriteLine(VisibleText.Part(statement.Reference.Quotes[0].Text));
        string[] differences =
        [
            .. statement.DiffersInWording ? ["words"] : Array.Empty<string>(),
            .. statement.DiffersInSpeaker ? ["speakers"] : Array.Empty<string>(),
            .. statement.DiffersInDate ? ["dates"] : Array.Empty<string>(),
        ];
        string differ = differences.Length > 0 ? "; different " + string.Join(", ", differences) : "";
        writer.WriteLine($"    {Plural.Of(statement.Articles, "article")}{differ}");
        foreach (StatementWording wording in statement.Wordings)
        {
            foreach (FoundQuote quote in wording.Quotes)
            {
                string dates = FoundQuoteText.Dates(quote);
                writer.WriteLine("    "
                    + VisibleText.Part($"{FoundQuoteText.Place(quote)}: " +
                    $"{FoundQuoteText.Speaker(quote)}{(dates.Length > 0 ? ", " + dates : "")}"));
            }

            if (wording.Changes is { } changes) writer.WriteLine("        " + VisibleText.Part(changes));
        }
    }
}
