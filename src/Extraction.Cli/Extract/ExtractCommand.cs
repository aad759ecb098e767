using System.CommandLine;
using System.CommandLine.Parsing;
using Extraction.Output;
using Extraction.Quotes;
using NodaTime;

namespace Extraction.Cli.Extract;

/// <summary><c>extraction extract</c>: its options and what they mean.</summary>
internal sealed class ExtractCommand
{
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files, folders or patterns; '-' reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Folder for the results; without it they go to standard output.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _store = new("--store")
    {
        Description = "SQLite file to add the articles to, for 'search' and 'statements'; made where there is none.",
        HelpName = "FILE.db",
    };

    private readonly Option<OutputFormat[]> _formats = new("--format", "-f")
    {
        Description = "Formats, separated by commas: " + string.Join(", ", FormatNames()) + "; json by default.",
        HelpName = "FORMATS",
        CustomParser = ParseFormats,
    };

    private readonly Option<LocalDate?> _published = SharedOptions.Published();

    private readonly Option<int> _jobs = SharedOptions.Jobs();

    private readonly Option<string?> _resources = SharedOptions.Resources();

    private readonly Option<string?> _language = SharedOptions.Language();

    private readonly Option<QuoteAct?> _act = SharedOptions.Act();

    private readonly Option<QuoteType?> _type = SharedOptions.Type();

    private readonly Option<double> _minConfidence = SharedOptions.MinConfidence();

    private readonly Option<bool> _all = new("--all")
    {
        Description = "Show all quotes in the table on the screen, not only statements and what stands in quotation marks.",
    };

    private readonly Option<bool> _includeText = new("--include-text")
    {
        Description = "Put the text of plain-text articles into the results too.",
    };

    private readonly Option<bool> _byteOrderMark = new("--bom")
    {
        Description = "Begin CSV with a UTF-8 byte order mark, by which Excel knows the encoding.",
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Keep what an earlier run into the same folder and store finished with the same text, options and model.",
    };

    private readonly Option<Shard?> _shard = new("--shard")
    {
        Description = "Only one part of the articles, as in 2/8; an article's part depends on its id alone.",
        HelpName = "I/N",
        CustomParser = ParseShard,
    };

    private readonly InputOptionSet _input = new();

    public static Command Create(Terminal terminal, CancellationToken cancellation) => new ExtractCommand().Build(terminal, cancellation);

    private Command Build(Terminal terminal, CancellationToken cancellation)
    {
        var command = new Command("extract", "Find the attributed quotes of articles.")
        {
            _paths, _output, _store, _formats, _published, _jobs, _resources, _language, _act, _type, _minConfidence, _all,
            _includeText, _byteOrderMark,
            _resume, _shard,
        };
        foreach (Option option in _input.All) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_resume) && result.GetValue(_output) is null && result.GetValue(_store) is null)
                result.AddError("--resume needs the folder or the store of the earlier run: use -o DIR or --store FILE.db.");
        });
        command.SetAction(parse => new ExtractRun(Request(parse), terminal).Execute(cancellation));
        return command;
    }

    private ExtractRequest Request(ParseResult parse) => new()
    {
        Paths = parse.GetValue(_paths)!,
        Input = _input.Read(parse),
        OutputFolder = parse.GetValue(_output),
        Store = parse.GetValue(_store),
        Formats = parse.GetValue(_formats) is { Length: > 0 } formats ? formats
            : parse.GetValue(_store) is not null && parse.GetValue(_output) is null ? [] : [OutputFormat.Json],
        Published = parse.GetValue(_published),
        Resources = parse.GetValue(_resources),
        Language = parse.GetValue(_language),
        Jobs = parse.GetValue(_jobs),
        ByteOrderMark = parse.GetValue(_byteOrderMark),
        Resume = parse.GetValue(_resume),
        ShowAll = parse.GetValue(_all),
        Shard = parse.GetValue(_shard) ?? Shard.Whole,
        Result = new ResultOptions
        {
            Act = parse.GetValue(_act),
            Type = parse.GetValue(_type),
            MinConfidence = parse.GetValue(_minConfidence),
            IncludeText = parse.GetValue(_includeText),
        },
    };

    private static IEnumerable<string> FormatNames() => Enum.GetNames<OutputFormat>().Select(n => n.ToLowerInvariant());

    private static Shard? ParseShard(ArgumentResult result)
    {
        if (Shard.TryParse(result.Tokens[0].Value, out Shard shard)) return shard;
        result.AddError($"--shard takes I/N with I from 1 to N, not '{result.Tokens[0].Value}'.");
        return null;
    }

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
