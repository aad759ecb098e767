namespace Extraction.Dates.Grammar;

/// <summary>What a word beside a time expression tells of it, by the table <c>dates/context-words.csv</c>.</summary>
[Flags]
internal enum TimeContext
{
    None = 0,

    /// <summary>Which part of a month or year is meant: early.</summary>
    Part = 1,

    /// <summary>Which one is meant, or that all are: last, every.</summary>
    Step = 1 << 1,

    /// <summary>A length before it is counted from a day: ago.</summary>
    Distance = 1 << 2,

    /// <summary>A length before it is counted from what happens: before.</summary>
    Anchor = 1 << 3,

    /// <summary>The time behind it lasts: throughout.</summary>
    Stretch = 1 << 4,

    /// <summary>Stands between the two ends of a stretch: to.</summary>
    Range = 1 << 5,

    /// <summary>The time behind it begins a stretch: from.</summary>
    Start = 1 << 6,

    /// <summary>What comes until the time behind it has not happened yet: until.</summary>
    Until = 1 << 7,

    /// <summary>The same, wherever in its sentence it stands: ending.</summary>
    Due = 1 << 8,

    /// <summary>The time behind it is over: since.</summary>
    Ended = 1 << 9,

    /// <summary>A year before it is one of a business: ended.</summary>
    Closing = 1 << 10,

    /// <summary>Stands between "as" and "as": soon.</summary>
    Quick = 1 << 11,

    /// <summary>A modal of the future: will.</summary>
    Will = 1 << 12,

    /// <summary>A modal that with "not" tells of the past: could.</summary>
    Refusal = 1 << 13,

    /// <summary>Not.</summary>
    Negation = 1 << 14,

    /// <summary>A short form of "have".</summary>
    Have = 1 << 15,

    /// <summary>A month that is another word too: may.</summary>
    Other = 1 << 16,
}
