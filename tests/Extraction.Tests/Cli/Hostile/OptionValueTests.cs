namespace Extraction.Tests.Cli.Hostile;

/// <summary>Every bad value of an option: one clear line, the exit code for usage, nothing of it with power over a terminal.</summary>
public sealed class OptionValueTests
{
    public static TheoryData<string> Lines() => new(
        "extract x -j abc", "extract x -j 2147483647", "extract x -j 99999999999", "extract x -j 1.5", "extract x -j -1", "extract x -j 0",
        "extract x --min-confidence 0,1", "extract x --min-confidence NaN", "extract x --min-confidence 1e400",
            "extract x --min-confidence -0.1",
        "extract x --act 7", "extract x --act Statement", "extract x --format json,", "extract x --format 0", "extract x --max-size 10M",
            "extract x --max-size 0",
        "extract x --max-size 99999999999", "extract x --encoding none", "extract x --encoding utf-7",
            "extract x --encoding unicode-1-1-utf-7", "extract x --input-format 3", "extract x --column text",
            "extract x --column text=",
        "extract x --shard 0/2", "extract x --shard 1/99999999999", "extract x --published 2023-13-01", "extract x --store ∅",
            "extract x -o ∅", "extract ∅",
        "extract x --resources ∅", "extract x --encoding ∅", "search a --store s.db --limit 99999999999", "search a --store s.db -n x",
            "search a --store s.db --type 7",
        "search a --store s.db --type foo", "search a --store s.db --from yesterday", "search a --store s.db -f yaml", "search a --store ∅",
        "search a --store s.db --min-confidence 2", "statements --store s.db -f csv", "verify x --golden ∅",
            "verify x --golden g --report 9", "verify x --golden g -j x",
        "review x -o ∅", "review x -o y --apply ∅", "explain ∅", "explain x --published soon", "completion tcsh",
            "extract x --encoding \u001b[31m", "extract x -j \u001b]0;x\u0007");

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_bad_value_is_told_in_one_line(string line)
    {
        CommandOutcome outcome = CommandTester.Run([.. line.Split(' ').Select(word => word == "∅" ? "" : word)]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        string[] lines = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, l => Assert.StartsWith("extraction: ", l, StringComparison.Ordinal));
        Assert.All(outcome.Error.Where(c => c != '\n'), c => Assert.False(char.IsControl(c)));
    }

    [Fact]
    public void A_word_that_begins_with_an_at_sign_is_no_file_of_options()
    {
        using var command = new CommandTester();
        command.Write("in/@evil", "“We go,” said Ida Holm.");
        command.Write("evil", "-o\npwned\n");
        CommandOutcome outcome = CommandTester.Run("extract", "@" + command.PathOf("evil"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("does not exist", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists("pwned"));
    }

    [Theory]
    [InlineData("extrct", "did you mean 'extract'?")]
    [InlineData("serch", "did you mean 'search'?")]
    [InlineData("xyzzy", "there is no command 'xyzzy'")]
    public void An_unknown_command_gets_a_suggestion(string command, string message)
    {
        CommandOutcome outcome = CommandTester.Run(command, "x", "--store", "y");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_option_gets_a_suggestion() =>
        Assert.Contains("There is no option '--formt'; did you mean '--format'?\n", CommandTester.Run("extract", "x", "--formt", "csv").Error,
            StringComparison.Ordinal);

    [Fact]
    public void After_two_dashes_nothing_is_an_option()
    {
        CommandOutcome outcome = CommandTester.Run("extract", "--", "-x.txt", "--formt");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("'-x.txt' does not exist", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("'--formt' does not exist", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("There is no option '--formt'", CommandTester.Run("extract", "--formt", "--", "-x.txt").Error,
            StringComparison.Ordinal);
        Assert.Contains("There is no option '--quot'; did you mean '--quote'?", CommandTester.Run("explain", "--quot").Error,
            StringComparison.Ordinal);
    }
}
