using System.CommandLine;
using Extraction.Store.Statements;

namespace Extraction.Cli.Store;

/// <summary><c>extraction statements</c>: what several articles of a store quote, and where they disagree.</summary>
internal static class StatementsCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new QuoteQueryOptions();
        var differing = new Option<bool>("--differing")
        {
            Description = "Only statements that articles quote with different words, under different speakers or with different dates.",
        };
        var format = new Option<StatementsFormat>("--format", "-f")
        {
            Description = "text for a person, json for a program.",
            HelpName = "FORMAT",
        };
        var command = new Command("statements", "List the statements that several articles of a store quote, and where the articles disagree.");
        options.AddTo(command);
        command.Options.Add(differing);
        command.Options.Add(format);
        command.SetAction(parse =>
        {
            int limit = options.Limit(parse);
            var query = new StatementQuery
            {
                Quotes = options.Query(parse),
                OnlyDiffering = parse.GetValue(differing),
                Limit = limit == 0 ? 0 : limit + 1,
            };
            IReadOnlyList<Statement> found = options.Ask(parse, store => store.Statements(query));
            bool more = limit > 0 && found.Count > limit;
            if (more) found = [.. found.Take(limit)];
            StatementOutput.Write(found, parse.GetValue(format), terminal);
            if (found.Count == 0) terminal.Error.WriteLine("no statement in several articles matches");
            if (more) terminal.Error.WriteLine($"more than {Plural.Of(limit, "statement")}; --limit N shows more, --limit 0 all");
            return ExitCode.Success;
        });
        return command;
    }
}

/// <summary>How statements are written.</summary>
internal enum StatementsFormat
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>One JSON array.</summary>
    Json,
}
