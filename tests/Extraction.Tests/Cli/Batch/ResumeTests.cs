using Extraction.Cli;

namespace Extraction.Tests.Cli.Batch;

public sealed class ResumeTests : IDisposable
{
    private readonly CommandTester _command = new();

    public void Dispose() => _command.Dispose();

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl,csv,html")]
    [InlineData("parquet")]
    [InlineData("brat,webannotation")]
    public void Nothing_is_done_twice_and_a_changed_article_is_done_again(string format)
    {
        Assert.DoesNotContain("finished before", Extract(InventedArticles.JsonLines(4), format).Error, StringComparison.Ordinal);
        Assert.Contains("4 articles (4 finished before), ", Extract(InventedArticles.JsonLines(4), format).Error, StringComparison.Ordinal);

        string changed = InventedArticles.JsonLines(4).Replace("Bridge 2 ", "Tunnel 2 ", StringComparison.Ordinal);
        Assert.Contains("4 articles (3 finished before), ", Extract(changed, format).Error, StringComparison.Ordinal);
        Dictionary<string, string> resumed = Contents();
        Directory.Delete(_command.PathOf("out"), recursive: true);
        Extract(changed, format);
        Assert.Equal(Contents(), resumed);
        Assert.Contains("4 articles (3 finished before), ", Extract(InventedArticles.JsonLines(4), format).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_options_and_other_formats_do_everything_again()
    {
        string input = InventedArticles.JsonLines(2);
        Extract(input, "json");
        Assert.DoesNotContain("finished before", Extract(input, "json,brat").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("finished before", Extract(input, "json", "--act", "statement").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("finished before", Extract(input, "json", "--published", "2031-05-07").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_was_removed_is_made_again()
    {
        Extract(InventedArticles.JsonLines(2), "json");
        File.Delete(_command.PathOf("out/a1.json"));
        Assert.Contains("(1 finished before)", Extract(InventedArticles.JsonLines(2), "json").Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_command.PathOf("out/a1.json")));
    }

    [Fact]
    public void A_torn_line_of_the_journal_is_cut_off()
    {
        Extract(InventedArticles.JsonLines(3), "jsonl");
        Dictionary<string, string> whole = Contents();
        using (var journal = new FileStream(_command.PathOf("out/.extraction-journal"),
            FileMode.Open)) journal.SetLength(journal.Length - 10);
        Assert.Contains("(2 finished before)", Extract(InventedArticles.JsonLines(3), "jsonl").Error, StringComparison.Ordinal);
        Assert.Equal(whole, Contents());
        Assert.Contains("(3 finished before)", Extract(InventedArticles.JsonLines(3), "jsonl").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_whose_result_cannot_be_written_is_lost_alone()
    {
        Directory.CreateDirectory(_command.PathOf("out/a1.json"));
        CommandOutcome outcome = Extract(InventedArticles.JsonLines(3), "json");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("cannot be written", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("2 articles, ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["a0.json", "a2.json", "errors.jsonl"], Contents().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_article_whose_own_file_cannot_be_written_is_in_no_file_for_all_and_the_others_are()
    {
        Directory.CreateDirectory(_command.PathOf("out/a1.json"));
        CommandOutcome outcome = Extract(InventedArticles.JsonLines(3), "csv,json,jsonl");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("2 articles, ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("a1.json'); check the folder", File.ReadAllText(_command.PathOf("out/errors.jsonl")), StringComparison.Ordinal);
        Assert.Equal(["a0", "a2"], Directory.GetFiles(_command.PathOf("out"), "a*.json").Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal));
        Assert.Equal(2, File.ReadLines(_command.PathOf("out/results.jsonl")).Count());
        Assert.DoesNotContain("\na1,", File.ReadAllText(_command.PathOf("out/quotes.csv")), StringComparison.Ordinal);

        // Nor is it taken for finished, once its name is free.
        Directory.Delete(_command.PathOf("out/a1.json"));
        Assert.Contains("3 articles (2 finished before)", Extract(InventedArticles.JsonLines(3), "csv,json,jsonl").Error,
            StringComparison.Ordinal);
        Assert.Equal(3, File.ReadLines(_command.PathOf("out/results.jsonl")).Count());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void A_folder_of_results_that_is_removed_during_the_run_is_told_and_a_resumed_run_does_everything(string format)
    {
        string input = InventedArticles.JsonLines(3);
        using var error = new StringWriter { NewLine = "\n" };
        var lines = new LinesThenAction(input, () => Directory.Delete(_command.PathOf("out"), recursive: true));
        string[] args = ["extract", "-", "-o", _command.PathOf("out"), "--resume", "--jobs", "1", "--format", format];
        int exitCode = CommandLine.Run(args, new Terminal { Input = lines, Output = Stream.Null, Error = error }, default);
        Assert.Equal(1, exitCode);
        Assert.Contains("Could not find a part of the path", error.ToString(), StringComparison.Ordinal);

        Assert.DoesNotContain("finished before", Extract(input, format).Error, StringComparison.Ordinal);
        Assert.Contains("3 articles (3 finished before), ", Extract(input, format).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_behind_standard_output_ends_the_run_with_one_line()
    {
        using var error = new StringWriter { NewLine = "\n" };
        string path = _command.Write("in.jsonl", InventedArticles.JsonLines(20));
        int exitCode = CommandLine.Run(["extract", path], new Terminal { Input = Stream.Null, Output = new FullStream(), Error = error },
            default);
        Assert.Equal(1, exitCode);
        Assert.Equal("extraction: No space left on device\n", error.ToString());
    }

    [Fact]
    public void Resuming_needs_a_folder() => Assert.Equal(2, CommandTester.Run("extract", "-", "--resume").ExitCode);

    private CommandOutcome Extract(string input, string format, params string[] more) =>
        CommandTester.RunWithInput(input, ["extract", "-", "-o", _command.PathOf("out"), "--resume", "--format", format, .. more]);

    private Dictionary<string, string> Contents() => Directory.GetFiles(_command.PathOf("out"))
        .Where(f => Path.GetFileName(f)[0] != '.')
        .ToDictionary(f => Path.GetFileName(f), File.ReadAllText, StringComparer.Ordinal);

    /// <summary>Input at whose end something happens.</summary>
    private sealed class LinesThenAction(string text, Action atEnd) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))
    {
        private Action? _atEnd = atEnd;

        public override int Read(Span<byte> buffer)
        {
            int count = base.Read(buffer);
            if (count == 0) Interlocked.Exchange(ref _atEnd, null)?.Invoke();
            return count;
        }
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
