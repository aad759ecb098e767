using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Language;

namespace Extraction.Dates.Rules;

/// <summary>Lengths of time (DURATION), and ages, which look like lengths and are none.</summary>
internal static class LengthRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("age-adjective", "{number} -? {unit} - old|olds", _ => new Age(), ("A 34-year-old woman won.", "")),
        new("age", "{number} {unit|unit-plural} old|of", m => m.Text(2) == "old" || IsAgeOf(m) ? new Age() : null,
            ("He was 52 years old then.", ""), ("She is 41 years of age.", "")),
        new("counted-units", "{number} {unit-plural}", m => IsTitle(m) ? null : Of(m.Number(0), m.Unit(1)),
            ("They waited [six days].", "P6D"), ("It ran for [1.5 hours].", "PT1H30M")),
        new("counted-unit", "{number} -? {unit}", m => IsCount(m) ? Of(m.Number(0), m.Unit(2)) : null,
            ("A [five-hour] flight.", "PT5H"), ("It is a [10-year] low.", "P10Y")),
        new("counted-units-adjective", "{number} {length-adjective} {unit|unit-plural}", m => Of(m.Number(0), m.Unit(2)),
            ("It fell for [eight trading days].", "P8D"), ("They stay [two more weeks].", "P2W")),
        new("counted-more", "{number} or more {unit-plural}", m => Of(m.Number(0), m.Unit(3)),
            ("It takes [10 or more years].", "P10Y")),
        new("one-or-two", "a|one {unit} or two", m => new Length(1, m.Unit(1)), ("It takes [a year or two].", "P1Y")),
        new("counted-alternatives", "{number} {unit|unit-plural} or {number} {unit|unit-plural}", m => Of(m.Number(0), m.Unit(1)),
            ("It takes [one week or two weeks].", "P1W")),
        new("one-unit", "a|an {length-adjective}? {unit}", m => Single(m), ("It took [a month] to build.", "P1M")),
        new("unit-and-a-half", "a|an|one {unit} and a half", m => new Length(1.5, m.Unit(1)),
            ("It took [a minute and a half].", "PT1M30S")),
        new("bare-units", "{unit-plural}", m => IsBareLength(m) ? new Length(null, m.Unit(0)) : null,
            ("They argued for [weeks].", "PXW")),
        new("units-or-units", "{unit-plural} or|and {unit-plural}", m => new Length(null, m.Unit(0)),
            ("It takes [weeks or months].", "PXW")),
        new("unit-long", "{unit} - long", m => new Length(1, m.Unit(0)), ("A [day-long] meeting.", "P1D")),
        new("long-word", "{long-word}", m => new Length(1, m.Unit(0)), ("A [yearlong] inquiry.", "P1Y")),
        new("counted-long", "{length} -? long", m => m[0], ("A [two-month-long] strike.", "P2M")),
        new("added", "{length} ,|and {length}", m => Added((Length)m[0]!, (Length)m[2]!),
            ("It took [two years and three months].", "P2Y3M")),
        new("a-while", "a while", _ => new Length(null, TimeUnit.Second) { Vague = true }, ("Rest for [a while].", "PXX")),
        new("some-time", "some time", _ => new Length(null, TimeUnit.Second) { Vague = true }, ("It has been so for [some time].", "PXX")),
        new("approximate", "{approximate} {length}", m => m[1], ("They met [nearly two months] in a row.", "P2M")),
        new("bounded", "more|less|fewer|longer than {length}", m => m[2], ("It took [more than four hours].", "PT4H")),
        new("no-more-than", "no more|less|fewer|longer than {length}", m => m[3], ("It takes [no more than sixty days].", "P60D")),
        new("at-least", "at least|most {length}", m => m[2], ("It takes [at least 72 hours].", "PT72H")),
        new("up-to", "up to {length}", m => m[2], ("It takes [up to 180 days].", "P180D")),
        new("as-much-as", "as much|long|many|little as {length}", m => m[3], ("It takes [as long as six months].", "P6M")),
        new("directed-length", "the|these? {last|next} {number} {length-adjective}? {unit|unit-plural}", m => Of(m.Number(2), m.Unit(4)),
            ("It fell in [the last two weeks].", "P2W"), ("It grows over [the next few years].", "PXY")),
        new("past-length",
            "the? past|previous|preceding|following|first|final|latest|initial {number} {length-adjective}? {unit|unit-plural}",
            m => Of(m.Number(2), m.Unit(4)),
            ("It grew over [the past 18 months].", "P18M"), ("It rose in [the first nine months].", "P9M")),
        new("past-unit", "the past|last {length-adjective}? {unit}", m => m.Unit(3) > TimeUnit.Minute ? new Length(1, m.Unit(3)) : null,
            ("It grew over [the past decade].", "P10Y")),
        new("next-length", "the next {length-adjective}? {unit}", m => IsStretch(m)
            ? new Length(1, m.Unit(3)) : null, ("It will grow over [the next decade].", "P10Y"),
            ("It will grow over [the next year].", "P1Y")),
        new("vague-directed", "{next} {unit-plural}", m => new Length(null, m.Unit(1)), ("It will fall in [coming weeks].", "PXW")),
        new("the-vague-directed", "the {next} {unit-plural}", m => new Length(null, m.Unit(2)),
            ("It will fall in [the coming weeks].", "PXW")),
        new("recent-units", "the? most? recent|past|last {unit-plural}", m => new Length(null, m.Unit(3)),
            ("It fell in [recent months].", "PXM")),
        new("the-length", "the {number} {length-adjective}? {unit-plural}", m => Of(m.Number(1), m.Unit(3)),
            ("It fell in [the nine months].", "P9M")),
        new("length-period", "a|the {length} period|span|stretch", m => m[1], ("They did it over [a three-year period].", "P3Y")),
        new("years-to-come", "{unit-plural} to come", m => new Length(null, m.Unit(0)), ("It will stay for [years to come].", "PXY")),
        new("year-ended", "the {length-adjective}? year", m => IsBusinessYear(m) ? new Length(1, TimeUnit.Year) : null,
            ("It earned little in [the year] ended [March 31].", "P1Y 2023-03-31")),
    ];

    private static Length? Of(Number number, TimeUnit unit) => new(number.Value, unit);

    /// <summary>"an hour", "a year"; "a second" is an ordinal far more often than a length.</summary>
    private static Length? Single(RuleMatch m) => m.Unit(2) is TimeUnit.Second or TimeUnit.Quarter || m.IsBefore("-", "–") || IsSpeed(m)
        ? null : new Length(1, m.Unit(2));

    /// <summary>"$12 an hour", "60 miles an hour": a rate is no time.</summary>
    private static bool IsSpeed(RuleMatch m) => m.Unit(2) < TimeUnit.Day && m.TagBefore is (PennTag.CD or PennTag.NNS);

    /// <summary>A singular unit behind a number: "five-hour"; not "the 1988 quarter".</summary>
    private static bool IsCount(RuleMatch m) => m.Unit(2) != TimeUnit.Quarter && m.Number(0).Value is null or < 1000;

    /// <summary>"60 Minutes" in running text is a name.</summary>
    private static bool IsTitle(RuleMatch m) =>
        m.Lexeme(1).Is(LexemeFlags.Capital) && m.Chart.Text.SentenceArray[m.Chart.Text.SentenceOf(m.Lexeme(1).Token)].IsBody;

    private static bool IsAgeOf(RuleMatch m) => m.IsBefore("age");

    /// <summary>Units without a number are a length after "for" and the like, not in "business days" or "the days of".</summary>
    private static bool IsBareLength(RuleMatch m) =>
        m.Unit(0) is > TimeUnit.Second and not TimeUnit.Quarter && !(m.Unit(0) == TimeUnit.Hour && m.IsBefore("of"))
        && (m.IsBefore(TimeContext.Distance)
            || m.TagBefore is PennTag.IN or PennTag.TO or PennTag.DT or PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.VBN
                or PennTag.VB or PennTag.JJ);

    /// <summary>"over the next year" lasts; "the next year" alone is a date.</summary>
    private static bool IsStretch(RuleMatch m) =>
        m.Unit(3) is TimeUnit.Decade or TimeUnit.Century
            || (m.Unit(3) > TimeUnit.Minute && m.IsBehind(TimeContext.Stretch));

    private static bool IsBusinessYear(RuleMatch m) => m.IsBefore(TimeContext.Closing);

    private static Length? Added(Length longer, Length shorter) =>
        longer.And is null && shorter.And is null && shorter.Unit < longer.Unit && longer.Amount is not null && shorter.Amount is not null
            ? longer with { And = shorter }
            : null;
}
