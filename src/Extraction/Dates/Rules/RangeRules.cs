using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Dates.Resolution;
using NodaTime;

namespace Extraction.Dates.Rules;

/// <summary>Two expressions that share a word: "Sept. 3-5", "2015-17". Each keeps what is its own.</summary>
internal static class RangeRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("days-of-month", "{month-name} .? {digits} -|and|to|through|or {digits}", m => Days(m, 0, 2, 4),
            ("It ran [Sept. 3]-[5].", "2023-09-03 2023-09-05"), ("It ran on [April 24] and [25].", "2023-04-24 2023-04-25")),
        new("days-of-month-year", "{month-name} .? {digits} -|and|to|through|or {digits} ,? {year}", m => Days(m, 0, 2, 4, 6),
            ("It ran [Sept. 3]-[5, 2021].", "2021-09-03 2021-09-05")),
        new("day-range-month", "{digits} -|and|to|until {day|month-day}", m => DaysBefore(m),
            ("It ran from [5] to [9 March 2021].", "2021-03-05 2021-03-09"), ("The [3]-[5 May] meeting ended.", "2023-05-03 2023-05-05")),
        new("short-year-range", "{year} ~-|/ ~{digits}", m => Years(m, 0, 2), ("It ran in [2015]-[16].", "2015 2016")),
    ];

    private static Pair? Days(RuleMatch m, int month, int first, int second, int year = -1)
    {
        int low = m.Number(first).Whole, high = m.Number(second).Whole, number = m.Word(month);
        if (low < 1 || high <= low || high > 31 || !m.Lexeme(first).Is(LexemeFlags.PlainDigits)
            || !m.Lexeme(second).Is(LexemeFlags.PlainDigits)) return null;
        (Point? from, Point? to) = (Day(m, number, low, year), Day(m, number, high, year));
        return from is null || to is null ? null : new Pair(from, m.Range(first).End, to, m.Range(second).First);
    }

    /// <summary>"5 to 9 March 2021": the first day takes its month, and its year, from the second.</summary>
    private static Pair? DaysBefore(RuleMatch m)
    {
        int day = m.Number(0).Whole;
        if (!m.Lexeme(0).Is(LexemeFlags.PlainDigits) || day < 1
            || !m.Chart.Lexemes[m.Range(2).First].Is(LexemeFlags.PlainDigits)) return null;
        Point? first = m[2] switch
        {
            MonthDayPoint { Month: > 0 } last when day < last.Day => new MonthDayPoint(last.Month, day),
            FixedPoint { Value: { Unit: TimeUnit.Day, IsKnown: true } last } when day < last.Day =>
                new FixedPoint(last with { Day = day }, Category.Day),
            _ => null,
        };
        return first is null ? null : new Pair(first, m.Range(0).End, (Point)m[2]!, m.Range(2).First);
    }

    private static Point? Day(RuleMatch m, int month, int day, int year)
    {
        var point = new MonthDayPoint(month, day);
        if (day > CalendarSystem.Iso.GetDaysInMonth(2000, month)) return null;
        return year < 0 ? point : point.In(new LocalDate(((Year)m[year]!).Value, 1, 1)) is { } value
            ? new FixedPoint(value, Category.Day) : null;
    }

    /// <summary>"2015-16": the last two digits are of the same century.</summary>
    public static Pair? Years(RuleMatch m, int first, int last)
    {
        int from = ((Year)m[first]!).Value, to = m.Number(last).Whole;
        if (m.Lexeme(last).End - m.Lexeme(last).Start != 2) return null;
        to += from / 100 * 100;
        return to > from && from is >= 1500 and <= 2100
            ? new Pair(new FixedPoint(new(TimeUnit.Year, from), Category.YearPoint), m.Range(first).End,
                new FixedPoint(new(TimeUnit.Year, to), Category.YearPoint), m.Range(last).First)
            : null;
    }
}
