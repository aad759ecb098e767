using System.Buffers;
using System.Globalization;
using System.Text;

namespace Extraction.Output;

/// <summary>Cells of a CSV file that no spreadsheet takes for a formula (OWASP, "CSV Injection").</summary>
/// <remarks>
/// A spreadsheet may pass over blanks and characters that do not show, and it may take a semicolon, a tab, a bar or a line
/// break for the end of a cell: what could start a formula gets an apostrophe before it after each of them.
/// </remarks>
internal static class SpreadsheetCell
{
    /// <summary>The characters that Excel, LibreOffice and Google Sheets may
    /// take for the start of a formula, full-width ones included.</summary>
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=@+-\t\r\n＝＠＋－");

    /// <summary>What may end a cell or a row where the file is read with another separator than the comma.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create(";\t|\r\n\v\f\u0085\u2028\u2029");

    /// <summary>The text, with an apostrophe before whatever could start a formula.</summary>
    public static string? Safe(string? text)
    {
        if (text is null) return null;
        StringBuilder? safe = null;
        int copied = 0;
        for (int start = 0; start <= text.Length;)
        {
            ReadOnlySpan<char> cell = text.AsSpan(start);
            int shown = FirstShown(cell);
            // A line end or a tab within the text is an end of its own, and met below; at the very beginning it may be passed over.
            if (shown < cell.Length && FormulaStarts.Contains(cell[shown]) && (start == 0 || !Ends.Contains(cell[shown])))
            {
                (safe ??= new StringBuilder(text.Length + 1)).Append(text, copied, start - copied).Append('\'');
                copied = start;
            }

            int end = cell.IndexOfAny(Ends);
            if (end < 0) break;
            start += end + 1;
        }

        return safe is null ? text : safe.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Index of the first character that shows; blanks, controls and format characters do not.</summary>
    private static int FirstShown(ReadOnlySpan<char> cell)
    {
        for (int at = 0; at < cell.Length;)
        {
            if (cell[at] is '\t' or '\r' or '\n') return at;
            Rune.DecodeFromUtf16(cell[at..], out Rune rune, out int length);
            bool isHidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark
                    || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;
            if (!isHidden) return at;
            at += length;
        }

        return cell.Length;
    }
}
