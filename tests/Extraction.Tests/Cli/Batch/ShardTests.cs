using Extraction.Cli.Extract;

namespace Extraction.Tests.Cli.Batch;

public sealed class ShardTests
{
    [Theory]
    [InlineData("1/1", true)]
    [InlineData("8/8", true)]
    [InlineData("0/8", false)]
    [InlineData("9/8", false)]
    [InlineData("1", false)]
    [InlineData("1/2/3", false)]
    [InlineData("-1/2", false)]
    [InlineData("a/b", false)]
    public void A_part_is_written_as_number_and_count(string text, bool valid) => Assert.Equal(valid, Shard.TryParse(text, out _));

    [Fact]
    public void Every_identifier_belongs_to_exactly_one_part_of_about_equal_size()
    {
        string[] ids = [.. Enumerable.Range(0, 8000).Select(i => $"article {i}")];
        int[] sizes = [.. Enumerable.Range(1, 8).Select(i => ids.Count(new Shard(i, 8).Contains))];
        Assert.Equal(8000, sizes.Sum());
        Assert.All(sizes, size => Assert.InRange(size, 850, 1150));
    }

    [Fact]
    public void The_part_of_an_identifier_never_changes()
    {
        // SHA-256 of "abc" begins with ba7816bf8f01cfea.
        int part = (int)(0xba7816bf8f01cfeaUL % 7) + 1;
        Assert.True(new Shard(part, 7).Contains("abc"));
    }

    [Fact]
    public void The_parts_together_are_the_whole_whatever_the_order_and_each_problem_is_told_once()
    {
        string[] lines = [.. Enumerable.Range(0, 12).Select(InventedArticles.Line)];
        string whole = CommandTester.RunWithInput(string.Join('\n', lines), "extract", "-", "--format", "jsonl").Output;
        string backwards = string.Join('\n', lines.Reverse().Append("{ no json"));
        CommandOutcome[] parts = [.. Enumerable.Range(1, 3)
            .Select(i => CommandTester.RunWithInput(backwards, "extract", "-", "--shard", $"{i}/3", "--format", "jsonl"))];
        Assert.Equal(Ids(whole), Ids(string.Concat(parts.Select(p => p.Output))));
        Assert.Single(parts, p => p.ExitCode == 1);
        foreach (int i in new[] { 1, 2, 3 })
        {
            string forwards = CommandTester.RunWithInput(string.Join('\n', lines), "extract", "-", "--shard", $"{i}/3", "--format",
                "jsonl").Output;
            Assert.Equal(Ids(forwards), Ids(parts[i - 1].Output));
        }
    }

    [Fact]
    public void Parts_can_share_a_folder()
    {
        using var command = new CommandTester();
        foreach (string part in new[] { "1/2", "2/2" })
        {
            CommandTester.RunWithInput(InventedArticles.JsonLines(6), "extract", "-", "--shard", part, "-o", command.PathOf("out"),
                "--format", "json,jsonl");
        }

        Assert.Equal(6, Directory.GetFiles(command.PathOf("out"), "a*.json").Length);
        Assert.Equal(6, File.ReadLines(command.PathOf("out/results-1-of-2.jsonl"))
            .Concat(File.ReadLines(command.PathOf("out/results-2-of-2.jsonl"))).Count());
    }

    [Fact]
    public void A_run_over_all_takes_over_what_parts_finished_and_does_the_rest()
    {
        using var command = new CommandTester();
        string[] options = ["--format", "jsonl,csv,parquet", "--resume"];
        string input = InventedArticles.JsonLines(6);
        CommandTester.RunWithInput(input, ["extract", "-", "-o", command.PathOf("single"), .. options]);
        CommandTester.RunWithInput(input, ["extract", "-", "-o", command.PathOf("out"), "--shard", "1/2", .. options]);
        string journal = command.PathOf("out/.extraction-journal-1-of-2");
        int finished = File.ReadLines(journal).Count();
        // What a killed part left of a line does not count.
        File.AppendAllText(journal, "00\t1\ta");

        CommandOutcome whole = CommandTester.RunWithInput(input, ["extract", "-", "-o", command.PathOf("out"), .. options]);
        Assert.Contains($"6 articles ({finished} finished before)", whole.Error, StringComparison.Ordinal);
        foreach (string name in new[] { "results.jsonl", "quotes.csv", "quotes.parquet" })
        {
            Assert.Equal(File.ReadAllBytes(command.PathOf("single/" + name)), File.ReadAllBytes(command.PathOf("out/" + name)));
        }
    }

    [Fact]
    public void A_run_over_all_is_refused_while_a_part_runs()
    {
        using var command = new CommandTester();
        Directory.CreateDirectory(command.PathOf("out"));
        using (new FileStream(command.PathOf("out/.extraction-journal-1-of-2"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(1, CommandTester.RunWithInput(InventedArticles.JsonLines(1), "extract", "-", "-o", command.PathOf("out"),
                "--resume").ExitCode);
        }
    }

    private static string[] Ids(string jsonLines) =>
        [.. jsonLines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => System.Text.Json.JsonElement.Parse(l).GetProperty("article").GetProperty("id").GetString()!)
                .Order(StringComparer.Ordinal)];
}
