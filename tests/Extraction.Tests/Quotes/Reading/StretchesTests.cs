using System.Text;
using Extraction.Language;
using Extraction.Quotes.Reading;

namespace Extraction.Tests.Quotes.Reading;

public class StretchesTests
{
    [Fact]
    public void CoversEveryTokenOnceAndCutsBetweenParagraphs()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++) text.Append("The old mill by the river burned. Nobody was hurt, and the cause is not known yet.\n");
        AnalyzedText analyzed = TestLanguage.Analyze(text.ToString());

        (int First, int End)[] stretches = [.. Stretches.Of(analyzed)];

        Assert.True(stretches.Length > 1);
        AssertCovers(analyzed, stretches);
        int[] paragraphs = [.. analyzed.Sentences.GroupBy(s => s.Paragraph).Select(p => p.First().First)];
        Assert.All(stretches, s => Assert.Contains(s.First, paragraphs));
    }

    [Fact]
    public void CutsASentenceThatIsLongerThanAStretch()
    {
        AnalyzedText analyzed = TestLanguage.Analyze(string.Join(" ", Enumerable.Repeat("mill and", 2 * ReadingShape.MaxStretch)));

        AssertCovers(analyzed, [.. Stretches.Of(analyzed)]);
    }

    [Fact]
    public void NothingHasNoStretches() => Assert.Empty(Stretches.Of(TestLanguage.Analyze("")));

    private static void AssertCovers(AnalyzedText text, (int First, int End)[] stretches)
    {
        int at = 0;
        foreach (var (first, end) in stretches)
        {
            Assert.Equal(at, first);
            Assert.InRange(end - first, 1, ReadingShape.MaxStretch);
            at = end;
        }

        Assert.Equal(text.TokenCount, at);
    }
}
