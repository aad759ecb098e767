using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Extraction.Input;

/// <summary>Says what is wrong with JSON, and where, in words of JSON: the parser's own words name types of this program.</summary>
/// <remarks>Thread-safe.</remarks>
internal static partial class JsonProblem
{
    private const int MaxNamed = 4;

    /// <summary>One sentence without its full stop.</summary>
    /// <param name="problem">What the parser, or this program, says.</param>
    /// <param name="lines">Whether the place is told as a line and column; not where the reader cannot see lines.</param>
    public static string Of(JsonException problem, bool lines = true)
    {
        string said = problem.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0].TrimEnd('.', ' ', '|');
        // Only the parser knows where; what this program says names its place itself.
        if (problem.Path is null && problem.LineNumber is null) return said;
        string path = problem.Path?.TrimStart('$').TrimStart('.') ?? "";
        string field = path.Length == 0 ? "the document" : $"'{InputProblems.Shorten(path)}'";
        string line = lines && problem.LineNumber is { } number
            ? string.Create(CultureInfo.InvariantCulture, $" (line {number + 1}, column {(problem.BytePositionInLine ?? 0) + 1})") : "";
        if (Names(said, "missing required properties") is { Length: > 0 } missing) return $"{field} lacks {missing}{line}";
        if (Unknown().Match(said) is { Success: true } unknown)
        {
            return $"there is no field '{InputProblems.Shorten(unknown.Groups[1].Value)}'{line}";
        }
        if (said.Contains("null", StringComparison.Ordinal) && NamesCode(said)) return $"{field} has null where a value is needed{line}";
        return NamesCode(said) ? $"{field} has a value that does not belong there{line}" : $"{said}{line}";
    }

    private static bool NamesCode(string said) => said.Contains(".NET", StringComparison.Ordinal)
        || said.Contains("System.", StringComparison.Ordinal) || said.Contains("Extraction.", StringComparison.Ordinal);

    /// <summary>The names in quotation marks after some words: the type comes before them.</summary>
    private static string Names(string said, string after)
    {
        int at = said.IndexOf(after, StringComparison.Ordinal);
        if (at < 0) return "";
        string[] names = [.. Quoted().Matches(said[at..]).Select(m => m.Value)];
        return string.Join(", ", names.Take(MaxNamed)) + (names.Length > MaxNamed ? ", …" : "");
    }

    [GeneratedRegex("^The JSON property '(.*)' could not be mapped", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();

    [GeneratedRegex("'[^']*'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
