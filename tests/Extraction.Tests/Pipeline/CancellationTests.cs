using System.Diagnostics.Metrics;
using Extraction.Dates;
using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models.English;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Tests.Pipeline;

/// <summary>
/// Every stage of a long article hears that it is wanted no more. No clock decides it: how long a stage goes on in vain follows from how
/// often it asks, and <c>tests/Extraction.Benchmarks</c> measures that (docs/performance.md).
/// </summary>
public sealed class CancellationTests
{
    private static readonly string[] Stages = ["layout", "language", "dates", "quotes", "speakers"];

    [Fact]
    public void Every_stage_asks_as_often_as_the_article_is_long()
    {
        Dictionary<string, int> once = AskedBy(MadeUpArticles.Together()), thrice = AskedBy(
            string.Join("\n\n", Enumerable.Repeat(MadeUpArticles.Together(), 3)));
        foreach (string stage in Stages)
        {
            Assert.True(thrice[stage] > 2 * once[stage], $"{stage} asks {once[stage]} times, and {thrice[stage]} in three times the text");
        }
    }

    [Theory]
    [InlineData("layout")]
    [InlineData("language")]
    [InlineData("dates")]
    [InlineData("quotes")]
    [InlineData("speakers")]
    public void What_is_cancelled_at_the_end_of_a_stage_goes_no_further_than_into_the_next(string stage)
    {
        using var stop = new CancellationTokenSource();
        int thread = Environment.CurrentManagedThreadId;
        var entered = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "extraction.stage.duration") l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            // Other tests read articles too, on threads of their own.
            if (Environment.CurrentManagedThreadId != thread) return;
            entered.Add((string)tags[0].Value!);
            if (entered[^1] == stage) stop.Cancel();
        });
        listener.Start();
        Assert.Throws<OperationCanceledException>(() => WholePipelineTests.Pipeline.Extract(
            new Article { Id = "a", Text = MadeUpArticles.Together() }, stop.Token));
        Assert.Equal(Stages[..Math.Min(Stages.Length, Array.IndexOf(Stages, stage) + 2)], entered);
    }

    /// <summary>How often each stage asks whether the article is wanted.</summary>
    private static Dictionary<string, int> AskedBy(string text)
    {
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        var article = new Article { Id = "a", Text = text };
        var reading = new Interruption(CancellationToken.None);
        ArticleLayout layout = new LayoutAnalyzer(EnglishModel.Instance).Analyze(article, reading);
        asked["layout"] = reading.Asked;
        AnalyzedText language = TestLanguage.Analyze(text, layout);
        asked["language"] = language.Cancellation.Asked;
        IReadOnlyList<TimeExpression> dates = new TimeExpressionTagger(EnglishModel.Instance).Tag(language, null);
        asked["dates"] = language.Cancellation.Asked - asked.Values.Sum() + asked["layout"];
        List<Quotation> quotations = new QuotationFinder(EnglishModel.Instance).Find(text, layout, language.Cancellation);
        IReadOnlyList<Attribution> attributions =
            new AttributionExtractor(EnglishModel.Instance).Extract(language, layout, quotations, dates, null);
        asked["quotes"] = language.Cancellation.Asked - asked.Values.Sum() + asked["layout"];
        new SpeakerResolver(EnglishModel.Instance).Resolve(language, layout, quotations, attributions);
        asked["speakers"] = language.Cancellation.Asked - asked.Values.Sum() + asked["layout"];
        return asked;
    }
}
