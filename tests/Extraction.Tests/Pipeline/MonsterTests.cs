using System.Diagnostics;
using Extraction.Input;

namespace Extraction.Tests.Pipeline;

/// <summary>Texts that nobody wrote are read within seconds, as any text of their length.</summary>
/// <remarks>The bound is far above what a free machine needs and far below what a quadratic step would take.</remarks>
public sealed class MonsterTests
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
        _ = WholePipelineTests.Pipeline.Extract(new Article { Id = "a", Text = text });
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{name}: {watch.Elapsed}");
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
