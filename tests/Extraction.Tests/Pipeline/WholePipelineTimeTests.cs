using System.Diagnostics;
using Extraction.Input;

namespace Extraction.Tests.Pipeline;

/// <summary>The whole flow takes time linear in the length of the text.</summary>
[Collection(nameof(Undisturbed))]
public sealed class WholePipelineTimeTests
{
    [Fact]
    public void Ten_times_the_text_takes_about_ten_times_the_time()
    {
        string article = MadeUpArticles.Together() + "\n\n";
        string small = Repeat(article, 30_000 / article.Length), large = Repeat(article, 300_000 / article.Length);
        _ = Extract(small);
        double ratio = new[] { 0, 1, 2 }.Select(_ => Seconds(large) / Seconds(small)).FirstOrDefault(static r => r < 30, double.NaN);
        Assert.True(ratio < 30, "Ten times the text took more than thirty times as long, three times in turn.");
    }

    /// <summary>Processor time, and a wide bound, so that a busy machine does no harm: a square took ten times as long and more.</summary>
    [Theory]
    [InlineData("the director said on Monday the boat sails at noon and told reporters in May 2021 that nothing was left “none” he added ")]
    [InlineData("He said. ")]
    [InlineData("the agency quoted him as saying it would close on 3 May 2021, citing officials, ")]
    public void What_has_no_end_takes_time_linear_in_its_length(string unit)
    {
        const int small = 60_000;
        string one = Repeat(unit, small / unit.Length), five = Repeat(unit, 5 * small / unit.Length);
        _ = Extract(one);
        double ratio = new[] { 0, 1, 2 }.Select(_ => ProcessorSeconds(five) / ProcessorSeconds(one))
            .FirstOrDefault(static r => r < 7, double.NaN);
        Assert.True(ratio < 7, "Five times the text took more than seven times as long, three times in turn.");
    }

    private static double ProcessorSeconds(string text)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        _ = Extract(text);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static double Seconds(string text)
    {
        var watch = Stopwatch.StartNew();
        _ = Extract(text);
        return watch.Elapsed.TotalSeconds;
    }

    private static ArticleExtraction Extract(string text) => WholePipelineTests.Pipeline.Extract(new Article { Id = "a", Text = text });

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}

/// <summary>Tests that take the time run when no other test does.</summary>
[CollectionDefinition(nameof(Undisturbed), DisableParallelization = true)]
public sealed class Undisturbed;
