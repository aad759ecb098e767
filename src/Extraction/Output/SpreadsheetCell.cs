using System.Buffers;

namespace Extraction.Output;

/// <summary>Cells of a CSV file that no spreadsheet takes for a formula (OWASP, "CSV Injection").</summary>
internal static class SpreadsheetCell
{
    /// <summary>The characters that Excel, LibreOffice and Google Sheets may take for the start of a formula, full-width ones included.</summary>
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=@+-\t\r\n＝＠＋－");

    /// <summary>The text, with an apostrophe before it where it could start a formula.</summary>
    public static string? Safe(string? text) =>
        text is not null && text.AsSpan().TrimStart(' ') is [var first, ..] && FormulaStarts.Contains(first) ? "'" + text : text;
}
