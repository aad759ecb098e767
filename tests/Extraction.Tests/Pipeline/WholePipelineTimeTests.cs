using System.Diagnostics;
using Extraction.Input;

namespace Extraction.Tests.Pipeline;

/// <summary>The whole flow takes time linear in the length of the text, whatever the text is.</summary>
/// <remarks>The bounds are far above what a free machine needs and far below what a quadratic step would take.</remarks>
[Collection(nameof(Undisturbed))]
public sealed class WholePipelineTimeTests
{
    public static TheoryData<string, string> Monsters() => new()
    {
        { "no blank", new string('x', 1_000_000) },
        { "straight quotation marks", new string('"', 1_000_000) },
        { "opening quotation marks", new string('“', 1_000_000) },
        { "quotations of a letter", Repeat("“a” ", 60_000) },
        { "nested quotations", Repeat("“he said ‘", 20_000) },
        { "one cue", Repeat("said ", 30_000) },
        { "one clause", Repeat("he said ", 20_000) },
        { "sources without an end", Repeat("according to ", 8_000) },
        { "a sentence of names", Repeat("Jane Roe ", 12_000) },
        { "commas", Repeat("a, ", 50_000) },
        { "dates", Repeat("on Monday, 3 May 2021, ", 8_000) },
        { "clauses a paragraph", Repeat("She said he said.\n\n", 10_000) },
        { "paragraphs that reopen", Repeat("“We will go, he said.\n\n", 8_000) },
        { "labels", Repeat("ROE: Yes.\n\n", 25_000) },
        { "reports of reports", Repeat("the mayor said that he thinks he said: ", 3_000) },
        { "brackets", new string('(', 1_000_000) },
        { "lines", Repeat("a\n", 60_000) },
    };

    [Theory]
    [MemberData(nameof(Monsters))]
    public void A_monster_is_read_within_seconds(string name, string text)
    {
        var watch = Stopwatch.StartNew();
        _ = Extract(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{name}: {watch.Elapsed}");
    }

    [Fact]
    public void Ten_times_the_text_takes_about_ten_times_the_time()
    {
        string article = MadeUpArticles.Together() + "\n\n";
        string small = Repeat(article, 50_000 / article.Length), large = Repeat(article, 500_000 / article.Length);
        _ = Extract(small);
        double ratio = new[] { 0, 1, 2 }.Min(_ => Seconds(large) / Seconds(small));
        Assert.True(ratio < 30, $"It took {ratio:0.0} times as long.");
    }

    /// <summary>Processor time, and a wide bound, so that a busy machine does no harm: a square took ten times as long and more.</summary>
    [Theory]
    [InlineData("the director said on Monday the boat sails at noon and told reporters in May 2021 that nothing was left “none” he added ")]
    [InlineData("He said. ")]
    [InlineData("the agency quoted him as saying it would close on 3 May 2021, citing officials, ")]
    public void What_has_no_end_takes_time_linear_in_its_length(string unit)
    {
        const int small = 100_000;
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
