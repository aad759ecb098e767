using System.Text;
using System.Text.Json.Nodes;
using Extraction.Output;

namespace Extraction.Tests.Cli.Hostile;

/// <summary>Results, decisions and goldens that somebody edited: told in
/// one line with the file, never a crash, never a file elsewhere.</summary>
public sealed class EditedFileTests : IDisposable
{
    private const string Text = "“The mill will open again in May,” owner Ada Brook said on Monday. Reed, a farmer, said he was glad.\n";

    private readonly CommandTester _command = new();

    public EditedFileTests()
    {
        _command.Write("in/mill.txt", Text);
        Assert.Equal(0, CommandTester.Run("extract", _command.PathOf("in/mill.txt"), "-o", _command.PathOf("results"),
            "--include-text").ExitCode);
    }

    public void Dispose() => _command.Dispose();

    public static TheoryData<string, string> Edits() => new()
    {
        { "article.id", "\"../x\"" }, { "article.id", "\"/x\"" }, { "article.id", "\"a/b\"" }, { "article.id", "\"\"" },
            { "article.id", "null" },
        { "article.length", "-1" }, { "article.length", "3" }, { "article.authors", "[null]" },
            { "article.published", "{\"date\":\"soon\",\"basis\":\"given\"}" },
        { "quotes", "[null]" }, { "quotes", "null" }, { "quotes.0.content", "[]" }, { "quotes.0.content", "[null]" },
            { "quotes.0.content.0.start", "-1" },
        { "quotes.0.content.0.end", "2147483647" }, { "quotes.0.content.0.text", "\"Other words.\"" }, { "quotes.0.speakerId", "\"s99\"" },
            { "quotes.0.parent", "\"q1\"" },
        { "quotes.0.id", "\"q2\"" }, { "quotes.0.confidence", "1e999" }, { "quotes.0.type", "7" }, { "speakers.0", "null" },
            { "speakers.0.mentions", "[{}]" },
        { "speakers.0.id", "\"s2\"" }, { "speakers.0.roles", "[null]" }, { "dates", "[null]" }, { "warnings", "[null]" },
            { "schemaVersion", "\"9\"" },
        { "quotes.0.confidence", "1e308" }, { "quotes.0.confidence", "-0.1" }, { "quotes.0.confidence", "1.01" },
            { "quotes.0.paragraph", "-2" }, { "article.sha256", "\"00\"" }, { "quotes.0.said.date", "\"2031-02-30\"" },
            { "quotes.0.said.until", "\"later\"" }, { "quotes.0.said.time", "\"25:00\"" }, { "quotes.0.said.start", "null" },
        { "quotes.0.review", "{\"by\":null,\"at\":\"2031-13-40T10:00:00Z\",\"decision\":\"confirmed\",\"note\":null}" },
            { "quotes.0.review", "{\"by\":null,\"at\":\"yesterday\",\"decision\":\"confirmed\",\"note\":null}" },
            { "quotes.0.review", "{\"by\":null,\"at\":null,\"decision\":\"draft\",\"note\":null}" },
        { "article.published", "{}" }, { "quotes.0.content.0", "{}" }, { "speakers.0.mentions.0", "{\"start\":0}" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edited_result_or_golden_is_told(string path, string value)
    {
        string file = _command.PathOf("results/mill.json");
        JsonNode root = JsonNode.Parse(File.ReadAllBytes(file))!, parent = root;
        string[] steps = path.Split('.');
        foreach (string step in steps[..^1]) parent = int.TryParse(step, out int index) ? parent[index]! : parent[step]!;
        if (int.TryParse(steps[^1], out int last)) parent[last] = "@";
        else parent[steps[^1]] = "@";
        File.WriteAllText(file, root.ToJsonString().Replace("\"@\"", value, StringComparison.Ordinal));

        string decisions = _command.Write("decisions.json", """{"schemaVersion":"1.0","kind":"extraction-decisions","decisions":[]}""");
        foreach (CommandOutcome outcome in new[]
        {
            CommandTester.Run("review", _command.PathOf("results"), "-o", _command.PathOf("page.html")),
            CommandTester.Run("review", _command.PathOf("results"), "--apply", decisions, "-o", _command.PathOf("corrected")),
            CommandTester.Run("verify", _command.PathOf("in"), "--golden", _command.PathOf("results")),
        })
        {
            Assert.Equal(1, outcome.ExitCode);
            Assert.DoesNotMatch(@"internal error|System\.|Extraction\.|\.NET", outcome.Error + outcome.Output);
        }

        Assert.False(File.Exists(_command.PathOf("x.json")) || File.Exists("/x.json") || File.Exists(_command.PathOf("page.html")));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"schemaVersion\":\"1.0\",\"kind\":\"extraction-decisions\",\"decisions\":[null]}")]
    [InlineData("{\"schemaVersion\":\"1.0\",\"kind\":\"extraction-decisions\",\"decisions\":null}")]
    [InlineData("C:7")]
    [InlineData("C:[]")]
    [InlineData("C:{\"speaker\":7}")]
    [InlineData("C:{\"speaker\":\" \"}")]
    [InlineData("C:{\"date\":\"2023-13-40\"}")]
    [InlineData("C:{\"date\":{}}")]
    [InlineData("C:{\"kind\":\"dance\",\"speaker\":\"x\"}")]
    [InlineData("C:{\"type\":3}")]
    [InlineData("C:{\"content\":[]}")]
    [InlineData("C:{\"content\":[{\"start\":5,\"end\":2}]}")]
    [InlineData("C:{\"content\":[{\"start\":0,\"end\":99999}]}")]
    [InlineData("C:{\"content\":[null]}")]
    [InlineData("C:{\"speaker\":\"\\ud800\",\"content\":5}")]
    [InlineData("C:{\"speakr\":\"Ida Holm\"}")]
    [InlineData("C:{},\"at\":\"2031-02-30T10:00:00Z\"")]
    [InlineData("C:{},\"at\":\"2031-02-28\"")]
    [InlineData("C:{},\"at\":\"2031-02-28T10:00:00+01:00\"")]
    [InlineData("C:{},\"at\":\"\"")]
    [InlineData("C:{},\"not\":\"a misspelt note\"")]
    [InlineData("C:{},\"quote\":\"q0\"")]
    [InlineData("C:{},\"quote\":\"+0\"")]
    [InlineData("C:{},\"quote\":\"q99999999999\"")]
    [InlineData("C:{},\"quote\":\"../q1\"")]
    public void An_edited_decision_is_told(string decisions)
    {
        ResultDocument result = ResultJson.Parse(File.ReadAllBytes(_command.PathOf("results/mill.json")));
        TextSlice content = result.Quotes[0].Content[0];
        if (decisions.StartsWith("C:", StringComparison.Ordinal))
        {
            decisions = "{\"schemaVersion\":\"1.0\",\"kind\":\"extraction-decisions\",\"decisions\":[{\"article\":\"mill\",\"sha256\":\""
                + result.Article.Sha256
                + (decisions.Contains("\"quote\"", StringComparison.Ordinal) ? "\"" : "\",\"quote\":\"q1\"") + ",\"content\":[{\"start\":" + content.Start + ",\"end\":" + content.End
                    + "}],\"decision\":\"corrected\",\"corrected\":" + decisions[2..] + "}]}";
        }

        CommandOutcome outcome = CommandTester.Run("review", _command.PathOf("results"), "--apply",
            _command.Write("decisions.json", decisions), "-o", _command.PathOf("corrected"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.DoesNotMatch(@"internal error|System\.|Extraction\.|\.NET", outcome.Error);
        Assert.Matches("decisions.json: |^mill: ", outcome.Error);
    }

    /// <summary>A parser keeps one of two fields, and says nothing.</summary>
    [Fact]
    public void Two_fields_of_one_name_are_told_with_file_and_line()
    {
        string decisions = Decisions("\"decision\":\"confirmed\",\n\"decision\":\"rejected\"");
        string told = $"extraction: {decisions}: there is a second 'decision' in one object (line 2, column 1)\n";
        Assert.Equal((1, told), Outcome("review", _command.PathOf("results"), "--apply", decisions, "-o", _command.PathOf("corrected")));
        Assert.Equal((1, told), Outcome("agreement", decisions, decisions));

        string result = _command.PathOf("results/mill.json"), json = File.ReadAllText(result);
        File.WriteAllText(result, json.Replace("\"article\": {", "\"article\": {\n\"id\": \"other\",", StringComparison.Ordinal));
        told = "mill.json: there is a second 'id' in one object (line 10, column 5)";
        Assert.Contains(told, CommandTester.Run("review", result, "-o", _command.PathOf("page.html")).Error, StringComparison.Ordinal);
        CommandOutcome verified = CommandTester.Run("verify", _command.PathOf("in"), "--golden", _command.PathOf("results"));
        Assert.Contains(told, verified.Output + verified.Error, StringComparison.Ordinal);

        static (int, string) Outcome(params string[] args)
        {
            CommandOutcome outcome = CommandTester.Run(args);
            return (outcome.ExitCode, outcome.Error);
        }
    }

    /// <summary>Found by mutation: names and values of corrections were read only after the parser was done.</summary>
    [Theory]
    [InlineData("\"speaker\":\"X\"")]
    [InlineData("\"X\":\"Ida Holm\"")]
    public void Bytes_that_are_no_utf8_are_told(string correction)
    {
        string decisions = Decisions($"\"decision\":\"corrected\",\"corrected\":{{{correction}}}");
        File.WriteAllBytes(decisions, [.. File.ReadAllBytes(decisions).Select(b => b == 'X' ? (byte)0xFF : b)]);
        CommandOutcome outcome = CommandTester.Run("review", _command.PathOf("results"), "--apply", decisions, "-o",
            _command.PathOf("corrected"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("decisions.json: there are bytes that are no UTF-8; save the file as UTF-8 (line 1, column ", outcome.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_file_of_decisions_is_told_in_these_words()
    {
        foreach (string file in new[] { _command.PathOf("in/mill.txt"), _command.PathOf("results/mill.json") })
        {
            CommandOutcome outcome = CommandTester.Run("agreement", file, file);
            Assert.Equal((1, $"extraction: {file}: this is no file of decisions, as the review page and the desk export them\n"),
                (outcome.ExitCode, outcome.Error));
        }
    }

    [Fact]
    public void A_corrected_result_whose_file_cannot_be_written_is_lost_alone()
    {
        _command.Write("in/second.txt", Text);
        CommandTester.Run("extract", _command.PathOf("in"), "-o", _command.PathOf("results"), "--include-text");
        Directory.CreateDirectory(_command.PathOf("corrected/mill.json"));
        string decisions = _command.Write("none.json", """{"schemaVersion":"1.0","kind":"extraction-decisions","decisions":[]}""");
        CommandOutcome outcome = CommandTester.Run("review", _command.PathOf("results"), "--apply", decisions, "-o",
            _command.PathOf("corrected"), "--format", "json,csv");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("mill: the result cannot be written (", outcome.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_command.PathOf("corrected/second.json")));
        string table = File.ReadAllText(_command.PathOf("corrected/quotes.csv"));
        Assert.Contains("\nsecond,", table, StringComparison.Ordinal);
        Assert.DoesNotContain("\nmill,", table, StringComparison.Ordinal);
    }

    private string Decisions(string fields) => _command.Write("decisions.json",
        "{\"schemaVersion\":\"1.1\",\"kind\":\"extraction-decisions\",\"decisions\":[{\"article\":\"mill\",\"sha256\":\"00\",\"quote\":\"q1\","
        + $"\"content\":[],{fields}}}]}}");

    [Theory]
    [InlineData("{\"doc\":\"mill\",\"published\":\"soon\",\"speakers\":[],\"quotes\":[]}")]
    [InlineData("{\"doc\":\"mill\",\"speakers\":[null],\"quotes\":[]}")]
    [InlineData("{\"doc\":\"mill\",\"speakers\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"person\"},{\"id\":\"a\",\"name\":\"A\",\"kind\":\"person\"}],\"quotes\":[]}")]
    [InlineData("{\"doc\":\"mill\",\"speakers\":[],\"quotes\":[{\"id\":\"q1\",\"type\":\"direct\",\"act\":\"statement\",\"content\":[]}]}")]
    [InlineData("{\"doc\":\"mill\",\"speakers\":[],\"quotes\":[null],\"notQuotes\":[null]}")]
    [InlineData("{\"doc\":\"mill\",")]
    [InlineData("")]
    public void A_golden_of_a_person_with_a_slip_is_told_and_never_overwritten(string golden)
    {
        string file = _command.Write("golden/mill.json", golden);
        foreach (string[] more in new string[][] { [], ["--update"] })
        {
            CommandOutcome outcome = CommandTester.Run(["verify", _command.PathOf("in"), "--golden", _command.PathOf("golden"), .. more]);
            Assert.Equal((1, golden), (outcome.ExitCode, File.ReadAllText(file)));
            Assert.Contains("mill.json: ", outcome.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("internal error", outcome.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("in/mill.txt")]
    [InlineData("mill.jsonl")]
    [InlineData("in")]
    public void Articles_in_the_place_of_results_are_told_and_the_old_page_stays(string path)
    {
        _command.Write("mill.jsonl", "{\"id\":\"mill\",\"text\":\"Nobody spoke.\"}\n");
        string page = _command.Write("page.html", "<p>Worked on for hours.");
        CommandOutcome outcome = CommandTester.Run("review", _command.PathOf(path), "-o", page);
        Assert.Equal((1, "<p>Worked on for hours."), (outcome.ExitCode, File.ReadAllText(page)));
        Assert.Contains("'extraction extract ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_points_to_the_file_and_the_line_in_it_whatever_the_format()
    {
        _command.Write("news/a/page.html",
            "<html>\n<body>\n<p>Nothing here.</p>\n<p>“The mill will <b>open</b>\nagain in May,” owner Ada Brook said on Monday, and " +
            "all were glad.</p>\n");
        _command.Write("news/lines.jsonl",
            "{\"id\":\"none\",\"text\":\"Nobody spoke.\"}\n{\"id\":\"two\",\"text\":\"“We will open,” Ada Brook said.\"}\n");
        string[] verify = ["verify", _command.PathOf("news"), "--golden", _command.PathOf("golden")];
        CommandTester.Run([.. verify, "--update"]);
        foreach (string id in new[] { "page", "two" })
        {
            string file = _command.PathOf($"golden/{id}.json");
            File.WriteAllText(file, File.ReadAllText(file)
                .Replace("\"act\": \"statement\"", "\"act\": \"mental\"", StringComparison.Ordinal));
        }

        string report = CommandTester.Run([.. verify, "--report", "github"]).Output;
        Assert.Contains($"::error file={_command.PathOf("news/a/page.html").Replace(":", "%3A", StringComparison.Ordinal)},line=4,title=act-changed::", report, StringComparison.Ordinal);
        Assert.Contains($"::error file={_command.PathOf("news/lines.jsonl")},line=2,title=act-changed::", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_in_an_article_agrees_with_its_golden()
    {
        string input = _command.Write("half.jsonl", """{"id":"half","text":"“We \ud83d open,” Ada Brook said.","\udc00":"\ud800"}""" + "\n");
        string[] verify = ["verify", input, "--golden", _command.PathOf("golden")];
        Assert.Equal(0, CommandTester.Run([.. verify, "--update"]).ExitCode);
        Assert.Equal(0, CommandTester.Run(verify).ExitCode);
    }

    [Fact]
    public void Nothing_in_a_golden_or_a_name_has_power_over_a_log()
    {
        _command.Write("in/::error file=x::y.txt", "“We will open,” Ada Brook said.\n");
        _command.Write("golden/mill.json", Encoding.UTF8.GetString(File.ReadAllBytes(_command.PathOf("results/mill.json")))
            .Replace("Ada Brook\"", "\\n::error::\\u001b[31mAda\"", StringComparison.Ordinal));
        foreach (string form in new[] { "text", "json", "github" })
        {
            CommandOutcome outcome = CommandTester.Run("verify", _command.PathOf("in"), "--golden", _command.PathOf("golden"), "--report",
                form);
            string all = outcome.Output + outcome.Error;
            Assert.DoesNotContain('\u001b', all);
            string[] commands = [.. all.Split('\n').Where(l => l.TrimStart().StartsWith("::", StringComparison.Ordinal))];
            Assert.All(commands, c => Assert.True(form == "github" && c.StartsWith("::error file=", StringComparison.Ordinal)
                && c.Contains(_command.Folder.Split('/')[^1], StringComparison.Ordinal), c));
        }
    }
}
