namespace Extraction.Input.Lines;

/// <summary>Tells web and mail addresses from words.</summary>
internal static class WebAddress
{
    /// <summary>Whether the line is nothing but addresses and Markdown links.</summary>
    internal static bool IsAll(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.Trim("*_<>()[]. ");
        if (bare.IsEmpty) return false;
        if (bare.IndexOf("](", StringComparison.Ordinal) is var middle and > 0)
            return !bare[..middle].Contains(' ') && !bare[(middle + 2)..].Contains(' ') && Is(bare[(middle + 2)..]);
        foreach (Range range in bare.Split(' '))
        {
            if (!Is(bare[range])) return false;
        }

        return true;
    }

    /// <summary>Whether the word is the address of a page or a mailbox.</summary>
    internal static bool Is(ReadOnlySpan<char> word)
    {
        if (word.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return true;
        int at = word.IndexOf('@');
        return at > 0 && word[(at + 1)..].IndexOf('.') > 0;
    }
}
