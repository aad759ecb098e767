using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>
/// What of a stretch of text is body: "We are wet and", then a line of the page ("READ MORE: …"), then "nobody comes" is one
/// sentence in two parts.
/// </summary>
internal static class BodyParts
{
    /// <summary>The stretch without the blocks in it that are no body; itself where there are none.</summary>
    internal static IEnumerable<TextSpan> Of(ArticleLayout layout, TextSpan span)
    {
        IReadOnlyList<Block> blocks = layout.Blocks;
        int at = FirstFrom(blocks, span.Start);
        (int start, int end) = (span.Start, span.Start);
        for (; at < blocks.Count && blocks[at].Span.Start < span.End; at++)
        {
            if (blocks[at].Kind == BlockKind.Body)
            {
                end = Math.Min(blocks[at].Span.End, span.End);
            }
            else if (end > start && span.Contains(blocks[at].Span))
            {
                yield return new TextSpan(start, end);
                start = end = at + 1 < blocks.Count ? Math.Min(blocks[at + 1].Span.Start, span.End) : span.End;
            }
            else if (end == start && start > span.Start)
            {
                // Another such line right behind the first.
                start = end = at + 1 < blocks.Count ? Math.Min(blocks[at + 1].Span.Start, span.End) : span.End;
            }
        }

        if (span.End > start) yield return new TextSpan(start, span.End);
    }

    private static int FirstFrom(IReadOnlyList<Block> blocks, int offset)
    {
        int low = 0, high = blocks.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (blocks[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
