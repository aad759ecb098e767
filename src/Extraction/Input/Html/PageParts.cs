using System.Collections.Frozen;
using AngleSharp.Dom;
using Extraction.Models;

namespace Extraction.Input.Html;

/// <summary>What an element is for.</summary>
internal enum PartPurpose
{
    /// <summary>Its markup does not tell.</summary>
    Unknown,

    /// <summary>It holds the text of the article.</summary>
    Body,

    /// <summary>Its markup says that it is something else than the article, which is believed where it is small.</summary>
    Other,

    /// <summary>It is never text of the article.</summary>
    Never,
}

/// <summary>Tells what elements are for by their names, roles, classes and identifiers. Immutable and thread-safe.</summary>
internal sealed class PageParts
{
    private static readonly FrozenSet<string> NeverNames = new[]
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "video", "audio", "map", "picture",
        "img", "button", "select", "input", "textarea", "option", "datalist", "label", "form", "figure", "figcaption", "nav", "dialog", "head",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NeverRoles = new[]
    {
        "navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tooltip", "tablist",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> body;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> other;

    private PageParts(List<string[]> rows)
    {
        body = Words("body").GetAlternateLookup<ReadOnlySpan<char>>();
        other = Words("other").GetAlternateLookup<ReadOnlySpan<char>>();

        FrozenSet<string> Words(string purpose) =>
            rows.Where(row => row[0] == purpose).Select(static row => row[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The table of the library.</summary>
    internal static Lazy<PageParts> Default { get; } = new(static () => new PageParts(ResourceTable.Read(
        typeof(PageParts).Assembly.GetManifestResourceStream("page-parts.csv")!, "page-parts.csv", "purpose", "word")));

    /// <summary>What <paramref name="element"/> is for.</summary>
    internal PartPurpose Of(IElement element)
    {
        string name = element.LocalName;
        if (NeverNames.Contains(name) || element.HasAttribute("hidden") || IsHiddenByStyle(element)) return PartPurpose.Never;
        if (element.GetAttribute("aria-hidden") == "true" || NeverRoles.Contains(element.GetAttribute("role") ?? "")) return PartPurpose.Never;
        if (name is "html" or "body") return PartPurpose.Unknown;
        if (element.GetAttribute("itemprop") is "articleBody" or "reviewBody") return PartPurpose.Body;
        if (name is "aside" or "footer" or "address") return PartPurpose.Other;
        if (name == "time" || element.GetAttribute("rel") == "author" || element.GetAttribute("itemprop") is "author" or "datePublished" or "dateModified") return PartPurpose.Other;

        PartPurpose byClass = OfNames(element.ClassName);
        if (byClass == PartPurpose.Unknown) byClass = OfNames(element.Id);
        // The whole page and the whole article often carry classes about what they contain.
        return byClass == PartPurpose.Other && name is "article" or "main" ? PartPurpose.Unknown : byClass;
    }

    private PartPurpose OfNames(string? names)
    {
        if (string.IsNullOrEmpty(names)) return PartPurpose.Unknown;
        bool isOther = false;
        foreach (Range range in names.AsSpan().SplitAny(' ', '\t', '\n'))
        {
            ReadOnlySpan<char> name = names.AsSpan()[range];
            if (name.IsEmpty) continue;
            if (body.Contains(name)) return PartPurpose.Body;
            isOther |= IsOther(name);
        }

        return isOther ? PartPurpose.Other : PartPurpose.Unknown;
    }

    /// <summary>Whether the name is a word of the table or begins or ends with one: "related-links", "c-newsletter".</summary>
    private bool IsOther(ReadOnlySpan<char> name)
    {
        if (other.Contains(name)) return true;
        int first = name.IndexOfAny('-', '_');
        if (first < 0) return false;
        // "has-sidebar" and "no-ads" tell of the element around.
        if (name[..first] is "has" or "no" or "with" or "without" or "is" or "not" or "js") return false;
        int last = name.LastIndexOfAny('-', '_');
        return other.Contains(name[..first]) || other.Contains(name[(last + 1)..]) || other.Contains(name[(first + 1)..].TrimStart("-_"));
    }

    private static bool IsHiddenByStyle(IElement element) =>
        element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
