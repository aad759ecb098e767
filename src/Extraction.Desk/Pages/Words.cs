using System.Globalization;

namespace Extraction.Desk.Pages;

/// <summary>What pages say in few words.</summary>
internal static class Words
{
    /// <summary><c>1 quote</c>, <c>12,000 quotes</c>.</summary>
    public static string Count(int number, string noun) =>
        number.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");

    /// <summary>What there is of some parts.</summary>
    public static string Joined(string separator, params ReadOnlySpan<string?> parts)
    {
        var there = new List<string>();
        foreach (string? part in parts)
        {
            if (!string.IsNullOrEmpty(part)) there.Add(part);
        }

        return string.Join(separator, there);
    }
}
