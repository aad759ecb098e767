using System.Text.Json;
using AngleSharp.Dom;
using Extraction.Calendar;
using NodaTime;

namespace Extraction.Input.Html;

/// <summary>What a page says of itself: JSON-LD first, then meta tags, then what its elements show.</summary>
internal sealed class PageMetadata
{
    /// <summary>Title.</summary>
    internal string? Title { get; private set; }

    /// <summary>Authors.</summary>
    internal IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>Publisher.</summary>
    internal string? Publisher { get; private set; }

    /// <summary>Address.</summary>
    internal string? Url { get; private set; }

    /// <summary>Day of publication.</summary>
    internal LocalDate? Published { get; private set; }

    /// <summary>Reads the metadata of the page.</summary>
    internal static PageMetadata Read(IDocument page)
    {
        var metadata = new PageMetadata();
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            metadata.AddLinkedData(script.TextContent);
        }

        metadata.AddMetaTags(page);
        metadata.AddElements(page);
        return metadata;
    }

    private void AddLinkedData(string json)
    {
        try
        {
            using JsonDocument document = JsonText.Parse(json.Trim(), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (LinkedArticle.Find(document.RootElement) is not { } article) return;
            Title ??= Folded(article.Text("headline") ?? article.Text("name"));
            if (Authors.Count == 0) Authors = Names(article.Names("author"));
            if (Authors.Count == 0) Authors = Names(article.Names("creator"));
            Publisher ??= Folded(article.Names("publisher").FirstOrDefault());
            Url ??= Folded(article.Text("url") ?? article.Text("mainEntityOfPage"));
            AddDate(article.Text("datePublished") ?? article.Text("dateCreated"));
        }
        catch (JsonException)
        {
            // A page with broken metadata still has its meta tags.
        }
    }

    private void AddMetaTags(IDocument page)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (IElement meta in page.QuerySelectorAll("meta"))
        {
            string? name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is null || Folded(meta.GetAttribute("content")) is not { } content) continue;
            if (!values.TryGetValue(name, out List<string>? list)) values[name] = list = [];
            list.Add(content);
        }

        Title ??= First("og:title", "twitter:title", "dc.title", "parsely-title");
        Publisher ??= First("og:site_name", "dc.publisher", "application-name");
        Url ??= First("og:url") ?? page.QuerySelector("link[rel='canonical']")?.GetAttribute("href");
        foreach (string name in (ReadOnlySpan<string>)["article:author", "author", "byl", "sailthru.author", "parsely-author", "dc.creator", "article.author"])
        {
            if (Authors.Count == 0 && values.TryGetValue(name, out List<string>? list)) Authors = Names(list);
        }

        foreach (string name in (ReadOnlySpan<string>)["article:published_time", "article.published", "datePublished", "date", "pubdate", "publishdate", "publish-date",
            "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "og:published_time"])
        {
            if (Published is null && values.TryGetValue(name, out List<string>? list)) AddDate(list[0]);
        }

        string? First(params ReadOnlySpan<string> names)
        {
            foreach (string name in names)
            {
                if (values.TryGetValue(name, out List<string>? list)) return list[0];
            }

            return null;
        }
    }

    private void AddElements(IDocument page)
    {
        Title ??= Folded(page.QuerySelectorAll("h1") is { Length: 1 } headings ? headings[0].TextContent : null)
            ?? Folded(page.QuerySelector("h1[itemprop='headline'], article h1")?.TextContent)
            ?? WithoutSite(Folded(page.Title));
        foreach (string selector in (ReadOnlySpan<string>)["[itemprop='author']", "[rel='author']", ".byline", ".author"])
        {
            if (Authors.Count == 0) Authors = Names(page.QuerySelectorAll(selector).Take(3).Select(static element => element.TextContent));
        }

        foreach (IElement time in page.QuerySelectorAll("time[datetime], [itemprop='datePublished']"))
        {
            AddDate(time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent);
        }
    }

    // "Harbour closes | The Daily" and "Harbour closes - The Daily": the site stands last.
    private static string? WithoutSite(string? title)
    {
        if (title is null) return null;
        int bar = Math.Max(title.LastIndexOf(" | ", StringComparison.Ordinal), Math.Max(title.LastIndexOf(" - ", StringComparison.Ordinal), title.LastIndexOf(" – ", StringComparison.Ordinal)));
        return bar > title.Length / 3 ? title[..bar] : title;
    }

    private void AddDate(string? text)
    {
        if (Published is null && text is not null && DateLineParser.TryParseFullDate(text.AsSpan().Trim(), out LocalDate day)) Published = day;
    }

    private static List<string> Names(IEnumerable<string> fields) =>
        [.. fields.Where(static field => !field.Contains("://", StringComparison.Ordinal)).SelectMany(static field => AuthorNames.Split(Folded(field) ?? "")).Distinct(StringComparer.Ordinal)];

    private static string? Folded(string? text)
    {
        string folded = string.Join(' ', System.Net.WebUtility.HtmlDecode(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length == 0 ? null : folded;
    }
}
