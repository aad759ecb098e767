using Extraction.Input.Lines;

namespace Extraction.Layout;

/// <summary>Finds headings between paragraphs.</summary>
internal static class SectionHeadings
{
    private const int MaxWords = 12;

    /// <summary>Marks short lines that end as no sentence does and stand between two paragraphs of some length.</summary>
    internal static void Mark(List<Passage> passages, int bodyStart)
    {
        for (int i = bodyStart + 1; i < passages.Count; i++)
        {
            Passage passage = passages[i];
            if (passage.Kind is not null) continue;
            if (IsPageNumber(passages, i)) passage.Kind = BlockKind.Boilerplate;
            else if (passage.HeadingLevel > 0 || IsHeading(passages, i)) passage.Kind = BlockKind.SectionHeading;
        }
    }

    // Copied out of a document, a page number stands in the middle of a sentence.
    private static bool IsPageNumber(List<Passage> passages, int index)
    {
        ReadOnlySpan<char> line = passages[index].Text;
        return line.Length <= 4 && line.IndexOfAnyExceptInRange('0', '9') < 0 && index + 1 < passages.Count
            && BodyNumbering.IsBrokenSentence(passages[index - 1], passages[index + 1]);
    }

    private static bool IsHeading(List<Passage> passages, int index)
    {
        Passage passage = passages[index];
        ReadOnlySpan<char> line = passage.Text;
        if (passage.Words > MaxWords || index + 1 >= passages.Count || !passages[index + 1].IsProse) return false;
        if (LineSigns.StartsListItem(line) || LineSigns.HasQuotationMark(line) || line.Contains(':')) return false;
        if (!char.IsUpper(line[0]) && !char.IsDigit(line[0])) return false;
        if (passage.EndsLikeSentence) return LineSigns.IsAllCapitals(line) && passage.Words is >= 2 and <= 6 && line[^1] == '.';

        // Where the paragraph before breaks off, the line goes on with it.
        return line[^1] is not (',' or ';' or '-' or '–' or '—')
            && (passages[index - 1].EndsLikeSentence || passages[index - 1].Kind is not null);
    }
}
