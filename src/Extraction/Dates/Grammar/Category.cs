namespace Extraction.Dates.Grammar;

/// <summary>What a word or a phrase can be for the time grammar. Rules name these in braces, in kebab case: <c>{month-name}</c>.</summary>
[Flags]
internal enum Category : ulong
{
    None = 0,

    // Words, as the lexicon lists them.
    MonthName = 1UL << 0,
    WeekdayName = 1UL << 1,
    WeekdayPlural = 1UL << 2,
    Unit = 1UL << 3,
    UnitPlural = 1UL << 4,
    Ones = 1UL << 5,
    Teens = 1UL << 6,
    Tens = 1UL << 7,
    Multiplier = 1UL << 8,
    VagueNumber = 1UL << 9,
    OrdinalName = 1UL << 10,
    SeasonName = 1UL << 11,
    DayPartName = 1UL << 12,
    DecadeName = 1UL << 13,
    Zone = 1UL << 14,
    Meridiem = 1UL << 15,
    Fuzzy = 1UL << 16,
    Approximate = 1UL << 17,
    Last = 1UL << 18,
    Next = 1UL << 19,
    Frequency = 1UL << 21,
    DayShift = 1UL << 22,
    VagueReference = 1UL << 23,
    LengthAdjective = 1UL << 24,
    LongWord = 1UL << 25,
    EdgeName = 1UL << 26,
    OrdinalEnding = 1UL << 27,
    Digits = 1UL << 28,
    ClockName = 1UL << 30,
    Measure = 1UL << 31,
    Numbered = 1UL << 53,

    // Phrases, as the rules build them.
    Number = 1UL << 32,
    Ordinal = 1UL << 33,
    Year = 1UL << 34,
    Length = 1UL << 35,
    Clock = 1UL << 36,
    Recurrence = 1UL << 37,
    Reference = 1UL << 38,
    Pair = 1UL << 39,
    MonthDay = 1UL << 40,
    DayPart = 1UL << 41,
    Day = 1UL << 42,
    Week = 1UL << 43,
    Month = 1UL << 44,
    Quarter = 1UL << 45,
    Season = 1UL << 46,
    YearPoint = 1UL << 47,
    Age = 1UL << 48,
    Moment = 1UL << 49,
    LongPoint = 1UL << 50,
    Holiday = 1UL << 51,
    PartialQuarter = 1UL << 52,

    /// <summary>Any stretch of the calendar that can be early or late, begin or end.</summary>
    Period = Week | Month | Quarter | Season | YearPoint | LongPoint,

    /// <summary>Anything that stands for a place in the calendar.</summary>
    Point = Day | Period | DayPart | Moment | MonthDay,
}
