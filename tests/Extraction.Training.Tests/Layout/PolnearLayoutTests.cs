using Extraction.Input;
using Extraction.Layout;
using Extraction.Models.English;

namespace Extraction.Training.Tests.Layout;

/// <summary>Figures on real articles: what is thrown away, and whether headlines are found.</summary>
public sealed class PolnearLayoutTests
{
    private static readonly LayoutAnalyzer Analyzer = new(EnglishModel.Instance);

    [CorpusFact]
    public void Hardly_any_attribution_is_lost_to_captions_and_boilerplate()
    {
        int attributions = 0, lost = 0, headings = 0;
        foreach ((AnnotatedArticle article, ArticleLayout layout) in Read())
        {
            Block[] dropped = [.. layout.Blocks.Where(b => b.Kind is BlockKind.Boilerplate or BlockKind.Caption)];
            Block[] heading = [.. layout.Blocks.Where(b => b.Kind is BlockKind.SectionHeading)];
            foreach (AnnotatedAttribution attribution in article.Attributions)
            {
                attributions++;
                if (attribution.Content.Any(span => dropped.Any(block => block.Span.Overlaps(span)))) lost++;
                if (attribution.Content.Any(span => heading.Any(block => block.Span.Overlaps(span)))) headings++;
            }
        }

        // Measured: none of 19,868 in either.
        Assert.True(lost * 5000 <= attributions, $"{lost} of {attributions} attributions are lost.");
        Assert.True(headings * 5000 <= attributions, $"{headings} of {attributions} attributions stand in headings.");
    }

    [CorpusFact]
    public void Nearly_every_first_line_is_found_to_be_the_headline()
    {
        int articles = 0, found = 0, long_ = 0;
        foreach ((AnnotatedArticle article, ArticleLayout layout) in Read())
        {
            articles++;
            int first = article.Text.IndexOf('\n', StringComparison.Ordinal);
            if (layout.Title is { } title && title.Start < first) found++;
            if (layout.Title is { Length: > 250 }) long_++;
        }

        Assert.True(found * 100 >= articles * 98, $"{found} of {articles} headlines are found.");
        Assert.Equal(0, long_);
    }

    private static IEnumerable<(AnnotatedArticle Article, ArticleLayout Layout)> Read()
    {
        foreach (AnnotatedArticle article in Polnear.Read(new Corpora(CorpusFactAttribute.Root).PolnearTrain))
        {
            yield return (article, Analyzer.Analyze(new Article { Id = article.Id, Text = article.Text }));
        }
    }
}
