using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Dates.Resolution;
using Extraction.Language;

namespace Extraction.Dates.Rules;

/// <summary>Quarters, halves and reporting periods of businesses.</summary>
internal static class QuarterRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("quarter-name", "fiscal? -? {ordinal} -? fiscal? quarter", m => Quarter(m, 2) is { } quarter ? quarter : null,
            ("A [third-quarter] loss.", "2023-Q3"), ("A [fiscal third-quarter] loss.", "2023-Q3")),
        new("the-quarter-name", "the|its|their|our {partial-quarter}", m => m.Point(1) is YearPartPoint part && !IsPremodifier(m)
            ? part with { Category = Category.Quarter } : null,
            ("It fell in [the third quarter].", "2023-Q3"), ("It fell in [its third quarter].", "2023-Q3")),
        new("short-quarter", "q ~{digits}", m => m.Number(1).Whole is >= 1 and <= 4 and var number
            ? new YearPartPoint(TimeUnit.Quarter, number, Category.Quarter) : null,
            ("Sales rose in [Q3].", "2023-Q3")),
        new("short-quarter-year", "{quarter} ,? {year}", m => m[0] is YearPartPoint
            ? PartOf(m.Point(0), m[2]!) : null, ("Sales rose in [Q3 2021].", "2021-Q3")),
        new("half-name", "{ordinal} -? half", m => ((Ordinal)m[0]!).Value <= 2
            ? Half(((Ordinal)m[0]!).Value) with { IsPart = m.IsBehind("the") } : null,
            ("A [first-half] loss.", "2023-H1")),
        new("the-half", "the {ordinal|last} half of {year|year-point}", m => HalfOf(m) is { } half ? PartOf(half, m[4]!) : null,
            ("It fell in [the second half of 2021].", "2021-H2"), ("It fell in [the first half of last year].", "2022-H1")),
        new("half-of-decade", "the {ordinal|last} half of {long-point}", m => m[4], ("It fell in [the last half of the 1980s].", "198")),
        new("the-half-alone", "the {ordinal} half", m => ((Ordinal)m[1]!).Value <= 2 && m.TagAfter is not Language.PennTag.NN
            ? Half(((Ordinal)m[1]!).Value) : null, ("It fell in [the first half].", "2023-H1")),
        new("first-quarters", "the? first {ones|digits} quarters of {year|year-point}", m => CountOf(m[2]!) == 2
            ? PartOf(Half(1), m[5]!) : null,
            ("It fell in [the first two quarters of 2021].", "2021-H1")),
        new("quarter-of", "{partial-quarter|quarter} of|in? {year|year-point}", m => PartOf(m.Point(0), m[2]!),
            ("It fell in [the third quarter of 2021].", "2021-Q3")),
        new("year-quarter", "the? {year} {partial-quarter}", m => PartOf(m.Point(2), m[1]!),
            ("It fell in [the 2021 second quarter].", "2021-Q2")),
        new("year-s-quarter", "{year-point} ' ~s {partial-quarter}", m => PartOf(m.Point(3), m[0]!),
            ("It fell in [last year's third quarter].", "2022-Q3")),
        new("year-ago-quarter", "the? year - ago|earlier {partial-quarter}", m => PartOf(m.Point(4), YearBack()),
            ("It rose from [the year-earlier third quarter].", "2022-Q3")),
        new("year-ago-period", "the? year - ago|earlier period|quarter|half|month|week", m => YearBack(),
            ("Of [the third quarter] they said that it beat [the year-ago quarter].", "2023-Q3 2022-Q3")),
        new("year-ago-adjective", "year - ago|earlier", m => YearBack(), ("It beat its [year-earlier] loss.", "2022")),
        new("year-s-period", "{year-point} ' ~s quarter|period", m => m[0] is ShiftPoint { Unit: TimeUnit.Year } shift
            ? shift with { KeepsAnchor = true } : null,
            ("Of [the third quarter] they said that it beat [last year's quarter].", "2023-Q3 2022-Q3")),
        new("year-period", "the {year} period|quarter", m => new ComparedYearPoint(((Year)m[1]!).Value),
            ("Of [the third quarter] they said that it beat [the 2021 period].", "2023-Q3 2021-Q3")),
        new("same-period", "the? corresponding|comparable|same|like|similar|equivalent period|quarter {year-point}",
            m => m[3] is ShiftPoint { Unit: TimeUnit.Year } shift ? shift with { KeepsAnchor = true } : null,
            ("Of [the third quarter] they said that it beat [the same period last year].", "2023-Q3 2022-Q3")),
        new("period-year-ago", "the quarter|period {year-point}", m => m[2] is ShiftPoint { KeepsAnchor: true } shift
            ? shift : null, ("Of [the third quarter] they said that it beat [the quarter a year ago].", "2023-Q3 2022-Q3")),
        new("same-period-of", "the? corresponding|comparable|same|like|similar|equivalent period|quarter of|in {year}",
            m => new ComparedYearPoint(((Year)m[4]!).Value),
            ("Of [the third quarter] they said that it beat [the same period of 2021].", "2023-Q3 2021-Q3")),
        new("latest-period", "the latest|current|just-ended|recent period|quarter",
            m => new CurrentPeriodPoint(TimeUnit.Quarter, Category.Quarter) { IsCurrent = m.Text(1) == "current" },
            ("Of [the third quarter] they said that [the latest period] was good.", "2023-Q3 2023-Q3")),
        new("the-quarter", "the|this quarter", m => new CurrentPeriodPoint(TimeUnit.Quarter, Category.Quarter),
            ("Of [the third quarter] they said that [the quarter] was good.", "2023-Q3 2023-Q3")),
        new("latest-year", "the latest|past|last|just-ended fiscal year",
            m => new ShiftPoint(TimeUnit.Year, -1, Basis.Publication, Category.YearPoint),
            ("It fell in [the latest fiscal year].", "2022")),
        new("current-year", "the? current|this fiscal year", m => new ShiftPoint(TimeUnit.Year, 0, Basis.Publication, Category.YearPoint),
            ("It rises in [the current fiscal year].", "2023")),
        new("next-year", "the? next|coming fiscal year", m => new ShiftPoint(TimeUnit.Year, 1, Basis.Publication, Category.YearPoint),
            ("It rises in [the next fiscal year].", "2024")),
        new("a-fiscal-year", "the|a fiscal year", _ => new Length(1, TimeUnit.Year), ("It rises over [the fiscal year].", "P1Y")),
        new("full-year", "the full year", _ => new ShiftPoint(TimeUnit.Year, 0, Basis.Publication, Category.YearPoint),
            ("It rose for [the full year].", "2023")),
    ];

    /// <summary>"the third-quarter loss": the article belongs to the loss.</summary>
    private static bool IsPremodifier(RuleMatch m) => m.Chart.IsWord(m.End - 2, ["-", "–"]) && m.TagAfter.IsNoun();

    private static YearPartPoint? Quarter(RuleMatch m, int ordinal) =>
        ((Ordinal)m[ordinal]!).Value is >= 1 and <= 4 and var number
            ? new YearPartPoint(TimeUnit.Quarter, number, Category.PartialQuarter) : null;

    private static YearPartPoint Half(int number) => new(TimeUnit.Half, number, Category.Quarter);

    private static YearPartPoint? HalfOf(RuleMatch m) =>
        m[1] is Ordinal { Value: 1 or 2 } ordinal ? Half(ordinal.Value) : m[1] is Word ? Half(2) : null;

    private static int CountOf(Meaning meaning) => meaning is Word word ? word.Number : ((Number)meaning).Whole;

    private static PartPoint PartOf(Point part, Meaning whole) =>
        new(part, whole is Year year ? new FixedPoint(new(TimeUnit.Year, year.Value), Category.YearPoint) : (Point)whole, Category.Quarter);

    private static ShiftPoint YearBack() => new(TimeUnit.Year, -1, Basis.Publication, Category.YearPoint) { KeepsAnchor = true };
}
