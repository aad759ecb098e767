using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Language;

namespace Extraction.Dates.Rules;

/// <summary>Expressions that say no more than past, present or future.</summary>
internal static class ReferenceRules
{
    private const string Past = "PAST_REF", Present = "PRESENT_REF", Future = "FUTURE_REF";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("reference-word", "{vague-reference}", m => m.Text(0) == "soon" && (m.IsBefore(TimeContext.Anchor) || m.IsBefore("as") || m.IsBehind("as"))
            ? null : new Reference(Enum.Parse<VagueTime>(((Word)m[0]!).Value, ignoreCase: true)), ("It is open [now].", Present),
            ("It [recently] opened.", Past)),
        new("right-now", "right now", _ => new Reference(VagueTime.Present), ("It is open [right now].", Present)),
        new("these-days", "these days", _ => new Reference(VagueTime.Present), ("It is open [these days].", Present)),
        new("the-past", "the past", m => IsNoun(m) ? new Reference(VagueTime.Past) : null, ("It was better in [the past].", Past)),
        new("future", "the? near|nearest|foreseeable|not-too-distant|distant|immediate? future", m => IsNoun(m)
            ? new Reference(VagueTime.Future) : null, ("It will be better in [the near future].", Future)),
        new("future-units", "future {unit-plural}", _ => new Reference(VagueTime.Future), ("It will fall in [future years].", Future)),
        new("term", "the short|near|long|medium term", m => m.TagAfter.IsNoun()
            ? null : new Reference(VagueTime.Future), ("It will fall in [the near term].", Future)),
        new("as-soon-as-possible", "as soon as possible", _ => new Reference(VagueTime.Future),
            ("It opens [as soon as possible].", Future)),
        new("current", "current", m => m.TagAfter.IsNoun() || m.TagAfter == PennTag.JJ
            ? new Reference(VagueTime.Present) : null, ("The [current] owner is rich.", Present)),
        new("more-recently", "more recently", _ => new Reference(VagueTime.Past), ("It [more recently] closed.", Past)),
        new("vague-ago", "{length} ago", m => ((Length)m[0]!).Amount is null && ((Length)m[0]!).Unit > TimeUnit.Hour
            ? new Reference(VagueTime.Past) : null, ("It opened [several years ago].", Past)),
        new("one-day", "one day", m => m.TagBefore == PennTag.MD || m.TagAfter == PennTag.VB
            ? new Reference(VagueTime.Future) : null, ("It will [one day] open.", Future)),
        new("other-day", "the other day", _ => new Reference(VagueTime.Past), ("It opened [the other day].", Past)),
        new("later-date", "a later date|time", _ => new Reference(VagueTime.Future), ("It opens at [a later date].", Future)),
    ];

    private static bool IsNoun(RuleMatch m) => m.Chart.TagAt(m.End - 1).IsNoun() && !m.TagAfter.IsNoun()
        && m.TagAfter is not (PennTag.CD or PennTag.JJ);
}
