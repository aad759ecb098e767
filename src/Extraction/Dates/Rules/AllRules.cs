using Extraction.Dates.Grammar;
using Extraction.Dates.Resolution;
using Extraction.Models;

namespace Extraction.Dates.Rules;

/// <summary>The rules of the time grammar together; of two readings of the same words the earlier rule's counts.</summary>
internal static class AllRules
{
    /// <summary>Reads the tables and binds the rules to them.</summary>
    /// <exception cref="InvalidDataException">A table or a pattern names something unknown.</exception>
    public static TimeGrammar Load(IModelSource models) => new(TimeLexicon.Load(models), InOrder(Holiday.Load(models)));

    private static List<Rule> InOrder(IReadOnlyList<Holiday> holidays) =>
    [
        .. NumberRules.All,
        .. RecurrenceRules.All,
        .. ReferenceRules.All,
        .. LengthRules.All,
        .. CalendarRules.All,
        .. HolidayRules.For(holidays),
        .. NumericDateRules.All,
        .. YearRules.All,
        .. QuarterRules.All,
        .. ClockRules.All,
        .. RelativeRules.All,
        .. RangeRules.All,
    ];
}
