using AngleSharp.Dom;

namespace Extraction.Input.Html;

/// <summary>Finds who wrote the article of a page: in its metadata, else in its lines near the title, else by its markup.</summary>
internal static class PageAuthors
{
    private const int MaxElement = 160;

    private static readonly string[] Selectors =
        ["[itemprop='author'] [itemprop='name']", "[itemprop='author']", "[rel='author']", ".byline", "[class*='byline']", ".author",
            "[class*='author-name']", "[class*='author__name']"];

    /// <summary>The names.</summary>
    /// <param name="page">The page.</param>
    /// <param name="told">What its metadata give.</param>
    /// <param name="publisher">Who is no author.</param>
    /// <param name="head">The lines near the title.</param>
    internal static IReadOnlyList<string> Find(IDocument page, IReadOnlyList<string> told, string? publisher, PageHead head)
    {
        List<string> names = Names(told, publisher);
        if (names.Count > 0) return names;
        names = Names(head.Lines.SelectMany(static line => line.Text.Split('\n')).Where(IsByline), publisher);
        foreach (string selector in Selectors)
        {
            if (names.Count > 0) break;
            names = Names(OfArticle(page.QuerySelectorAll(selector)), publisher);
        }

        if (names.Count == 0) names = Names(BesideRoles(head.Lines), publisher);
        return names.Count > 0 ? names : Names(BesideDate(head.Lines), publisher);
    }

    /// <summary>A bare name between the title and the date.</summary>
    private static IEnumerable<string> BesideDate(IReadOnlyList<PageBlock> lines)
    {
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (AuthorNames.IsBareName(lines[i].Text) && lines[i + 1].Text.Length <= MaxElement / 2
                && VisibleDate.FirstDate(lines[i + 1].Text, out _))
            {
                yield return lines[i].Text;
            }
        }
    }

    /// <summary>Lines of names with a line under them that says what such a
    /// person is: "Ada Brook", "Transport correspondent, Ashby".</summary>
    private static IEnumerable<string> BesideRoles(IReadOnlyList<PageBlock> lines)
    {
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Region.IsMeta && lines[i].Text.Length <= 60 && AuthorNames.HasRole(lines[i + 1].Text)) yield return lines[i].Text;
        }
    }

    /// <summary>Whether a line before the text does nothing but name authors that are known.</summary>
    internal static bool NamesOnly(string line, IReadOnlyList<string> authors)
    {
        if (line.Length > MaxElement || !(IsByline(line) || authors.Contains(line, StringComparer.OrdinalIgnoreCase))) return false;
        string[] names = [.. AuthorNames.Split(line)];
        return names.Length > 0 && names.All(name => authors.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsByline(string line) => line.Length <= MaxElement && AuthorNames.HasLead(line);

    /// <summary>The first element that is no part of a teaser or of something quoted, and those beside it.</summary>
    private static IEnumerable<string> OfArticle(IEnumerable<IElement> elements)
    {
        IElement? around = null;
        foreach (IElement element in elements.Take(20))
        {
            if (element.TextContent.Length > MaxElement || IsElsewhere(element)) continue;
            IElement? parent = element.ParentElement?.LocalName == "li" ? element.ParentElement.ParentElement : element.ParentElement;
            around ??= parent;
            if (parent == around) yield return element.TextContent;
        }
    }

    private static bool IsElsewhere(IElement element)
    {
        // What holds the title is the article, whatever it is called besides.
        for (IElement? at = element.ParentElement; at is not null && at.QuerySelector("h1") is null; at = at.ParentElement)
        {
            if (at.LocalName is "aside" or "nav" or "footer" or "figure" or "blockquote"
                || PageParts.Default.Value.Of(at) is PartPurpose.Other or PartPurpose.Never)
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Names(IEnumerable<string> fields, string? publisher) => [.. fields
        .Where(static field => !field.Contains("://", StringComparison.Ordinal))
        .SelectMany(static field => AuthorNames.Split(System.Net.WebUtility.HtmlDecode(field)))
        .Where(name => publisher is null || !IsSame(name, publisher))
        .Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool IsSame(string name, string publisher) => Letters(name) == Letters(publisher);

    private static string Letters(string name)
    {
        string letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.StartsWith("the", StringComparison.Ordinal) ? letters[3..] : letters;
    }
}
