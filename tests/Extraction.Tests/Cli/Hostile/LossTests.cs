using System.Diagnostics;
using System.Text;
using Extraction.Cli;
using Extraction.Tests.Cli.Batch;

namespace Extraction.Tests.Cli.Hostile;

/// <summary>Nothing that comes in is lost, and nothing that is there is overwritten by mistake.</summary>
public sealed class LossTests : IDisposable
{
    private readonly CommandTester _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public async Task A_pipe_that_can_be_read_once_loses_nothing_to_the_count_on_a_terminal()
    {
        if (OperatingSystem.IsWindows()) return;
        string pipe = _command.PathOf("pipe.jsonl");
        using (var make = Process.Start("mkfifo", [pipe])) make.WaitForExit();
        Task feeding = Task.Run(() => File.WriteAllText(pipe,
            string.Concat(Enumerable.Range(0, 400).Select(i => $"{{\"id\":\"a{i}\",\"text\":\"Number {i} said nothing.\"}}\n"))));
        using var output = new MemoryStream();
        var terminal = new Terminal { Input = Stream.Null, Output = output, Error = TextWriter.Null, IsErrorInteractive = true };
        Assert.Equal(0, CommandLine.Run(["extract", pipe, "--jobs", "2"], terminal, CancellationToken.None));
        await feeding;
        Assert.Equal(400, Encoding.UTF8.GetString(output.ToArray()).Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("in", "in", "brat")]
    [InlineData("in", "in/../in/", "json")]
    [InlineData("in/*.txt", "in", "brat")]
    public void A_folder_is_not_read_and_written_at_once(string input, string output, string format)
    {
        string source = _command.Write("in/a.txt", "Nobody spoke.\r\n");
        CommandOutcome outcome = CommandTester.Run("extract", _command.PathOf(input), "-o", _command.PathOf(output), "-f", format);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("read and written", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(("Nobody spoke.\r\n", 1), (File.ReadAllText(source), Directory.GetFiles(_command.PathOf("in")).Length));
    }

    [Theory]
    [InlineData("a.txt", "Nobody spoke.", "brat")]
    [InlineData("results.jsonl", "{\"text\":\"Nobody spoke.\"}", "jsonl")]
    [InlineData("a.json", "{\"id\":\"a\",\"text\":\"Nobody spoke.\"}", "json")]
    [InlineData("quotes.csv", "text\nNobody spoke.\n", "csv")]
    public void No_input_is_overwritten(string name, string content, string format)
    {
        string source = _command.Write("in/" + name, content);
        CommandOutcome outcome = CommandTester.Run("extract", source, "-o", _command.PathOf("in"), "-f", format);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("read by this very run", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(source));
    }

    [Fact]
    public void A_name_that_is_no_utf8_is_told_and_the_others_are_read()
    {
        if (!OperatingSystem.IsLinux()) return;
        _command.Write("in/a.txt", "“It is cold,” said Ada Brook.");
        const string make = "bad=\"$(printf '\\377')\"; cp \"$0/in/a.txt\" \"$0/in/$bad.txt\"; mkdir \"$0/in/$bad\"";
        Shell(make);
        string[] told = CommandTester.Run("extract", _command.PathOf("in"), "-o", _command.PathOf("out")).Error.Split('\n');
        // Nor could this program remove them.
        Shell("rm -r \"$0/in\"");
        Assert.Equal(2, told.Count(line => line.EndsWith(": its name is not in UTF-8, in which this program reads names; rename it.",
            StringComparison.Ordinal)));
        Assert.Contains(told, line => line.StartsWith("1 article, 1 quote, 2 failures", StringComparison.Ordinal));
        Assert.Contains("cannot be found: its name is not in UTF-8",
            CommandTester.Run("extract", _command.PathOf("in/\uFFFD.txt"), "-o", _command.PathOf("out")).Error, StringComparison.Ordinal);

        void Shell(string script)
        {
            using var shell = Process.Start("sh", ["-c", script, _command.Folder]);
            shell.WaitForExit();
        }
    }

    [Fact]
    public void Results_within_the_input_are_not_read_the_second_time()
    {
        _command.Write("in/a.txt", "“It is cold,” said Ada Brook.");
        for (int time = 0; time < 2; time++)
        {
            CommandOutcome outcome = CommandTester.Run("extract", _command.PathOf("in"), "-o", _command.PathOf("in/out"), "-f",
                "json,jsonl,csv,brat,html");
            Assert.Equal(0, outcome.ExitCode);
            Assert.StartsWith("1 article, ", outcome.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public void A_result_that_was_emptied_or_altered_is_made_again(string left)
    {
        string source = _command.Write("a.txt", "“It is cold,” said Ada Brook."), output = _command.PathOf("out");
        CommandTester.Run("extract", source, "-o", output);
        byte[] whole = File.ReadAllBytes(_command.PathOf("out/a.json"));
        File.WriteAllText(_command.PathOf("out/a.json"), left);
        Assert.Equal(0, CommandTester.Run("extract", source, "-o", output, "--resume").ExitCode);
        Assert.Equal(whole, File.ReadAllBytes(_command.PathOf("out/a.json")));
        Assert.Contains("(1 finished before)", CommandTester.Run("extract", source, "-o", output, "--resume").Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_journal_costs_nothing_but_the_work()
    {
        string source = _command.Write("a.txt", "“It is cold,” said Ada Brook."), output = _command.PathOf("out"), journal =
            _command.PathOf("out/.extraction-journal");
        CommandTester.Run("extract", source, "-o", output, "-f", "jsonl");
        byte[] whole = File.ReadAllBytes(_command.PathOf("out/results.jsonl")), record = File.ReadAllBytes(journal);
        var random = new Random(1);
        for (int i = 0; i < 60; i++)
        {
            byte[] damaged = [.. record];
            if (i == 0) random.NextBytes(damaged);
            else for (int n = 0; n < 1 + (i % 5); n++) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(journal, damaged);
            CommandOutcome outcome = CommandTester.Run("extract", source, "-o", output, "-f", "jsonl", "--resume");
            Assert.Equal((0, 1), (outcome.ExitCode, File.ReadLines(_command.PathOf("out/results.jsonl")).Count()));
        }

        File.WriteAllBytes(journal, [.. record[..40], 0, 0xFF, .. record[40..]]);
        CommandTester.Run("extract", source, "-o", output, "-f", "jsonl", "--resume");
        Assert.Equal(whole, File.ReadAllBytes(_command.PathOf("out/results.jsonl")));
    }

    [Theory]
    [InlineData("a.json.part")]
    [InlineData("a.json")]
    [InlineData(".extraction-journal")]
    public void A_link_in_the_place_of_a_file_of_the_run_is_not_followed(string name)
    {
        if (OperatingSystem.IsWindows()) return;
        string source = _command.Write("a.txt", "Nobody spoke."), victim = _command.Write("victim.txt", "Precious.");
        Directory.CreateDirectory(_command.PathOf("out"));
        File.CreateSymbolicLink(_command.PathOf("out/" + name), victim);
        CommandOutcome outcome = CommandTester.Run("extract", source, "-o", _command.PathOf("out"));
        Assert.Equal(name == ".extraction-journal" ? 1 : 0, outcome.ExitCode);
        Assert.Equal("Precious.", File.ReadAllText(victim));
    }

    [Fact]
    public void A_mistake_of_the_program_is_one_line_with_an_identifier_and_a_code_of_its_own()
    {
        string Error()
        {
            using var error = new StringWriter { NewLine = "\n" };
            var terminal = new Terminal { Input = Stream.Null, Output = new BrokenStream(), Error = error };
            Assert.Equal(70, CommandLine.Run(["schema"], terminal, CancellationToken.None));
            return error.ToString();
        }

        Assert.Matches("^extraction: internal error [0-9a-f]{8} \\(InvalidOperationException in Extraction\\..*please report this line\\n$",
            Error());
        Assert.Equal(Error(), Error());
    }

    [Fact]
    public void A_reader_that_goes_away_ends_the_run()
    {
        if (OperatingSystem.IsWindows()) return;
        string input = _command.Write("in.jsonl", InventedArticles.JsonLines(3000));
        using Process process = CommandProcess.Start("extract", input, "--jobs", "1");
        process.StandardInput.Close();
        Assert.NotNull(process.StandardOutput.ReadLine());
        process.StandardOutput.Close();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((141, ""), (process.ExitCode, error));
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("made to fail");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("made to fail");
    }
}
