namespace Extraction.Formats.Pdf;

/// <summary>Leaves out what stands at the head or foot of pages again and again: running titles, numbers of pages.</summary>
internal static class RunningLines
{
    private const double Margin = 0.12;

    /// <summary>The blocks of all pages without running lines.</summary>
    internal static List<PdfBlock> Remove(List<IReadOnlyList<PdfBlock>> pages)
    {
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string sign in pages.SelectMany(SignsAtMargins)) count[sign] = count.GetValueOrDefault(sign) + 1;
        return [.. pages.SelectMany(static page => page).Select(Without).Where(static block => block.Lines.Count > 0)];

        PdfBlock Without(PdfBlock block) =>
            IsAtMargin(block) ? block with { Lines = [.. block.Lines.Where(line => !IsRunning(line.Text))] } : block;

        bool IsRunning(string line) => Sign(line) is var sign && (sign.Trim('#', ' ').Length == 0 || count[sign] > 1);
    }

    private static IEnumerable<string> SignsAtMargins(IReadOnlyList<PdfBlock> page) =>
        page.Where(IsAtMargin).SelectMany(static block => block.Lines)
            .Select(static line => Sign(line.Text)).Distinct(StringComparer.Ordinal);

    private static bool IsAtMargin(PdfBlock block) => block.Lines.Count <= 3 && (block.Bottom < Margin || block.Top > 1 - Margin);

    /// <summary>The line with each number the same, as that of a page counts up: "Page 3 of 9" and "Page 4 of 9".</summary>
    private static string Sign(string line)
    {
        Span<char> sign = line.Length <= 200 ? stackalloc char[line.Length] : new char[line.Length];
        int length = 0;
        foreach (char c in line)
        {
            char one = char.IsDigit(c) ? '#' : char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ';
            if (length > 0 && sign[length - 1] == one && one is '#' or ' ') continue;
            sign[length++] = one;
        }

        string whole = new(sign[..length]);
        return whole.Replace("page", "", StringComparison.Ordinal).Replace(" of ", " ", StringComparison.Ordinal).Trim();
    }
}
