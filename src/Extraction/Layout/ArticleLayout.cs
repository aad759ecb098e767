using Extraction.Calendar;

namespace Extraction.Layout;

/// <summary>What a block of an article's text is for.</summary>
public enum BlockKind
{
    /// <summary>The article's title.</summary>
    Headline,

    /// <summary>A line that names the authors.</summary>
    Byline,

    /// <summary>A line that gives the publication date and nothing else.</summary>
    DateLine,

    /// <summary>Running text.</summary>
    Body,

    /// <summary>A heading inside the article.</summary>
    SectionHeading,

    /// <summary>A caption of a picture.</summary>
    Caption,

    /// <summary>Menus, links, footers, contact lines: not the article.</summary>
    Boilerplate,
}

/// <summary>A stretch of text with one purpose, between line breaks.</summary>
/// <param name="Kind">Its purpose.</param>
/// <param name="Span">Where it stands, white space at its edges left out (UTF-16 offsets).</param>
/// <param name="Paragraph">
/// Zero-based number of the body paragraph that it belongs to, null for anything but body text. Two body blocks share a
/// number where a blank line broke a sentence in the middle, or where signs of markup between them are left out.
/// </param>
public readonly record struct Block(BlockKind Kind, TextSpan Span, int? Paragraph);

/// <summary>The parts of one article's text in their order, and the metadata that the text itself tells.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ArticleLayout
{
    /// <summary>Creates a layout.</summary>
    /// <param name="blocks">All blocks in the order of the text, not overlapping.</param>
    public ArticleLayout(IReadOnlyList<Block> blocks) => Blocks = blocks;

    /// <summary>All blocks in the order of the text, not overlapping.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The title inside the text, or null.</summary>
    public TextSpan? Title { get; init; }

    /// <summary>Authors named by the byline inside the text (spans), in order.</summary>
    public IReadOnlyList<TextSpan> Authors { get; init; } = [];

    /// <summary>Where the source of the article marks block quotations, in the order of the text.</summary>
    public IReadOnlyList<TextSpan> BlockQuotes { get; init; } = [];

    /// <summary>The dateline that opens the body ("HANOI, Vietnam (AP) —"), or null. It is part of its body block.</summary>
    public TextSpan? Dateline { get; init; }

    /// <summary>The publication date: from the article's metadata where given,
    /// else from byline, date line or dateline; null when none tells.</summary>
    public PublicationDate? Published { get; init; }
}
