using Extraction.Cli.Extract;

namespace Extraction.Tests.Cli.Batch;

public sealed class ProgressLineTests
{
    [Theory]
    [InlineData(300, 0, 0, 1200L, "300 of 1200 articles, 100.0 a second, 0:00:09 left")]
    [InlineData(300, 0, 0, null, "300 articles, 100.0 a second")]
    [InlineData(299, 0, 1, 1200L, "300 of 1200 articles, 100.0 a second, 0:00:09 left, 1 failure")]
    [InlineData(330, 300, 0, 5_000_030L, "330 of 5000030 articles, 10.0 a second, 138:52:50 left")]
    [InlineData(300, 300, 0, 1200L, "300 of 1200 articles, 0.0 a second")]
    public void It_tells_rate_and_time_left(long articles, long kept, long failures, long? total, string line) =>
        Assert.Equal(line, ProgressLine.Line(new RunTally(articles, kept, 0, failures), total, TimeSpan.FromSeconds(3)));
}
