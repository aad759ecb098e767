using System.Text.RegularExpressions;

namespace Extraction.Desk.Reading;

/// <summary>Problems of input in words for somebody who has a browser and no command line.</summary>
internal static partial class BrowserWords
{
    /// <summary>The message without the advice, at its end, to use an option; it says enough without.</summary>
    public static string Of(string message) => Option().Replace(message, "");

    [GeneratedRegex(@",? or [^,;.']* --[a-z-]+( text=NAME)?(?=\.?$)|(?<=\.) [A-Z](?:(?! or )[^.])* --[a-z-]+( en)?\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Option();
}
