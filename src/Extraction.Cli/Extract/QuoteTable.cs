using Extraction.Output;
using Spectre.Console;

namespace Extraction.Cli.Extract;

/// <summary>The quotes of a few articles as tables for a person: who, in what role, when, and the first words.</summary>
internal static class QuoteTable
{
    private const int MaxCellLength = 44;

    public static void Write(IReadOnlyList<ResultDocument> documents, TextWriter writer, Terminal terminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.IsOutputInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.IsOutputInteractive && Environment.GetEnvironmentVariable("NO_COLOR") is null or "" ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = terminal.Width;
        foreach (ResultDocument document in documents) Write(document, console);
        writer.Flush();
    }

    private static void Write(ResultDocument document, IAnsiConsole console)
    {
        string published = document.Article.Published is { } day ? $", {day.Date}" : "";
        console.Write(new Text(VisibleText.Part(document.Article.Title?.Text ?? document.Article.Id) + published + "\n", new Style(decoration: Decoration.Bold)));
        if (document.Quotes.Count == 0)
        {
            console.Write(new Text("No quotes.\n\n"));
            return;
        }

        var speakers = document.Speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Speaker", "Role", "Date").AddColumn(new TableColumn("Quote").NoWrap());
        foreach (ResultQuote quote in document.Quotes)
        {
            ResultSpeaker? speaker = quote.SpeakerId is { } id ? speakers[id] : null;
            table.AddRow(
                new Text(Shorten(speaker?.Name ?? quote.Source?.Text ?? "(unknown)")),
                new Text(Shorten(RoleOf(speaker))),
                new Text(quote.Said?.Date ?? ""),
                new Text(Shorten(string.Join(" … ", quote.Content.Select(c => c.Text)))));
        }

        console.Write(table);
        console.WriteLine();
    }

    private static string RoleOf(ResultSpeaker? speaker) =>
        speaker?.Roles.Count > 0
            ? string.Join(", ", new[] { speaker.Roles[0].Title, speaker.Roles[0].Organization }.Where(p => p is not null))
            : "";

    private static string Shorten(string text)
    {
        string clean = VisibleText.Part(text);
        if (clean.Length <= MaxCellLength) return clean;
        int space = clean.LastIndexOf(' ', MaxCellLength - 1);
        int cut = space > MaxCellLength / 2 ? space : MaxCellLength - 1;
        if (char.IsHighSurrogate(clean[cut - 1])) cut--;
        return clean[..cut] + "…";
    }
}
