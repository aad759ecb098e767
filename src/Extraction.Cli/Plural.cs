using System.Globalization;

namespace Extraction.Cli;

/// <summary>Numbers with their nouns, for messages.</summary>
internal static class Plural
{
    /// <summary><c>1 quote</c>, <c>2 quotes</c>.</summary>
    public static string Of(long count, string noun) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
