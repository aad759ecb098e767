using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Dates.Resolution;

namespace Extraction.Dates.Rules;

/// <summary>Holidays: a rule for each name of the table, and what can stand around one.</summary>
internal static class HolidayRules
{
    public static IEnumerable<Rule> For(IReadOnlyList<Holiday> holidays) =>
    [
        .. holidays.Select(holiday => new Rule("holiday", Pattern(holiday.Name), m => Named(m, holiday))),
        new("holiday-year", "{holiday} ,? {year}", m => m[0] is HolidayPoint point && point.Holiday.In(((Year)m[2]!).Value) is { } day
            ? new FixedPoint(day, Category.Day) : null,
            ("It opened on [Thanksgiving 2021].", "2021-11-25"), ("It opened on [Good Friday, 2022].", "2022-04-15")),
        new("holiday-of", "{holiday} of? {year-point}", m => m[0] is HolidayPoint
            ? new PartPoint(m.Point(0), m.Point(2), Category.Day) : null,
            ("It opened on [Labor Day last year].", "2022-09-05")),
        new("holiday-week", "the? {holiday} week|weekend", m => m[1] is HolidayPoint point
            ? new HolidayWeekPoint(point, m.Text(2) == "week" ? TimeUnit.Week : TimeUnit.Weekend) : null,
            ("It will open in [Christmas week].", "2023-W52")),
    ];

    private static string Pattern(string name) =>
        string.Join(' ', name.Replace(".", "", StringComparison.Ordinal).Replace("'", " ' ", StringComparison.Ordinal).Replace("-", " - ",
            StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static HolidayPoint Named(RuleMatch m, Holiday holiday) =>
        new(holiday) { IsPart = !m.Chart.Lexemes[m.First].Is(LexemeFlags.Capital) || !m.Chart.Lexemes[m.End - 1].Is(LexemeFlags.Capital) };
}
