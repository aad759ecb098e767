using System.CommandLine;

namespace Extraction.Cli;

/// <summary><c>extraction completion</c>: prints the few lines by which a shell completes the command.</summary>
internal static class CompletionCommand
{
    /// <summary>Each script hands the line and the cursor to the command's own suggestions.</summary>
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] =
            """
            _extraction() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(extraction "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _extraction extraction
            """,
        ["zsh"] =
            """
            #compdef extraction
            _extraction() {
                local -a found
                found=("${(@f)$(extraction "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
                if [[ -n "$found" ]]; then compadd -a found; else _files; fi
            }
            compdef _extraction extraction
            """,
        ["fish"] =
            """
            complete -c extraction -a '(extraction "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
            """,
        ["pwsh"] =
            """
            Register-ArgumentCompleter -Native -CommandName extraction -ScriptBlock {
                param($word, $line, $cursor)
                extraction "[suggest:$cursor]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys.Order(StringComparer.Ordinal)]);
        var command = new Command("completion", "Print the lines that make a shell complete this command.") { shell };
        command.SetAction(parse =>
        {
            using StreamWriter output = terminal.OpenTextOutput();
            output.WriteLine(Scripts[parse.GetValue(shell)!].ReplaceLineEndings("\n"));
            return ExitCode.Success;
        });
        return command;
    }
}
