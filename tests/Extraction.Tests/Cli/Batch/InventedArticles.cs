using System.Text;
using System.Text.Json;

namespace Extraction.Tests.Cli.Batch;

/// <summary>Articles made up by a rule, as JSON Lines.</summary>
internal static class InventedArticles
{
    private static readonly string[] Speakers = ["Ada Brook", "Minister Tom Reed", "Lena Fox, a farmer,", "The harbour office",
        "Prof. Ira Stone"];

    private const int Paragraphs = 6;

    public static string JsonLines(int count, int paragraphs = Paragraphs) =>
        string.Concat(Enumerable.Range(0, count).Select(i => Line(i, paragraphs) + "\n"));

    public static string Line(int number) => Line(number, Paragraphs);

    private static string Line(int number, int paragraphs) =>
        JsonSerializer.Serialize(new { id = $"a{number}", text = Text(number, paragraphs) });

    private static string Text(int number, int paragraphs)
    {
        var text = new StringBuilder();
        for (int paragraph = 0; paragraph < paragraphs; paragraph++)
        {
            string speaker = Speakers[(number + paragraph) % Speakers.Length];
            text.Append($"“Bridge {number} will open in week {paragraph + 1}, and nobody expects a delay,” {speaker} said on Tuesday. ")
                .Append($"{speaker} added that the ferry would sail {number + paragraph} times a day.\n\n");
        }

        return text.ToString();
    }
}
