using System.Text.Json;

namespace Extraction.Cli.Verify;

/// <summary>Writes what a run of <c>verify</c> found.</summary>
internal static class VerifyReport
{
    private const string KeptMark = "kept as a person decided: ";

    /// <summary>Writes the report in one of its forms.</summary>
    public static void Write(IReadOnlyList<ArticleVerdict> verdicts, ReportForm form, Terminal terminal)
    {
        if (form == ReportForm.Json)
        {
            WriteJson(verdicts, terminal.Results);
            return;
        }

        using LineWriter writer = terminal.OpenLines();
        switch (form)
        {
            case ReportForm.Github:
                WriteWorkflowCommands(verdicts, writer);
                break;
            default:
                WriteText(verdicts, writer);
                break;
        }
    }

    private static void WriteText(IReadOnlyList<ArticleVerdict> verdicts, LineWriter writer)
    {
        foreach (ArticleVerdict verdict in verdicts.Where(v => v.Status != VerdictStatus.Same))
        {
            writer.WriteLine($"{verdict.File ?? verdict.Id}: {Sentence(verdict)}");
            foreach (LocatedDifference located in verdict.Differences)
            {
                string place = located.Line is { } line ? FormattableString.Invariant($"line {line}") : "";
                string[] lines = located.Difference.Message.Split('\n');
                writer.WriteLine($"  {place,-9} {(located.Kept ? KeptMark : "")}{lines[0]}");
                foreach (string more in lines.Skip(1)) writer.WriteLine("            " + more);
            }
        }

        writer.WriteLine(Summary(verdicts));
    }

    private static void WriteWorkflowCommands(IReadOnlyList<ArticleVerdict> verdicts, LineWriter writer)
    {
        foreach (ArticleVerdict verdict in verdicts.Where(v => v.Status != VerdictStatus.Same))
        {
            string file = Property(verdict.File ?? verdict.GoldenFile);
            if (verdict.Differences.Count == 0)
            {
                writer.WriteCommand($"::{Level(verdict.Updated)} file={file},title={Property(verdict.Id)}::{Data(Sentence(verdict))}");
            }
            foreach ((Difference difference, int? number, bool kept) in verdict.Differences)
            {
                string line = number is { } n ? FormattableString.Invariant($",line={n}") : "";
                string level = Level(verdict.Updated && !kept);
                writer.WriteCommand($"::{level} file={file}{line},title={Property(Code(difference.Kind))}::{(kept ? KeptMark : "")}{Data(difference.Message)}");
            }
        }

        writer.WriteLine(Summary(verdicts));
    }

    private static void WriteJson(IReadOnlyList<ArticleVerdict> verdicts, Stream output)
    {
        using (var json = new Utf8JsonWriter(output,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Output.ReadableJsonEncoder.Instance }))
        {
            json.WriteStartObject();
            json.WriteStartObject("summary");
            json.WriteNumber("articles", verdicts.Count);
            foreach (VerdictStatus status in Enum.GetValues<VerdictStatus>())
            {
                json.WriteNumber(Code(status), verdicts.Count(v => v.Status == status));
            }
            json.WriteNumber("updated", verdicts.Count(v => v.Updated));
            json.WriteStartObject("differences");
            foreach ((DifferenceKind kind, int count) in Counts(verdicts)) json.WriteNumber(Code(kind), count);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("articles");
            foreach (ArticleVerdict verdict in verdicts) WriteJson(verdict, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteJson(ArticleVerdict verdict, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", verdict.Id);
        json.WriteString("file", verdict.File);
        json.WriteString("golden", verdict.GoldenFile);
        json.WriteString("status", Code(verdict.Status));
        json.WriteBoolean("updated", verdict.Updated);
        json.WriteStartArray("differences");
        foreach ((Difference difference, int? line, bool kept) in verdict.Differences)
        {
            json.WriteStartObject();
            json.WriteString("kind", Code(difference.Kind));
            if (line is { } number) json.WriteNumber("line", number);
            else json.WriteNull("line");
            if (difference.Start is { } start) json.WriteNumber("start", start);
            else json.WriteNull("start");
            json.WriteString("message", difference.Message);
            json.WriteString("expected", difference.Expected);
            json.WriteString("actual", difference.Actual);
            json.WriteBoolean("kept", kept);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Sentence(ArticleVerdict verdict) => (verdict.Status, verdict.Updated) switch
    {
        (VerdictStatus.New, true) => "new; golden written",
        (VerdictStatus.New, false) => "new: there is no golden for it",
        (VerdictStatus.Missing, _) => $"missing: the golden {verdict.GoldenFile} has no article",
        (VerdictStatus.Failed, _) => "failed",
        _ => Plural.Of(verdict.Differences.Count, "difference") + (verdict.Updated ? "; golden rewritten" : "")
            + (verdict.Kept > 0 ? $"; {verdict.Kept} kept as a person decided (--force overwrites)" : ""),
    };

    private static string Level(bool settled) => settled ? "notice" : "error";

    private static string Summary(IReadOnlyList<ArticleVerdict> verdicts)
    {
        var parts = new List<string> { Plural.Of(verdicts.Count, "article") };
        foreach (VerdictStatus status in Enum.GetValues<VerdictStatus>())
        {
            int count = verdicts.Count(v => v.Status == status);
            if (count > 0) parts.Add($"{count} {Code(status)}");
        }

        int updated = verdicts.Count(v => v.Updated);
        string written = updated > 0 ? $"; {Plural.Of(updated, "golden")} written" : "";
        string kinds = string.Join(", ", Counts(verdicts).Select(c => $"{c.Count} {Code(c.Kind)}"));
        return string.Join(", ", parts) + (kinds.Length > 0 ? $" ({kinds})" : "") + written;
    }

    private static IEnumerable<(DifferenceKind Kind, int Count)> Counts(IReadOnlyList<ArticleVerdict> verdicts) =>
        verdicts.Where(v => v.Status == VerdictStatus.Different).SelectMany(v => v.Differences)
            .CountBy(d => d.Difference.Kind).OrderBy(c => c.Key).Select(c => (c.Key, c.Value));

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The escapes of workflow commands (docs.github.com, "Workflow commands for GitHub Actions").</summary>
    /// <remarks>A line break is kept as a break of the message, everything else that steers shows.</remarks>
    private static string Data(string text) => string.Join("%0A", text.Split('\n')
        .Select(line => VisibleText.Of(line).Replace("%", "%25", StringComparison.Ordinal)));

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
