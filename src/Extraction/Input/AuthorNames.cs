namespace Extraction.Input;

/// <summary>Takes apart the names in an author field.</summary>
internal static class AuthorNames
{
    private static readonly string[] Separators = [";", "|", "\n", ",", " and ", " & "];

    /// <summary>The names in <paramref name="field"/>, in order: "By Jane Roe and John Doe" names two.</summary>
    internal static IEnumerable<string> Split(string field)
    {
        ReadOnlySpan<char> names = field.AsSpan().Trim();
        if (names.StartsWith("by ", StringComparison.OrdinalIgnoreCase)) names = names[3..];
        return names.ToString().Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static name => name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name)
            .Where(static name => name.Any(char.IsLetter));
    }
}
