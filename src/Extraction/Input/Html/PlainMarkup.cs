using System.Text;

namespace Extraction.Input.Html;

/// <summary>The text of markup that is not worth parsing: tags become breaks, scripts, styles and comments go.</summary>
internal static class PlainMarkup
{
    private const string Break = "<br><br>";

    /// <summary>Elements whose content is no text of the page.</summary>
    private static readonly string[] Unread = ["script", "style", "textarea", "title", "xmp", "noscript", "template", "iframe", "noframes",
        "noembed"];

    /// <summary>Text and breaks, one pass.</summary>
    internal static string Of(ReadOnlySpan<char> html)
    {
        var plain = new StringBuilder(html.Length);
        bool afterText = false;
        while (html.IndexOf('<') is >= 0 and var open)
        {
            plain.Append(html[..open]);
            afterText |= open > 0;
            html = html[open..];
            int end = EndOfMarkup(html);
            if (end == 0)
            {
                plain.Append("&lt;");
                html = html[1..];
                continue;
            }

            if (afterText) plain.Append(Break);
            afterText = false;
            html = html[end..];
        }

        return plain.Append(html).ToString();
    }

    /// <summary>Length of the tag, comment or unread element at the beginning; zero for a sign that stands for itself.</summary>
    private static int EndOfMarkup(ReadOnlySpan<char> html)
    {
        if (html.StartsWith("<!--")) return EndOfComment(html);
        if (html.Length < 2 || !(char.IsAsciiLetter(html[1]) || html[1] is '/' or '!' or '?')) return 0;
        int end = char.IsAsciiLetter(html[1]) ? EndOfTag(html) : After(html, ">");
        foreach (string name in Unread)
        {
            if (html[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return end + EndOfUnread(html[end..], name);
        }

        return end;
    }

    private static int EndOfComment(ReadOnlySpan<char> html)
    {
        // "<!-->" and "<!--->" are whole comments, and "--!>" ends one too.
        for (int at = 2; html[at..].IndexOf("--") is >= 0 and var dashes;)
        {
            at += dashes;
            ReadOnlySpan<char> after = html[at..].TrimStart('-');
            if (after.StartsWith(">")) return html.Length - after.Length + 1;
            if (after.StartsWith("!>")) return html.Length - after.Length + 2;
            at = html.Length - after.Length;
        }

        return html.Length;
    }

    /// <summary>The end of a start tag: not the sign inside the quotation marks of a value.</summary>
    private static int EndOfTag(ReadOnlySpan<char> html)
    {
        char quotation = '\0';
        for (int at = 1; at < html.Length; at++)
        {
            char c = html[at];
            if (quotation != '\0')
            {
                if (c == quotation) quotation = '\0';
            }
            else if (c == '>')
            {
                return at + 1;
            }
            else if (c is '"' or '\'' && html[..at].TrimEnd() is [.., '='])
            {
                quotation = c;
            }
        }

        return html.Length;
    }

    private static int EndOfUnread(ReadOnlySpan<char> html, string name)
    {
        int close = html.IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? html.Length : close;
    }

    private static int After(ReadOnlySpan<char> html, string sign) =>
        html.IndexOf(sign) is >= 0 and var found ? found + sign.Length : html.Length;
}
