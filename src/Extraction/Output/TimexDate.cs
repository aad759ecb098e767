namespace Extraction.Output;

/// <summary>The calendar part of a TIMEX3 value: what <c>said.date</c> may hold.</summary>
internal static class TimexDate
{
    /// <summary>
    /// The longest leading part of a TIMEX3 value that is an ISO 8601 year, month, week or day; null where not even the
    /// year is known. The time of day, the part of a week and the season or quarter are cut off.
    /// </summary>
    /// <param name="value">For example <c>2023-10-25T14:00</c>, <c>2016-W41-WE</c>, <c>2016-FA</c>, <c>XXXX-10</c>, <c>P2D</c>.</param>
    public static string? Of(string value)
    {
        if (!Matches(value, 0, "dddd") || !EndsAt(value, 4)) return null;
        if (Matches(value, 4, "-Wdd") && EndsAt(value, 8)) return value[..8];
        if (!Matches(value, 4, "-dd") || !EndsAt(value, 7)) return value[..4];
        return Matches(value, 7, "-dd") && EndsAt(value, 10) ? value[..10] : value[..7];
    }

    private static bool EndsAt(string value, int end) => value.Length == end || value[end] is '-' or 'T';

    private static bool Matches(string value, int start, string pattern)
    {
        if (value.Length < start + pattern.Length) return false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char actual = value[start + i];
            if (pattern[i] == 'd' ? !char.IsAsciiDigit(actual) : actual != pattern[i]) return false;
        }

        return true;
    }
}
