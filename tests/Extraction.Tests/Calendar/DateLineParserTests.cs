using Extraction.Calendar;
using NodaTime;

namespace Extraction.Tests.Calendar;

public class DateLineParserTests
{
    [Theory]
    [InlineData("1 December 2023")]
    [InlineData("Dec. 1, 2023 5:04 p.m. ET")]
    [InlineData("Updated: 2023-12-01T17:04:00Z")]
    [InlineData("Published 1st December, 2023")]
    [InlineData("Last updated on Friday, December 1, 2023 at 17:04 GMT")]
    [InlineData("5:04 PM EST, Fri December 1, 2023")]
    [InlineData("DEC 01 2023")]
    [InlineData("Dec. 1, 2023 | Updated Dec. 2, 2023")]
    [InlineData("20231201")]
    [InlineData("2023/12/01")]
    [InlineData("01.12.2023")]
    [InlineData("(December 1, 2023)")]
    public void Reads_a_date_line(string line)
    {
        Assert.True(DateLineParser.TryParseFullDate(line, out LocalDate date));
        Assert.Equal(new LocalDate(2023, 12, 1), date);
    }

    [Theory]
    [InlineData("Tokyo, Dec. 1, 2023")]
    [InlineData("The treaty was signed in the old town hall on Dec. 1, 2023")]
    [InlineData("December 2023")]
    [InlineData("Dec. 32, 2023")]
    [InlineData("Dec. 1")]
    [InlineData("3/4/2023")]
    [InlineData("Call 555-1212 2023")]
    [InlineData("")]
    public void Anything_else_is_none(string line) => Assert.False(DateLineParser.TryParseFullDate(line, out _));

    [Theory]
    [InlineData("13/12/2023", 13)]
    [InlineData("12/13/2023", 13)]
    [InlineData("12/12/2023", 12)]
    public void A_number_above_twelve_decides_the_order_of_day_and_month(string line, int day)
    {
        Assert.True(DateLineParser.TryParseFullDate(line, out LocalDate date));
        Assert.Equal(new LocalDate(2023, 12, day), date);
    }
}
