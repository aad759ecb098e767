using System.Globalization;
using Extraction.Calendar;
using NodaTime;

namespace Extraction.Input.Html;

/// <summary>Decides which day an article was published at the publisher's own place.</summary>
internal static class PublicationDay
{
    /// <summary>The day: from metadata, but where they give it in UTC, as the page prints it or its address has it.</summary>
    /// <param name="stamps">Dates in the metadata, the best first.</param>
    /// <param name="shown">The date that the page shows.</param>
    /// <param name="url">The address.</param>
    internal static PublicationDate? Find(IReadOnlyList<string> stamps, ShownDate? shown, string? url)
    {
        LocalDate? inAddress = url is null ? null : DayIn(url);
        foreach (string stamp in stamps)
        {
            if (!DateLineParser.TryParseFullDate(stamp.AsSpan().Trim(), out LocalDate day)) continue;
            if (!IsUtc(stamp)) return new PublicationDate(day, DateBasis.Metadata);
            if (shown is { IsUpdate: false } && IsBeside(shown.Day, day)) return new PublicationDate(shown.Day, DateBasis.Metadata);
            return new PublicationDate(inAddress is { } local && IsBeside(local, day) ? local : day, DateBasis.Metadata);
        }

        if (shown is { IsUpdate: false }) return new PublicationDate(shown.Day, DateBasis.Byline);
        if (inAddress is { } printed) return new PublicationDate(printed, DateBasis.Metadata);
        return shown is null ? null : new PublicationDate(shown.Day, DateBasis.Byline);
    }

    /// <summary>What to tell where the page gives two days that cannot both be that of publication; null where it does not.</summary>
    /// <param name="taken">The day that was taken.</param>
    /// <param name="stamps">Dates in the metadata.</param>
    /// <param name="shown">The date that the page shows.</param>
    /// <param name="url">The address.</param>
    internal static ReadingNote? Doubt(PublicationDate? taken, IReadOnlyList<string> stamps, ShownDate? shown, string? url)
    {
        if (taken is null) return null;
        List<LocalDate> days = [.. stamps.Select(static stamp =>
            DateLineParser.TryParseFullDate(stamp.AsSpan().Trim(), out LocalDate day) ? day : (LocalDate?)null).OfType<LocalDate>()];
        if (shown is { IsUpdate: false }) days.Add(shown.Day);
        if (url is not null && DayIn(url) is { } inAddress) days.Add(inAddress);
        int other = days.FindIndex(day => !IsBeside(day, taken.Date));
        return other < 0 ? null : new ReadingNote("doubtful-date", new TextSpan(0, 0), string.Create(CultureInfo.InvariantCulture,
            $"The page gives more than one day of publication: {taken.Date:uuuu-MM-dd}, which was taken, and {days[other]:uuuu-MM-dd}."));
    }

    /// <summary>Whether a date with a time is told in UTC, which is the server's place and not the reader's.</summary>
    private static bool IsUtc(string stamp)
    {
        ReadOnlySpan<char> bare = stamp.AsSpan().Trim();
        return bare.Contains(':') && (bare.EndsWith("Z", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("+00:00")
            || bare.EndsWith("+0000")
            || bare.EndsWith("UTC", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("GMT", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsBeside(LocalDate one, LocalDate other) => Math.Abs(Period.DaysBetween(one, other)) <= 1;

    /// <summary>The day in an address such as <c>/2023/11/08/harbour</c>.</summary>
    private static LocalDate? DayIn(string url)
    {
        string[] parts = url.Split('/');
        for (int i = 0; i + 2 < parts.Length; i++)
        {
            if (parts[i].Length == 4 && parts[i + 1].Length is 1 or 2 && parts[i + 2].Length is 1 or 2
                && DateLineParser.TryParseFullDate($"{parts[i]}-{parts[i + 1]}-{parts[i + 2]}", out LocalDate day)) return day;
        }

        return null;
    }
}
