using System.CommandLine;
using System.Text.RegularExpressions;
using Extraction.Cli.Desk;
using Extraction.Cli.Explain;
using Extraction.Cli.Extract;
using Extraction.Cli.Review;
using Extraction.Cli.Store;
using Extraction.Cli.Verify;
using Extraction.Store;

namespace Extraction.Cli;

/// <summary>The <c>extraction</c> command: its subcommands, and what happens to errors that they all share.</summary>
internal static partial class CommandLine
{
    /// <summary>The system's number for a pipe that nobody reads any more (EPIPE).</summary>
    private const int BrokenPipe = 32;

    /// <summary>Runs the command. Whatever goes wrong ends in one line on standard error and an exit code.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            return Invoke(args, terminal, cancellation);
        }
        catch (OperationCanceledException)
        {
            terminal.Tell("extraction: stopped; what was finished is kept");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is UsageException or StoreFormatException)
        {
            terminal.Tell($"extraction: {e.Message}");
            return ExitCode.Usage;
        }
        catch (IOException e) when (e.HResult == BrokenPipe)
        {
            return ExitCode.OutputClosed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            terminal.Tell($"extraction: {e.Message}");
            return ExitCode.Failure;
        }
        catch (Exception e)
        {
            terminal.Tell($"extraction: {InternalError.Describe(e)}");
            return ExitCode.InternalError;
        }
    }

    [GeneratedRegex(@"^\[suggest(:[0-9]+)?\]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Suggesting();

    private static int Invoke(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        RootCommand root = new("Attributed quotations from news articles: who said it, in what capacity, when, to whom, and how sure.")
        {
            ExtractCommand.Create(terminal, cancellation),
            VerifyCommand.Create(terminal, cancellation),
            ReviewCommand.Create(terminal, cancellation),
            AgreementCommand.Create(terminal),
            ExplainCommand.Create(terminal, cancellation),
            SearchCommand.Create(terminal),
            StatementsCommand.Create(terminal),
            ServeCommand.Create(terminal, cancellation),
            SchemaCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        HelpWithExamples.Install(root);
        UsageErrors.RefuseEmptyValues(root);
        UsageErrors.RefuseOptions(root, args);

        // "@name" is a word or a path like any other, never a file of options: a shell's "*" may bring it in.
        ParseResult parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        // A line that is being completed is never a whole one.
        bool completing = args is [var first, ..] && Suggesting().IsMatch(first);
        if (parse.Errors.Count > 0 && !completing) return UsageErrors.Tell(parse, terminal);

        using StreamWriter output = terminal.OpenTextOutput();
        return parse.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        });
    }
}

/// <summary>A command line that parses but makes no sense.</summary>
/// <param name="message">What is wrong, for the person who typed it.</param>
internal sealed class UsageException(string message) : Exception(message);
