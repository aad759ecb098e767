namespace Extraction.Input.Html;

/// <summary>What a block of a page is in its markup.</summary>
internal enum PageBlockKind
{
    /// <summary>A paragraph, or text that stands in no element of its own.</summary>
    Paragraph,

    /// <summary>A heading of any level.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,
}

/// <summary>A stretch of a page's text between two breaks.</summary>
/// <param name="Text">White space folded, entities resolved.</param>
/// <param name="Kind">What it is.</param>
/// <param name="LinkLength">How much of the text stands in links, in UTF-16 code units.</param>
/// <param name="Region">The region that it stands in.</param>
/// <param name="Quotation">Number of the block quotation that it stands in, negative for none.</param>
internal sealed record PageBlock(string Text, PageBlockKind Kind, int LinkLength, PageRegion Region, int Quotation)
{
    /// <summary>What an element for a time says in it besides its words; null without one.</summary>
    internal string? Time { get; init; }

    /// <summary>Length of the text that is no link.</summary>
    internal int OwnLength => Text.Length - LinkLength;

    /// <summary>Whether it is little but a link.</summary>
    internal bool IsLink => LinkLength * 5 > Text.Length * 4;

    /// <summary>How much it counts as running text: its length, where it is long and no list of links.</summary>
    internal int Mass => Kind == PageBlockKind.Heading || Text.Length < 40 || LinkLength * 2 > Text.Length ? 0 : OwnLength;
}

/// <summary>An element that holds blocks, seen as a node of the tree that the body is looked for in.</summary>
/// <param name="parent">The region around; null for the page.</param>
/// <param name="purpose">What its markup says.</param>
internal sealed class PageRegion(PageRegion? parent, PartPurpose purpose)
{
    /// <summary>The region around; null for the page.</summary>
    internal PageRegion? Parent { get; } = parent;

    /// <summary>What its markup says.</summary>
    internal PartPurpose Purpose { get; } = purpose;

    /// <summary>Whether it is a block quotation, which is part of an article and never all of it.</summary>
    internal bool IsQuotation { get; init; }

    /// <summary>Sum of the mass of all blocks inside.</summary>
    internal long Mass { get; set; }

    /// <summary>The region right inside it with the largest mass.</summary>
    internal PageRegion? Heaviest { get; set; }

    /// <summary>Whether it is left out, itself or with a region around it.</summary>
    internal bool IsDropped { get; set; }

    /// <summary>Whether it stands in a small part that the markup calls something else, be it the names and the date.</summary>
    internal bool IsElsewhere => IsDropped && Chain().Any(static region => region.Purpose == PartPurpose.Other && region.IsDropped);

    /// <summary>Whether it stands in what tells of authors and date.</summary>
    internal bool IsMeta => Chain().Any(static region => region.Purpose == PartPurpose.Meta);

    /// <summary>Whether it stands in a quotation that was lifted out of the text.</summary>
    internal bool IsPull => Chain().Any(static region => region.Purpose == PartPurpose.Pull);

    private IEnumerable<PageRegion> Chain()
    {
        for (PageRegion? region = this; region is not null; region = region.Parent) yield return region;
    }

    /// <summary>Whether it is the body or inside it.</summary>
    internal bool IsBody { get; set; }
}
