using System.Globalization;
using System.Text.RegularExpressions;
using Extraction.Desk.Api;
using Extraction.Input;
using Microsoft.AspNetCore.Http;

namespace Extraction.Desk;

/// <summary>Says which parameter of an address cannot be read: the server's own words name types of this program.</summary>
internal static partial class BadParameter
{
    private const string FlagKind = "true or false";

    private static readonly string PageKind = string.Create(CultureInfo.InvariantCulture, $"a whole number from 1 to {MaxPage}");

    /// <summary>The last page that can be asked for.</summary>
    public const int MaxPage = 100_000;

    /// <summary>A page of a list, from one; the first where none is named.</summary>
    /// <exception cref="BadRequestException">There is no such page.</exception>
    public static int Page(string? text) => text is null ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page is >= 1 and <= MaxPage ? page
        : throw new BadRequestException(Sentence("page", PageKind, text));

    /// <summary>Whether something is asked for; not where nothing is said. Forms of pages say 1.</summary>
    /// <exception cref="BadRequestException">It is neither yes nor no.</exception>
    public static bool Flag(string name, string? text) => text switch
    {
        null or "0" => false,
        "1" => true,
        _ when bool.TryParse(text, out bool flag) => flag,
        _ => throw new BadRequestException(Sentence(name, FlagKind, text)),
    };

    /// <summary>One sentence; null where something else is wrong with the request.</summary>
    public static string? Describe(BadHttpRequestException e)
    {
        if (Missing().Match(e.Message) is { Success: true } missing) return $"The parameter '{missing.Groups[1].Value}' is missing.";
        if (Unreadable().Match(e.Message) is not { Success: true } bad) return null;
        string kind = bad.Groups[1].Value.Contains("bool", StringComparison.OrdinalIgnoreCase) ? FlagKind
            : bad.Groups[2].Value == "page" ? PageKind : "a whole number";
        return Sentence(bad.Groups[2].Value, kind, bad.Groups[3].Value);
    }

    private static string Sentence(string name, string kind, string text) => $"'{name}' is {kind}, not '{InputProblems.Shorten(text)}'.";

    [GeneratedRegex("^Required parameter \".* (\\w+)\" was not provided", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex("^Failed to bind parameter \"(.*) (\\w+)\" from \"(.*)\"", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Unreadable();
}
