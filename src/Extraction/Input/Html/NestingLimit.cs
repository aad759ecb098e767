using System.Collections.Frozen;
using System.Text;

namespace Extraction.Input.Html;

/// <summary>Leaves out the tags of a page that nest deeper than any page written by people.</summary>
/// <remarks>
/// An HTML parser looks through all open elements at many tags, so that its time grows with the square of the depth.
/// The text between the tags stays; one pass.
/// </remarks>
internal static class NestingLimit
{
    private const int MaxDepth = 400;

    // Elements without content, and those whose end tag may be left out, so that counting tags tells nothing of depth.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotCounted = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // What stands inside is no markup.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RawText =
        new[] { "script", "style", "textarea", "title", "xmp", "noscript" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The page with the deepest tags left out; the very same string for all but hostile pages.</summary>
    internal static string Apply(string html)
    {
        StringBuilder? kept = null;
        int depth = 0, copied = 0;
        for (int at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < html.Length; at = NextTag(html, at))
        {
            int next = at + 1;
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                at = EndOf(html, "-->", next) - 1;
                continue;
            }

            bool closes = next < html.Length && html[next] == '/';
            ReadOnlySpan<char> name = NameAt(html, closes ? next + 1 : next);
            if (name.IsEmpty || NotCounted.Contains(name)) continue;
            int end = EndOf(html, ">", at);
            if (html[end - 1] != '>') break;
            if (RawText.Contains(name))
            {
                if (!closes) at = html.AsSpan(end).IndexOf(string.Concat("</", name), StringComparison.OrdinalIgnoreCase) is var raw and >= 0 ? end + raw - 1 : html.Length;
                continue;
            }

            if (html[end - 2] == '/' && !closes) continue;
            if (!closes) depth++;
            if (depth > MaxDepth)
            {
                (kept ??= new StringBuilder(html.Length)).Append(html, copied, at - copied).Append(' ');
                copied = end;
                at = end - 1;
            }

            if (closes && depth > 0) depth--;
        }

        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    private static int NextTag(string html, int at) => at + 1 < html.Length ? html.IndexOf('<', at + 1) : -1;

    private static int EndOf(string html, string sign, int start) =>
        html.IndexOf(sign, start, StringComparison.Ordinal) is var found and >= 0 ? found + sign.Length : html.Length;

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        int end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-')) end++;
        return end > start && char.IsAsciiLetter(html[start]) ? html.AsSpan(start, end - start) : default;
    }
}
