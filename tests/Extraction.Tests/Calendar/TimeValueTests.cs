using Extraction.Calendar;
using NodaTime;

namespace Extraction.Tests.Calendar;

public sealed class TimeValueTests
{
    /// <summary>The value with its TIMEX3 form and the finest ISO 8601 date that holds it.</summary>
    public static TheoryData<int, int, int, int, string, string?> Places => new()
    {
        { (int)TimeUnit.Day, 2023, 10, 25, "2023-10-25", "2023-10-25" },
        { (int)TimeUnit.Day, 2023, 10, 0, "2023-10-XX", "2023-10" },
        { (int)TimeUnit.Day, 0, 10, 25, "XXXX-10-25", null },
        { (int)TimeUnit.Day, 0, 0, -1, "XXXX-WXX-1", null },
        { (int)TimeUnit.Week, 2016, 41, 0, "2016-W41", "2016-W41" },
        { (int)TimeUnit.Weekend, 2016, 41, 0, "2016-W41-WE", "2016-W41" },
        { (int)TimeUnit.Month, 2016, 10, 0, "2016-10", "2016-10" },
        { (int)TimeUnit.Month, 2016, 0, 0, "2016-XX", "2016" },
        { (int)TimeUnit.Quarter, 2016, 3, 0, "2016-Q3", "2016" },
        { (int)TimeUnit.Season, 2016, 4, 0, "2016-FA", "2016" },
        { (int)TimeUnit.Year, 2016, 0, 0, "2016", "2016" },
        { (int)TimeUnit.Decade, 1990, 0, 0, "199", null },
        { (int)TimeUnit.Century, 20, 0, 0, "19", null },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_tells_both_forms(int unit, int year, int part, int day, string timex, string? iso)
    {
        TimeValue value = TimeValue.Of(new CalendarValue((TimeUnit)unit, year, part, day));
        Assert.Equal((timex, iso), (value.Timex, value.IsoDate));
    }

    [Fact]
    public void A_time_of_day_is_kept_beside_its_day()
    {
        CalendarValue day = CalendarValue.Of(new LocalDate(2031, 5, 3));
        TimeValue clock = TimeValue.Of(day with { Time = new TimeOfDay(9, 30) }), part =
            TimeValue.Of(day with { Time = TimeOfDay.OfCode("MO") });

        Assert.Equal(("2031-05-03T09:30", "2031-05-03", "09:30"), (clock.Timex, clock.IsoDate, clock.Clock));
        Assert.Equal(("2031-05-03TMO", "2031-05-03", (string?)null), (part.Timex, part.IsoDate, part.Clock));
    }

    [Fact]
    public void A_month_has_its_first_and_last_day()
    {
        TimeValue value = TimeValue.Of(new CalendarValue(TimeUnit.Month, 2024, 2));
        Assert.Equal((new LocalDate(2024, 2, 1), new LocalDate(2024, 2, 29)), (value.FirstDay!.Value, value.LastDay!.Value));
    }

    [Fact]
    public void A_length_and_a_vague_time_name_no_day()
    {
        Assert.Equal((null, null), (TimeValue.Span("P2W").FirstDay, TimeValue.Span("P2W").IsoDate));
        Assert.Equal("PAST_REF", TimeValue.Vague(VagueTime.Past).Timex);
    }
}
