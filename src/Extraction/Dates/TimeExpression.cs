using Extraction.Calendar;

namespace Extraction.Dates;

/// <summary>The four types of TIMEX3 (TimeML 1.2.1).</summary>
public enum TimexType : byte
{
    /// <summary>A calendar date: a day, week, month, season, year, decade.</summary>
    Date,

    /// <summary>A point or part of a day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}

/// <summary>A time expression and its TIMEX3 type and value.</summary>
/// <param name="Span">Where it stands (UTF-16 offsets).</param>
/// <param name="Type">Its type.</param>
/// <param name="Time">What it means.</param>
public sealed record TimeExpression(TextSpan Span, TimexType Type, TimeValue Time)
{
    /// <summary>The TIMEX3 value, for example <c>2023-10-25</c>, <c>P2W</c>, <c>XXXX-10-25</c>, <c>PRESENT_REF</c>.</summary>
    public string Value => Time.Timex;

    /// <summary>The end of the range that this expression begins ("Sept. 5-8", "Monday to Friday"), or null.</summary>
    public TimeValue? Until { get; init; }

    /// <summary>The rule that recognised it; for explanations.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The anchor that the value was computed from (an ISO date), or null when it stands for itself.</summary>
    public string? Anchor { get; init; }
}
