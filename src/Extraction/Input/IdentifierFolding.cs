using System.Globalization;
using System.Text;
using Extraction.Models;

namespace Extraction.Input;

/// <summary>What two identifiers have in common that name one file on some
/// system: without case, and however letters with marks are encoded.</summary>
/// <remarks>
/// Canonical caseless matching (Unicode standard, D145) by a table made from Unicode 14, as the runtime normalises nothing
/// without the data of a culture; the order of several marks on one letter counts for nothing. Thread-safe.
/// </remarks>
internal static class IdentifierFolding
{
    private static readonly Lazy<Dictionary<int, string>> Table = new(ReadTable);

    /// <summary>The folded form.</summary>
    internal static string Fold(string id)
    {
        if (System.Text.Ascii.IsValid(id)) return id.ToLowerInvariant();
        var folded = new StringBuilder(id.Length);
        foreach (Rune rune in id.EnumerateRunes())
        {
            if (rune.IsAscii) folded.Append(char.ToLowerInvariant((char)rune.Value));
            else if (rune.Value is >= 0xAC00 and <= 0xD7A3) AppendHangul(folded, rune.Value - 0xAC00);
            else folded.Append(Table.Value.TryGetValue(rune.Value, out string? other) ? other : rune.ToString());
        }

        SortMarks(folded);
        return folded.ToString();
    }

    /// <summary>Hangul syllables are composed by arithmetic (Unicode standard, 3.12).</summary>
    private static void AppendHangul(StringBuilder folded, int syllable)
    {
        const int vowels = 21, finals = 28;
        folded.Append((char)(0x1100 + (syllable / (vowels * finals))));
        folded.Append((char)(0x1161 + (syllable / finals % vowels)));
        if (syllable % finals is > 0 and var final) folded.Append((char)(0x11A7 + final));
    }

    private static void SortMarks(StringBuilder text)
    {
        for (int start = 0; start < text.Length; start++)
        {
            int end = start;
            while (end < text.Length && CharUnicodeInfo.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark) end++;
            if (end - start < 2) continue;
            char[] marks = text.ToString(start, end - start).ToCharArray();
            Array.Sort(marks);
            text.Remove(start, marks.Length).Insert(start, marks);
            start = end;
        }
    }

    private static Dictionary<int, string> ReadTable()
    {
        var table = new Dictionary<int, string>();
        Stream rows = typeof(IdentifierFolding).Assembly.GetManifestResourceStream("identifier-folding.csv")!;
        foreach (string[] row in ResourceTable.Read(rows, "identifier-folding.csv", "code", "folded"))
        {
            table[CodePoint(row[0])] = string.Concat(row[1].Split(' ').Select(code => char.ConvertFromUtf32(CodePoint(code))));
        }

        return table;
    }

    private static int CodePoint(string hexadecimal) =>
        int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
