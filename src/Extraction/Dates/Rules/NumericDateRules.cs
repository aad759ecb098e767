using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Dates.Resolution;
using NodaTime;

namespace Extraction.Dates.Rules;

/// <summary>Dates in digits.</summary>
internal static class NumericDateRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("iso-date", "{digits} ~- ~{digits} ~- ~{digits}", m => Iso(m), ("It opened on [2021-09-13].", "2021-09-13")),
        new("iso-date-time", "{digits} ~- ~{digits} ~- ~{digits} ~t ~{clock}", m => Iso(m) is { } day
            ? new PartPoint(m.Point(6), day, Category.Moment) : null,
            ("It opened at [2021-09-13T09:30].", "2021-09-13T09:30"), ("It opened at [2021-09-13T09:30:00Z].", "2021-09-13T09:30")),
        new("slashed-iso-date", "{digits} ~/ ~{digits} ~/ ~{digits}", m => Iso(m) ?? Slashed(m),
            ("It opened on [2021/09/13].", "2021-09-13"),
            ("It opened on [13/09/2021].", "2021-09-13"), ("It opened on [9/13/2021].", "2021-09-13"),
            ("It opened on [03/04/2021].", "2021-XX-XX")),
        new("dotted-date", "{digits} ~. ~{digits} ~. ~{digits}", m => Slashed(m) is NumericDatePoint point
            ? DayFirst(point) : null, ("It opened on [30.11.2021].", "2021-11-30")),
    ];

    private static FixedPoint? Iso(RuleMatch m) =>
        IsLong(m, 0) && Day(m.Number(0).Whole, m.Number(2).Whole, m.Number(4).Whole) is { } day
            ? new FixedPoint(CalendarValue.Of(day), Category.Day) : null;

    private static Point? Slashed(RuleMatch m)
    {
        int first = m.Number(0).Whole, second = m.Number(2).Whole, year = m.Number(4).Whole;
        int yearDigits = m.Lexeme(4).End - m.Lexeme(4).Start;
        if (yearDigits is not (2 or 4) || first is < 1 or > 31 || second is < 1 or > 31) return null;
        if (yearDigits == 2) year += year < 70 ? 2000 : 1900;
        return (first <= 12 || second <= 12) && year is >= 1600 and < 2200 ? new NumericDatePoint(first, second, year) : null;
    }

    private static FixedPoint? DayFirst(NumericDatePoint point) =>
        Day(point.Year, point.Second, point.First) is { } day ? new FixedPoint(CalendarValue.Of(day), Category.Day) : null;

    private static bool IsLong(RuleMatch m, int element) => m.Lexeme(element).End - m.Lexeme(element).Start == 4
        && m.Number(element).Whole is >= 1600 and < 2200;

    private static LocalDate? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day) : null;
}
