using System.Text.Json;
using AngleSharp.Dom;
using Extraction.Calendar;

namespace Extraction.Input.Html;

/// <summary>What a page says of itself: JSON-LD first, then meta tags, then what it shows.</summary>
internal sealed class PageMetadata
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "article:published", "article:publicationdate", "article:publication_date", "article.published",
            "datePublished", "date",
        "publication_date", "publicationDate", "pubdate", "publishdate", "publish-date", "publish_date", "parsely-pub-date",
            "sailthru.date", "dc.date", "dc.date.issued",
        "dcterms.created", "dcterms.date", "dcterms.issued", "og:published_time", "og:article:published_time", "bt:pubDate",
            "OriginalPublicationDate",
        "rnews:datePublished", "cXenseParse:recs:publishtime", "displaydate", "pub_date", "article_date_original",
    ];

    private static readonly string[] AuthorNames =
        ["article:author", "author", "byl", "sailthru.author", "parsely-author", "dc.creator", "article.author", "cXenseParse:author"];

    private readonly List<string> _stamps = [];
    private IReadOnlyList<string> _authors = [];
    private string? _siteName;

    /// <summary>Title.</summary>
    internal string? Title { get; private set; }

    /// <summary>Authors.</summary>
    internal IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>Publisher.</summary>
    internal string? Publisher { get; private set; }

    /// <summary>Address.</summary>
    internal string? Url { get; private set; }

    /// <summary>Language that the page declares.</summary>
    internal string? Language { get; private set; }

    /// <summary>Day of publication, at the publisher's place.</summary>
    internal PublicationDate? Published { get; private set; }

    /// <summary>What to tell where the page gives more than one day of publication.</summary>
    internal ReadingNote? Doubt { get; private set; }

    /// <summary>Reads the metadata of the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="blocks">All its blocks.</param>
    /// <param name="body">Those that are the article.</param>
    internal static PageMetadata Read(IDocument page, List<PageBlock> blocks, List<PageBlock> body)
    {
        var metadata = new PageMetadata();
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            metadata.AddLinkedData(script.TextContent);
        }

        metadata.AddMetaTags(page);
        metadata.Language = Folded(page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang"));
        metadata.Title = PageTitle.Find(page, metadata.Title, [metadata.Publisher, metadata._siteName, PageTitle.SiteOf(metadata.Url)],
            blocks);
        PageHead head = PageHead.Find(blocks, body, metadata.Title);
        metadata.Authors = PageAuthors.Find(page, metadata._authors, metadata.Publisher ?? metadata._siteName, head);
        ShownDate? shown = VisibleDate.Find(blocks, head);
        metadata.Published = PublicationDay.Find(metadata._stamps, shown, metadata.Url);
        metadata.Doubt = PublicationDay.Doubt(metadata.Published, metadata._stamps, shown, metadata.Url);
        return metadata;
    }

    /// <summary>Reads what lines of a text without a head of its own tell: names and a date.</summary>
    internal static PageMetadata ReadLines(IDocument page, List<PageBlock> blocks, List<PageBlock> body)
    {
        PageHead head = PageHead.Find(blocks, body, title: null);
        return new PageMetadata
        {
            Authors = PageAuthors.Find(page, [], null, head),
            Published = PublicationDay.Find([], VisibleDate.Find(blocks, head), url: null),
        };
    }

    private void AddLinkedData(string json)
    {
        try
        {
            using JsonDocument document = JsonText.Parse(json.Trim(),
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (LinkedArticle.Find(document.RootElement) is not { } article) return;
            Title ??= Folded(article.Text("headline") ?? article.Text("name"));
            if (_authors.Count == 0) _authors = [.. article.Names("author")];
            if (_authors.Count == 0) _authors = [.. article.Names("creator")];
            Publisher ??= Folded(article.Names("publisher").FirstOrDefault());
            Url ??= Folded(article.Text("url") ?? article.Text("mainEntityOfPage"));
            if ((article.Text("datePublished") ?? article.Text("dateCreated")) is { } stamp) _stamps.Add(stamp);
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
        _siteName = First("og:site_name", "application-name");
        Publisher ??= First("og:site_name", "dc.publisher", "application-name");
        Url ??= First("og:url") ?? page.QuerySelector("link[rel='canonical']")?.GetAttribute("href");
        foreach (string name in AuthorNames)
        {
            // "Courier Staff" names nobody; another field may.
            if (!_authors.Any(static field => Input.AuthorNames.Split(field).Any()) && values.TryGetValue(name, out List<string>? list))
            {
                _authors = [.. list.Where(static field => !field.Contains("://", StringComparison.Ordinal))];
            }
        }

        // Cards of posts name the author beside a label: "Written by".
        if (_authors.Count == 0 && First("twitter:label1") is { } label && First("twitter:data1") is { } card
            && Input.AuthorNames.HasLead($"{label} {card}")) _authors = [card];
        foreach (string name in DateNames)
        {
            if (values.TryGetValue(name, out List<string>? list)) _stamps.Add(list[0]);
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

    /// <summary>Text of an attribute or element with entities resolved once more and white space folded; null for none.</summary>
    internal static string? Folded(string? text)
    {
        string folded = string.Join(' ', System.Net.WebUtility.HtmlDecode(text ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length == 0 ? null : folded;
    }
}
