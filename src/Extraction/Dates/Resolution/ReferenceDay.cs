using Extraction.Calendar;
using NodaTime;

namespace Extraction.Dates.Resolution;

/// <summary>The day that relative expressions count from, and how exactly it is known.</summary>
/// <param name="Day">The day; one in the middle of the stretch where only that is known.</param>
/// <param name="Precision">The finest unit that is known: of a reference in "2019" only its year.</param>
internal readonly record struct ReferenceDay(LocalDate Day, TimeUnit Precision)
{
    /// <summary>Whether the very day is known.</summary>
    public bool IsExact => Precision <= TimeUnit.Day;

    /// <summary>The day of publication; of an inferred one only the year counts.</summary>
    public static ReferenceDay? Of(PublicationDate? published) =>
        published is null ? null : new(published.Date, published.Basis == DateBasis.Inferred ? TimeUnit.Year : TimeUnit.Day);

    /// <summary>The time of an utterance; null where it is not fixed in the calendar.</summary>
    public static ReferenceDay? Of(TimeValue time)
    {
        if (time is not { FirstDay: { } first, LastDay: { } last, Unit: { } unit }) return null;
        return new(first.PlusDays(Period.DaysBetween(first, last) / 2), unit);
    }

    /// <summary>The ISO 8601 day, week, month or year.</summary>
    public override string ToString() => CalendarValue.Of(Day, IsExact ? TimeUnit.Day : Precision).ToString();
}
