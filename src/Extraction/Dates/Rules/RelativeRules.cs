using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Dates.Resolution;
using Extraction.Language;

namespace Extraction.Dates.Rules;

/// <summary>Places told by their distance from the publication or from the time told of last.</summary>
internal static class RelativeRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("day-word", "{day-shift}", m => Shift(TimeUnit.Day, m.Word(0)), ("It opened [yesterday].", "2023-11-30"),
            ("It opens [tomorrow].", "2023-12-02")),
        new("day-before-yesterday", "the day before yesterday", _ => Shift(TimeUnit.Day, -2),
            ("It opened [the day before yesterday].", "2023-11-29")),
        new("unit-before-last", "the {unit} before last", m => Counted(m.Unit(1))
            ? Shift(m.Unit(1), -2) : null, ("It opened [the week before last].", "2023-W46")),
        new("day-after-tomorrow", "the day after tomorrow", _ => Shift(TimeUnit.Day, 2),
            ("It opens [the day after tomorrow].", "2023-12-03")),
        new("last-unit", "{last} {length-adjective}? {unit}", m => Counted(m.Unit(2))
            ? Shift(m.Unit(2), -1) : null, ("It opened [last month].", "2023-11"), ("It opened [last week].", "2023-W47"),
            ("It opened [last year].", "2022")),
        new("next-unit", "the? {next} {length-adjective}? {unit}", m => Next(m), ("It opens [next month].", "2024-01"),
            ("It opened on [Oct. 25] and closed [the next day].", "2023-10-25 2023-10-26")),
        new("this-unit", "this {length-adjective}? {unit}", m => Counted(m.Unit(2))
            ? Shift(m.Unit(2), 0) : null, ("It opened [this week].", "2023-W48"), ("It opened [this weekend].", "2023-W48-WE")),
        new("current-unit", "the current|present {unit}", m => Counted(m.Unit(2))
            ? Shift(m.Unit(2), 0) : null, ("It opened in [the current year].", "2023")),
        new("following-unit", "the following|subsequent|previous|preceding|prior {unit}",
            m => Told(m.Unit(2), m.Text(1) is "following" or "subsequent" ? 1 : -1),
            ("It opened in [March 2021] and closed [the following month].", "2021-03 2021-04")),
        new("the-unit-before", "the {unit} before|after", m => m.TagAfter is PennTag.Period or PennTag.Comma or PennTag.XX
            ? Told(m.Unit(1), m.Text(2) == "after" ? 1 : -1) : null,
            ("It opened on [Oct. 25] and closed [the day after].", "2023-10-25 2023-10-26")),
        new("same-unit", "the|that|this|those very? same|identical|very {unit}", m => Told(m.Unit(3), 0),
            ("It opened on [Oct. 25] and closed [the same day].", "2023-10-25 2023-10-25")),
        new("that-unit", "that {unit}", m => Told(m.Unit(1), 0), ("It opened in [2014] and closed [that year].", "2014 2014")),
        new("named-last", "{last} {month-name|weekday-name|season-name}", m => Directed(m, 1, -1), ("It opened [last June].", "2023-06"),
            ("It opened [last Friday].", "2023-11-24"), ("It opened [last summer].", "2023-SU")),
        new("named-past", "this past {month-name|weekday-name|season-name|unit}", m => m[2] is Word { Value: var v }
            && Enum.TryParse(v, true, out TimeUnit unit) && !int.TryParse(v, out _)
            ? Shift(unit, -1) : Directed(m, 2, -1), ("It opened [this past Monday].", "2023-11-27")),
        new("named-last-day", "last|this|next {month-day}", m => m[1] is MonthDayPoint day
            ? new DirectedPoint(day, StepOf(m.Text(0)), Category.Day) : null, ("It opened [last Oct. 23].", "2023-10-23")),
        new("named-this", "this {month-name|weekday-name|season-name}", m => Directed(m, 1, 0), ("It opened [this summer].", "2023-SU")),
        new("named-next", "this? {next} {month-name|weekday-name|season-name}", m => Directed(m, 2, 1),
            ("It opens [this coming Monday].", "2023-12-04"), ("It opens [next June].", "2024-06"),
            ("It opens [next Tuesday].", "2023-12-05")),
        new("holiday-last", "last|this|next {holiday}", m => m[1] is HolidayPoint point
            ? new DirectedPoint(point with { IsPart = false }, StepOf(m.Text(0)), Category.Day) : null,
            ("It opened [last Christmas].", "2022-12-25")),
        new("weekday-week", "{day} {last|next} week", m => m.Point(0) is WeekdayPoint day
            ? new PartPoint(day, Shift(TimeUnit.Week, m.Word(1)), Category.Day) : null, ("It opened [Tuesday last week].", "2023-11-21")),
        new("weekday-this-week", "{day} of? this|last|next week", m => m.Point(0) is WeekdayPoint day
            ? new PartPoint(day, Shift(TimeUnit.Week, StepOf(m.Text(2))), Category.Day) : null,
            ("It opened [Tuesday of last week].", "2023-11-21")),
        new("distance-on-day", "{length} on|from {day|month-day|holiday}", m => DaysFrom(m, 2, 1),
            ("It opens [a week on Monday].", "2023-12-11"), ("It opens [two weeks from Friday].", "2023-12-15"),
            ("It opens [a fortnight from Christmas].", "2024-01-08")),
        new("distance-from-today", "{length} today|tomorrow",
            m => DaysFrom(m, new ShiftPoint(TimeUnit.Day, m.Text(1) == "today" ? 0 : 1, Basis.Publication, Category.Day)),
            ("It opens [a week tomorrow].", "2023-12-09"), ("It opens [a fortnight today].", "2023-12-15")),
        new("week-around", "the? week of|beginning|starting|commencing {month-day|day}",
            m => m[3] is MonthDayPoint { Month: > 0 } or FixedPoint ? new AroundDayPoint(m.Point(3), TimeUnit.Week) : null,
            ("It closed in [the week of Oct. 23].", "2023-W43"), ("It opened in [the week beginning 6 March 2023].", "2023-W10")),
        new("day-week", "{day} week|fortnight",
            m => m[0] is WeekdayPoint or ShiftPoint { Unit: TimeUnit.Day, Count: 1, Basis: Basis.Publication } && EndsPhrase(m)
            ? new DistantDayPoint(m.Point(0), m.Text(1) == "week" ? 7 : 14) : null, ("It opens on [Monday week].", "2023-12-11")),
        new("distance-ago-day", "{length} ago ,? on? {day}", m => DaysFrom(m, 4, -1), ("It opened [a week ago Monday].", "2023-11-20"),
            ("It opened [two weeks ago on Friday].", "2023-11-17")),
        new("ago", "{length} ,? ago", m => Ago((Length)m[0]!), ("It opened [two weeks ago].", "2023-W46"),
            ("It opened [10 days ago].", "2023-11-21"), ("It opened [five years ago].", "2018"),
            ("It opened [half a century ago].", "1973"), ("They came [10,000 years ago].", "PAST_REF")),
        new("from-now", "{length} from now|today", m => ((Length)m[0]!).Amount is null
            ? new Reference(VagueTime.Future) : From((Length)m[0]!, 1, Basis.Publication),
            ("It opens [many years from now].", "FUTURE_REF"), ("It opens [two years from now].", "2025")),
        new("length-time", "{length} ' ~s? time", m => From((Length)m[0]!, 1, Basis.Publication),
            ("It opens in [two weeks' time].", "2023-W50")),
        new("earlier", "{length} earlier", m => ((Length)m[0]!).Amount is null
            ? null : From((Length)m[0]!, -1, Basis.Narrative),
            ("It opened on [Oct. 25, 2021], planned [a year earlier].", "2021-10-25 2020-10-25")),
        new("later", "{length} later|afterward|afterwards|hence", m => ((Length)m[0]!).Amount is null
            ? null : From((Length)m[0]!, 1, Basis.Narrative),
            ("It opened on [Oct. 25, 2021] and closed [three days later].", "2021-10-25 2021-10-28"),
            ("It opened on [Oct. 25, 2021] and closed [a week later].", "2021-10-25 2021-W44")),
        new("approximate-ago", "{approximate} {year-point|month|week|day}", m => m[1] is ShiftPoint or MonthDayPoint
            ? m[1] : null, ("It opened [about two weeks ago].", "2023-W46")),
        new("approximate-date", "around|about {month-day|month}", m => m[1], ("It opened [around Nov. 1].", "2023-11-01")),
        new("fuzzy", "the? early|late|mid|middle -? {month|season|year-point|week|quarter|long-point|day}",
            m => !(m.Has(0) && m.Has(2) && m.TagAfter.IsNoun())
            && m[3] is Point { IsPart: false } or MonthPoint or FixedPoint or WeekdayPoint or YearPartPoint
            ? ((Point)m[3]!) with { IsPart = false } : null,
            ("It opened in [early September].", "2023-09"), ("It opened in [mid-1996].", "1996"),
            ("It opened in [the late 1970s].", "197")),
        new("fuzzy-day-part", "mid|late|early -? {day-part|moment}", m => m[2], ("It opened [late Sunday night].", "2023-11-26TNI")),
        new("fuzzy-in", "earlier|later|early|late in {week|month|year-point|quarter|season|month-day|day|long-point}", m => m[2],
            ("It opened [late in September].", "2023-09")),
        new("earlier-point", "earlier|later|sometime|already|probably? {week|month|year-point|quarter|season|day|day-part}",
            m => m[1] is Point { IsPart: false } point ? point : null,
            ("It opened [earlier this year].", "2023"), ("It opens [later this week].", "2023-W48")),
        new("earlier-in-unit", "earlier|later|early|late in the {unit}", m => Counted(m.Unit(3))
            ? Shift(m.Unit(3), 0) : null, ("It opened [earlier in the year].", "2023")),
        new("edge", "the very? {edge-name} of {week|month|year-point|quarter|season|long-point}", m => m[4],
            ("It opened at [the end of 2021].", "2021")),
        new("edge-of-unit", "the very? {edge-name} of the {unit}", m => Counted(m.Unit(5))
            ? Shift(m.Unit(5), 0) : null, ("It opens at [the end of the month].", "2023-12")),
        new("edge-bare", "{edge-name} of {week|month|year-point|quarter|season|long-point}", m => m.TagBefore is PennTag.JJ
            ? null : m[2], ("It opens by [end of next year].", "2024")),
        new("year-end", "{unit} -|'? s? end", m => m.Unit(0) is TimeUnit.Year or TimeUnit.Month or TimeUnit.Quarter
            ? Shift(m.Unit(0), 0) : null, ("It opens by [year-end].", "2023"), ("It opens by [year's end].", "2023")),
        new("around-year-end", "around year -? end", _ => Shift(TimeUnit.Year, 0), ("It opens [around year end].", "2023")),
        new("or-so", "{length|year-point|month|week} or so", m => m[0], ("It takes [two years or so].", "P2Y")),
        new("the-unit", "the {unit}", m => TheUnit(m), ("It fell over [the weekend].", "2023-W47-WE"), ("It fell for [the year].", "2023")),
    ];

    private static bool Counted(TimeUnit unit) => unit > TimeUnit.Hour;

    /// <summary>A distance from the publication.</summary>
    private static ShiftPoint Shift(TimeUnit unit, int count) => new(unit, count, Basis.Publication, CategoryOf(unit));

    /// <summary>A distance from the time told of last.</summary>
    private static ShiftPoint? Told(TimeUnit unit, int count) => Counted(unit) ? new(unit, count, Basis.Narrative, CategoryOf(unit)) : null;

    private static bool EndsPhrase(RuleMatch m) => !m.TagAfter.IsNoun() && m.TagAfter is not (PennTag.HYPH or PennTag.POS or PennTag.JJ);

    /// <summary>So many days or weeks from a day that is named.</summary>
    private static DistantDayPoint? DaysFrom(RuleMatch m, int day, int sign)
    {
        if (m[0] is not Length { Amount: { } amount, And: null, Unit: TimeUnit.Day or TimeUnit.Week or TimeUnit.Fortnight } length
            || amount != Math.Floor(amount) || amount > 60) return null;
        int days = (int)amount * (length.Unit switch { TimeUnit.Day => 1, TimeUnit.Week => 7, _ => 14 });
        return m[day] is NamedPoint named && (sign > 0 || named is WeekdayPoint)
            ? new DistantDayPoint(named with { IsPart = false }, sign * days) : null;
    }

    private static DistantDayPoint? DaysFrom(RuleMatch m, ShiftPoint day) =>
        m[0] is Length { Amount: 1, And: null, Unit: TimeUnit.Week or TimeUnit.Fortnight } length && m.TagAfter != PennTag.POS
            ? new DistantDayPoint(day, length.Unit == TimeUnit.Week ? 7 : 14) : null;

    private static Meaning? Next(RuleMatch m)
    {
        TimeUnit unit = m.Unit(3);
        return !Counted(unit) ? null : unit == TimeUnit.Day && m.Has(0) ? Told(unit, 1) : Shift(unit, 1);
    }

    private static Meaning? TheUnit(RuleMatch m)
    {
        TimeUnit unit = m.Unit(1);
        bool premodifies = m.TagAfter is PennTag.NN or PennTag.NNS or PennTag.HYPH || m.IsBefore("-", "of");
        return unit == TimeUnit.Weekend ? new WeekendPoint() : unit == TimeUnit.Year && !premodifies && !m.IsBefore(TimeContext.Closing)
            ? Shift(unit, 0) : null;
    }

    /// <summary>A place before the publication; what lies before the common era has no place in this calendar.</summary>
    private static Meaning? Ago(Length length)
    {
        const int mostYears = 1900;
        double years = (length.Amount ?? 0) * (length.Unit switch { TimeUnit.Year => 1, TimeUnit.Decade => 10, TimeUnit.Century => 100,
            TimeUnit.Millennium => 1000, _ => 0 });
        return length.Amount is null ? null : years > mostYears ? new Reference(VagueTime.Past) : From(length, -1, Basis.Publication);
    }

    /// <summary>A place so far away; a single year keeps the period that is compared with.</summary>
    private static ShiftPoint? From(Length length, int sign, Basis basis)
    {
        int? count = length.Amount is { } amount && length.And is null
            ? sign * (int)Math.Round(amount, MidpointRounding.AwayFromZero) : null;
        if (length is { Amount: { } part, Unit: TimeUnit.Decade or TimeUnit.Century } && part != Math.Floor(part))
        {
            return From(new Length(part * (length.Unit == TimeUnit.Decade ? 10 : 100), TimeUnit.Year), sign, basis);
        }

        if (length.Vague || (basis == Basis.Narrative && !Counted(length.Unit))) return null;
        return new ShiftPoint(length.Unit, count, basis, CategoryOf(length.Unit))
        {
            KeepsAnchor = length is { Unit: TimeUnit.Year, Amount: 1 },
        };
    }

    private static DirectedPoint? Directed(RuleMatch m, int element, int step)
    {
        bool isSeason = m.Lexeme(element).Entry!.Senses[0].Category == Category.SeasonName;
        if (!isSeason && !m.Lexeme(element).Is(LexemeFlags.Capital)) return null;
        var word = (Word)m[element]!;
        NamedPoint named = int.TryParse(word.Value, out int number)
            ? m.Lexeme(element).Entry!.Senses[0].Category == Category.MonthName ? new MonthPoint(number) : new WeekdayPoint(number)
            : new YearPartPoint(TimeUnit.Season, Seasons.Number(word.Value), Category.Season);
        return new DirectedPoint(named, step, named.Category);
    }

    private static int StepOf(string word) => word switch { "last" => -1, "next" => 1, _ => 0 };

    private static Category CategoryOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => Category.Moment,
        TimeUnit.Day => Category.Day,
        TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Fortnight => Category.Week,
        TimeUnit.Month => Category.Month,
        TimeUnit.Quarter or TimeUnit.Half => Category.Quarter,
        TimeUnit.Season => Category.Season,
        TimeUnit.Year => Category.YearPoint,
        _ => Category.LongPoint,
    };
}
