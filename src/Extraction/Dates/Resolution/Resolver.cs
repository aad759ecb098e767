using Extraction.Calendar;
using NodaTime;

namespace Extraction.Dates.Resolution;

/// <summary>Where the clause around an expression lies in time, as far as its verb tells.</summary>
internal enum Direction : byte
{
    /// <summary>The verb tells nothing.</summary>
    Open,

    /// <summary>Past or present perfect.</summary>
    Past,

    /// <summary>Future, or an intention.</summary>
    Future,

    /// <summary>Present progressive: future for weekdays ("is meeting Friday"), open for the rest.</summary>
    Progressive,

    /// <summary>Past beyond doubt: "the year ended March 31".</summary>
    Ended,

    /// <summary>Future beyond doubt: "until Friday", "the year ending March 31".</summary>
    Due,
}

/// <summary>
/// Turns references into places in the calendar, one expression after the other in the order of the text: it knows the
/// reference date, the direction of the clause at hand and the times told of so far.
/// </summary>
internal sealed class Resolver
{
    // How far back an article's comparisons ("a year ago") look for the period that they compare with.
    private const int ComparisonReach = 8;

    // A quarter whose end is fewer days ago is the one being reported, whatever the tense of the report.
    private const int RecentQuarter = 130;

    private CalendarValue? _last;
    private int _daySentence;
    private CalendarValue? _period;
    private int _periodSentence;

    /// <summary>The day that the expression at hand counts from; null when none is known.</summary>
    public ReferenceDay? Reference { get; set; }

    /// <summary>Tense of the clause of the expression at hand.</summary>
    public Direction Direction { get; set; }

    /// <summary>Whether dates in digits have the day first in this article; null when nothing tells.</summary>
    public bool? DayFirst { get; init; }

    /// <summary>Sentence of the expression at hand.</summary>
    public int Sentence { get; set; }

    /// <summary>The day told of last, if any.</summary>
    public CalendarValue? NarrativeDay { get; private set; }

    /// <summary>The day that a time without one belongs to: told of in this sentence or the one before, else the reference date.</summary>
    public CalendarValue DayAtHand =>
        NarrativeDay is { } day && Sentence - _daySentence <= 1 ? day : Anchor(Basis.Publication, TimeUnit.Day);

    /// <summary>The anchor that the last resolution used, as an ISO value; null for a value that stands for itself.</summary>
    public string? UsedAnchor { get; private set; }

    /// <summary>Resolves one expression and remembers it as an anchor for those that follow.</summary>
    public CalendarValue Resolve(Point point)
    {
        UsedAnchor = null;
        CalendarValue value = point.Resolve(this);
        if (value.IsKnown)
        {
            if (point is not ShiftPoint { KeepsAnchor: true }) _last = value with { Time = null };
            if (value.Unit == TimeUnit.Day)
            {
                NarrativeDay = value with { Time = null };
                _daySentence = Sentence;
            }

            if (value.Unit is TimeUnit.Quarter && !(value.After > Reference?.Day))
            {
                // The period that is reported on: comparisons look back from it, so an earlier one does not replace it.
                if (_period is null || value.Start >= _period.Value.Start || Sentence - _periodSentence > ComparisonReach) _period = value;
                _periodSentence = Sentence;
            }
        }

        return value;
    }

    /// <summary>The anchor of a distance, cut to the coarseness of the unit counted.</summary>
    public CalendarValue Anchor(Basis basis, TimeUnit unit)
    {
        TimeUnit coarse = unit switch
        {
            TimeUnit.Fortnight => TimeUnit.Week,
            TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => TimeUnit.Day,
            _ => unit,
        };
        if (basis == Basis.Narrative)
        {
            CalendarValue? last = coarse == TimeUnit.Day ? NarrativeDay : _last is { } any && Width(any.Unit) <= Width(coarse)
                ? _last : NarrativeDay;
            if (last is { } anchor)
            {
                UsedAnchor = anchor.ToString();
                return anchor.In(coarse);
            }
        }

        if (Reference is not { } reference || (!reference.IsExact
            && Width(coarse) < Width(reference.Precision))) return CalendarValue.Unknown(coarse);
        UsedAnchor = reference.ToString();
        return CalendarValue.Of(reference.Day, coarse);
    }

    /// <summary>The period that "a year ago" compares with, where the article has been telling of a quarter; else null.</summary>
    public CalendarValue? ComparedPeriod(TimeUnit unit, Basis basis)
    {
        if (unit != TimeUnit.Year) return null;
        if (_period is { } period && Sentence - _periodSentence <= ComparisonReach)
        {
            UsedAnchor = period.ToString();
            return period;
        }

        if (basis != Basis.Narrative || _last is not { } last) return null;
        UsedAnchor = last.ToString();
        return last;
    }

    /// <summary>
    /// The stretch that is told of just now: the last mentioned of that kind, else the one that holds the reference date.
    /// </summary>
    public CalendarValue CurrentPeriod(TimeUnit unit)
    {
        if (unit == TimeUnit.Quarter && _period is { } period)
        {
            UsedAnchor = period.ToString();
            return period;
        }

        // Nobody reports on a quarter before it has ended.
        CalendarValue here = Anchor(Basis.Publication, unit);
        return unit == TimeUnit.Quarter ? here.Plus(-1, unit) : here;
    }

    /// <summary>The occurrence of a name that the clause's direction asks for.</summary>
    public CalendarValue Choose(NamedPoint named)
    {
        if (!CanChoose(named, out LocalDate day, out bool exact)) return named.Open;
        CalendarValue past = Occurrence(named, day, -1), future = Occurrence(named, day, +1);
        if (!exact) return Distance(past, day) <= Distance(future, day) ? past : future;
        if (named is MonthDayPoint { Month: > 0, Weekday: > 0 } dated
            && dated.FitsWeekday(past) != dated.FitsWeekday(future)) return dated.FitsWeekday(past) ? past : future;
        if (named is YearPartPoint { Unit: TimeUnit.Quarter } && past.IsKnown && Distance(past, day) < RecentQuarter) return past;
        return Direction switch
        {
            Direction.Future => IsFar(day, future, past) ? past : future,
            Direction.Past => IsFar(day, past, future) ? future : past,
            Direction.Ended => past,
            Direction.Due => future,
            Direction.Progressive when named.Cycle == TimeUnit.Week => future,
            _ => named.Cycle == TimeUnit.Week ? past : Nearer(past, future, day),
        };
    }

    /// <summary>The occurrence of a name before, around or after the reference date.</summary>
    public CalendarValue Choose(NamedPoint named, int step)
    {
        if (!CanChoose(named, out LocalDate day, out bool exact) || (!exact && step != 0)) return named.Open;
        CalendarValue here = named.In(day) ?? named.Open;
        if (step == 0 || !here.IsKnown) return here;
        if (step < 0)
        {
            for (int back = 0; back < 5; back++)
            {
                if (named.In(Cycles(day, named.Cycle, -back)) is { } value && value.After <= day) return value;
            }
        }

        for (int ahead = 0; ahead < 5; ahead++)
        {
            if (named.In(Cycles(day, named.Cycle, ahead)) is { } value && value.Start > day) return value;
        }

        return here;
    }

    /// <summary>The latest occurrence of a name that has begun when a place ends: the beginning of a range, from its end.</summary>
    public static CalendarValue LatestBefore(NamedPoint named, CalendarValue end) => Occurrence(named, end.After.PlusDays(-1), -1);

    private bool CanChoose(NamedPoint named, out LocalDate day, out bool exact)
    {
        (day, exact) = (Reference?.Day ?? default, Reference?.IsExact == true);
        if (Reference is not { } reference || (!exact && named.Cycle != TimeUnit.Year)) return false;
        UsedAnchor = reference.ToString();
        return true;
    }

    /// <summary>The latest occurrence that has begun by the day, or the earliest that has not ended before it.</summary>
    private static CalendarValue Occurrence(NamedPoint named, LocalDate day, int sign)
    {
        // A leap day comes back after eight years at the latest, a Friday the 13th after fourteen months.
        for (int i = -1; i <= 14; i++)
        {
            if (named.In(Cycles(day, named.Cycle, i * sign)) is not { } value) continue;
            if (sign < 0 ? value.Start <= day : value.After > day) return value;
        }

        return named.Open;
    }

    /// <summary>The occurrence of the same year, else the nearer one: without a verb to tell, news looks back rather than ahead.</summary>
    private static CalendarValue Nearer(CalendarValue past, CalendarValue future, LocalDate day) =>
        !past.IsKnown ? future : !future.IsKnown || past.Year == day.Year || Distance(past, day) <= Distance(future, day) * 3 / 2
            ? past : future;

    /// <summary>
    /// Whether the occurrence that the tense asks for is so much farther than the other that the tense must belong to
    /// another clause: a dividend "payable Dec. 15" told in the past tense in November.
    /// </summary>
    private static bool IsFar(LocalDate day, CalendarValue chosen, CalendarValue other) =>
        chosen.Unit == TimeUnit.Day && chosen.IsKnown && other.IsKnown
        && Distance(chosen, day) > 240 && Distance(other, day) < 100;

    private static int Distance(CalendarValue value, LocalDate day) =>
        value.Start > day ? Period.DaysBetween(day, value.Start) : value.After <= day ? Period.DaysBetween(value.After, day) + 1 : 0;

    private static LocalDate Cycles(LocalDate day, TimeUnit cycle, int count) =>
        cycle == TimeUnit.Month ? CalendarValue.Move(new LocalDate(day.Year, day.Month, 1), count, cycle)
        : cycle == TimeUnit.Year ? CalendarValue.Move(new LocalDate(day.Year, 1, 1), count, cycle)
        : CalendarValue.Move(day, count, cycle);

    /// <summary>Order of coarseness.</summary>
    private static int Width(TimeUnit unit) => (int)unit;
}
