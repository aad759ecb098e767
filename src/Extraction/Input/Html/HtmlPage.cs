using System.Text;
using AngleSharp.Html.Dom;
using Extraction.Calendar;

namespace Extraction.Input.Html;

/// <summary>Makes an article of a web page.</summary>
internal static class HtmlPage
{
    /// <summary>Reads the page. What cannot be found stays null or empty; the text begins with the title where there is one.</summary>
    internal static Article Read(string html)
    {
        using IHtmlDocument page = PageParser.Parse(html);
        PageMetadata metadata = PageMetadata.Read(page);
        (List<PageBlock> blocks, List<PageRegion> regions) = PageWalker.Walk((AngleSharp.Dom.INode?)page.Body ?? page, PageParts.Default.Value);
        return Compose(metadata, PageBody.Find(blocks, regions));
    }

    private static Article Compose(PageMetadata metadata, List<PageBlock> blocks)
    {
        var text = new StringBuilder();
        var headings = new List<TextSpan>();
        var quotations = new List<TextSpan>();
        int quotation = -1;
        if (metadata.Title is { } title && blocks.Count > 0) text.Append(title);
        foreach (PageBlock block in blocks)
        {
            if (IsTitle(block, metadata.Title)) continue;
            if (text.Length > 0) text.Append("\n\n");
            var span = new TextSpan(text.Length, text.Length + block.Text.Length);
            text.Append(block.Text);
            if (block.Kind == PageBlockKind.Heading) headings.Add(span);
            if (block.Quotation >= 0 && block.Quotation == quotation) quotations[^1] = quotations[^1].Union(span);
            else if (block.Quotation >= 0) quotations.Add(span);
            quotation = block.Quotation;
        }

        return new Article
        {
            Id = "",
            Text = text.ToString(),
            Title = metadata.Title,
            Authors = metadata.Authors,
            Publisher = metadata.Publisher,
            Url = metadata.Url,
            Published = metadata.Published is { } day ? new PublicationDate(day, DateBasis.Metadata) : null,
            IsPlainText = false,
            Headings = headings,
            BlockQuotes = quotations,
        };
    }

    // The title in the metadata may end in the name of the site, or lack a kicker; pages of old set it in a paragraph.
    private static bool IsTitle(PageBlock block, string? title)
    {
        if (title is null) return false;
        return block.Kind == PageBlockKind.Heading
            ? title.StartsWith(block.Text, StringComparison.OrdinalIgnoreCase) || block.Text.StartsWith(title, StringComparison.OrdinalIgnoreCase)
                || block.Text.EndsWith(title, StringComparison.OrdinalIgnoreCase)
            : title.Equals(block.Text, StringComparison.OrdinalIgnoreCase);
    }
}
