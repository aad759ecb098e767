using System.Globalization;
using Extraction.Output;
using Extraction.Quotes;
using Spectre.Console;

namespace Extraction.Cli.Extract;

/// <summary>
/// The quotes of a few articles for a person: who, in what role, when, of what kind, how sure, and the first words. A table where
/// the screen has room for one, else three lines a quote.
/// </summary>
internal static class QuoteTable
{
    private const int MaxCellLength = 44;

    /// <summary>Columns of a screen on which the table is readable.</summary>
    private const int TableWidth = 100;

    /// <summary>Writes the quotes.</summary>
    /// <param name="documents">The articles.</param>
    /// <param name="all">Whether to write all of them, or those that a person wants to see first.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="terminal">What is known of the screen.</param>
    public static void Write(IReadOnlyList<ResultDocument> documents, bool all, TextWriter writer, Terminal terminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.IsOutputInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.IsOutputInteractive && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
                ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = terminal.Width;
        foreach (ResultDocument document in documents) Write(document, all, console);
        writer.Flush();
    }

    private static void Write(ResultDocument document, bool all, IAnsiConsole console)
    {
        string published = document.Article.Published is { } day ? $", {day.Date}" : "";
        console.Write(new Text(VisibleText.Part(document.Article.Title?.Text ?? document.Article.Id) + published + "\n",
            new Style(decoration: Decoration.Bold)));
        ResultQuote[] shown = [.. document.Quotes.Where(q => all || FirstLook.Has(q))];
        if (shown.Length > 0)
        {
            Line[] lines = [.. shown.Select(q => new Line(document, q))];
            if (console.Profile.Width >= TableWidth) WriteTable(lines, console);
            else WriteLines(lines, console);
        }

        int left = document.Quotes.Count - shown.Length;
        if (document.Quotes.Count == 0) console.Write(new Text("No quotes.\n"));
        else if (left > 0)
        {
            console.Write(new Text(string.Create(CultureInfo.InvariantCulture,
                $"{left} more that are thought, planned or unsure; --all shows them.\n")));
        }
        console.WriteLine();
    }

    private static void WriteTable(Line[] lines, IAnsiConsole console)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Speaker", "Role", "Date")
            .AddColumn(new TableColumn("Kind").NoWrap())
            .AddColumn(new TableColumn("Sure").NoWrap().RightAligned()).AddColumn(new TableColumn("Quote").NoWrap());
        foreach (Line line in lines)
        {
            string[] cells = [Shorten(line.Speaker, MaxCellLength), Shorten(line.Role, MaxCellLength), line.Date, line.Kind, line.Sure,
                Shorten(line.Quote, MaxCellLength)];
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }

        console.Write(table);
    }

    private static void WriteLines(Line[] lines, IAnsiConsole console)
    {
        int width = console.Profile.Width;
        foreach (Line line in lines)
        {
            string who = line.Role.Length > 0 ? $"{line.Speaker}, {line.Role}" : line.Speaker;
            string how = string.Join(" · ", new[] { line.Kind, line.Sure, line.Date }.Where(p => p.Length > 0));
            console.Write(new Text(Shorten(who, width - 1) + "\n", new Style(decoration: Decoration.Bold)));
            console.Write(new Text("  " + Shorten(line.Quote, width - 3) + "\n"));
            console.Write(new Text("  " + Shorten(how, width - 3) + "\n", new Style(decoration: Decoration.Dim)));
        }
    }

    private static string Shorten(string text, int length)
    {
        string clean = VisibleText.Part(text);
        if (clean.Length <= length) return clean;
        int space = clean.LastIndexOf(' ', length - 1);
        int cut = space > length / 2 ? space : length - 1;
        if (char.IsHighSurrogate(clean[cut - 1])) cut--;
        return clean[..cut] + "…";
    }

    /// <summary>A quote in words.</summary>
    private sealed class Line(ResultDocument document, ResultQuote quote)
    {
        private readonly ResultSpeaker? _speaker = document.Speakers.FirstOrDefault(s => s.Id == quote.SpeakerId);

        public string Speaker => _speaker?.Name ?? quote.Source?.Text ?? "(unknown)";

        public string Role => _speaker?.Roles.Count > 0
            ? string.Join(", ", new[] { _speaker.Roles[0].Title, _speaker.Roles[0].Organization }.Where(p => p is not null))
            : "";

        public string Date => quote.Said?.Date ?? "";

        public string Kind => ContractName.Of(quote.Type) + (quote.Act == QuoteAct.Mental ? ", thought" : "");

        public string Sure => string.Create(CultureInfo.InvariantCulture, $"{quote.Confidence * 100:0} %");

        public string Quote => string.Join(" … ", quote.Content.Select(c => c.Text));
    }
}
