using System.CommandLine;
using System.CommandLine.Parsing;
using Extraction.Cli.Explain;
using Extraction.Cli.Extract;
using Extraction.Cli.Review;
using Extraction.Cli.Store;
using Extraction.Cli.Verify;
using Extraction.Store;

namespace Extraction.Cli;

/// <summary>The <c>extraction</c> command: its subcommands, and what happens to errors that they all share.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        RootCommand root = new("Attributed quotations from news articles: who said it, in what capacity, when, to whom, and how sure.")
        {
            ExtractCommand.Create(terminal, cancellation),
            VerifyCommand.Create(terminal, cancellation),
            ReviewCommand.Create(terminal, cancellation),
            ExplainCommand.Create(terminal, cancellation),
            SearchCommand.Create(terminal),
            StatementsCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        HelpWithExamples.Install(root);

        ParseResult parse = root.Parse(args);
        // A line that is being completed is never a whole one.
        bool completing = args is [['[', ..], ..];
        if (parse.Errors.Count > 0 && !completing) return ReportUsage(parse, terminal);

        using StreamWriter output = terminal.OpenTextOutput();
        try
        {
            return parse.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("extraction: stopped; what was finished is kept");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is UsageException or StoreFormatException)
        {
            terminal.Error.WriteLine($"extraction: {e.Message}");
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"extraction: {e.Message}");
            return ExitCode.Failure;
        }
    }

    private static int ReportUsage(ParseResult parse, Terminal terminal)
    {
        foreach (ParseError error in parse.Errors) terminal.Error.WriteLine($"extraction: {error.Message}");
        string command = parse.CommandResult.Command is RootCommand ? "" : parse.CommandResult.Command.Name + " ";
        terminal.Error.WriteLine($"extraction: try 'extraction {command}--help'");
        return ExitCode.Usage;
    }
}

/// <summary>A command line that parses but makes no sense.</summary>
/// <param name="message">What is wrong, for the person who typed it.</param>
internal sealed class UsageException(string message) : Exception(message);
