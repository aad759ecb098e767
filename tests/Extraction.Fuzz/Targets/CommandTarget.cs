using System.Text;
using Extraction.Cli;

namespace Extraction.Fuzz.Targets;

/// <summary>A command over one file that anybody may have edited: a documented
/// exit code, readable lines, and no file outside the folder.</summary>
internal abstract class CommandTarget : FuzzTarget
{
    private static readonly int[] Documented = [0, 1, 2];

    private readonly string _root = Directory.CreateTempSubdirectory("extraction-fuzz-").FullName;

    protected CommandTarget()
    {
        Folder = Directory.CreateDirectory(Path.Combine(_root, "inside")).FullName;
        File.WriteAllText(PathOf("article.txt"), AllTargets.Article);
    }

    /// <summary>Where the command works.</summary>
    protected string Folder { get; }

    public override IReadOnlyList<string> Words { get; } =
    [
        "\"start\":", "\"end\":", "\"id\":", "\"q1\"", "\"s1\"", "\"content\":[]", "\"speaker\":null", "\"decision\":\"rejected\"",
            "\"corrected\":{\"content\":[{\"start\":3,\"end\":1}]}", "\"../x\"", "true", "person", "direct", "2023-12-01",
    ];

    protected string PathOf(string name) => Path.Combine(Folder, name);

    protected string Command(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = CommandLine.Run(args, new Terminal { Input = Stream.Null, Output = output, Error = error }, CancellationToken.None);
        string told = error.ToString();
        if (!Documented.Contains(exitCode) || told.Contains("internal error", StringComparison.Ordinal))
        {
            throw new BrokenPromiseException($"exit code {exitCode}: {told}");
        }
        if (told.Any(c => char.IsControl(c) && c != '\n')) throw new BrokenPromiseException("a message steers the terminal");
        if (told.Split('\n').Any(l => l.TrimStart().StartsWith("::", StringComparison.Ordinal)))
        {
            throw new BrokenPromiseException("a message is a workflow command");
        }
        if (Directory.GetFileSystemEntries(_root).Length > 1) throw new BrokenPromiseException("something was written outside the folder");
        return Encoding.UTF8.GetString(output.ToArray()) + told;
    }

    public override void Dispose() => Directory.Delete(_root, recursive: true);
}

/// <summary>Results, as <c>review</c> reads them and <c>verify</c> compares them.</summary>
internal sealed class ResultTarget : CommandTarget
{
    public override string Name => "result";

    public override IReadOnlyList<byte[]> Seeds { get; } =
        [Output.ResultJson.ToIndentedBytes(ArticleTarget.Extract(AllTargets.Article)),
        Output.ResultJson.ToLineBytes(ArticleTarget.Extract("“We will open,” Ada Brook said."))];

    public override void Run(byte[] input)
    {
        File.WriteAllBytes(PathOf("result.json"), input);
        Command("review", PathOf("result.json"), "-o", PathOf("page.html"), "--articles", PathOf("article.txt"));
        File.WriteAllText(PathOf("decisions.json"), "{\"schemaVersion\":\"1.0\",\"kind\":\"extraction-decisions\",\"decisions\":[]}");
        Command("review", PathOf("result.json"), "--apply", PathOf("decisions.json"), "-o", PathOf("corrected"));
    }
}

/// <summary>Decisions made on the review page.</summary>
internal sealed class DecisionTarget : CommandTarget
{
    public DecisionTarget()
    {
        Output.ResultDocument result = ArticleTarget.Extract(AllTargets.Article);
        File.WriteAllBytes(PathOf("result.json"), Output.ResultJson.ToIndentedBytes(result));
        var decisions = result.Quotes.Select((q, i) =>
            "{\"article\":\"a\",\"sha256\":\"" + result.Article.Sha256 + "\",\"quote\":\"" + q.Id + "\",\"content\":["
            + string.Join(',', q.Content.Select(c => FormattableString.Invariant($"{{\"start\":{c.Start},\"end\":{c.End}}}")))
                + "],\"decision\":\"" + (i % 3 == 0 ? "corrected" : i % 3 == 1 ? "rejected" : "confirmed")
            + "\",\"corrected\":" + (i % 3 == 0
                ? "{\"speaker\":\"Lena Fox\",\"kind\":\"person\",\"date\":\"2021-05\",\"type\":\"mixed\",\"act\":\"mental\",\"content\":[{\"start\":0,\"end\":9}]}" : "null") + "}");
        Seeds = [AllTargets.Utf8("{\"schemaVersion\":\"1.0\",\"kind\":\"extraction-decisions\",\"decisions\":["
            + string.Join(',', decisions) + "]}")];
    }

    public override string Name => "decisions";

    public override IReadOnlyList<byte[]> Seeds { get; }

    public override void Run(byte[] input)
    {
        File.WriteAllBytes(PathOf("decisions.json"), input);
        Command("review", PathOf("result.json"), "--apply", PathOf("decisions.json"), "-o", PathOf("corrected"));
    }
}

/// <summary>Goldens: results and annotations of people.</summary>
internal sealed class GoldenTarget : CommandTarget
{
    private readonly Output.ResultDocument _actual = ArticleTarget.Extract(AllTargets.Article);

    public override string Name => "golden";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        Output.ResultJson.ToIndentedBytes(ArticleTarget.Extract(AllTargets.Article)),
        AllTargets.Utf8("{\"doc\":\"a\",\"published\":\"2023-12-01\",\"speakers\":[{\"id\":\"p1\",\"name\":\"Ada " +
            "Brook\",\"accept\":[\"Brook\"],\"kind\":\"person\"}],\"quotes\":[{\"id\":\"q1\",\"type\":\"direct\",\"act\":\"statement\","
            + "\"content\":[{\"start\":72,\"end\":100,\"text\":\"x\"}],\"speaker\":\"p1\",\"via\":\"p1\",\"said\":{\"text\":\"on " +
                "Monday\",\"value\":\"2023-11-27\"}}],\"notQuotes\":[\"nobody\"]}"),
    ];

    public override void Run(byte[] input)
    {
        File.WriteAllBytes(PathOf("golden.json"), input);
        try
        {
            var golden = Cli.Verify.Golden.Read(PathOf("golden.json"));
            _ = (golden.GivenDate, golden.IncludesText, golden.Compare(_actual));
        }
        catch (System.Text.Json.JsonException)
        {
            // Told with the file.
        }
    }
}

/// <summary>The journal of an earlier run.</summary>
internal sealed class JournalTarget : CommandTarget
{
    public JournalTarget()
    {
        Command("extract", PathOf("article.txt"), "-o", PathOf("out"), "-f", "jsonl");
        Seeds = [File.ReadAllBytes(PathOf("out/.extraction-journal"))];
    }

    public override string Name => "journal";

    public override IReadOnlyList<byte[]> Seeds { get; }

    public override void Run(byte[] input)
    {
        File.WriteAllBytes(PathOf("out/.extraction-journal"), input);
        Command("extract", PathOf("article.txt"), "-o", PathOf("out"), "-f", "jsonl", "--resume");
        if (File.ReadLines(PathOf("out/results.jsonl")).Count() != 1) throw new BrokenPromiseException("an article was lost");
    }
}

/// <summary>What is looked for in a store.</summary>
internal sealed class StoreTarget : CommandTarget
{
    public StoreTarget() => Command("extract", PathOf("article.txt"), "--store", PathOf("quotes.db"));

    public override string Name => "store";

    public override IReadOnlyList<byte[]> Seeds { get; } =
        [AllTargets.Utf8("harbour \"closes in\" ma*\nada brook\ncouncil\n2021\ndirect"),
        AllTargets.Utf8("ferry\nreed\nharbour office\n2021-05-03\nmixed")];

    public override IReadOnlyList<string> Words { get; } =
        ["\"", "*", "NEAR", "AND", "OR", "NOT", "(", ")", "^", "text:", "-", "+", "harbour", "brook", "\n", "--", "'; DROP TABLE quote; --",
        "{", "}"];

    public override void Run(byte[] input)
    {
        string[] lines = [.. Encoding.UTF8.GetString(input).Replace("\0", "", StringComparison.Ordinal).Split('\n')
            .Concat(["", "", "", "", ""]).Take(5)];
        List<string> args = ["--store", PathOf("quotes.db"), "--speaker", lines[1], "--organization", lines[2], "--from", lines[3],
            "--type", lines[4], "--", lines[0]];
        Command(["search", .. args]);
        Command(["search", "--store", PathOf("quotes.db"), "--", lines[0]]);
        Command(["statements", "--store", PathOf("quotes.db"), "--speaker", lines[1]]);
    }
}

/// <summary>Command lines: the values of options, and options in any order.</summary>
internal sealed class CommandLineTarget : CommandTarget
{
    public override string Name => "options";

    public override IReadOnlyList<byte[]> Seeds { get; } = [.. new[]
    {
        "extract\nnone.txt\n-j\n2\n--min-confidence\n0.5\n--act\nstatement\n--published\n2023-12-01\n--shard\n1/2\n--max-size\n100\n--encoding\nutf-8\n--input-format\ncsv\n--column\ntext=a\n-f\njson",
        "search\nharbour\n--store\nnone.db\n-n\n5\n--type\ndirect\n--from\n2023\n--to\n2024\n-f\ncsv",
            "verify\nnone.txt\n--golden\nnone\n--report\ngithub\n--only\na", "statements\n--store\nnone.db\n--differing",
            "explain\nnone.txt\n--quote\nq1", "completion\nbash", "schema",
    }.Select(AllTargets.Utf8)];

    public override IReadOnlyList<string> Words { get; } =
        ["\n", "-j", "--jobs", "--limit", "--type", "-1", "0", "1.5", "abc", "--", "-", "=", "--format", "json,csv", "--help", "@x",
        "--version", "[suggest]", "utf-7", "utf-32", "1/1", "9999999999"];

    public override void Run(byte[] input)
    {
        string[] args = [.. Encoding.UTF8.GetString(input).Split('\n').Where(a => !a.Contains('\0', StringComparison.Ordinal)).Take(40)];
        // Nothing that would write or read elsewhere.
        if (args.Any(a => a is "-o" or "--output" or "--resources" or "review" || a.Contains('/', StringComparison.Ordinal)
            || a.Contains('*', StringComparison.Ordinal) || a.Contains('?', StringComparison.Ordinal) || a == "--store")
            && args[0] is not ("search" or "statements")) return;
        if (args.Any(a => a is "." or "..")) return;
        Command(args);
    }
}
