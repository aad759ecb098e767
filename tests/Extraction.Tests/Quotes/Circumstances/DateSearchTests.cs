using Extraction.Dates;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>Time expressions are found by their places.</summary>
public sealed class DateSearchTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(20, 2)]
    [InlineData(21, 3)]
    public void The_first_that_begins_there_or_later_is_found(int offset, int index)
    {
        TimeExpression[] dates = [.. new[] { 3, 10, 20 }.Select(start => new TimeExpression(new TextSpan(start, start + 2), default,
            default!))];
        Assert.Equal(index, dates.FirstFrom(offset));
        Assert.Equal(0, Array.Empty<TimeExpression>().FirstFrom(offset));
    }
}
