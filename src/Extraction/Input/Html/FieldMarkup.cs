using System.Net;
using Extraction.Models;

namespace Extraction.Input.Html;

/// <summary>Tells whether a text field of a record holds HTML, and makes it ready to be read as such.</summary>
/// <remarks>
/// A field is HTML where it has a tag that only markup has (a closing one, a paragraph, a line break, a picture) of a name that articles
/// use, or a character reference such as <c>&amp;quot;</c> or <c>&amp;#8217;</c>. A lone <c>&lt;b&gt;</c> or an angle bracket is text.
/// </remarks>
internal static class FieldMarkup
{
    private const int MaxReference = 32;

    private static readonly HashSet<string> Names = new[]
    {
        "a", "abbr", "article", "aside", "b", "blockquote", "body", "br", "center", "cite", "code", "del", "div",
        "dl", "dt", "dd", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "i",
            "iframe", "img", "ins", "li",
        "main", "mark", "ol", "p", "pre", "q", "s", "script", "section", "small", "span", "strike", "strong", "style", "sub", "sup",
            "table", "tbody", "td", "th", "time", "tr", "u", "ul",
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SpanSet Lookup = Names.BySpan();

    /// <summary>The HTML that a text field holds, escaped once more or not; null where it is text.</summary>
    internal static string? Find(string field)
    {
        bool tagged = HasTag(field);
        if (!tagged && !HasReference(field)) return null;
        if (!tagged && WebUtility.HtmlDecode(field) is var decoded && HasTag(decoded)) field = decoded;
        return BreaksLines(field) ? field : field.ReplaceLineEndings("<br>");
    }

    /// <summary>A title or name without tags and character references.</summary>
    internal static string Plain(string line) =>
        HasTag(line) || HasReference(line) ? PageTitle.WithoutMarkup(line) ?? "" : line;

    /// <summary>Whether the HTML is a whole page and not the text of an article alone.</summary>
    internal static bool IsWholePage(string html)
    {
        ReadOnlySpan<char> start = html.AsSpan().TrimStart();
        return start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || html.Contains("<body", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether tags part the paragraphs; else the ends of lines do, as in the editors of many content systems.</summary>
    private static bool BreaksLines(string html) => AnyTag(html, static (name, _) => name is "p" or "br" or "div" or "P" or "BR" or "DIV");

    /// <summary>Whether a text has a tag that only markup has.</summary>
    internal static bool HasTag(string text) =>
        AnyTag(text, static (name, closing) => Lookup.Contains(name) && (closing || NeedsNoEnd(name)));

    private static bool NeedsNoEnd(ReadOnlySpan<char> name) =>
        name.Equals("p", StringComparison.OrdinalIgnoreCase) || name.Equals("br", StringComparison.OrdinalIgnoreCase)
        || name.Equals("img", StringComparison.OrdinalIgnoreCase) || name.Equals("hr", StringComparison.OrdinalIgnoreCase);

    private static bool AnyTag(ReadOnlySpan<char> text, TagTest test)
    {
        int last = text.LastIndexOf('>');
        for (int at = 0; at < last && text[at..last].IndexOf('<') is >= 0 and var found; at++)
        {
            at += found;
            bool closing = text[at + 1] == '/';
            ReadOnlySpan<char> rest = text[(closing ? at + 2 : at + 1)..(last + 1)];
            int length = rest.IndexOfAnyExcept(NameCharacters);
            if (length > 0 && (rest[length] is '>' or '/' || char.IsWhiteSpace(rest[length])) && test(rest[..length], closing)) return true;
        }

        return false;
    }

    private static bool HasReference(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('&') is >= 0 and var start)
        {
            text = text[start..];
            ReadOnlySpan<char> piece = text[..Math.Min(text.Length, MaxReference)];
            int end = piece.IndexOf(';');
            if (end > 2 && piece[1..end].IndexOfAnyExcept(ReferenceCharacters) < 0)
            {
                string reference = piece[..(end + 1)].ToString();
                if (WebUtility.HtmlDecode(reference) != reference) return true;
            }

            text = text[1..];
        }

        return false;
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly System.Buffers.SearchValues<char> ReferenceCharacters =
        System.Buffers.SearchValues.Create("#ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private delegate bool TagTest(ReadOnlySpan<char> name, bool closing);
}
