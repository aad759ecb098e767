using System.CommandLine;
using Extraction.Store.Search;

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
        };
        var command = new Command("search", "Find quotes in a store by words, speaker, organisation and date.");
        options.AddTo(command);
        command.Options.Add(format);
        command.SetAction(parse =>
        {
            int limit = options.Limit(parse);
            // One more than wanted tells whether there are more.
            QuoteQuery query = options.Query(parse) with { Limit = limit == 0 ? 0 : limit + 1 };
            IReadOnlyList<FoundQuote> found = options.Ask(parse, store => store.Search(query));
            bool more = limit > 0 && found.Count > limit;
            if (more) found = [.. found.Take(limit)];
            FoundQuoteOutput.Write(found, parse.GetValue(format), terminal);
            if (found.Count == 0) terminal.Error.WriteLine("no quote matches");
            if (more) terminal.Error.WriteLine($"more than {Plural.Of(limit, "quote")}; --limit N shows more, --limit 0 all");
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
