using System.Text;
using Extraction.Input.Lines;

namespace Extraction.Formats.Pdf;

/// <summary>
/// Makes paragraphs of lines: a new one where a line is set in, or after a short line that ends a sentence; words broken at the end of a
/// line are joined.
/// </summary>
internal static class PdfText
{
    /// <summary>Share of the width of a block by which a line is set in or ends early.</summary>
    private const double Indent = 0.02, Short = 0.85;

    /// <summary>The text, a blank line between two paragraphs.</summary>
    internal static string Compose(IReadOnlyList<PdfBlock> blocks)
    {
        List<List<string>> paragraphs = [.. blocks.SelectMany(Paragraphs)];
        HashSet<string> compounds = [.. blocks.SelectMany(static block => block.Lines).SelectMany(static line => line.Text.Split(' '))
            .Select(static word => word.Trim(Edges).ToLowerInvariant())
            .Where(static word => word.IndexOf('-', StringComparison.Ordinal) is > 0 and var at && at < word.Length - 1)];
        var text = new StringBuilder();
        foreach (List<string> lines in paragraphs)
        {
            // A paragraph that the end of a column or page cut in two.
            bool goesOn = text.Length > 0 && char.IsLower(lines[0][0]) && !LineSigns.EndsLikeSentence(LastLine(text));
            if (text.Length > 0 && !goesOn) text.Append("\n\n");
            foreach (string line in lines)
            {
                bool joins = text.Length > 0 && text[^1] != '\n';
                if (joins && LineSigns.EndsWithHyphenatedWord(LastLine(text)) && char.IsLower(line[0])) JoinWord(text, line, compounds);
                else if (joins) text.Append(' ');
                text.Append(line);
            }
        }

        return text.ToString();
    }

    private const string EdgeSigns = ".,;:!?()[]\"'“”‘’";

    private static readonly char[] Edges = EdgeSigns.ToCharArray();

    private static IEnumerable<List<string>> Paragraphs(PdfBlock block)
    {
        double left = block.Lines.Min(static line => line.Left);
        double width = Math.Max(1, block.Lines.Max(static line => line.Right) - left);
        var paragraph = new List<string>();
        for (int i = 0; i < block.Lines.Count; i++)
        {
            PdfLine line = block.Lines[i];
            if (line.Text.Length == 0) continue;
            bool isShort = i > 0 && block.Lines[i - 1].Right < left + (Short * width);
            bool isSetIn = line.Left - left > Indent * width && i > 0 && (isShort || block.Lines[i - 1].Left - left <= Indent * width);
            bool isAfterEnd = isShort && LineSigns.EndsLikeSentence(block.Lines[i - 1].Text);
            if (paragraph.Count > 0 && (isAfterEnd || (isSetIn && !char.IsLower(line.Text[0]))))
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.Add(line.Text);
        }

        if (paragraph.Count > 0) yield return paragraph;
    }

    /// <summary>Takes the hyphen off the end, unless the document writes the word with it elsewhere.</summary>
    private static void JoinWord(StringBuilder text, string line, HashSet<string> compounds)
    {
        int start = text.Length - 1;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
        int blank = line.IndexOf(' ', StringComparison.Ordinal);
        string word = (text.ToString(start, text.Length - start) + (blank < 0 ? line : line[..blank])).Trim(Edges).ToLowerInvariant();
        if (!compounds.Contains(word)) text.Length--;
    }

    private static string LastLine(StringBuilder text) => text.ToString(Math.Max(0, text.Length - 100), Math.Min(100, text.Length));
}
