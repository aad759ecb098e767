using Extraction.Output;

namespace Extraction.Tests.Output;

public sealed class TimexDateTests
{
    [Theory]
    [InlineData("2031-05-07", "2031-05-07")]
    [InlineData("2031-05-07T14:30", "2031-05-07")]
    [InlineData("2031-05-07TMO", "2031-05-07")]
    [InlineData("2031-W19", "2031-W19")]
    [InlineData("2031-W19-WE", "2031-W19")]
    [InlineData("2031-05", "2031-05")]
    [InlineData("2031", "2031")]
    [InlineData("2031-Q2", "2031")]
    [InlineData("2031-SU", "2031")]
    [InlineData("203", null)]
    [InlineData("XXXX-05-07", null)]
    [InlineData("P2D", null)]
    [InlineData("PAST_REF", null)]
    [InlineData("", null)]
    public void The_calendar_part_is_kept_and_nothing_else(string value, string? expected) => Assert.Equal(expected, TimexDate.Of(value));
}
