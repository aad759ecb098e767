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

    /// <summary>It tells who wrote the article and when.</summary>
    Meta,

    /// <summary>It repeats a quotation of the text in large letters, or brings one that the text lacks.</summary>
    Pull,

    /// <summary>It is never text of the article.</summary>
    Never,
}

/// <summary>Tells what elements are for by their names, roles, classes and identifiers. Immutable and thread-safe.</summary>
internal sealed class PageParts
{
    private static readonly FrozenSet<string> NeverNames = new[]
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "video", "audio", "map", "picture",
        "img", "button", "select", "input", "textarea", "option", "datalist", "label", "form", "nav", "dialog", "head", "del", "s",
            "strike",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NeverRoles = new[]
    {
        "navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tooltip", "tablist",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Attributes whose values are names as those of classes are.</summary>
    private static readonly string[] NamingAttributes = ["class", "id", "data-component", "data-testid", "data-gu-name", "name"];

    private readonly SpanLookup<PartPurpose> _words;

    /// <summary>Words before another that the element only stands around such a part, or lacks one.</summary>
    private readonly SpanSet _around;

    private PageParts(List<string[]> rows)
    {
        ILookup<bool, string[]> parted = rows.ToLookup(static row => row[0] == "around");
        _around = parted[true].Select(static row => row[1]).ToHashSet(StringComparer.Ordinal).BySpan();
        _words = parted[false].ToDictionary(static row => row[1], static row => Enum.Parse<PartPurpose>(row[0], ignoreCase: true),
            StringComparer.OrdinalIgnoreCase).BySpan();
    }

    /// <summary>The table of the library.</summary>
    internal static Lazy<PageParts> Default { get; } = new(static () => new PageParts(ResourceTable.Read(
        typeof(PageParts).Assembly.GetManifestResourceStream("page-parts.csv")!, "page-parts.csv", "purpose", "word")));

    /// <summary>What <paramref name="element"/> is for.</summary>
    internal PartPurpose Of(IElement element)
    {
        string name = element.LocalName;
        if (NeverNames.Contains(name) || element.HasAttribute("hidden") || IsHiddenByStyle(element)) return PartPurpose.Never;
        if (element.GetAttribute("aria-hidden") == "true" || NeverRoles.Contains(element.GetAttribute("role") ?? ""))
        {
            return PartPurpose.Never;
        }
        if (name is "html" or "body") return PartPurpose.Unknown;
        if (name.StartsWith("amp-", StringComparison.Ordinal)) return PartPurpose.Never;
        if (element.GetAttribute("itemprop") is "articleBody" or "reviewBody") return PartPurpose.Body;
        if (name == "time" || element.GetAttribute("rel") == "author"
            || element.GetAttribute("itemprop") is "author" or "datePublished" or "dateModified")
        {
            return PartPurpose.Meta;
        }

        PartPurpose byName = OfAttributes(element);
        if (name == "blockquote") return byName == PartPurpose.Pull ? byName : PartPurpose.Unknown;
        if (name is "figure" or "figcaption") return PartPurpose.Other;
        if (name is "aside" or "footer" or "address" && byName is not (PartPurpose.Pull or PartPurpose.Meta)) return PartPurpose.Other;
        // The whole page and the whole article often carry classes about what they contain.
        return byName is PartPurpose.Other or PartPurpose.Meta && name is "article" or "main" ? PartPurpose.Unknown : byName;
    }

    private PartPurpose OfAttributes(IElement element)
    {
        foreach (string attribute in NamingAttributes)
        {
            if (element.GetAttribute(attribute) is { Length: > 0 } names && OfNames(names) is var purpose and not PartPurpose.Unknown)
            {
                return purpose;
            }
        }

        return PartPurpose.Unknown;
    }

    /// <summary>What the names say together: the body outdoes all, and a lifted quotation the rest.</summary>
    private PartPurpose OfNames(string names)
    {
        var all = PartPurpose.Unknown;
        foreach (Range range in names.AsSpan().SplitAny(' ', '\t', '\n'))
        {
            PartPurpose one = OfName(names.AsSpan()[range]);
            if (one == PartPurpose.Body) return one;
            if (one == PartPurpose.Pull || all == PartPurpose.Unknown) all = one;
        }

        return all;
    }

    /// <summary>What a name says that is a word of the table or begins or ends with one: "related-links", "c-newsletter".</summary>
    private PartPurpose OfName(ReadOnlySpan<char> name)
    {
        // "story--with-sidebar": after two hyphens stands how the element looks.
        if (name.IndexOf("--", StringComparison.Ordinal) is var modifier and > 0) name = name[..modifier];
        if (_words.TryGetValue(name, out PartPurpose purpose)) return purpose;
        int first = name.IndexOfAny('-', '_');
        if (first < 0) return OfHumps(name);
        ReadOnlySpan<char> lead = name[..first], rest = name[(first + 1)..].TrimStart("-_");
        // "js-caption" is a caption that a script looks for; "has-sidebar" and "no-ads" tell of the element _around.
        if (lead is "js") return OfName(rest);
        if (_around.Contains(lead)) return PartPurpose.Unknown;
        // A part of the body is no body: "article-body-header", and "body-links" are parts of their own.
        if (_words.TryGetValue(rest, out purpose)) return purpose;
        if (_words.TryGetValue(name[(name.LastIndexOfAny('-', '_') + 1)..], out purpose) && purpose != PartPurpose.Body) return purpose;
        return _words.TryGetValue(lead, out purpose) && purpose != PartPurpose.Body ? purpose : PartPurpose.Unknown;
    }

    /// <summary>"imageCaption", "relatedArticles": what the first or last word says
    /// where capitals part the words; a body is called so as a whole only.</summary>
    private PartPurpose OfHumps(ReadOnlySpan<char> name)
    {
        int last = name.Length - 1, first = 1;
        while (last > 0 && !char.IsAsciiLetterUpper(name[last])) last--;
        while (first < name.Length && !char.IsAsciiLetterUpper(name[first])) first++;
        if (last <= 0 || !char.IsAsciiLetterLower(name[last - 1])) return PartPurpose.Unknown;
        if (_around.Contains(name[..first])) return PartPurpose.Unknown;
        if (_words.TryGetValue(name[last..], out PartPurpose purpose) && purpose != PartPurpose.Body) return purpose;
        return _words.TryGetValue(name[..first], out purpose) && purpose != PartPurpose.Body ? purpose : PartPurpose.Unknown;
    }

    private static bool IsHiddenByStyle(IElement element) =>
        element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal)
            .Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
