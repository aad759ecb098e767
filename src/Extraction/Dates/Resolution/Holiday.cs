using System.Globalization;
using Extraction.Calendar;
using Extraction.Models;
using NodaTime;

namespace Extraction.Dates.Resolution;

/// <summary>A holiday and the rule by which its day is found in any year.</summary>
/// <remarks>
/// The rules of the table <c>dates/holidays.csv</c>: <c>12-25</c> a fixed day; <c>11 4 thursday</c> the fourth Thursday of
/// November (<c>last</c> for the last), <c>+1</c> so many days after it; <c>easter -2</c> days from Easter Sunday;
/// <c>hebrew 7-10</c> and <c>islamic 10-1</c> month and day of those calendars.
/// </remarks>
internal sealed class Holiday(string name, string rule)
{
    // The Gregorian calendar begins with the first; the other calendars are not computed for ever.
    private const int FirstYear = 1583, LastYear = 2999;

    private readonly string[] _parts = rule.Split(' ');

    public string Name { get; } = name;

    /// <summary>The day in an unknown year: the fixed month and day where the rule has them.</summary>
    public CalendarValue Open => _parts.Length == 1 ? CalendarValue.Of(Fixed(2000)) with { Year = 0 } : CalendarValue.Unknown(TimeUnit.Day);

    /// <summary>Reads the table.</summary>
    public static IReadOnlyList<Holiday> Load(IModelSource models) =>
        [.. ResourceTable.Read(models, "dates/holidays.csv", "name", "rule").Select(row => new Holiday(row[0], row[1]))];

    /// <summary>
    /// The day in a year; null where that year has none (Islamic holidays move through the seasons) and outside the years 1583 to 2999.
    /// </summary>
    /// <exception cref="InvalidDataException">The rule cannot be read.</exception>
    public CalendarValue? In(int year)
    {
        if (year is < FirstYear or > LastYear) return null;
        LocalDate? day = _parts[0] switch
        {
            "easter" => Easter(year).PlusDays(Number(_parts[1])),
            "hebrew" => InCalendar(year, CalendarSystem.HebrewScriptural, _parts[1]),
            "islamic" => InCalendar(year, CalendarSystem.IslamicBcl, _parts[1]),
            _ => _parts.Length == 1 ? Fixed(year) : Weekday(year),
        };
        return day is { } found ? CalendarValue.Of(found) : null;
    }

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher; J. Meeus, Astronomical Algorithms, 1991).</summary>
    public static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int day = h + l - (7 * m) + 114;
        return new LocalDate(year, day / 31, (day % 31) + 1);
    }

    private LocalDate Fixed(int year)
    {
        string[] monthDay = _parts[0].Split('-');
        return new LocalDate(year, Number(monthDay[0]), Number(monthDay[1]));
    }

    private LocalDate Weekday(int year)
    {
        var weekday = Enum.Parse<IsoDayOfWeek>(_parts[2], ignoreCase: true);
        var first = new LocalDate(year, Number(_parts[0]), 1);
        LocalDate day = _parts[1] == "last"
            ? first.PlusMonths(1).Previous(weekday)
            : first.PlusDays(-1).Next(weekday).PlusWeeks(Number(_parts[1]) - 1);
        return _parts.Length > 3 ? day.PlusDays(Number(_parts[3])) : day;
    }

    private static LocalDate? InCalendar(int year, CalendarSystem calendar, string monthDay)
    {
        string[] parts = monthDay.Split('-');
        int foreign = new LocalDate(year, 1, 1).WithCalendar(calendar).Year;
        for (int candidate = foreign; candidate <= foreign + 1; candidate++)
        {
            LocalDate day = new LocalDate(candidate, Number(parts[0]), Number(parts[1]), calendar).WithCalendar(CalendarSystem.Iso);
            if (day.Year == year) return day;
        }

        return null;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
