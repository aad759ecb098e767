using Extraction.Input.Lines;

namespace Extraction.Input.Html;

/// <summary>Finds the blocks of a page that are the article, by where the running text is dense.</summary>
/// <remarks>
/// In the manner of boilerplate detection by text and link density (Kohlschütter, Fankhauser and Nejdl 2010): a block
/// counts by the length of its text outside links. Parts that the markup calls something else are left out unless they
/// hold most of the text; then the markup's own body is taken, or the innermost region that holds most of what is left.
/// Lines in it that are plainly no text of the article are left out by what they say (<see cref="FurnitureLines"/>).
/// </remarks>
internal static class PageBody
{
    /// <summary>The blocks of the article, in order.</summary>
    internal static List<PageBlock> Find(List<PageBlock> blocks, List<PageRegion> regions)
    {
        Weigh(blocks, regions);
        DropOtherParts(regions);
        Weigh(blocks, regions);
        MarkBody(regions);
        List<PageBlock> body = [.. blocks.Where(static block => !block.Region.IsDropped && block.Region.IsBody && !IsLeftover(block))];
        return PageTail.Trim(WithoutRepeats(body));
    }

    private static void Weigh(List<PageBlock> blocks, List<PageRegion> regions)
    {
        foreach (PageRegion region in regions)
        {
            (region.Mass, region.Heaviest) = (0, null);
        }

        foreach (PageBlock block in blocks)
        {
            if (!block.Region.IsDropped) block.Region.Mass += block.Mass;
        }

        // A region comes after the one around it, so that from the end all is summed when it is needed.
        for (int i = regions.Count - 1; i > 0; i--)
        {
            PageRegion region = regions[i], around = region.Parent!;
            around.Mass += region.Mass;
            if (around.Heaviest is null || region.Mass >= around.Heaviest.Mass) around.Heaviest = region;
        }
    }

    // A page whose every part sits in "page-with-comments" must not come out empty.
    private static void DropOtherParts(List<PageRegion> regions)
    {
        long total = regions[0].Mass;
        foreach (PageRegion region in regions)
        {
            bool isOther = region.Purpose is PartPurpose.Other or PartPurpose.Meta;
            region.IsDropped = region.Parent is { IsDropped: true } || (isOther && region.Mass * 2 <= total);
        }
    }

    private static void MarkBody(List<PageRegion> regions)
    {
        long total = regions[0].Mass, marked = 0;
        foreach (PageRegion region in regions)
        {
            bool inside = region.Parent is { IsBody: true };
            region.IsBody = inside || (region.Purpose == PartPurpose.Body && !region.IsDropped);
            if (region.IsBody && !inside) marked += region.Mass;
        }

        if (marked * 2 >= total && marked > 0) return;
        PageRegion root = regions[0];
        while (root.Heaviest is { } inner && inner.Mass > 0 && inner.Mass * 10 >= root.Mass * 7 && !inner.IsQuotation
            && !IsSingleBlock(inner))
        {
            root = inner;
        }
        foreach (PageRegion region in regions)
        {
            region.IsBody = region == root || region.Parent is { IsBody: true };
        }
    }

    // An article of one paragraph still has the lines around it.
    private static bool IsSingleBlock(PageRegion region) => region.Heaviest is null;

    private static bool IsLeftover(PageBlock block)
    {
        // A linked headline may quote; it does not end as a sentence of the text does.
        bool isTeaser = block.IsLink && (block.Kind == PageBlockKind.ListItem
            || (block.Text.Length < 200 && !(LineSigns.HasQuotationMark(block.Text) && LineSigns.EndsLikeSentence(block.Text))));
        return isTeaser || (block.Quotation < 0 && (FurnitureLines.OfPages.Value.Find(block.Text) is not null
            || IsAllFurniture(block.Text)));
    }

    /// <summary>Whether a block of several lines holds furniture in each of them.</summary>
    private static bool IsAllFurniture(string block)
    {
        if (!block.Contains('\n', StringComparison.Ordinal)) return false;
        foreach (ReadOnlySpan<char> line in block.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace() && FurnitureLines.OfPages.Value.Find(line) is null) return false;
        }

        return true;
    }

    /// <summary>Leaves out quotations in large letters that the text brings
    /// too, and paragraphs printed twice for two sizes of screen.</summary>
    private static List<PageBlock> WithoutRepeats(List<PageBlock> body)
    {
        const int minLength = 60;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? text = body.Any(static block => block.Region.IsPull)
            ? Letters(string.Join(' ', body.Where(static block => !block.Region.IsPull).Select(static block => block.Text))) : null;
        return [.. body.Where(block => (block.Text.Length < minLength || seen.Add(block.Text))
            && !(text is not null && block.Region.IsPull && text.Contains(Letters(block.Text), StringComparison.Ordinal)))];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
