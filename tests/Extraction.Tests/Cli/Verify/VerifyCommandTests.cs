using System.Text;
using System.Text.Json;
using Extraction.Output;
using Extraction.Output.Review;
using Extraction.Quotes;

namespace Extraction.Tests.Cli.Verify;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly CommandTester _command = new();

    public VerifyCommandTests()
    {
        _command.Write("in/one.txt", "The mill reopens\n\nThe mill will open again in May, the owner said.\n");
        _command.Write("in/two.txt", "Rain again\n\nIt rained on Tuesday.\n");
    }

    public void Dispose() => _command.Dispose();

    [Fact]
    public void Goldens_are_written_and_then_the_same()
    {
        CommandOutcome update = Verify("--update");
        Assert.Equal(0, update.ExitCode);
        Assert.Contains("2 articles, 2 new; 2 goldens written\n", update.Output, StringComparison.Ordinal);
        CommandOutcome again = Verify();
        Assert.Equal((0, "2 articles, 2 same\n"), (again.ExitCode, again.Output));
    }

    [Fact]
    public void What_a_person_decided_is_kept_and_the_rest_of_the_golden_is_written_anew()
    {
        _command.Write("in/one.txt",
            "The mill reopens\n\n“The mill will open again in May,” Ada Brook, the owner, said on Monday.\n\n“We are glad,” said Tom Reed.\n");
        Verify("--update", "--only", "one");
        string golden = _command.PathOf("golden/one.json");
        ResultDocument found = ResultJson.Parse(File.ReadAllBytes(golden));
        Assert.Equal(2, found.Quotes.Count);

        // One quote is decided on otherwise than the program has it, the other one is simply old.
        ResultQuote decided = found.Quotes[0] with
        {
            Type = QuoteType.Mixed, Confidence = 1, Review = new ResultReview("Ida Holm", "2031-05-07T10:00:00Z", Verdict.Corrected, "on tape"),
        };
        ResultSpeaker speaker = found.Speakers.Single(s => s.Id == decided.SpeakerId);
        ResultDocument reviewed = found with
        {
            Quotes = [decided, found.Quotes[1] with { Act = QuoteAct.Mental }],
            Speakers = [.. found.Speakers.Select(s => s == speaker ? s with { Roles = [s.Roles[0] with { Title = "head" }] } : s)],
        };
        File.WriteAllBytes(golden, ResultJson.ToIndentedBytes(reviewed));

        CommandOutcome update = Verify("--update", "--only", "one");
        Assert.Equal(1, update.ExitCode);
        Assert.Matches(@"one\.txt: \d+ differences; golden rewritten; 2 kept as a person decided \(--force overwrites\)", update.Output);
        Assert.Matches(@"line 3 +kept as a person decided: .*: type changed from mixed to direct\n", update.Output);
        Assert.Matches(@"line 5 +\[“We are glad,”\]: act changed from mental to statement\n", update.Output);
        Assert.Contains("; 1 golden written", update.Output, StringComparison.Ordinal);
        ResultDocument renewed = ResultJson.Parse(File.ReadAllBytes(golden));
        ResultQuote kept = renewed.Quotes[0];
        Assert.Equal((QuoteType.Mixed, decided.Review, "head"),
            (kept.Type, kept.Review, renewed.Speakers.Single(s => s.Id == kept.SpeakerId).Roles[0].Title));
        Assert.Equal((QuoteAct.Statement, null), (renewed.Quotes[1].Act, renewed.Quotes[1].Review));

        // Nothing is left to be written, and the file stays as it is.
        byte[] bytes = File.ReadAllBytes(golden);
        CommandOutcome again = Verify("--update", "--only", "one", "--report", "json");
        Assert.Equal(1, again.ExitCode);
        Assert.Equal(bytes, File.ReadAllBytes(golden));
        JsonElement article = JsonElement.Parse(again.Output).GetProperty("articles")[0];
        Assert.False(article.GetProperty("updated").GetBoolean());
        Assert.All(article.GetProperty("differences").EnumerateArray(), d => Assert.True(d.GetProperty("kept").GetBoolean()));

        CommandOutcome forced = Verify("--update", "--force", "--only", "one");
        Assert.Equal(0, forced.ExitCode);
        Assert.Contains("WARNING", forced.Error, StringComparison.Ordinal);
        Assert.Equal(ResultJson.ToIndentedBytes(found), File.ReadAllBytes(golden));
        Assert.Equal(2, Verify("--force").ExitCode);
    }

    [Fact]
    public void A_decision_that_agrees_is_no_difference_and_one_about_another_text_is_kept_whole()
    {
        Verify("--update", "--only", "one");
        string golden = _command.PathOf("golden/one.json");
        ResultDocument found = ResultJson.Parse(File.ReadAllBytes(golden));
        var review = new ResultReview(null, null, Verdict.Confirmed, null);
        ResultDocument reviewed = found with { Quotes = [.. found.Quotes.Select(q => q with { Review = review, Confidence = 1 })] };
        File.WriteAllBytes(golden, ResultJson.ToIndentedBytes(reviewed));
        Assert.Equal((0, "1 article, 1 same\n"), (Verify("--only", "one").ExitCode, Verify("--only", "one").Output));

        // What was decided about another text cannot be carried over.
        byte[] before = File.ReadAllBytes(golden);
        _command.Write("in/one.txt", "The mill reopens\n\nThe mill will open again in May, the owner said. “Good,” said Tom Reed.\n");
        CommandOutcome changed = Verify("--update", "--only", "one");
        Assert.Equal(1, changed.ExitCode);
        Assert.Equal(before, File.ReadAllBytes(golden));
        Assert.Contains("kept as a person decided: the article's text is not the one", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_beside_those_that_were_all_decided_on_is_told_and_not_added()
    {
        _command.Write("in/one.txt", "“The mill will open again,” said Ada Brook.\n\n“We are glad,” said Tom Reed.\n");
        Verify("--update", "--only", "one");
        string golden = _command.PathOf("golden/one.json");
        ResultDocument found = ResultJson.Parse(File.ReadAllBytes(golden));
        var review = new ResultReview(null, null, Verdict.Confirmed, null);
        ResultDocument one = ResultNumbers.Renumber(found with { Quotes = [found.Quotes[1] with { Review = review, Confidence = 1 }] });
        File.WriteAllBytes(golden, ResultJson.ToIndentedBytes(one));
        CommandOutcome update = Verify("--update", "--only", "one");
        Assert.Equal(1, update.ExitCode);
        Assert.Contains("kept as a person decided: quote added: [“The mill will open again,”], Ada Brook", update.Output, StringComparison.Ordinal);
        Assert.Equal("Tom Reed", Assert.Single(ResultJson.Parse(File.ReadAllBytes(golden)).Speakers).Name);

        // Where only some were decided on, what is new comes in.
        ResultQuote open = found.Quotes[0] with { Act = QuoteAct.Mental };
        ResultQuote decided = one.Quotes[0] with { Id = "q2", SpeakerId = "s2" };
        File.WriteAllBytes(golden, ResultJson.ToIndentedBytes(found with { Quotes = [open, decided] }));
        Assert.Equal(0, Verify("--update", "--only", "one").ExitCode);
        Assert.Equal([null, review], ResultJson.Parse(File.ReadAllBytes(golden)).Quotes.Select(q => q.Review));
    }

    [Fact]
    public void A_rejected_quote_of_a_golden_stays_rejected()
    {
        _command.Write("in/one.txt", "“The mill will open again,” said Ada Brook.\n\n“We are glad,” said Tom Reed.\n");
        Verify("--update", "--only", "one");
        string golden = _command.PathOf("golden/one.json");
        ResultDocument found = ResultJson.Parse(File.ReadAllBytes(golden));
        var review = new ResultReview("Ida Holm", null, Verdict.Rejected, null);
        ResultQuote rejected = found.Quotes[0] with { Review = review };
        ResultQuote open = found.Quotes[1] with { Act = QuoteAct.Mental };
        File.WriteAllBytes(golden, ResultJson.ToIndentedBytes(found with { Quotes = [rejected, open] }));

        CommandOutcome update = Verify("--update", "--only", "one");
        Assert.Equal(1, update.ExitCode);
        Assert.Contains("kept as a person decided: quote that a person rejected: [“The mill will open again,”], Ada Brook", update.Output,
            StringComparison.Ordinal);
        ResultDocument renewed = ResultJson.Parse(File.ReadAllBytes(golden));
        Assert.Equal([(review, QuoteAct.Statement), (null, QuoteAct.Statement)], renewed.Quotes.Select(q => (q.Review, q.Act)));

        // What the program does not find any more is as the person wished.
        ResultQuote elsewhere = rejected with { Content = [new TextSlice(0, 3, "“Th")] };
        ResultQuote[] all = [elsewhere, .. found.Quotes];
        File.WriteAllBytes(golden, ResultJson.ToIndentedBytes(found with { Quotes = [.. all.Select((q, i) => q with { Id = $"q{i + 1}" })] }));
        Assert.Equal(0, Verify("--only", "one").ExitCode);
    }

    [Fact]
    public void New_and_missing_articles_are_told()
    {
        Verify("--update");
        File.Move(_command.PathOf("in/two.txt"), _command.PathOf("in/three.txt"));
        CommandOutcome outcome = Verify();
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("three.txt: new: there is no golden for it", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("two: missing: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("3 articles, 1 same, 1 new, 1 missing", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_named_articles_are_looked_at_and_written()
    {
        Verify("--update", "--only", "one");
        Assert.Equal(["one.json"], Directory.GetFiles(_command.PathOf("golden")).Select(f => Path.GetFileName(f)));
        Assert.Equal(0, Verify("--only", "one").ExitCode);
        Assert.Equal(1, Verify().ExitCode);
        CommandOutcome unknown = Verify("--only", "three");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("three", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("begins with a byte order mark", "utf-8")]
    [InlineData("is in UTF-16", "utf-16")]
    [InlineData("has line ends of Windows (CR LF) where results have LF", null, "\n", "\r\n")]
    [InlineData("begins with a byte order mark and has line ends of Windows (CR LF) where results have LF", "utf-8", "\n", "\r\n")]
    [InlineData("is indented otherwise", null, "  \"generator\": {", "  \"generator\":  {")]
    [InlineData("is indented otherwise", null, "\"Extraction\"", "\"\\u0045xtraction\"")]
    [InlineData("has its keys in another order", null, "\"name\": \"Extraction\",", "", "\"model\":",
        "\"name\": \"Extraction\", \"model\":")]
    [InlineData("lacks the line end after the last line", null, "]\n}\n", "]\n}")]
    [InlineData("ends in blank lines", null, "]\n}\n", "]\n}\n\n")]
    public void A_golden_of_the_same_meaning_that_is_written_otherwise_is_told_in_a_sentence(string way, string? encoding,
        params string[] changes)
    {
        Verify("--update");
        string golden = _command.PathOf("golden/one.json"), text = File.ReadAllText(golden);
        for (int i = 0; i < changes.Length; i += 2) text = text.Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        File.WriteAllText(golden, text, encoding is null ? new UTF8Encoding(false) : Encoding.GetEncoding(encoding));
        CommandOutcome outcome = Verify();
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"same meaning, but the golden {way}; --update writes it as results are written", outcome.Output,
            StringComparison.Ordinal);
        Verify("--update");
        Assert.Equal(0, Verify().ExitCode);
    }

    [Fact]
    public void A_difference_has_the_line_and_goes_to_people_machines_and_workflows()
    {
        Verify("--update");
        string golden = _command.PathOf("golden/one.json");
        File.WriteAllText(golden, File.ReadAllText(golden).Replace("The mill reopens", "The mill closes", StringComparison.Ordinal));
        Assert.Contains("  line 1    title changed from The mill closes to The mill reopens", Verify().Output, StringComparison.Ordinal);

        string file = Path.Combine(_command.PathOf("in"), "one.txt");
        Assert.Contains(
            $"::error file={file},line=1,title=article-changed::title changed from The mill closes to The mill reopens\n",
                Verify("--report", "github").Output, StringComparison.Ordinal);

        JsonElement report = JsonElement.Parse(Verify("--report", "json").Output);
        Assert.Equal(1, report.GetProperty("summary").GetProperty("different").GetInt32());
        JsonElement difference = report.GetProperty("articles")[0].GetProperty("differences")[0];
        Assert.Equal("article-changed", difference.GetProperty("kind").GetString());
        Assert.Equal(1, difference.GetProperty("line").GetInt32());
        Assert.Equal("The mill closes", difference.GetProperty("expected").GetString());
    }

    [Fact]
    public void A_golden_that_cannot_be_read_fails_its_article()
    {
        Verify("--update");
        _command.Write("golden/one.json", "{}");
        CommandOutcome outcome = Verify();
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("1 same, 1 failed", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Gold_by_a_person_is_compared_and_never_overwritten()
    {
        string gold = _command.Write(
            "golden/two.json",
            """{"doc":"two","published":"2031-05-07","speakers":[{"id":"s1","name":"Ida","kind":"person","roles":[]}],"quotes":[{"id":"E1","type":"direct","act":"statement","content":[{"start":12,"end":21,"text":"It rained"}],"cue":[],"source":[],"speaker":"s1","via":null,"said":null}]}""");
        string before = File.ReadAllText(gold);
        CommandOutcome outcome = Verify("--update", "--only", "two");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("line 3    quote lost: [It rained], Ida", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(gold));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "x")]
    [InlineData("verify", "x", "--golden", "no-such-folder-anywhere")]
    [InlineData("verify", "x", "--golden", ".", "--report", "xml")]
    public void A_command_line_that_makes_no_sense_exits_2(params string[] args) => Assert.Equal(2, CommandTester.Run(args).ExitCode);

    private CommandOutcome Verify(params string[] options) =>
        CommandTester.Run(["verify", _command.PathOf("in"), "--golden", _command.PathOf("golden"), .. options]);
}
