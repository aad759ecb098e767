using System.CommandLine;
using System.CommandLine.Parsing;
using Extraction.Output;
using Extraction.Quotes;
using NodaTime;

namespace Extraction.Cli.Extract;

/// <summary><c>extraction extract</c>: its options and what they mean.</summary>
internal static class ExtractCommand
{
    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Files, folders or patterns; '-' reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "Folder for the results; without it they go to standard output.",
        HelpName = "DIR",
    };

    private static readonly Option<OutputFormat[]> Formats = new("--format", "-f")
    {
        Description = "Formats, separated by commas: " + string.Join(", ", FormatNames()) + "; json by default.",
        HelpName = "FORMATS",
        CustomParser = ParseFormats,
    };

    private static readonly Option<LocalDate?> Published = SharedOptions.Published();

    private static readonly Option<int> Jobs = SharedOptions.Jobs();

    private static readonly Option<QuoteAct?> Act = new("--act")
    {
        Description = "Only quotes of this act: statement (uttered to others) or mental (belief, intent, attitude).",
        HelpName = "ACT",
    };

    private static readonly Option<double> MinConfidence = new("--min-confidence")
    {
        Description = "Only quotes of at least this confidence, from 0 to 1.",
        HelpName = "X",
    };

    private static readonly Option<bool> IncludeText = new("--include-text")
    {
        Description = "Put the text of plain-text articles into the results too.",
    };

    private static readonly Option<bool> ByteOrderMark = new("--bom")
    {
        Description = "Begin CSV with a UTF-8 byte order mark, by which Excel knows the encoding.",
    };

    static ExtractCommand()
    {
        Paths.Validators.Add(SharedOptions.RefuseOptions);
        MinConfidence.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1)) result.AddError("--min-confidence must be between 0 and 1.");
        });
    }

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var command = new Command("extract", "Find the attributed quotes of articles.")
        {
            Paths, Output, Formats, Published, Jobs, Act, MinConfidence, IncludeText, ByteOrderMark,
        };
        foreach (Option option in InputOptionSet.All) command.Options.Add(option);
        command.SetAction(parse => new ExtractRun(Request(parse), terminal).Execute(cancellation));
        return command;
    }

    private static ExtractRequest Request(ParseResult parse) => new()
    {
        Paths = parse.GetValue(Paths)!,
        Input = InputOptionSet.Read(parse),
        OutputFolder = parse.GetValue(Output),
        Formats = parse.GetValue(Formats) is { Length: > 0 } formats ? formats : [OutputFormat.Json],
        Published = parse.GetValue(Published),
        Jobs = parse.GetValue(Jobs),
        ByteOrderMark = parse.GetValue(ByteOrderMark),
        Result = new ResultOptions
        {
            Act = parse.GetValue(Act),
            MinConfidence = parse.GetValue(MinConfidence),
            IncludeText = parse.GetValue(IncludeText),
        },
    };

    private static IEnumerable<string> FormatNames() => Enum.GetNames<OutputFormat>().Select(n => n.ToLowerInvariant());

    private static OutputFormat[] ParseFormats(ArgumentResult result)
    {
        var formats = new List<OutputFormat>();
        foreach (string name in result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (!FormatNames().Contains(name, StringComparer.Ordinal))
            {
                result.AddError($"There is no format '{name}'; there are: {string.Join(", ", FormatNames())}.");
                return [];
            }

            var format = Enum.Parse<OutputFormat>(name, ignoreCase: true);
            if (!formats.Contains(format)) formats.Add(format);
        }

        return [.. formats];
    }
}
