using System.Text;
using UglyToad.PdfPig.Content;

namespace Extraction.Formats.Pdf;

/// <summary>Gathers the signs of a page into lines and these into blocks, in the order in which the page draws them.</summary>
/// <remarks>
/// Programs that set news draw a column after the other; finding columns by their places merges those with a narrow gap. Linear in the
/// number of signs.
/// </remarks>
internal static class PdfLines
{
    /// <summary>
    /// In heights of a sign: what is another baseline, a gap between words with and without a blank drawn, a gap between things that have
    /// nothing to do with each other, the step to the next line.
    /// </summary>
    private const double OtherLine = 0.4, BlankGap = 0.06, WordGap = 0.18, FarGap = 3, LineStep = 1.75;

    private const char SoftHyphen = '\u00AD';

    /// <summary>The blocks of the page.</summary>
    internal static List<PdfBlock> Blocks(Page page)
    {
        var blocks = new List<PdfBlock>();
        var block = new List<PdfLine>();
        foreach (PdfLine line in Lines(page.Letters))
        {
            if (block.Count > 0 && !Follows(block[^1], line)) Close();
            block.Add(line);
        }

        Close();
        return blocks;

        double Above(PdfLine line) => (page.Height - line.Baseline) / page.Height;

        void Close()
        {
            if (block.Count > 0) blocks.Add(new PdfBlock(Above(block[0]), Above(block[^1]), block));
            block = [];
        }
    }

    private static IEnumerable<PdfLine> Lines(IReadOnlyList<Letter> letters)
    {
        var text = new StringBuilder();
        double left = 0, right = 0, baseline = 0, height = 0;
        bool isAfterBlank = false;
        foreach (Letter letter in letters)
        {
            if (letter.TextOrientation != TextOrientation.Horizontal) continue;
            double start = letter.StartBaseLine.X, size = Math.Max(1, letter.PointSize);
            // Browsers write the places at which a word may be broken as blanks too: a blank is one where the next letter stands away.
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                isAfterBlank = true;
                continue;
            }

            bool isAbove = Math.Abs(letter.StartBaseLine.Y - baseline) > OtherLine * Math.Max(size, height);
            if (text.Length > 0 && (isAbove || Math.Abs(start - right) > FarGap * size))
            {
                if (Line() is { } line) yield return line;
                text.Clear();
            }

            if (text.Length == 0) (left, right, baseline, height) = (start, start, letter.StartBaseLine.Y, size);
            if (start - right > (isAfterBlank ? BlankGap : WordGap) * size && text.Length > 0) text.Append(' ');
            foreach (char c in letter.Value)
            {
                if (!char.IsControl(c)) text.Append(c);
            }

            isAfterBlank = false;
            right = Math.Max(start, letter.EndBaseLine.X);
        }

        if (Line() is { } last) yield return last;

        PdfLine? Line()
        {
            string whole = text.ToString().Trim();
            // Inside a line it broke nothing.
            if (whole.IndexOf(SoftHyphen, StringComparison.Ordinal) is >= 0 and var at && at < whole.Length - 1)
                whole = whole[..^1].Replace(SoftHyphen.ToString(), "", StringComparison.Ordinal) + whole[^1];
            return whole.Length == 0 ? null : new PdfLine(whole, left, right, baseline, height);
        }
    }

    private static bool Follows(PdfLine line, PdfLine next)
    {
        double step = line.Baseline - next.Baseline, size = Math.Max(line.Height, next.Height);
        bool isNear = step > 0 && step <= LineStep * size && next.Left < line.Right && next.Right > line.Left;
        return isNear && Math.Abs(line.Height - next.Height) < 0.2 * size;
    }
}
