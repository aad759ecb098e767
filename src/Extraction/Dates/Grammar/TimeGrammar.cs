using System.Numerics;
using System.Runtime.InteropServices;
using Extraction.Dates.Resolution;
using Extraction.Dates.Rules;
using Extraction.Models;

namespace Extraction.Dates.Grammar;

/// <summary>The lexicon and all rules, indexed by what a match begins with. Immutable once built; thread-safe.</summary>
internal sealed class TimeGrammar
{
    private readonly List<RuleStart>[] _byCategory = new List<RuleStart>[64];

    /// <summary>Reads the tables and binds the rules to them.</summary>
    /// <exception cref="InvalidDataException">A table or a pattern names something unknown.</exception>
    public TimeGrammar(IModelSource models)
    {
        Lexicon = TimeLexicon.Load(models);
        for (int i = 0; i < _byCategory.Length; i++) _byCategory[i] = [];
        Rules = AllRules(Holiday.Load(models));
        foreach (Rule rule in Rules) Index(rule, Pattern.Parse(rule.Pattern, Lexicon));
    }

    public TimeLexicon Lexicon { get; }

    /// <summary>All rules; of two readings of the same words the earlier rule's counts.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The rules that a phrase of one category can begin.</summary>
    public ReadOnlySpan<RuleStart> StartingWith(Category category) =>
        CollectionsMarshal.AsSpan(_byCategory[BitOperations.TrailingZeroCount((ulong)category)]);

    private static List<Rule> AllRules(IReadOnlyList<Holiday> holidays) =>
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

    private void Index(Rule rule, PatternElement[] elements)
    {
        for (int element = 0; element < elements.Length; element++)
        {
            PatternElement first = elements[element];
            var start = new RuleStart(rule, elements, element);
            foreach (LexiconEntry word in first.Words) word.Rules.Add(start);
            for (ulong rest = (ulong)first.Categories; rest != 0; rest &= rest - 1)
            {
                _byCategory[BitOperations.TrailingZeroCount(rest)].Add(start);
            }

            if (!first.Optional) break;
        }
    }
}
