using Extraction.Calendar;
using Extraction.Dates.Grammar;
using NodaTime;

namespace Extraction.Dates.Resolution;

/// <summary>A reference to a place in the calendar; which place, depends on the article's date and on what was mentioned before.</summary>
internal abstract record Point(Category Category) : Meaning(Category)
{
    /// <summary>The place it means, by itself.</summary>
    public abstract CalendarValue Resolve(Resolver resolver);

    /// <summary>The place it means inside a larger one: "June" in "last year"; null when it has none there.</summary>
    public virtual CalendarValue? ResolveWithin(Resolver resolver, CalendarValue whole) => null;
}

/// <summary>Reads places out of a match.</summary>
internal static class MatchedPoints
{
    /// <summary>The place that element <paramref name="element"/> took.</summary>
    public static Point Point(this RuleMatch match, int element) => (Point)match[element]!;
}

/// <summary>A place that needs nothing else: "2023-10-25", "September 2021", "the 1990s".</summary>
internal sealed record FixedPoint(CalendarValue Value, Category Category) : Point(Category)
{
    public override CalendarValue Resolve(Resolver resolver) => Value;
}

/// <summary>A part of a larger place: "June last year", "the third quarter of 1990", "Friday morning".</summary>
internal sealed record PartPoint(Point Part, Point Whole, Category Category) : Point(Category)
{
    public override CalendarValue Resolve(Resolver resolver)
    {
        CalendarValue whole = Whole.Resolve(resolver);
        return Part.ResolveWithin(resolver, whole) ?? whole;
    }

    public override CalendarValue? ResolveWithin(Resolver resolver, CalendarValue whole) =>
        Whole.ResolveWithin(resolver, whole) is { } inner ? Part.ResolveWithin(resolver, inner) ?? inner : null;
}

/// <summary>What a distance in time is counted from.</summary>
internal enum Basis : byte
{
    /// <summary>The day of publication: "two weeks ago", "last month", "tomorrow".</summary>
    Publication,

    /// <summary>The time told of last: "two weeks later", "the following month", "the same day".</summary>
    Narrative,
}

/// <summary>A place so many units from the anchor: "yesterday", "last month", "two weeks later".</summary>
/// <param name="Unit">The unit counted, and the coarseness of the place.</param>
/// <param name="Count">How many; negative before the anchor; null when vague ("a few years ago").</param>
/// <param name="Basis">What it is counted from.</param>
/// <param name="Category">Its use in larger phrases.</param>
internal sealed record ShiftPoint(TimeUnit Unit, int? Count, Basis Basis, Category Category) : Point(Category)
{
    /// <summary>Whether the place keeps the coarseness of the anchor where that is finer: a quarter, a year earlier.</summary>
    public bool KeepsAnchor { get; init; }

    public override CalendarValue Resolve(Resolver resolver)
    {
        if (KeepsAnchor && Count is { } steps && resolver.ComparedPeriod(Unit, Basis) is { } compared) return compared.Plus(steps, Unit);
        return Count is { } count ? resolver.Anchor(Basis, Unit).Plus(count, Unit) : CalendarValue.Unknown(Unit);
    }
}

/// <summary>A named place taken from the publication date in one direction: "last June", "this fall", "next Friday".</summary>
/// <param name="Named">The name.</param>
/// <param name="Step">-1 last, 0 this, +1 next.</param>
/// <param name="Category">Its use in larger phrases.</param>
internal sealed record DirectedPoint(NamedPoint Named, int Step, Category Category) : Point(Category)
{
    public override CalendarValue Resolve(Resolver resolver) => resolver.Choose(Named, Step);
}

/// <summary>The stretch that the article is about just now: "the quarter", "the latest period", "the month".</summary>
internal sealed record CurrentPeriodPoint(TimeUnit Unit, Category Category) : Point(Category)
{
    /// <summary>Whether it means the stretch of the publication, whatever the article tells of ("the current quarter").</summary>
    public bool IsCurrent { get; init; }

    public override CalendarValue Resolve(Resolver resolver) =>
        IsCurrent ? resolver.Anchor(Basis.Publication, Unit) : resolver.CurrentPeriod(Unit);
}

/// <summary>A place with a name that comes back: a month, a weekday, a quarter, a holiday.</summary>
internal abstract record NamedPoint(Category Category) : Point(Category)
{
    /// <summary>The stretch in which it comes back once: the year for a month, the week for a weekday.</summary>
    public abstract TimeUnit Cycle { get; }

    /// <summary>The place when nothing tells which cycle.</summary>
    public abstract CalendarValue Open { get; }

    /// <summary>The place in the cycle that holds a day; null where that cycle has none (30 February).</summary>
    public abstract CalendarValue? In(LocalDate cycle);

    public override CalendarValue Resolve(Resolver resolver) => resolver.Choose(this);

    public override CalendarValue? ResolveWithin(Resolver resolver, CalendarValue whole) =>
        whole.Unit < Cycle ? null : whole.IsKnown ? whole.Unit == Cycle ? In(whole.Start) : null : Open;
}

/// <summary>A month of the year.</summary>
internal sealed record MonthPoint(int Number) : NamedPoint(Category.Month)
{
    public override TimeUnit Cycle => TimeUnit.Year;

    public override CalendarValue Open => new(TimeUnit.Month, 0, Number);

    public override CalendarValue? In(LocalDate cycle) => new CalendarValue(TimeUnit.Month, cycle.Year, Number);
}

/// <summary>A day of a month, by both numbers; a month of 0 is one that only the context tells ("the 25th").</summary>
internal sealed record MonthDayPoint(int Month, int Day) : NamedPoint(Month == 0 ? Category.Day : Category.MonthDay)
{
    /// <summary>The weekday that it falls on, 1 Monday to 7 Sunday; 0 when not told.</summary>
    public int Weekday { get; init; }

    public override TimeUnit Cycle => Month == 0 ? TimeUnit.Month : TimeUnit.Year;

    public override CalendarValue Open => new(TimeUnit.Day, 0, Month, Day);

    public override CalendarValue? In(LocalDate cycle)
    {
        int month = Month == 0 ? cycle.Month : Month;
        if (Day > CalendarSystem.Iso.GetDaysInMonth(cycle.Year, month)) return null;
        var date = new LocalDate(cycle.Year, month, Day);

        // "Friday the 13th" must be one; with a month, the weekday only helps to find the year, for writers err in it.
        return Weekday == 0 || Month > 0 || (int)date.DayOfWeek == Weekday ? CalendarValue.Of(date) : null;
    }

    /// <summary>Whether a day falls on the weekday that is told.</summary>
    public bool FitsWeekday(CalendarValue day) => day is { IsKnown: true, Unit: TimeUnit.Day } && (int)day.Start.DayOfWeek == Weekday;
}

/// <summary>The beginning of a range whose end is told too: "Oct. 14" of "Oct. 14-16", "Monday" of "Monday to Wednesday".</summary>
/// <param name="Named">The beginning.</param>
/// <param name="End">The end; in the same clause, and so in the same cycle or the next.</param>
internal sealed record RangeStartPoint(NamedPoint Named, Point End) : Point(Named.Category)
{
    public override CalendarValue Resolve(Resolver resolver) =>
        End.Resolve(resolver) is { IsKnown: true } end && Resolver.LatestBefore(Named, end) is { IsKnown: true } start
            ? start : Named.Resolve(resolver);
}

/// <summary>A day so many days from another: "a week on Monday", "two weeks from Friday".</summary>
internal sealed record DistantDayPoint(Point Day, int Days) : Point(Category.Day)
{
    public override CalendarValue Resolve(Resolver resolver)
    {
        // From the next such day on, or back from the last.
        Direction own = resolver.Direction;
        resolver.Direction = Days > 0 ? Direction.Due : Direction.Ended;
        CalendarValue day = Day.Resolve(resolver);
        resolver.Direction = own;
        return day.Plus(Days, TimeUnit.Day);
    }
}

/// <summary>The week around a day: "the week of May 5".</summary>
internal sealed record AroundDayPoint(Point Day, TimeUnit Unit) : Point(Category.Week)
{
    public override CalendarValue Resolve(Resolver resolver) => Day.Resolve(resolver).In(Unit);
}

/// <summary>
/// A weekday told of a date beside it: "Dec. 18, 2019, a Wednesday". Where the date falls on another day, nobody knows which is meant.
/// </summary>
internal sealed record WeekdayOfPoint(int Number, Point Date) : Point(Category.Day)
{
    public override CalendarValue Resolve(Resolver resolver) =>
        Date.Resolve(resolver) is { IsKnown: true, Unit: TimeUnit.Day } day && (int)day.Start.DayOfWeek == Number
            ? day : new WeekdayPoint(Number).Open;
}

/// <summary>A day of the week, 1 Monday to 7 Sunday.</summary>
internal sealed record WeekdayPoint(int Number) : NamedPoint(Category.Day)
{
    public override TimeUnit Cycle => TimeUnit.Week;

    public override CalendarValue Open => new(TimeUnit.Day, 0, 0, -Number);

    public override CalendarValue? In(LocalDate cycle) =>
        CalendarValue.Of(CalendarValue.Of(cycle, TimeUnit.Week).Start.PlusDays(Number - 1));

    public override CalendarValue? ResolveWithin(Resolver resolver, CalendarValue whole) =>
        whole.Unit == TimeUnit.Day ? whole : base.ResolveWithin(resolver, whole);
}

/// <summary>The weekend before, around or after the publication, as the tense tells.</summary>
internal sealed record WeekendPoint() : NamedPoint(Category.Week)
{
    public override TimeUnit Cycle => TimeUnit.Week;

    public override CalendarValue Open => CalendarValue.Unknown(TimeUnit.Weekend);

    public override CalendarValue? In(LocalDate cycle) => CalendarValue.Of(cycle, TimeUnit.Weekend);
}

/// <summary>A quarter, half or season of the year by its number.</summary>
internal sealed record YearPartPoint(TimeUnit Unit, int Number, Category Category) : NamedPoint(Category)
{
    public override TimeUnit Cycle => TimeUnit.Year;

    public override CalendarValue Open => new(Unit, 0, Number);

    public override CalendarValue? In(LocalDate cycle) => new CalendarValue(Unit, cycle.Year, Number);
}

/// <summary>A holiday of the table.</summary>
internal sealed record HolidayPoint(Holiday Holiday) : NamedPoint(Category.Holiday | Category.Day)
{
    public override TimeUnit Cycle => TimeUnit.Year;

    public override CalendarValue Open => Holiday.Open;

    public override CalendarValue? In(LocalDate cycle) => Holiday.In(cycle.Year);
}

/// <summary>A time of day, by the clock or by name.</summary>
internal sealed record TimeOfDayPoint(TimeOfDay Time, Category Category) : Point(Category)
{
    public override CalendarValue Resolve(Resolver resolver) => resolver.DayAtHand with { Time = Time };

    public override CalendarValue? ResolveWithin(Resolver resolver, CalendarValue whole) =>
        whole.Unit == TimeUnit.Day ? whole with { Time = Time } : null;
}

/// <summary>The week or weekend of a holiday.</summary>
internal sealed record HolidayWeekPoint(HolidayPoint Holiday, TimeUnit Unit) : NamedPoint(Category.Week)
{
    public override TimeUnit Cycle => TimeUnit.Year;

    public override CalendarValue Open => CalendarValue.Unknown(Unit);

    public override CalendarValue? In(LocalDate cycle) => Holiday.In(cycle) is { } day ? CalendarValue.Of(day.Start, Unit) : null;
}

/// <summary>The same period in another year: "the 1988 period" where a quarter is told of.</summary>
internal sealed record ComparedYearPoint(int Year) : Point(Category.YearPoint)
{
    public override CalendarValue Resolve(Resolver resolver) =>
        resolver.ComparedPeriod(TimeUnit.Year, Basis.Publication) is { } period
            ? period with { Year = Year } : new CalendarValue(TimeUnit.Year, Year);
}

/// <summary>A date in digits; which of the first two numbers is the day, the article as a whole decides.</summary>
internal sealed record NumericDatePoint(int First, int Second, int Year) : Point(Category.Day)
{
    /// <summary>Whether the day comes first, where the numbers themselves tell; else null.</summary>
    public bool? DayFirst => First > 12 ? true : Second > 12 ? false : null;

    public override CalendarValue Resolve(Resolver resolver)
    {
        bool? dayFirst = First == Second ? false : DayFirst ?? resolver.DayFirst;
        if (dayFirst is null) return new CalendarValue(TimeUnit.Day, Year);
        (int month, int day) = dayFirst.Value ? (Second, First) : (First, Second);
        return day <= CalendarSystem.Iso.GetDaysInMonth(Year, month)
            ? new CalendarValue(TimeUnit.Day, Year, month, day) : new CalendarValue(TimeUnit.Day, Year);
    }
}
