using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Dates.Resolution;
using Extraction.Language;

namespace Extraction.Dates.Rules;

/// <summary>Years, decades and centuries by their numbers.</summary>
internal static class YearRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("year-number", "{digits}", m => IsYear(m, 0) && !IsCode(m)
            ? new Year(m.Number(0).Whole) : null, ("It began in [2014], on page 12014.", "2014")),
        new("year-words", "{teens|tens} {number}", m => Spoken(m), ("It began in [nineteen ninety-seven].", "1997")),
        new("year-thousands", "{ones} thousand and? {number}", m => m.Word(0) == 2 && m.Number(3).Whole is > 0 and < 100 and var n
            ? new Year(2000 + n) : null, ("It began in [two thousand and five].", "2005")),
        new("year", "{year}", m => new FixedPoint(new(TimeUnit.Year, ((Year)m[0]!).Value), Category.YearPoint) { IsPart = !IsYearAlone(m) },
            ("It began in [2014].", "2014"), ("They sold 2014 cars.", ""), ("It began in [1066].", "1066")),
        new("numbered-thing", "{numbered} .? {digits}", m => IsYear(m, 2)
            ? new Age() : null, ("They met in Room 2015.", ""), ("Flight 1999 landed.", "")),
        new("falling-numbers", "{digits} -|to {digits}", m => IsYear(m, 0) && IsYear(m, 2) && m.Number(2).Whole < m.Number(0).Whole
            ? new Age() : null, ("They won by 2015 to 1998 votes.", "")),
        new("counted-measure", "{digits} {measure}", m => IsYear(m, 0)
            ? new Age() : null, ("In 2024 units were sold.", ""), ("It weighs 2014 kilos.", "")),
        new("the-year-number", "the? year {year|number}", m => YearOf(m[2]!) is { } year
            ? new FixedPoint(new(TimeUnit.Year, year), Category.YearPoint) : null,
            ("It began in [the year 2014].", "2014"), ("It began in [the year two thousand].", "2000")),
        new("fiscal-year-range", "the? fiscal|financial -? year? {year} ~-|/ ~{digits}", m => RangeRules.Years(m, 4, 6),
            ("Sales rose in [fiscal year 2014]-[15].", "2014 2015")),
        new("fiscal-year", "the? fiscal|financial -? year? {year}",
            m => new FixedPoint(new(TimeUnit.Year, ((Year)m[4]!).Value), Category.YearPoint),
            ("Sales rose in [fiscal 2014].", "2014"), ("Sales rose in [the fiscal year 2014].", "2014")),
        new("fiscal-year-short", "fy {year}", m => new FixedPoint(new(TimeUnit.Year, ((Year)m[1]!).Value), Category.YearPoint),
            ("Sales rose in [FY 2014].", "2014")),
        new("decade", "the? {digits} '? ~s", m => IsYear(m, 1) && m.Number(1).Whole % 10 == 0
            ? DecadeOf(m.Number(1).Whole) : null, ("It began in [the 1980s].", "198")),
        new("short-decade", "the? ' ~{digits} '? ~s", m => m.Number(2).Whole < 100 && m.Number(2).Whole % 10 == 0
            ? DecadeOf(1900 + m.Number(2).Whole) : null,
            ("It began in [the '80s].", "198")),
        new("decade-word", "the? {decade-name}", m => DecadeOf(1900 + m.Word(1)) with { IsPart = !m.Has(0) },
            ("It began in [the nineties].", "199")),
        new("century", "the? {ordinal} -? century", m => m.IsBefore("BC", "B.C.", "BCE") || ((Ordinal)m[1]!).Value > 30
            ? null : new FixedPoint(new(TimeUnit.Century, ((Ordinal)m[1]!).Value), Category.LongPoint),
            ("It was built in [the 11th century].", "10")),
    ];

    public static bool IsYear(RuleMatch m, int element)
    {
        Lexeme digits = m.Lexeme(element);
        return digits.Is(LexemeFlags.PlainDigits) && digits.End - digits.Start == 4 && m.Number(element).Whole is >= 1000 and < 2200;
    }

    /// <summary>"2014b": a letter sticks to the digits.</summary>
    private static bool IsCode(RuleMatch m) => m.After.Is(LexemeFlags.Glued) && char.IsLetter(m.Chart.Text.Text[m.After.Start]);

    private static int? YearOf(Meaning meaning) =>
        meaning is Year year ? year.Value : meaning is Number { Whole: >= 1000 and < 2200 } number ? number.Whole : null;

    /// <summary>"nineteen ninety-seven", "twenty twelve".</summary>
    private static Year? Spoken(RuleMatch m) =>
        m.Word(0) is >= 16 and <= 20 && m.Number(1).Whole is >= 10 and < 100 and var rest && m.Lexeme(1).Entry!.Word != "0"
            ? new Year((m.Word(0) * 100) + rest) : null;

    private static FixedPoint DecadeOf(int year) => new(new(TimeUnit.Decade, year), Category.LongPoint);

    /// <summary>
    /// Whether four digits by themselves are a year: not part of a longer number or amount, not counting what follows,
    /// and outside the last and the present century only behind a preposition.
    /// </summary>
    private static bool IsYearAlone(RuleMatch m)
    {
        if (IsPartOfNumber(m) || m.TagBefore == PennTag.Dollar || (m.TagBefore == PennTag.CD && m.TagAfter == PennTag.CD)) return false;
        int year = ((Year)m[0]!).Value;
        bool introduced = m.TagBefore is PennTag.IN or PennTag.TO || m.IsBehind("(") || m.IsBehind(TimeContext.Part);
        if (!introduced) return m.TagAfter != PennTag.NNS && year is >= 1900 and <= 2060;
        return year is >= 1900 and <= 2060
            || (year is >= 1000 and <= 2100 && !m.TagAfter.IsNoun() && m.TagAfter is not (PennTag.CD or PennTag.JJ));
    }

    /// <summary>Whether digits stick to the year on either side: "1999/3", "12:2014".</summary>
    private static bool IsPartOfNumber(RuleMatch m)
    {
        // "555-1999", "2014-152": what a dash joins to a number of another length is a number too; "2014-15" and "2014-2015" are years.
        if (m.Chart.Lexemes[m.First].Is(LexemeFlags.Glued) && IsJoinedNumber(m.Chart, m.First - 1, -1)) return true;
        if (IsPrefix(m)) return true; // "0800 1999"
        if (m.After.Is(LexemeFlags.Glued) && IsJoinedNumber(m.Chart, m.End, 1)) return true;
        bool joinsBefore = m.Chart.Lexemes[m.First].Is(LexemeFlags.Glued) && m.IsBehind("/", ":", ".", ",", "$");
        bool joinsAfter = m.After.Is(LexemeFlags.Glued) && m.IsBefore("/", "'", ":") && m.Chart.At(m.End + 1).Is(LexemeFlags.Glued);
        return joinsBefore || (joinsAfter && m.Chart.At(m.End + 1).Entry is not { Word: "s" });
    }

    private static bool IsJoinedNumber(Chart chart, int dash, int step)
    {
        Lexeme number = chart.At(dash + step), later = step > 0 ? number : chart.At(dash);
        return chart.IsWord(dash, ["-", "–"]) && later.Is(LexemeFlags.Glued) && number.Is(LexemeFlags.PlainDigits)
            && number.End - number.Start is 3 or > 4;
    }

    /// <summary>Whether the number before is the beginning of a telephone number: three digits, or more that begin with nought.</summary>
    private static bool IsPrefix(RuleMatch m) =>
        m.Before.Is(LexemeFlags.PlainDigits) && (m.Before.End - m.Before.Start) switch { 3 => true,
            > 3 => m.Chart.Text.Text[m.Before.Start] == '0', _ => false };
}
