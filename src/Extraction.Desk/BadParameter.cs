using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Extraction.Desk;

/// <summary>Says which parameter of an address cannot be read: the server's own words name types of this program.</summary>
internal static partial class BadParameter
{
    /// <summary>One sentence; null where something else is wrong with the request.</summary>
    public static string? Describe(BadHttpRequestException e)
    {
        if (Missing().Match(e.Message) is { Success: true } missing) return $"The parameter '{missing.Groups[1].Value}' is missing.";
        if (Unreadable().Match(e.Message) is not { Success: true } bad) return null;
        string kind = bad.Groups[1].Value.Contains("bool", StringComparison.OrdinalIgnoreCase) ? "true or false" : "a whole number";
        return $"'{bad.Groups[2].Value}' is {kind}, not '{Input.InputProblems.Shorten(bad.Groups[3].Value)}'.";
    }

    [GeneratedRegex("^Required parameter \".* (\\w+)\" was not provided", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex("^Failed to bind parameter \"(.*) (\\w+)\" from \"(.*)\"", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Unreadable();
}
