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
            CustomParser = OptionValues.Choice<StatementsFormat>("--format"),
        };
        var command = new Command("statements",
            "List the statements that several articles of a store quote, and where the articles disagree.");
        options.AddTo(command);
        command.Options.Add(differing);
        command.Options.Add(format);
        command.SetAction(parse =>
        {
            options.Answer(parse, terminal, "statement", "no statement in several articles matches",
                (store, limit) => store.Statements(new StatementQuery { Quotes = options.Query(parse), OnlyDiffering =
                    parse.GetValue(differing), Limit = limit }),
                found => StatementOutput.Write(found, parse.GetValue(format), terminal));
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
