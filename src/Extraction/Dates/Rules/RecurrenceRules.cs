using System.Globalization;
using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Language;

namespace Extraction.Dates.Rules;

/// <summary>Recurring times (SET).</summary>
internal static class RecurrenceRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("every-unit", "every|each {unit}", m => Every(new Length(1, m.Unit(1))), ("It opens [every day].", "P1D")),
        new("every-length", "every {length}", m => Every((Length)m[1]!), ("It opens [every two years].", "P2Y")),
        new("every-other", "every other|second {unit}", m => Every(new Length(2, m.Unit(2))), ("It opens [every other week].", "P2W")),
        new("every-weekday", "every|each {weekday-name}",
            m => new Recurrence("XXXX-WXX-" + m.Word(1).ToString(CultureInfo.InvariantCulture)),
            ("It opens [every Tuesday].", "XXXX-WXX-2")),
        new("every-other-weekday", "every other|second {weekday-name}",
            m => new Recurrence("XXXX-WXX-" + m.Word(2).ToString(CultureInfo.InvariantCulture)),
            ("It opens [every other Tuesday].", "XXXX-WXX-2")),
        new("every-weekday-part", "every|each {weekday-name} {day-part-name}",
            m => new Recurrence($"XXXX-WXX-{m.Word(1).ToString(CultureInfo.InvariantCulture)}T{((Word)m[2]!).Value}"),
            ("It opens [every Tuesday morning].", "XXXX-WXX-2TMO")),
        new("once-every", "once|twice every {length}", m => Every((Length)m[2]!), ("It opens [once every two years].", "P2Y")),
        new("every-month", "every|each {month-name}",
            m => new Recurrence(string.Create(CultureInfo.InvariantCulture, $"XXXX-{m.Word(1):00}")), ("It opens [each July].", "XXXX-07")),
        new("every-season", "every|each {season-name}", m => new Recurrence("XXXX-" + ((Word)m[1]!).Value),
            ("It opens [every summer].", "XXXX-SU")),
        new("every-day-part", "every|each {day-part-name}", m => new Recurrence("XXXX-XX-XXT" + ((Word)m[1]!).Value),
            ("It opens [every morning].", "XXXX-XX-XXTMO")),
        new("weekdays", "{weekday-plural}", m => m.TagBefore == PennTag.IN
            ? new Recurrence("XXXX-WXX-" + m.Word(0).ToString(CultureInfo.InvariantCulture)) : null,
            ("It opens on [Tuesdays].", "XXXX-WXX-2")),
        new("frequency", "{frequency}", m => IsAdverb(m) ? new Recurrence(((Word)m[0]!).Value) : null, ("It opens [daily].", "P1D")),
        new("times-a-unit", "once|twice a|per|each|every {unit}", m => new Recurrence(new Length(1, m.Unit(2)).Value),
            ("It opens [twice a week].", "P1W")),
        new("number-times-a-unit", "{number} times a|per|each|every {unit}", m => new Recurrence(new Length(1, m.Unit(3)).Value),
            ("It opens [three times a month].", "P1M")),
        new("per-unit", "a|per {unit}", m => IsRate(m)
            ? new Recurrence(new Length(1, m.Unit(1)).Value) : null, ("They sell 500 books [a year].", "P1Y")),
    ];

    private static Recurrence? Every(Length length) => new(length.Value);

    /// <summary>A daily in the sense of a newspaper is a noun.</summary>
    private static bool IsAdverb(RuleMatch m) => m.Lexeme(0).Is(LexemeFlags.Glued) ? !m.IsBehind("-") : !m.TagAfter.IsProperNoun();

    /// <summary>"a year" behind an amount or a plural is a rate: "$33 million a year".</summary>
    private static bool IsRate(RuleMatch m) =>
        m.Unit(1) > TimeUnit.Hour && (m.TagBefore is PennTag.NNS or PennTag.CD or PennTag.NNPS)
            && !m.IsBefore(TimeContext.Distance | TimeContext.Anchor) && !m.IsBefore("and", "-");
}
