using AngleSharp.Dom;

namespace Extraction.Input.Html;

/// <summary>Finds the title of an article and takes the name of the site off it.</summary>
internal static class PageTitle
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", ": "];

    /// <summary>The title.</summary>
    /// <param name="page">The page.</param>
    /// <param name="told">What its metadata give; null for nothing.</param>
    /// <param name="sites">Names of the site.</param>
    /// <param name="blocks">Its blocks: pages of old show the title in no heading.</param>
    internal static string? Find(IDocument page, string? told, IEnumerable<string?> sites, List<PageBlock> blocks)
    {
        List<string> headings = [.. page.QuerySelectorAll("h1").Take(5).Select(static h1 => PageMetadata.Folded(h1.TextContent))
            .OfType<string>()];
        string? documentTitle = PageMetadata.Folded(page.Title);
        string? title = WithoutTags(told)
            ?? (headings.Count == 1 && !IsSite(headings[0], sites) ? headings[0] : null)
            ?? PageMetadata.Folded(page.QuerySelector("h1[itemprop='headline'], article h1")?.TextContent);
        if (title is null)
        {
            return documentTitle is null ? null : Shown(documentTitle, headings) ?? Shown(documentTitle, FirstLines(blocks))
                ?? WithoutSite(documentTitle, sites) ?? WithoutLast(documentTitle);
        }
        return Shown(title, headings) ?? WithoutSite(title, sites) ?? title;
    }

    private static List<string> FirstLines(List<PageBlock> blocks)
    {
        const int maxBlocks = 40, maxTitle = 200;
        return [.. blocks.Take(maxBlocks).Select(static block => block.Text.Split('\n')[0]).Where(static line => line.Length <= maxTitle)];
    }

    /// <summary>The name in an address: "wire" of <c>https://www.wire.example/a</c>.</summary>
    internal static string? SiteOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address)) return null;
        string host = address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
        return host.Split('.')[0];
    }

    /// <summary>The words of a piece of HTML in one line; null for none.</summary>
    internal static string? WithoutMarkup(string html)
    {
        using IDocument fragment = PageParser.Parse(html);
        return PageMetadata.Folded(fragment.DocumentElement?.TextContent);
    }

    /// <summary>The heading that the page shows, where the title is that and more beside a separator.</summary>
    private static string? Shown(string title, List<string> headings) => headings.Find(heading => heading.Length >= 8
        && title.Length > heading.Length
        && (Separators.Any(sign => title.StartsWith(heading + sign, StringComparison.OrdinalIgnoreCase)
            || title.EndsWith(sign + heading, StringComparison.OrdinalIgnoreCase))));

    private static string? WithoutSite(string title, IEnumerable<string?> sites)
    {
        foreach (string sign in Separators)
        {
            int last = title.LastIndexOf(sign, StringComparison.Ordinal), first = title.IndexOf(sign, StringComparison.Ordinal);
            if (last > 0 && IsSite(title[(last + sign.Length)..], sites)) return WithoutSite(title[..last], sites) ?? title[..last].Trim();
            if (first > 0 && IsSite(title[..first], sites)) return title[(first + sign.Length)..].Trim();
        }

        return null;
    }

    private static bool IsSite(string part, IEnumerable<string?> sites)
    {
        string plain = Letters(part);
        return plain.Length > 0 && sites.Any(site => site is not null && Letters(site) is { Length: > 1 } name
            && (name == plain || (name.Length >= 4 && plain.Length >= 4
                && (name.StartsWith(plain, StringComparison.Ordinal) || plain.StartsWith(name, StringComparison.Ordinal)))));
    }

    // "Harbour closes | The Daily" and "Harbour closes - The Daily": the site stands last.
    private static string WithoutLast(string title)
    {
        int bar = Math.Max(title.LastIndexOf(" | ", StringComparison.Ordinal),
            Math.Max(title.LastIndexOf(" - ", StringComparison.Ordinal), title.LastIndexOf(" – ", StringComparison.Ordinal)));
        return bar > title.Length / 3 ? title[..bar] : title;
    }

    // Content systems leave emphasis in the field.
    private static string? WithoutTags(string? title)
    {
        return title is null || !title.Contains('<', StringComparison.Ordinal) ? title : WithoutMarkup(title);
    }

    private static string Letters(string name)
    {
        string letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.StartsWith("the", StringComparison.Ordinal) && letters.Length > 6 ? letters[3..] : letters;
    }
}
