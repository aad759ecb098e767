using System.Globalization;

namespace Extraction.Layout;

/// <summary>One line that is not blank.</summary>
/// <param name="Span">The line without white space and invisible characters at its edges.</param>
/// <param name="Indent">Number of characters of white space before it.</param>
/// <param name="AfterBlank">Whether a blank line, or the beginning of the text, comes before it.</param>
/// <param name="HardBreak">Whether two blanks at its end break the line for good, as Markdown has it.</param>
internal readonly record struct TextLine(TextSpan Span, int Indent, bool AfterBlank, bool HardBreak)
{
    /// <summary>Takes a text apart into its lines, in order. Any line end counts: LF, CR, CR LF, form feed, NEL, LS, PS.</summary>
    internal static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        bool afterBlank = true;
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny("\n\r\f\v\u0085\u2028\u2029");
            int end = length < 0 ? text.Length : start + length;
            TextSpan span = Trim(text, new TextSpan(start, end));
            if (span.IsEmpty)
            {
                // A form feed stands between pages, where a paragraph may go on.
                afterBlank |= end == text.Length || text[end] != '\f';
            }
            else
            {
                bool hardBreak = end - span.End >= 2 && text[end - 1] == ' ' && text[end - 2] == ' ';
                lines.Add(new TextLine(span, span.Start - start, afterBlank, hardBreak));
                afterBlank = false;
            }

            start = end < text.Length && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }

    /// <summary>The span without white space, invisible characters and control characters at its edges.</summary>
    internal static TextSpan Trim(string text, TextSpan span)
    {
        (int start, int end) = (span.Start, span.End);
        while (start < end && IsInvisible(text[start])) start++;
        while (end > start && IsInvisible(text[end - 1])) end--;
        return new TextSpan(start, end);
    }

    private static bool IsInvisible(char c) =>
        c <= ' ' || (c >= '\u007F' && (char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format));
}
