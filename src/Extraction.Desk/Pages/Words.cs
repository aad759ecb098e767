using System.Globalization;

namespace Extraction.Desk.Pages;

/// <summary>Numbers in words.</summary>
internal static class Words
{
    /// <summary><c>1 quote</c>, <c>12,000 quotes</c>.</summary>
    public static string Count(int number, string noun) =>
        number.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");
}
