namespace Extraction.Input;

/// <summary>The front matter of a Markdown file: simple <c>key: value</c> lines between two lines of three dashes.</summary>
internal static class MarkdownHeader
{
    private const string Fence = "---";
    private const int MaxLines = 80;

    /// <summary>Where the front matter ends, the closing dashes included; 0 where the text has none.</summary>
    internal static int End(string text)
    {
        if (!text.StartsWith(Fence, StringComparison.Ordinal)) return 0;
        int at = NextLine(text, 0);
        if (!text.AsSpan(0, at).TrimEnd().SequenceEqual(Fence)) return 0;
        for (int i = 0; i < MaxLines && at < text.Length; i++)
        {
            int next = NextLine(text, at);
            ReadOnlySpan<char> line = text.AsSpan(at, next - at).TrimEnd();
            if (line.SequenceEqual(Fence)) return at + Fence.Length;
            bool belongs = line.IsEmpty || line[0] is ' ' or '\t' or '-' or '#' || line.Contains(':');
            if (!belongs) return 0;
            at = next;
        }

        return 0;
    }

    /// <summary>The keys and values in order; an item of a list ("- Jane Roe") has the key before it.</summary>
    internal static IEnumerable<(string Key, string Value)> Values(string text)
    {
        string key = "";
        foreach (string line in text[..End(text)].Split('\n', StringSplitOptions.TrimEntries).Skip(1))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                yield return (key, Unquote(line[2..]));
                continue;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            key = line[..colon].Trim();
            string value = line[(colon + 1)..].Trim();
            if (value.StartsWith('[') && value.EndsWith(']'))
            {
                foreach (string item in value[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return (key, Unquote(item));
                }
            }
            else if (value.Length > 0)
            {
                yield return (key, Unquote(value));
            }
        }
    }

    private static string Unquote(string value)
    {
        string trimmed = value.Trim();
        return trimmed.Length >= 2 && trimmed[0] is '"' or '\'' && trimmed[^1] == trimmed[0] ? trimmed[1..^1] : trimmed;
    }

    private static int NextLine(string text, int at) =>
        text.AsSpan(at).IndexOf('\n') is var end and >= 0 ? at + end + 1 : text.Length;
}
