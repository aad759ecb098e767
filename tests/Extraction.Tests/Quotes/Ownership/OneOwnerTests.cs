using Extraction.Layout;
using Extraction.Models.English;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes;

/// <summary>A quotation that two reporting clauses claim is one quote.</summary>
public sealed class OneOwnerTests
{
    private static readonly AttributionExtractor Extractor = new(EnglishModel.Instance);

    [Theory]
    [InlineData("Rowan Reed, the editor, said: “As our readership has grown, we are excited. Next year will be better,” she added.")]
    public void Two_cues_beside_one_quotation_make_one_quote_of_it(string text)
    {
        string words = text[text.IndexOf('“', StringComparison.Ordinal)..(text.IndexOf('”', StringComparison.Ordinal) + 1)];
        Assert.Single(Extract(text), a => a.Content.Any(c => c.Of(text).Contains(words, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_report_within_a_report_stays_beside_the_one_around_it()
    {
        const string Text = "The mayor said that the owner had told the hall: “We will not sell the quay to anybody.”";
        Assert.Equal(2, Extract(Text).Count(a => a.Content.Any(c => c.Of(Text).Contains("We will not sell", StringComparison.Ordinal))));
    }

    private static IReadOnlyList<Attribution> Extract(string text)
    {
        ArticleLayout layout = TestLanguage.LayoutOf(text);
        return Extractor.Extract(TestLanguage.Analyze(text, layout), layout, TestLanguage.Quotations(text, layout), [], null);
    }
}
