using System.Text.RegularExpressions;

namespace Extraction.Tests.Cli;

public sealed partial class HelpTests
{
    public static TheoryData<string> Commands => ["extract", "search", "statements", "verify", "review", "explain", "schema", "completion"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_help_with_examples_and_a_place_in_the_manual(string command)
    {
        CommandOutcome help = CommandTester.Run(command, "--help");
        Assert.Equal(0, help.ExitCode);
        Assert.Contains($"Examples:\n  ", help.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"extraction {command}", help.Output, StringComparison.Ordinal);

        string manual = File.ReadAllText(Path.Combine(Repository.Root, "docs", "cli.md"));
        int start = manual.IndexOf($"### {command}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/cli.md has no section on {command}.");
        int end = manual.IndexOf("\n##", start + 1, StringComparison.Ordinal);
        string section = manual[start..end];
        foreach (Match option in OptionName().Matches(help.Output).Where(m => m.Value != "--help"))
        {
            Assert.Contains($"`{option.Value}`", section, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_shell_can_complete_commands_and_options()
    {
        Assert.Contains("explain", CommandTester.Run("[suggest:13]", "extraction ex").Output, StringComparison.Ordinal);
        Assert.Contains("--format", CommandTester.Run("[suggest:21]", "extraction extract --").Output, StringComparison.Ordinal);
        foreach (string shell in new[] { "bash", "zsh", "fish", "pwsh" })
        {
            Assert.Contains("[suggest:", CommandTester.Run("completion", shell).Output, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("(?<= )--[a-z-]+(?=[ ,])")]
    private static partial Regex OptionName();
}
