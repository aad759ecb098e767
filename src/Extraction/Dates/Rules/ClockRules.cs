using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Dates.Resolution;
using Extraction.Language;

namespace Extraction.Dates.Rules;

/// <summary>Times of day by the clock or by name, alone and on a day.</summary>
internal static class ClockRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("clock-hour", "{digits} {meridiem}", m => Hour(m.Number(0), m.Word(1)), ("It opened at [10 p.m.]", "2023-12-01T22:00")),
        new("clock-word-hour", "{ones|teens} {meridiem}", m => Hour(new Number(m.Word(0)), m.Word(1)),
            ("It opened at [ten p.m.]", "2023-12-01T22:00")),
        new("clock-minutes", "{digits} ~: ~{digits} {meridiem}", m => Minutes(m, m.Word(3)),
            ("It opened at [10:35 a.m.]", "2023-12-01T10:35")),
        new("clock-24", "{digits} ~: ~{digits}", m => Minutes(m, -1), ("It opened at [17:04].", "2023-12-01T17:04")),
        new("clock-seconds", "{digits} ~: ~{digits} ~: ~{digits}", m => Minutes(m, -1), ("It opened at [17:04:30].", "2023-12-01T17:04")),
        new("clock-oclock", "{number} o ' clock", m => m.Number(0).Whole is >= 1 and <= 12 and var hour
            ? At(hour, 0) : null, ("It opened at [ten o'clock].", "2023-12-01T10:00")),
        new("clock-half", "half past {number}", m => m.Number(2).Whole is >= 1 and <= 12 and var hour
            ? At(hour, 30) : null, ("It opened at [half past six].", "2023-12-01T06:30"),
            ("It opens at [half past 10] in Hull.", "2023-12-01T10:30")),
        new("clock-quarter", "a? quarter past|to {number}", m => m.Number(3).Whole is >= 1 and <= 12 and var hour
            && m.TagAfter != PennTag.NNS ? m.Text(2) == "past" ? At(hour, 15) : At((hour + 10) % 12 + 1, 45) : null,
            ("It opened at [a quarter past six].", "2023-12-01T06:15"), ("It opened at [quarter to one].", "2023-12-01T12:45")),
        new("clock-name", "{clock-name}", m => m.TagBefore.IsNoun() || m.TagBefore == PennTag.JJ
            ? null : Named((Word)m[0]!), ("It opened at [noon].", "2023-12-01T12:00")),
        new("clock-zone", "{clock} {zone}", m => m[0], ("It opened at [10:35 a.m. ET].", "2023-12-01T10:35")),
        new("clock-zone-time", "{clock} eastern|central|mountain|pacific|local|greenwich standard|daylight|mean? time", m => m[0],
            ("It opened at [10 a.m. local time].", "2023-12-01T10:00")),
        new("clock-compact", "{digits} {zone}", m => Compact(m), ("It opened at [0735 GMT].", "2023-12-01T07:35")),
        new("clock-in", "{clock} in the {day-part-name}", m => m.Point(0) is TimeOfDayPoint clock
            ? Half(clock, (Word)m[3]!) : null, ("It opened at [4:30 in the afternoon].", "2023-12-01T16:30")),
        new("number-in", "{number} in the {day-part-name}", m => m.Number(0).Whole is >= 1 and <= 12 and var hour
            ? Half(At(hour, 0), (Word)m[3]!) : null,
            ("It opens at [4 in the morning].", "2023-12-01T04:00")),
        new("around-clock", "about|around|roughly|approximately {clock}", m => m[1], ("It opened [around 7:15 p.m.]", "2023-12-01T19:15")),
        new("clock-day", "{clock} ,? on? {day|month-day}", m => new PartPoint(m.Point(0), m.Point(3), Category.Moment),
            ("It opened at [9 a.m. Tuesday].", "2023-11-28T09:00"), ("It opens at [9 a.m. Tuesday].", "2023-12-05T09:00"),
            ("It opened at [5 p.m. EST, Nov. 6].", "2023-11-06T17:00")),
        new("day-clock", "{day|month-day} ,? at? {clock}", m => new PartPoint(m.Point(3), m.Point(0), Category.Moment),
            ("It opened on [Tuesday at 9 a.m.]", "2023-11-28T09:00")),
        new("clock-day-part", "{clock} {day-part}",
            m => new PartPoint(m.Point(0), ((m.Point(1) as PartPoint)?.Whole) ?? m.Point(1), Category.Moment),
            ("It opened at [9 p.m. Tuesday night].", "2023-11-28T21:00")),
        new("clock-alone", "{clock}", m => m.Point(0) is TimeOfDayPoint clock
            ? clock with { Category = Category.Moment } : null,
            ("It opened at [17:04] and closed at [18:04].", "2023-12-01T17:04 2023-12-01T18:04")),
        new("day-and-part", "{day|month-day} {day-part-name}", m => new PartPoint(Part((Word)m[1]!), m.Point(0), Category.DayPart),
            ("It opened [Friday morning].", "2023-12-01TMO")),
        new("day-and-fuzzy-part", "{day} {fuzzy} -? {day-part-name}", m => new PartPoint(Part((Word)m[3]!), m.Point(0), Category.DayPart),
            ("It opened [Friday late morning].", "2023-12-01TMO")),
        new("part-of-day", "the {day-part-name} of {day|month-day}", m => new PartPoint(Part((Word)m[1]!), m.Point(3), Category.DayPart),
            ("It opened on [the morning of Oct. 25].", "2023-10-25TMO")),
        new("part-day", "{day-part-name|clock-name} {day}", m => m[0] is Word word
            ? new PartPoint(Part(word), m.Point(1), Category.DayPart) : null,
            ("Shares fell in [mid-afternoon yesterday].", "2023-11-30TAF")),
        new("this-part", "this|earlier {day-part-name}", m => m.Text(0) == "this"
            ? new PartPoint(Part((Word)m[1]!), Today(0), Category.DayPart) : null, ("It opened [this morning].", "2023-12-01TMO")),
        new("last-night", "last night|evening",
            m => new PartPoint(Part(m.Text(1) == "night" ? DayPart.Night : DayPart.Evening), Today(-1), Category.DayPart),
            ("It opened [last night].", "2023-11-30TNI")),
        new("that-part", "that|the same? {day-part-name}", m => m.Text(0) == "the" && !m.Has(1)
            ? null : new PartPoint(Part((Word)m[2]!), new ShiftPoint(TimeUnit.Day, 0, Basis.Narrative, Category.Day), Category.DayPart),
            ("It opened on [Oct. 25] and closed [that night].", "2023-10-25 2023-10-25TNI")),
        new("next-part", "the next|following|previous {day-part-name}",
            m => new PartPoint(Part((Word)m[2]!), new ShiftPoint(TimeUnit.Day, m.Text(1) == "previous"
            ? -1 : 1, Basis.Narrative, Category.Day), Category.DayPart),
            ("It opened on [Oct. 25] and closed [the next morning].", "2023-10-25 2023-10-26TMO")),
        new("tonight", "tonight", _ => new PartPoint(Part(DayPart.Night), Today(0), Category.DayPart),
            ("It opens [tonight].", "2023-12-01TNI")),
        new("overnight", "overnight", m => m.TagAfter.IsNoun() ? null : Part(DayPart.Night), ("It opened [overnight].", "2023-12-01TNI")),
    ];

    private static ShiftPoint Today(int shift) => new(TimeUnit.Day, shift, Basis.Publication, Category.Day);

    /// <summary>"noon" by its hour, "morning" by its code.</summary>
    private static TimeOfDayPoint Part(Word word) =>
        word.Number > 0 ? Named(word) with { Category = Category.DayPart } : new(TimeOfDay.OfCode(word.Value), Category.DayPart);

    private static TimeOfDayPoint Part(DayPart part) => new(new TimeOfDay(part), Category.DayPart);

    private static TimeOfDayPoint Named(Word word) => At(word.Number, 0);

    /// <summary>"10 p.m.", and "5.30pm" as the British write it.</summary>
    private static TimeOfDayPoint? Hour(Number number, int half)
    {
        if (number.Value is not { } value) return null;
        int hour = (int)value, minute = (int)Math.Round((value - hour) * 100);
        return hour is >= 1 and <= 12 && minute < 60 ? At((hour % 12) + half, minute) : null;
    }

    private static TimeOfDayPoint? Minutes(RuleMatch m, int half)
    {
        int hour = m.Number(0).Whole, minute = m.Number(2).Whole;
        if (m.Lexeme(2).End - m.Lexeme(2).Start != 2 || minute > 59) return null;
        if (half >= 0) return hour is >= 1 and <= 12 ? At((hour % 12) + half, minute) : null;
        return hour is >= 0 and <= 24 && !m.IsBehind(":") ? At(hour, minute) : null;
    }

    private static TimeOfDayPoint? Compact(RuleMatch m)
    {
        int digits = m.Number(0).Whole;
        return m.Lexeme(0).End - m.Lexeme(0).Start == 4 && digits / 100 <= 24 && digits % 100 < 60 ? At(digits / 100, digits % 100) : null;
    }

    private static TimeOfDayPoint Half(TimeOfDayPoint clock, Word part)
    {
        DayPart half = TimeOfDay.OfCode(part.Value).Part;
        bool isLate = half is DayPart.Afternoon or DayPart.Evening || (half == DayPart.Night && clock.Time.Hour >= 5);
        return isLate && clock.Time.Hour < 12 ? clock with { Time = new TimeOfDay(clock.Time.Hour + 12, clock.Time.Minute) } : clock;
    }

    private static TimeOfDayPoint At(int hour, int minute) => new(new TimeOfDay(hour, minute), Category.Clock);
}
