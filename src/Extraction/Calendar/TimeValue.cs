using NodaTime;

namespace Extraction.Calendar;

/// <summary>What a time expression means: a place in the calendar, a
/// length, a recurrence, or no more than past, present or future.</summary>
/// <remarks>Immutable and thread-safe. Equal when all that it tells is equal.</remarks>
public sealed record TimeValue
{
    private TimeValue(string timex) => Timex = timex;

    /// <summary>The TIMEX3 value, for example <c>2023-10-25</c>, <c>P2W</c>, <c>XXXX-10-25</c>, <c>PRESENT_REF</c>.</summary>
    public string Timex { get; }

    /// <summary>The first day of the place; null where none is fixed.</summary>
    public LocalDate? FirstDay { get; private init; }

    /// <summary>The last day of the place; null where none is fixed.</summary>
    public LocalDate? LastDay { get; private init; }

    /// <summary>The place as an ISO 8601 day, week, month or year, the finest
    /// of them that holds it; null where not even the year is known.</summary>
    public string? IsoDate { get; private init; }

    /// <summary>The time of day by the clock (<c>09:30</c>); null where none is told.</summary>
    public string? Clock { get; private init; }

    /// <summary>How coarse the place is; null where the value is no place.</summary>
    internal TimeUnit? Unit { get; private init; }

    /// <summary>The past, the present or the future, where the value is that and nothing finer; null elsewhere.</summary>
    internal VagueTime? Vagueness { get; private init; }

    /// <summary>A place in the calendar.</summary>
    internal static TimeValue Of(CalendarValue place)
    {
        // A stretch that reaches to the end of the calendar (the year 9999) has no day after it.
        const int lastYear = 9900, lastCentury = 99;
        bool isFixed = place.IsKnown && place.Year <= (place.Unit == TimeUnit.Century ? lastCentury : lastYear);
        return new TimeValue(place.ToString())
        {
            FirstDay = isFixed ? place.Start : null,
            LastDay = isFixed ? place.After.PlusDays(-1) : null,
            IsoDate = place.IsoDate,
            Clock = place.Time?.Clock,
            Unit = place.Unit,
        };
    }

    /// <summary>A length or a recurrence.</summary>
    internal static TimeValue Span(string timex) => new(timex);

    /// <summary>The past, the present or the future.</summary>
    internal static TimeValue Vague(VagueTime time) => new(time switch
    {
        VagueTime.Past => "PAST_REF",
        VagueTime.Present => "PRESENT_REF",
        _ => "FUTURE_REF",
    })
    {
        Vagueness = time,
    };
}

/// <summary>What an expression tells that names no place in the calendar.</summary>
internal enum VagueTime : byte
{
    Past,
    Present,
    Future,
}
