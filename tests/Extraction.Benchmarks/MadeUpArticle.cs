using System.Text;

namespace Extraction.Benchmarks;

/// <summary>News that never happened, of any length.</summary>
internal static class MadeUpArticle
{
    /// <summary>A headline, a byline and so many paragraphs, each with a quotation, a report and a belief; 50 tokens a paragraph.</summary>
    public static string Text(int paragraphs)
    {
        string[] speakers = ["Ada Brook", "Tom Reed, the harbour minister,", "Lena Fox of the Farmers' Union", "the mill's owner",
            "Ira Stone, a professor of law,"];
        var text =
            new StringBuilder("The ferry sails again\n\nBy Mara Lind\n\nPORT ELM, May 7 — The ferry across the bay will sail again next " +
            "week.\n\n");
        for (int i = 0; i < paragraphs; i++)
        {
            string speaker = speakers[i % speakers.Length];
            text.Append($"“We have waited for {i + 2} years, and nobody expects another delay,” {speaker} said on Tuesday in an " +
                $"interview. ")
                .Append($"He added that the new timetable, which the town council had approved in March, would bring {i * 3} crossings " +
                    $"a day to the island. ")
                .Append("Residents believe the old bridge should be closed to lorries before the winter.\n\n");
        }

        return text.ToString();
    }
}
