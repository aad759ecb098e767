namespace Extraction.Desk.Reading;

/// <summary>What a pasted or uploaded article is called.</summary>
internal static class PastedName
{
    private const int MaxLength = 48;

    /// <summary>The first words of a title or text; its identifier is made of them.</summary>
    public static string Of(string text)
    {
        string line = text.AsSpan().Trim().ToString().Split('\n', 2)[0];
        string words = string.Join('-', line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Plain).Where(w => w.Length > 0));
        if (words.Length > MaxLength) words = words[..MaxLength].TrimEnd('-');
        return words.Length == 0 ? "article" : words;
    }

    /// <summary>The name of an uploaded file without any folder that it claims to lie in.</summary>
    public static string OfFile(string name)
    {
        string last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return last.Length == 0 ? "article" : last;
    }

    private static string Plain(string word) => new([.. word.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);
}
