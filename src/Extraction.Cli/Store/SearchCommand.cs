using System.CommandLine;

namespace Extraction.Cli.Store;

/// <summary><c>extraction search</c>: the quotes of a store that match.</summary>
internal static class SearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new QuoteQueryOptions();
        var format = new Option<SearchFormat>("--format", "-f")
        {
            Description = "text for a person, json or csv for a program.",
            HelpName = "FORMAT",
            CustomParser = OptionValues.Choice<SearchFormat>("--format"),
        };
        var command = new Command("search", "Find quotes in a store by words, speaker, organisation and date.");
        options.AddTo(command);
        command.Options.Add(format);
        command.SetAction(parse =>
        {
            options.Answer(parse, terminal, "quote", "no quote matches", (store, limit) =>
                store.Search(options.Query(parse) with { Limit = limit }),
                found => FoundQuoteOutput.Write(found, parse.GetValue(format), terminal));
            return ExitCode.Success;
        });
        return command;
    }
}

/// <summary>How found quotes are written.</summary>
internal enum SearchFormat
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>A table with one row a quote.</summary>
    Csv,
}
