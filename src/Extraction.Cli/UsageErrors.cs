using System.CommandLine;
using System.CommandLine.Parsing;

namespace Extraction.Cli;

/// <summary>Tells what is wrong with a command line, in one line a mistake, with the word that was perhaps meant.</summary>
internal static class UsageErrors
{
    /// <summary>Letters that may differ between what was typed and what is suggested.</summary>
    private const int MaxDistance = 3;

    /// <summary>Tells the mistakes of a command line.</summary>
    /// <returns><see cref="ExitCode.Usage"/>.</returns>
    public static int Tell(ParseResult parse, Terminal terminal)
    {
        Command command = parse.CommandResult.Command;
        // Where a command is missing or misspelt, everything after it is a mistake too.
        if (command is RootCommand && parse.UnmatchedTokens is [var first, ..])
        {
            terminal.Tell($"extraction: there is no {(first.StartsWith('-') ? "option" : "command")} " +
                $"'{first}'{Suggestion(first, Words(command, first))}");
        }
        else
        {
            foreach (string message in parse.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
            {
                terminal.Tell($"extraction: {message}");
            }
        }

        terminal.Tell($"extraction: try 'extraction {(command is RootCommand ? "" : command.Name + " ")}--help'");
        return ExitCode.Usage;
    }

    /// <summary>Refuses mistyped options, which would otherwise be taken for paths or words.
    /// After <c>--</c> nothing is an option.</summary>
    /// <param name="command">The command, with all that are below it.</param>
    /// <param name="args">What was typed.</param>
    public static void RefuseOptions(Command command, string[] args)
    {
        int dashes = Array.IndexOf(args, "--");
        int after = dashes < 0 ? 0 : args.Length - dashes - 1;
        if (command.Arguments is [var argument] && IsText(argument.ValueType))
        {
            // All that follows the dashes goes to the command's one argument, and so do words before them.
            argument.Validators.Add(result => RefuseOptions(result, command, result.Tokens.SkipLast(after)));
        }
        foreach (Command inner in command.Subcommands) RefuseOptions(inner, args);
    }

    /// <summary>Refuses empty names of files, folders and words, which no command can do anything with.</summary>
    public static void RefuseEmptyValues(Command command)
    {
        foreach (Option option in command.Options.Where(o => IsText(o.ValueType)))
        {
            option.Validators.Add(result => RefuseEmpty(result, result.Tokens, option.Name));
        }
        foreach (Argument argument in command.Arguments.Where(a => IsText(a.ValueType)))
        {
            argument.Validators.Add(result => RefuseEmpty(result, result.Tokens, argument.Name));
        }
        foreach (Command inner in command.Subcommands) RefuseEmptyValues(inner);
    }

    private static void RefuseOptions(ArgumentResult result, Command command, IEnumerable<Token> tokens)
    {
        foreach (string token in tokens.Select(t => t.Value))
        {
            if (token.Length < 2 || token[0] != '-' || File.Exists(token)) continue;
            string suggestion = Suggestion(token, Words(command, token));
            result.AddError($"There is no option '{token}'{(suggestion.Length > 0 ? suggestion : ".")}");
        }
    }

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(string[]);

    private static void RefuseEmpty(SymbolResult result, IEnumerable<Token> tokens, string name)
    {
        if (tokens.Any(t => t.Value.Length == 0 || t.Value.Contains('\0', StringComparison.Ordinal)))
        {
            result.AddError($"The value of {name} is empty.");
        }
    }

    private static IEnumerable<string> Words(Command command, string typed) => typed.StartsWith('-')
        ? command.Options.SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n.StartsWith("--", StringComparison.Ordinal))
        : command.Subcommands.Select(c => c.Name);

    private static string Suggestion(string typed, IEnumerable<string> words)
    {
        var nearest = words.Select(word => (word, distance: Distance(typed, word)))
            .Where(w => w.distance <= Math.Min(MaxDistance, w.word.Length / 2))
            .OrderBy(w => w.distance).ThenBy(w => w.word, StringComparer.Ordinal).Select(w => w.word).FirstOrDefault();
        return nearest is null ? "" : $"; did you mean '{nearest}'?";
    }

    /// <summary>Letters to change, add or leave out between two words (Levenshtein 1966); long ones are far from everything.</summary>
    private static int Distance(string a, string b)
    {
        const int longest = 40;
        if (a.Length > longest) return longest;
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
