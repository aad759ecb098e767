namespace Extraction.Input.Html;

/// <summary>Where a page shows who wrote the article and when: around its title, before its first paragraphs.</summary>
/// <param name="Lines">The short blocks there, in order.</param>
/// <param name="Start">Index of the first block of the page that may belong there.</param>
/// <param name="End">Index after the last.</param>
internal sealed record PageHead(IReadOnlyList<PageBlock> Lines, int Start, int End)
{
    /// <summary>Longer blocks are text.</summary>
    internal const int MaxLine = 200;

    private const int BlocksBeforeTitle = 4;

    /// <summary>Finds it.</summary>
    /// <param name="blocks">All blocks of the page.</param>
    /// <param name="body">Those that are the article.</param>
    /// <param name="title">Its title.</param>
    internal static PageHead Find(List<PageBlock> blocks, List<PageBlock> body, string? title)
    {
        if (blocks.Count == 0) return new PageHead([], 0, 0);
        PageBlock? first = body.Find(block => block.Mass > 0 && block.Kind == PageBlockKind.Paragraph && block.Quotation < 0
            && block.Text.Length > 80)
            ?? body.Find(static block => block.Kind == PageBlockKind.Paragraph);
        int bodyStart = first is null ? blocks.Count - 1 : blocks.FindIndex(block => ReferenceEquals(block, first));
        int titleAt = title is null ? -1 : blocks.FindLastIndex(Math.Max(0, bodyStart), block =>
            block.Text.Equals(title, StringComparison.OrdinalIgnoreCase));
        if (titleAt < 0 && bodyStart > 0) titleAt = blocks.FindLastIndex(bodyStart, static block => block.Kind == PageBlockKind.Heading);
        int start = Math.Max(0, (titleAt < 0 ? bodyStart - BlocksBeforeTitle : titleAt) - BlocksBeforeTitle);
        // One line may follow the first paragraph, where a picture or a deck stands above the names.
        int end = Math.Min(blocks.Count, bodyStart + 3);
        return new PageHead([.. blocks.Skip(start).Take(end - start).Where(IsLine)], start, end);
    }

    /// <summary>Whether the block may tell names or a date of the article: short, and no part of something else.</summary>
    internal static bool IsLine(PageBlock block) =>
        block.Text.Length <= MaxLine && block.Quotation < 0 && !QuotedParts.IsSignature(block.Text) && !block.Region.IsElsewhere;
}
