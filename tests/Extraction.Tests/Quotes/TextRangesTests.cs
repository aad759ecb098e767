using Extraction.Quotes;

namespace Extraction.Tests.Quotes;

public sealed class TextRangesTests
{
    private static readonly TextRanges Ranges = new([new TextSpan(10, 20), new TextSpan(0, 5), new TextSpan(15, 25), new TextSpan(40, 41)]);

    [Theory]
    [InlineData(0, 5, true, true)]
    [InlineData(10, 25, true, true)]
    [InlineData(18, 22, true, true)]
    [InlineData(4, 11, true, false)]
    [InlineData(5, 10, false, false)]
    [InlineData(24, 30, true, false)]
    [InlineData(25, 40, false, false)]
    [InlineData(50, 60, false, false)]
    public void Stretches_that_overlap_are_one(int start, int end, bool overlaps, bool contains)
    {
        var span = new TextSpan(start, end);
        Assert.Equal((overlaps, contains), (Ranges.Overlaps(span), Ranges.Contains(span)));
    }
}
