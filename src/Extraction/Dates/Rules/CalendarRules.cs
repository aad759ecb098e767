using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Dates.Resolution;
using Extraction.Language;
using NodaTime;

namespace Extraction.Dates.Rules;

/// <summary>Months, days, weekdays and seasons by name, and dates that combine them.</summary>
internal static class CalendarRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("month", "{month-name}", m => Month(m), ("It opened in [October].", "2023-10")),
        new("weekday", "{weekday-name}", m => Weekday(m), ("It opened on [Monday].", "2023-11-27")),
        new("month-day", "{month-name} .? the? {digits}", m => MonthDay(m.Word(0), m.Number(3).Whole, m.Lexeme(3)),
            ("It opened on [Oct. 25].", "2023-10-25")),
        new("month-ordinal", "{month-name} .? the? {ordinal}", m => MonthDay(m.Word(0), ((Ordinal)m[3]!).Value),
            ("It opened on [October 25th].", "2023-10-25")),
        new("day-month", "the? {digits} -? {month-name}", m => MonthDay(m.Word(3), m.Number(1).Whole, m.Lexeme(1)),
            ("It opened on [25 October].", "2023-10-25")),
        new("ordinal-month", "the? {ordinal} of? {month-name}", m => MonthDay(m.Word(3), ((Ordinal)m[1]!).Value),
            ("It opened on [the 25th of October].", "2023-10-25")),
        new("month-day-year", "{month-day} .? ,? -? {year}", m => Dated(m, 0, 4),
            ("It opened on [Sept. 13, 2021].", "2021-09-13"), ("It opened on [13 September 2021].", "2021-09-13"),
            ("It opened on [13-Sep-2021].", "2021-09-13")),
        new("impossible-date", "{month-day} .? ,? -? {year}", m => Dated(m, 0, 4) is null ? new Age() : null,
            ("The bridge closed on Feb. 29, 2023, they say.", "")),
        new("impossible-day", "{month-name} .? {digits} ,? {year}?", m => IsImpossible(m, 2, 0)
            ? new Age() : null, ("The bridge closed on Feb. 30.", ""), ("The bridge closed on April 31, 2021.", "")),
        new("impossible-day-month", "{digits} {month-name} .? {year}?", m => IsImpossible(m, 0, 1)
            ? new Age() : null, ("The bridge closed on 31 April 2021.", "")),
        new("month-short-year", "{month-name} .? ' ~{digits}", m => TwoDigits(m, 3) is { } year
            ? new FixedPoint(new(TimeUnit.Month, year, m.Word(0)), Category.Month) : null, ("It closed in [May '19].", "2019-05")),
        new("day-month-short-year", "{digits} ~- ~{month-name} ~- ~{digits}", m => ShortYear(m),
            ("It is dated [14-Mar-15].", "2015-03-14")),
        new("month-year", "{month-name} .? ,|of? {year}",
            m => new FixedPoint(new(TimeUnit.Month, ((Year)m[3]!).Value, m.Word(0)), Category.Month),
            ("It began in [September 2021].", "2021-09")),
        new("weekday-date", "{weekday-name} .? ,? the? {month-day}", m => m[4] is MonthDayPoint { Month: > 0 } day
            ? day with { Weekday = m.Word(0) } : m[4],
            ("It opened on [Monday, Oct. 23].", "2023-10-23"), ("It closes on [Saturday, Nov. 25].", "2023-11-25"),
            ("It opened on [Mon 3 Jul] in Hull.", "2023-07-03")),
        new("date-bare-weekday", "{month-day|day} , {weekday-name}", m => IsOneDay(m)
            ? OfWeekday(m, 2) : null, ("They met on [May 3, Wednesday], in Hull.", "2023-05-03")),
        new("date-weekday", "{month-day|day} , a {weekday-name}", m => AndWeekday(m),
            ("They met on [Dec. 18, 2019], a [Wednesday].", "2019-12-18 2019-12-18"),
            ("They met on [Dec. 18, 2019], a [Friday].", "2019-12-18 XXXX-WXX-5"),
            ("They met on [May 3], a [Wednesday].", "2023-05-03 2023-05-03")),
        new("weekday-full-date", "{weekday-name} .? ,? the? {day}", m => m[4] is FixedPoint date ? date : null,
            ("It opened on [Monday, Sept. 13, 2021].", "2021-09-13")),
        new("weekday-bracketed-date", "{weekday-name} .? ( {month-day|day} )", m => m[3] is MonthDayPoint { Month: > 0 } or FixedPoint
            ? m[3] : null,
            ("It opened on [Thursday (Nov. 16)].", "2023-11-16"), ("It opened on [Thursday (16 November 2023)].", "2023-11-16")),
        new("weekday-ordinal", "{weekday-name} the {ordinal}", m => DayOfMonth(((Ordinal)m[2]!).Value) is { } day
            ? day with { Weekday = m.Word(0) } : null,
            ("It opened on [Friday the 13th].", "2023-10-13")),
        new("day-of-month", "the {ordinal}", m => m.Lexeme(1).Is(LexemeFlags.PlainDigits) && EndsPhrase(m) && m.TagBefore == PennTag.IN
            ? DayOfMonth(((Ordinal)m[1]!).Value) : null,
            ("It opened on [the 25th].", "2023-11-25")),
        new("month-day-of", "{month-day} of? {year-point}", m => Within(m.Point(0), m.Point(2), Category.Day),
            ("It opened on [Oct. 25 of last year].", "2022-10-25")),
        new("month-of", "{month} of? {year-point}", m => Within(m.Point(0), m.Point(2), Category.Month),
            ("It opened in [June last year].", "2022-06")),
        new("day-of-period", "the {ordinal} of {month}", m => ((Ordinal)m[1]!).Value <= 31
            ? Within(new MonthDayPoint(0, ((Ordinal)m[1]!).Value), m.Point(3), Category.Day) : null,
            ("It opens on [the 5th of next month].", "2024-01-05")),
        new("season", "the? {season-name}", m => Season(m), ("It opened in [the summer].", "2023-SU")),
        new("season-of-year", "the? {season-name} of? {year}",
            m => new FixedPoint(new(TimeUnit.Season, ((Year)m[3]!).Value, SeasonOf(m, 1)), Category.Season),
            ("It opened in [the winter of 1994].", "1994-WI")),
        new("season-of-point", "the? {season-name} of? {year-point}", m => Within(SeasonPoint(m, 1), m.Point(3), Category.Season),
            ("It opened in [the fall of last year].", "2022-FA")),
    ];

    /// <summary>Puts a part into a larger place.</summary>
    public static PartPoint Within(Point part, Point whole, Category category) => new(part, whole, category);

    public static YearPartPoint SeasonPoint(RuleMatch m, int element) => new(TimeUnit.Season, SeasonOf(m, element), Category.Season);

    private static int SeasonOf(RuleMatch m, int element) => Seasons.Number(((Word)m[element]!).Value);

    private static MonthDayPoint? MonthDay(int month, int day, Lexeme written) =>
        written.Is(LexemeFlags.PlainDigits) && written.End - written.Start <= 2 ? MonthDay(month, day) : null;

    private static MonthDayPoint? MonthDay(int month, int day) =>
        day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(2000, month) ? new MonthDayPoint(month, day) : null;

    private static MonthDayPoint? DayOfMonth(int day) => day is >= 1 and <= 31 ? new MonthDayPoint(0, day) : null;

    private static FixedPoint? Dated(RuleMatch m, int monthDay, int year) =>
        m[monthDay] is MonthDayPoint { Month: > 0 } point && point.In(new LocalDate(((Year)m[year]!).Value, 1, 1)) is { } date
            ? new FixedPoint(date, Category.Day)
            : null;

    /// <summary>"Dec. 18, 2019, a Wednesday": one day, told twice.</summary>
    private static Pair? AndWeekday(RuleMatch m)
    {
        Point? date = OfWeekday(m, 3);
        return date is null ? null : new Pair(date, m.Range(0).End, new WeekdayOfPoint(m.Word(3), date), m.Range(3).First);
    }

    /// <summary>A date with the weekday that is told beside it.</summary>
    private static Point? OfWeekday(RuleMatch m, int weekday) => m[0] switch
    {
        MonthDayPoint { Month: > 0 } day => day with { Weekday = m.Word(weekday) },
        FixedPoint { Value.Unit: TimeUnit.Day } or NumericDatePoint => m.Point(0),
        _ => null,
    };

    /// <summary>Whether date and weekday are one day, not the first two of a list: "on May 3, Wednesday and Thursday".</summary>
    private static bool IsOneDay(RuleMatch m) => m.Lexeme(2).Is(LexemeFlags.Capital) && m.TagAfter is PennTag.Comma or PennTag.Period
        && m.Lexeme(2).Entry!.Word.EndsWith("day", StringComparison.Ordinal);

    /// <summary>A day that no year has: "Feb. 30".</summary>
    private static bool IsImpossible(RuleMatch m, int day, int month) =>
        m.Lexeme(day).Is(LexemeFlags.PlainDigits) && m.Lexeme(day).End - m.Lexeme(day).Start == 2 && m.Number(day).Whole <= 31
        && m.Number(day).Whole > CalendarSystem.Iso.GetDaysInMonth(2000, m.Word(month));

    /// <summary>A year of two digits: those below 70 are of this century.</summary>
    private static int? TwoDigits(RuleMatch m, int element)
    {
        const int firstOfLastCentury = 70;
        int year = m.Number(element).Whole;
        return m.Lexeme(element).Is(LexemeFlags.PlainDigits) && m.Lexeme(element).End - m.Lexeme(element).Start == 2
            ? year + (year < firstOfLastCentury ? 2000 : 1900) : null;
    }

    /// <summary>"14-Mar-15".</summary>
    private static FixedPoint? ShortYear(RuleMatch m) =>
        TwoDigits(m, 4) is { } year && MonthDay(m.Word(2), m.Number(0).Whole, m.Lexeme(0)) is { } point
            && point.In(new LocalDate(year, 1, 1)) is { } date
            ? new FixedPoint(date, Category.Day)
            : null;

    /// <summary>A month by itself; names that are also other words or first names need a sign that they are months.</summary>
    private static MonthPoint Month(RuleMatch m)
    {
        Lexeme name = m.Lexeme(0);
        string word = name.Entry!.Word;
        bool introduced = m.TagBefore is PennTag.IN or PennTag.TO || (m.TagBefore == PennTag.DT && !m.TagAfter.IsProperNoun())
            || m.IsBehind(TimeContext.Step | TimeContext.Part);
        bool isOtherWord = m.Chart.IsContext(m.First, TimeContext.Other) || word.Length <= 3;
        bool besideName = m.TagAfter.IsProperNoun() || m.TagBefore.IsProperNoun();
        bool isMonth = name.Is(LexemeFlags.Capital) && (introduced || (!isOtherWord && !besideName));
        return new MonthPoint(m.Word(0)) { IsPart = !isMonth };
    }

    /// <summary>A weekday; short forms ("Sun", "Sat") need a date beside them.</summary>
    private static WeekdayPoint Weekday(RuleMatch m) =>
        new(m.Word(0)) { IsPart = !m.Lexeme(0).Is(LexemeFlags.Capital)
            || !m.Lexeme(0).Entry!.Word.EndsWith("day", StringComparison.Ordinal) };

    /// <summary>A season; "fall" and "spring" are verbs and things, and any season can be the first half of a name.</summary>
    private static YearPartPoint Season(RuleMatch m)
    {
        bool introduced = m.Has(0) || m.TagBefore == PennTag.IN;
        bool isSeason = introduced && m.Chart.TagAt(m.End - 1).IsNoun() && !m.TagAfter.IsNoun() && !m.IsBefore("of");
        return SeasonPoint(m, 1) with { IsPart = !isSeason };
    }

    private static bool EndsPhrase(RuleMatch m) => !m.TagAfter.IsNoun()
        && m.TagAfter is not (PennTag.JJ or PennTag.CD or PennTag.HYPH or PennTag.JJS) && !m.IsBefore("-", "of");
}
