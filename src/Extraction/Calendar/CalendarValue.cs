using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Extraction.Calendar;

/// <summary>A place in the calendar of a certain coarseness, possibly without its year, month or day: the value of a TIMEX3 date.</summary>
/// <param name="Unit">How coarse it is: a day, a week, a month, a year …</param>
/// <param name="Year">The year (week year for weeks, first year for decades, number of a century); 0 when unknown.</param>
/// <param name="Part">Month, week, quarter, half or season (1 winter to 4 fall) in the year; 0 when unknown.</param>
/// <param name="Day">Day of the month; 0 when unknown. For a day of an unknown week: minus its ISO weekday.</param>
internal readonly record struct CalendarValue(TimeUnit Unit, int Year, int Part = 0, int Day = 0)
{
    private static readonly IWeekYearRule Iso = WeekYearRules.Iso;

    /// <summary>Time of the day, or null.</summary>
    public TimeOfDay? Time { get; init; }

    /// <summary>The finest ISO 8601 day, week, month or year that holds the value; null where not even the year is known.</summary>
    public string? IsoDate => Year == 0 ? null : Unit switch
    {
        TimeUnit.Decade or TimeUnit.Century or TimeUnit.Millennium => null,
        TimeUnit.Week or TimeUnit.Weekend when Part > 0 => (this with { Unit = TimeUnit.Week }).ToString(),
        TimeUnit.Month when Part > 0 => ToString(),
        <= TimeUnit.Day when Part > 0 && Day > 0 => (this with { Time = null }).ToString(),
        <= TimeUnit.Day when Part > 0 && Day == 0 => new CalendarValue(TimeUnit.Month, Year, Part).ToString(),
        _ => new CalendarValue(TimeUnit.Year, Year).ToString(),
    };

    /// <summary>Whether the value fixes a stretch of the calendar.</summary>
    public bool IsKnown => Year != 0 && (Unit is TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century || Part > 0)
        && (Unit != TimeUnit.Day || Day > 0);

    public static CalendarValue Of(LocalDate date) => new(TimeUnit.Day, date.Year, date.Month, date.Day);

    /// <summary>The stretch of length <paramref name="unit"/> that holds a day.</summary>
    public static CalendarValue Of(LocalDate date, TimeUnit unit) => unit switch
    {
        TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Fortnight =>
            new(unit == TimeUnit.Weekend ? unit : TimeUnit.Week, Iso.GetWeekYear(date), Iso.GetWeekOfWeekYear(date)),
        TimeUnit.Month => new(unit, date.Year, date.Month),
        TimeUnit.Quarter => new(unit, date.Year, (date.Month + 2) / 3),
        TimeUnit.Half => new(unit, date.Year, date.Month <= 6 ? 1 : 2),
        TimeUnit.Season => new(unit, date.Year, (date.Month % 12 / 3) + 1),
        TimeUnit.Year => new(unit, date.Year),
        TimeUnit.Decade => new(unit, date.Year / 10 * 10),
        TimeUnit.Century or TimeUnit.Millennium => new(TimeUnit.Century, ((date.Year - 1) / 100) + 1),
        _ => Of(date),
    };

    /// <summary>The first day; valid only for a known value.</summary>
    public LocalDate Start => Unit switch
    {
        TimeUnit.Week => Iso.GetLocalDate(Year, Part, IsoDayOfWeek.Monday),
        TimeUnit.Weekend => Iso.GetLocalDate(Year, Part, IsoDayOfWeek.Saturday),
        TimeUnit.Month => new LocalDate(Year, Part, 1),
        TimeUnit.Quarter => new LocalDate(Year, (Part * 3) - 2, 1),
        TimeUnit.Half => new LocalDate(Year, (Part * 6) - 5, 1),
        TimeUnit.Season => new LocalDate(Year, (Part * 3) - 3 + (Part == 1 ? 1 : 0), 1),
        TimeUnit.Year or TimeUnit.Decade => new LocalDate(Year, 1, 1),
        TimeUnit.Century => new LocalDate(((Year - 1) * 100) + 1, 1, 1),
        _ => new LocalDate(Year, Part, Day),
    };

    /// <summary>The day after the last.</summary>
    public LocalDate After => Unit switch
    {
        TimeUnit.Week => Start.PlusWeeks(1),
        TimeUnit.Weekend => Start.PlusDays(2),
        TimeUnit.Month => Start.PlusMonths(1),
        TimeUnit.Quarter or TimeUnit.Season => Start.PlusMonths(3),
        TimeUnit.Half => Start.PlusMonths(6),
        TimeUnit.Year => Start.PlusYears(1),
        TimeUnit.Decade => Start.PlusYears(10),
        TimeUnit.Century => Start.PlusYears(100),
        _ => Start.PlusDays(1),
    };

    /// <summary>The unknown stretch of a unit: XXXX, XXXX-XX, XXXX-XX-XX.</summary>
    public static CalendarValue Unknown(TimeUnit unit) => new(unit == TimeUnit.Fortnight ? TimeUnit.Week : unit, 0);

    /// <summary>The coarser stretch around this one; unknown where this one is.</summary>
    public CalendarValue In(TimeUnit unit) =>
        Unit == unit ? this with { Time = null }
        : IsKnown ? Of(Start, unit)
        : unit == TimeUnit.Year && Year != 0 ? new(TimeUnit.Year, Year)
        : unit == TimeUnit.Month && Unit == TimeUnit.Day && Part > 0 ? new(TimeUnit.Month, Year, Part)
        : Unknown(unit);

    /// <summary>The same stretch, so many units later; it keeps its coarseness ("the third quarter", a year earlier).</summary>
    public CalendarValue Plus(int count, TimeUnit unit) => IsKnown ? Of(Move(Start, count, unit), Unit) : Unknown(Unit);

    /// <summary>A day, so many units later.</summary>
    /// <remarks>Stays within the years 1 to 9998 of the calendar: no article means a day outside.</remarks>
    public static LocalDate Move(LocalDate day, int count, TimeUnit unit)
    {
        const int mostYears = 9000;
        int months = unit switch
        {
            TimeUnit.Month => count,
            TimeUnit.Quarter or TimeUnit.Season => Math.Clamp(count, -mostYears, mostYears) * 3,
            TimeUnit.Half => Math.Clamp(count, -mostYears, mostYears) * 6,
            TimeUnit.Year => Math.Clamp(count, -mostYears, mostYears) * 12,
            TimeUnit.Decade => Math.Clamp(count, -mostYears / 10, mostYears / 10) * 120,
            TimeUnit.Century => Math.Clamp(count, -90, 90) * 1200,
            TimeUnit.Millennium => Math.Clamp(count, -9, 9) * 12000,
            _ => 0,
        };
        long days = unit switch
        {
            TimeUnit.Day => count,
            TimeUnit.Week or TimeUnit.Weekend => count * 7L,
            TimeUnit.Fortnight => count * 14L,
            _ => 0,
        };
        int year = day.Year + (months / 12) + (int)Math.Clamp(days / 365, -mostYears * 2, mostYears * 2);
        if (year is < 2 or > 9997) return day.With(DateAdjusters.StartOfMonth).PlusYears((year < 2 ? 1 : 9998) - day.Year);
        return day.PlusMonths(months).PlusDays((int)days);
    }

    /// <summary>The TIMEX3 value.</summary>
    public override string ToString()
    {
        string year = Year == 0 ? "XXXX" : Year.ToString("0000", CultureInfo.InvariantCulture);
        return Unit switch
        {
            TimeUnit.Century or TimeUnit.Millennium => Year == 0 ? "XX" : (Year - 1).ToString("00", CultureInfo.InvariantCulture),
            TimeUnit.Decade => Year == 0 ? "XXX" : (Year / 10).ToString("000", CultureInfo.InvariantCulture),
            TimeUnit.Year => year,
            TimeUnit.Half => $"{year}-H{Digit(Part)}",
            TimeUnit.Quarter => $"{year}-Q{Digit(Part)}",
            TimeUnit.Season => $"{year}-{(Part == 0 ? "XX" : Seasons.Code(Part))}",
            TimeUnit.Month => $"{year}-{Two(Part)}",
            TimeUnit.Week => $"{year}-W{Two(Part)}",
            TimeUnit.Weekend => $"{year}-W{Two(Part)}-WE",
            _ when Day < 0 => $"{year}-W{Two(Part)}-{Digit(-Day)}{Time}",
            _ => $"{year}-{Two(Part)}-{Two(Day)}{Time}",
        };
    }

    private static string Two(int number) => number == 0 ? "XX" : number.ToString("00", CultureInfo.InvariantCulture);

    private static string Digit(int number) => number == 0 ? "X" : number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The four seasons in the order in which they begin in a year that begins with winter.</summary>
internal static class Seasons
{
    private static readonly string[] Codes = ["WI", "SP", "SU", "FA"];

    /// <summary>The TIMEX3 code of season 1 to 4.</summary>
    public static string Code(int season) => Codes[season - 1];

    /// <summary>1 to 4 for a TIMEX3 code.</summary>
    public static int Number(string code) => Array.IndexOf(Codes, code) + 1;
}
