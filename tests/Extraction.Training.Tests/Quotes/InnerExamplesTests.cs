using Extraction.Language;
using Extraction.Layout;
using Extraction.Models.English;
using Extraction.Quotes;
using Extraction.Training.Quotes;

namespace Extraction.Training.Tests.Quotes;

/// <summary>What the judge of reports learns from between quotation marks.</summary>
public class InnerExamplesTests
{
    private const string Text = "“The inspectors told us the bridge was safe at that time,” Ona Keller said.\n"
        + "Ivo Brand “believes that the ferry will be running before the end of May.”\n“They told me the same thing about the old ferry.”";

    [Fact]
    public void Reports_in_somebodys_quotation_are_learned_from()
    {
        AnnotatedExample<AttributionContext> inner = Assert.Single(Inner(AnnotationScheme.General));

        Assert.True(inner.Context.IsInside);
        GoldAttribution gold = Assert.Single(inner.Gold);
        Assert.Equal("told", inner.Context.Text.Form(gold.Cue));
        Assert.True(inner.Asked![gold.Cue]);
        Assert.Equal(0, inner.Part);
    }

    [Theory]
    [InlineData("said", 0)] // Stands outside.
    [InlineData("believes", 0)] // Owns the quotation that it stands in.
    [InlineData("told", 1)] // In a quotation that the gold says nothing of.
    public void What_is_no_word_of_a_report_inside_is_not_asked_about(string word, int occurrence)
    {
        AnnotatedExample<AttributionContext> inner = Assert.Single(Inner(AnnotationScheme.General));
        Assert.False(inner.Asked![Enumerable.Range(0, inner.Context.Text.TokenCount)
            .Where(i => inner.Context.Text.Form(i).SequenceEqual(word)).ElementAt(occurrence)]);
    }

    [Fact]
    public void Gold_that_leaves_reports_in_reports_out_teaches_nothing_here() => Assert.Empty(Inner(AnnotationScheme.Polnear));

    private static List<AnnotatedExample<AttributionContext>> Inner(AnnotationScheme scheme)
    {
        var article = new AnnotatedArticle("", Text, scheme,
        [
            Attribution("Ona Keller", "said", "“The inspectors told us the bridge was safe at that time,”"),
            Attribution("The inspectors", "told", "the bridge was safe at that time"),
            Attribution("Ivo Brand", "believes", "that the ferry will be running before the end of May.”"),
        ]);
        ArticleLayout layout = new LayoutAnalyzer(EnglishModel.Instance).Analyze(new Extraction.Input.Article { Id = "", Text = Text });
        AnalyzedText text = new LanguageEngine(EnglishModel.Instance).Analyze(Text, layout);
        var context = new AttributionContext(text, layout, [], new QuotationFinder(EnglishModel.Instance).Find(Text, layout));
        return InnerExamples.Of([new(article, context, GoldAttribution.Align(context, article), Part: 0)],
            new QuoteTables(EnglishModel.Instance));
    }

    private static AnnotatedAttribution Attribution(string source, string cue, string content) =>
        new([Span(source)], [Span(cue)], [Span(content)]);

    private static TextSpan Span(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
