using System.Globalization;

namespace Extraction.Calendar;

/// <summary>The parts of a day that TIMEX3 knows.</summary>
internal enum DayPart : byte
{
    /// <summary>None: the clock tells the time.</summary>
    None,

    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    Daytime,
}

/// <summary>A time of day, by the clock or as a named part of the day.</summary>
internal readonly record struct TimeOfDay
{
    private static readonly string[] Codes = ["", "MO", "MI", "AF", "EV", "NI", "DT"];

    /// <summary>A time by the clock; hour 24 is the midnight that ends the day.</summary>
    public TimeOfDay(int hour, int minute) => (Hour, Minute) = (hour, minute);

    /// <summary>A part of the day.</summary>
    public TimeOfDay(DayPart part) => Part = part;

    public int Hour { get; }

    public int Minute { get; }

    public DayPart Part { get; }

    /// <summary>The time by the clock as ISO 8601 writes it (<c>09:30</c>); null for a part of the day.</summary>
    public string? Clock => Part == DayPart.None ? string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}") : null;

    /// <summary>The part of the day with a TIMEX3 code such as <c>MO</c>.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static TimeOfDay OfCode(string code) =>
        Array.IndexOf(Codes, code) is > 0 and var part ? new TimeOfDay((DayPart)part)
            : throw new InvalidDataException($"'{code}' is no part of a day.");

    /// <summary>The TIMEX3 form: <c>T09:30</c>, <c>TMO</c>.</summary>
    public override string ToString() => "T" + (Clock ?? Codes[(int)Part]);
}
