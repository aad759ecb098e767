using System.Text;
using AngleSharp.Html.Dom;
using Extraction.Calendar;
using Extraction.Input.Lines;

namespace Extraction.Input.Html;

/// <summary>Makes an article of a web page.</summary>
internal static class HtmlPage
{
    /// <summary>Reads the page. What cannot be found stays null or empty; the text begins with the title where there is one.</summary>
    internal static Article Read(string html) =>
        Read(html, PartPurpose.Unknown, static (page, blocks, body) => PageMetadata.Read(page, blocks, body));

    /// <summary>Reads HTML that is the text of an article and nothing else, as fields
    /// of archives hold it. Its headings are headings, none its title.</summary>
    internal static Article ReadBody(string html) =>
        Read(html, PartPurpose.Body, static (page, blocks, body) => PageMetadata.ReadLines(page, blocks, body));

    private static Article Read(string html, PartPurpose purpose, Func<IHtmlDocument, List<PageBlock>, List<PageBlock>, PageMetadata> about)
    {
        string whole = DamagedCharacters.Mend(html);
        using IHtmlDocument page = PageParser.Parse(whole);
        (List<PageBlock> blocks, List<PageRegion> regions) =
            PageWalker.Walk((AngleSharp.Dom.INode?)page.Body ?? page, PageParts.Default.Value, purpose);
        List<PageBlock> body = PageBody.Find(blocks, regions);
        PageMetadata metadata = about(page, blocks, body);
        Article article = Compose(metadata, WithoutHeadLines(body, metadata));
        return ReferenceEquals(whole, html) ? article : article with { Notes = [DamagedCharacters.Note, .. article.Notes] };
    }

    /// <summary>Leaves out names and dates that stand over the first paragraph.</summary>
    private static List<PageBlock> WithoutHeadLines(List<PageBlock> body, PageMetadata metadata)
    {
        int first = body.FindIndex(static block => block.Mass > 0 && block.Kind == PageBlockKind.Paragraph
            && (block.Text.Length > 80 || LineSigns.HoldsSentenceEnd(block.Text)));
        return [.. body.Where((block, i) => (first >= 0 && i >= first) || !IsHeadLine(block.Text, metadata))];
    }

    private static bool IsHeadLine(string block, PageMetadata metadata) =>
        Array.TrueForAll(block.Split('\n'), line => line.Equals(metadata.Title, StringComparison.OrdinalIgnoreCase)
            || IsNameOrDate(line, metadata) || AuthorNames.HasRole(line));

    private static bool IsNameOrDate(string line, PageMetadata metadata) =>
        PageAuthors.NamesOnly(line, metadata.Authors)
            || (DateLineParser.TryParseFullDate(line, out _) && !LineSigns.HasQuotationMark(line));

    private static Article Compose(PageMetadata metadata, List<PageBlock> blocks)
    {
        var text = new StringBuilder();
        var headings = new List<TextSpan>();
        var quotations = new List<TextSpan>();
        int quotation = -1;
        bool listed = false;
        if (metadata.Title is { } title && blocks.Count > 0) text.Append(title);
        foreach (PageBlock block in blocks)
        {
            if (IsTitle(block, metadata.Title)) continue;
            // The items of a list below "she said:" are told from the paragraphs behind it by a sign, as a quotation is by its marks.
            listed = block.Kind == PageBlockKind.ListItem && block.Quotation < 0 && (listed || (text.Length > 0 && text[^1] == ':'));
            if (text.Length > 0) text.Append("\n\n");
            if (listed && !LineSigns.StartsListItem(block.Text)) text.Append("• ");
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
            Published = metadata.Published,
            Language = metadata.Language,
            IsPlainText = false,
            Notes = metadata.Doubt is { } doubt ? [doubt] : [],
            Headings = headings,
            BlockQuotes = quotations,
        };
    }

    // The title in the metadata may end in the name of the site, or lack a kicker; pages of old set it in a paragraph.
    private static bool IsTitle(PageBlock block, string? title)
    {
        if (title is null) return false;
        return block.Kind == PageBlockKind.Heading
            ? title.StartsWith(block.Text, StringComparison.OrdinalIgnoreCase)
                || block.Text.StartsWith(title, StringComparison.OrdinalIgnoreCase)
                || block.Text.EndsWith(title, StringComparison.OrdinalIgnoreCase)
            : title.Equals(block.Text, StringComparison.OrdinalIgnoreCase);
    }
}
