using Extraction.Language;
using Extraction.Layout;
using Extraction.Models.English;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes;

/// <summary>What is no report by the fact-checker's rules, though the models take it for an attitude.</summary>
public sealed class ReportTests
{
    private static readonly AttributionExtractor Extractor = new(EnglishModel.Instance);

    [Theory]
    [InlineData("The mill went in the hope of a better year. If you want a warmer room, close the door.")]
    [InlineData("There are a few tools that you may want to buy before the winter comes.")]
    public void Wishes_of_nobody_in_particular_are_none(string text)
    {
        var layout = new LayoutAnalyzer(EnglishModel.Instance).Analyze(new Extraction.Input.Article { Id = "made-up", Text = text });
        AnalyzedText analyzed = TestLanguage.Analyze(text, layout);
        Assert.Empty(Extractor.Extract(analyzed, layout, TestLanguage.Quotations(text, layout), [], null));
    }
}
