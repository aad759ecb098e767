using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Extraction.Cli;

/// <summary>Adds examples below the help that is made from the options.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["extract"] =
        [
            "extraction extract article.txt                        JSON on standard output",
            "extraction extract archive/ -o out -f json,csv,html    files, a table and a review page",
            "extraction extract page.html --act statement --min-confidence 0.5",
            "extraction extract - -o out < articles.jsonl           one JSON object a line",
            "extraction extract archive/ -o out --resume            go on where a run was stopped",
            "extraction extract archive/ --store quotes.db --resume add to a store what is not in it",
        ],
        ["search"] =
        [
            "extraction search flood relief --store quotes.db      all of the words, in quote, reporting clause or name",
            "extraction search '\"flood relief\" wash*' --store quotes.db",
            "extraction search --store quotes.db --speaker reed --organization harbour --from 2023-10 --to 2023-12-01",
            "extraction search flood --store quotes.db --format csv --limit 0 > flood.csv",
        ],
        ["statements"] =
        [
            "extraction statements --store quotes.db --differing    where articles disagree about words, speaker or date",
            "extraction statements flood --store quotes.db --speaker reed",
        ],
        ["serve"] =
        [
            "extraction serve archive/ --store quotes.db           add the archive, then open the desk at http://127.0.0.1:5190",
            "extraction serve --store quotes.db --port 0",
        ],
        ["verify"] =
        [
            "extraction verify seeds --golden golden                exit code 1 where anything differs",
            "extraction verify seeds --golden golden --update --only ID",
            "extraction verify seeds --golden golden --report github",
        ],
        ["review"] =
        [
            "extraction review out -o review.html --articles archive",
            "extraction review out --apply decisions.json -o golden --keep-rejected --articles archive",
            "extraction review out --apply decisions.json -o checked --format json,csv,claims",
        ],
        ["agreement"] = ["extraction agreement ida.json tom.json"],
        ["explain"] = ["extraction explain article.txt --quote q3"],
        ["schema"] = ["extraction schema > output.schema.json"],
        ["completion"] = ["source <(extraction completion bash)"],
    };

    private readonly HelpAction _help;

    private HelpWithExamples(HelpAction help) => _help = help;

    /// <summary>Puts the examples into the help of a command and all its subcommands.</summary>
    public static void Install(RootCommand root)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = _help.Invoke(parseResult);
        if (!Examples.TryGetValue(parseResult.CommandResult.Command.Name, out string[]? examples)) return exitCode;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in examples) output.WriteLine("  " + example);
        return exitCode;
    }
}
