using System.Text.Json;
using Extraction.Tests.Output;

namespace Extraction.Tests.Cli;

/// <summary>A user's table of known people and organisations, from <c>--resources</c> to everything that shows identifiers.</summary>
public sealed class KnownTableTests : IDisposable
{
    private static readonly string Fixtures = Path.Combine(Repository.Root, "tests", "Extraction.Tests", "fixtures", "known");
    private static readonly string Article = Path.Combine(Fixtures, "articles", "harbour.txt");
    private static readonly string Tables = Path.Combine(Fixtures, "tables");

    private readonly CommandTester _command = new();

    public void Dispose() => _command.Dispose();

    private string Store => _command.PathOf("quotes.db");

    [Fact]
    public void Identifiers_come_out_as_the_golden_has_them()
    {
        string[] verify = ["verify", Path.Combine(Fixtures, "articles"), "--golden", Path.Combine(Fixtures, "golden")];
        CommandOutcome outcome = CommandTester.Run([.. verify, "--resources", Tables]);
        Assert.True(outcome.ExitCode == 0, outcome.Output);
        CommandOutcome without = CommandTester.Run(verify);
        Assert.Equal(1, without.ExitCode);
        Assert.Contains("Ada Brook: ids changed from Q1001 to none", without.Output, StringComparison.Ordinal);

        JsonElement result = Extract("--resources", Tables);
        Assert.Empty(OutputSchemaTests.Load().Validate(result));
        // One of two by the role; none against the role, the age, or where two fit.
        Assert.Equal(["Ada Brook Q1001", "Ida Holm ", "Tom Reed ", "Nils Marsh ", "WFO Q1007 viaf:1007"],
            result.GetProperty("speakers").EnumerateArray().Select(s => $"{s.GetProperty("name")} {Ids(s)}"));
    }

    [Fact]
    public void Without_a_table_nothing_changes()
    {
        string tables = _command.PathOf("tables");
        Directory.CreateDirectory(Path.Combine(tables, "speakers"));
        File.WriteAllText(Path.Combine(tables, "speakers", "known.csv"), "name,kind,id\n");
        foreach (string format in new[] { "json", "csv" })
        {
            string bare = CommandTester.Run("extract", Article, "-f", format).Output;
            Assert.Equal(bare, CommandTester.Run("extract", Article, "-f", format, "--resources", tables).Output);
            Assert.DoesNotContain("ids", bare, StringComparison.Ordinal);
            Assert.NotEqual(bare, CommandTester.Run("extract", Article, "-f", format, "--resources", Tables).Output);
        }
    }

    [Fact]
    public void Tables_of_quotes_have_a_last_column_more_and_keep_the_others()
    {
        string[] bare = CommandTester.Run("extract", Article, "-f", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] known = CommandTester.Run("extract", Article, "-f", "csv", "--resources", Tables).Output.Split('\n',
            StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["speaker_ids", "Q1001", "", "", "", "Q1007 viaf:1007"], known.Select((line, i) =>
        {
            string before = bare[i].TrimEnd('\r') + ",";
            Assert.StartsWith(before, line, StringComparison.Ordinal);
            return line.TrimEnd('\r')[before.Length..];
        }));

        CommandTester.Run("extract", Article, "-o", _command.PathOf("out"), "-f", "json,csv,parquet,webannotation", "--resources", Tables);
        JsonElement annotations = JsonElement.Parse(File.ReadAllBytes(_command.PathOf("out/harbour.jsonld"))).GetProperty("@graph");
        Assert.Equal(["Q1001", "Q1007 viaf:1007"], annotations.EnumerateArray()
            .Where(node => node.TryGetProperty("schema:identifier", out JsonElement ids) && ids.ValueKind == JsonValueKind.Array)
            .Select(node => string.Join(' ', node.GetProperty("schema:identifier").EnumerateArray().Select(id => id.GetString()))));
        string decisions = _command.Write("decisions.json", """{"schemaVersion":"1.0","kind":"extraction-decisions","decisions":[]}""");
        CommandOutcome applied = CommandTester.Run("review", _command.PathOf("out/harbour.json"), "--articles", Article,
            "--apply", decisions, "-o", _command.PathOf("applied"), "-f", "csv");
        Assert.True(applied.ExitCode == 0, applied.Error);
        Assert.EndsWith(",note,speaker_ids", File.ReadAllLines(_command.PathOf("applied/quotes.csv"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_says_why_somebody_has_an_identifier_or_none()
    {
        string[] rows = [.. CommandTester.Run("explain", Article, "--resources", Tables).Output.Split('\n').Select(line => line.Trim())
            .Where(line => line.StartsWith("id  ", StringComparison.Ordinal)).Select(line => line[2..].Trim())];
        Assert.Equal(
        [
            "Q1001: the name agrees, and so does a role or an organisation",
            "none: Q1003 has the name, but does something else",
            "none: Q1004 has the name, but is of another age",
            "none: Q1005 and Q1006 fit the name",
            "Q1007 viaf:1007: the name agrees, and nobody else who is known has it",
        ], rows);
        Assert.DoesNotContain("\n    id ", CommandTester.Run("explain", Article).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_is_searched_by_identifier_and_filling_it_again_doubles_nothing()
    {
        string other = _command.Write("mill.txt", "“The mill will open too,” Ada Brook, the mayor of Lund, said on Tuesday.\n");
        for (int round = 0; round < 3; round++)
        {
            string[] again = round == 2 ? ["--resume"] : [];
            CommandTester.Run(["extract", Article, "--store", Store, "--resources", Tables, .. again]);
            CommandTester.Run("extract", other, "--store", Store);
            CommandOutcome found = CommandTester.Run("search", "--store", Store, "--speaker", "q1001");
            Assert.Equal(2, found.Output.Split('\n').Count(line => line.Contains("Ada Brook", StringComparison.Ordinal)));
            Assert.Contains("harbour.txt:6: Ada Brook [Q1001] (mayor, Lund)", found.Output, StringComparison.Ordinal);
            // This article was read without the table, but is about the same mayor.
            Assert.Contains("mill.txt:1: Ada Brook (mayor, Lund)", found.Output, StringComparison.Ordinal);
        }

        JsonElement json = JsonElement.Parse(CommandTester.Run("search", "ferry", "--store", Store, "-f", "json").Output);
        Assert.Contains(json.EnumerateArray(), quote => Ids(quote.GetProperty("speaker")) == "Q1001");
        string[] csv = CommandTester.Run("search", "ferry", "--store", Store, "--speaker", "Q1001", "-f", "csv").Output.Split('\n');
        Assert.EndsWith(",speaker_ids", csv[0].TrimEnd('\r'), StringComparison.Ordinal);
        Assert.EndsWith(",Q1001", csv[1].TrimEnd('\r'), StringComparison.Ordinal);
        CommandOutcome nobody = CommandTester.Run("search", "--store", Store, "--speaker", "Q1002");
        Assert.Contains("no quote matches", nobody.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_table_is_one_line_that_names_file_and_line_and_nothing_is_made()
    {
        string tables = _command.PathOf("bad");
        _command.Write("bad/speakers/known.csv", "name,kind,id\nAda Brook,human,Q1\n");
        string told = $"extraction: {Path.Combine(tables, "speakers", "known.csv")}:2: "
            + "the kind 'human' is none; write 'person' or 'organization'.\n";
        string output = _command.PathOf("out");
        foreach (string[] args in new[]
        {
            ["extract", Article, "-o", output, "--resources", tables], ["explain", Article, "--resources", tables],
            ["extract", Article, "--store", Store, "--resources", tables],
            ["serve", "--store", Store, "--port", "0", "--resources", tables],
            new[] { "verify", Article, "--golden", Path.Combine(Fixtures, "golden"), "--resources", tables },
        })
        {
            CommandOutcome outcome = CommandTester.Run(args);
            Assert.Equal((2, told, ""), (outcome.ExitCode, outcome.Error, outcome.Output));
        }

        Assert.False(Directory.Exists(output));
        Assert.False(File.Exists(Store));
    }

    private static JsonElement Extract(params string[] options) =>
        JsonElement.Parse(CommandTester.Run(["extract", Article, .. options]).Output);

    private static string Ids(JsonElement speaker) => speaker.TryGetProperty("ids", out JsonElement ids)
        ? string.Join(' ', ids.EnumerateArray().Select(id => id.GetString())) : "";
}
