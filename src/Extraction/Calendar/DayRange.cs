using System.Globalization;

namespace Extraction.Calendar;

/// <summary>The first and the last day that a date of a result can mean, as ISO 8601 days, which sort as text.</summary>
/// <param name="First">The first day, or null where nothing is known.</param>
/// <param name="Last">The last day, or null where nothing is known.</param>
internal readonly record struct DayRange(string? First, string? Last)
{
    /// <summary>The range of a day, week (<c>2016-W41</c>), month or year; nothing for any other form.</summary>
    public static DayRange Of(string? date)
    {
        if (date is null || date.Length < 4 || !int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture,
            out int year) || year is < 1 or > 9998)
            return default;
        if (date.Length == 4) return Days(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (date.Length == 8 && date[4..6] == "-W" && Part(date, 6) is { } week and >= 1 && week <= ISOWeek.GetWeeksInYear(year))
        {
            DateOnly monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
            return Days(monday, monday.AddDays(6));
        }

        if (date.Length == 7 && date[4] == '-' && Part(date, 5) is { } month and >= 1 and <= 12)
            return Days(new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));
        return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? Days(day, day) : default;
    }

    private static int? Part(string date, int start) =>
        int.TryParse(date.AsSpan(start, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static DayRange Days(DateOnly first, DateOnly last) => new(Iso(first), Iso(last));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
