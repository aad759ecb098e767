using System.Globalization;
using Extraction;
using Extraction.Input;
using Extraction.Models.English;
using Extraction.Output;

namespace ExtractionSamples;

/// <summary>A text in, quotes with their speakers out.</summary>
internal static class FirstQuotes
{
    private const string Text =
        """
        The mill on the Arden will open again, its owner said on Monday.

        “We will hire forty people before the summer,” said Ada Brook, who bought the mill in 2019. She told reporters that the roof was done.

        Tom Reed, a councillor, was not so sure. “I have heard that before,” he said.
        """;

    public static void Run(TextWriter output)
    {
        // Loading takes a moment: build one pipeline and share it, from as many threads as you like.
        var pipeline = ExtractionPipeline.Create(EnglishModel.Instance);
        var article = new Article { Id = "mill", Text = Text };
        ResultDocument result = ResultBuilder.Build(pipeline.Extract(article), ResultOptions.Default);

        foreach (ResultQuote quote in result.Quotes)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, 
                $"{quote.Speaker?.Name ?? "nobody named"} ({quote.Type}, {quote.Confidence:0.00}): " +
                    $"{string.Join(" … ", quote.Content.Select(c => c.Text))}"));
        }
    }
}
