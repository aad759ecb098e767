using System.Text;

namespace Extraction.Input.Html;

/// <summary>Finds the encoding that the markup of a page declares: in <c>meta</c> or an XML declaration, and nowhere else.</summary>
/// <remarks>
/// After the HTML standard, "prescan a byte stream to determine its encoding" (13.2.3.3): comments are passed over, and tags are
/// taken apart into attributes, so that no script, link or text decides. What stands inside scripts and styles is passed
/// over too.
/// </remarks>
internal ref struct DeclaredCharset
{
    /// <summary>The standard looks at 1024 bytes; some pages declare it behind long scripts.</summary>
    private const int MaxLength = 1 << 16;

    private readonly string markup;
    private int at;

    private DeclaredCharset(string markup) => this.markup = markup;

    /// <summary>The encoding, or null where none is declared or none has that name.</summary>
    internal static Encoding? Find(ReadOnlySpan<byte> page) =>
        new DeclaredCharset(Encoding.Latin1.GetString(page[..Math.Min(page.Length, MaxLength)])).Find();

    private Encoding? Find()
    {
        if (markup.StartsWith("<?xml", StringComparison.Ordinal) && OfXml() is { } declared) return declared;
        while ((at = markup.IndexOf('<', Math.Min(at, markup.Length))) >= 0)
        {
            if (Follows("<!--"))
            {
                // "<!-->" is a whole comment.
                at = After("-->", at + 2);
            }
            else if (at + 1 < markup.Length && char.IsAsciiLetter(markup[at + 1]))
            {
                at++;
                string name = Name();
                if (Tag(name == "meta") is { } encoding) return encoding;
                if (name is "script" or "style")
                {
                    at = Math.Max(at, markup.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end
                        : markup.Length);
                }
            }
            else
            {
                at = at + 1 < markup.Length && markup[at + 1] is '/' or '!' or '?' ? After(">", at) : at + 1;
            }
        }

        return null;
    }

    private Encoding? OfXml()
    {
        string declaration = markup[..After("?>", 0)];
        int name = declaration.IndexOf("encoding", StringComparison.Ordinal);
        int open = name < 0 ? -1 : declaration.IndexOfAny(['"', '\''], name);
        int close = open < 0 ? -1 : declaration.IndexOf(declaration[open], open + 1);
        return close < 0 ? null : PageEncoding.OfLabel(declaration[(open + 1)..close]);
    }

    /// <summary>Passes over the attributes of a tag up to its end.</summary>
    /// <returns>The encoding that they declare, where it is a <c>meta</c>.</returns>
    private Encoding? Tag(bool isMeta)
    {
        string? charset = null, content = null, equivalent = null;
        while (Attribute(out string name, out string value))
        {
            if (name == "charset") charset ??= value;
            else if (name == "content") content ??= value;
            else if (name == "http-equiv") equivalent ??= value;
        }

        if (!isMeta) return null;
        if (charset is not null) return PageEncoding.OfLabel(charset);
        return string.Equals(equivalent?.Trim(), "content-type", StringComparison.OrdinalIgnoreCase) ? PageEncoding.OfContentType(content)
            : null;
    }

    private bool Attribute(out string name, out string value)
    {
        name = value = "";
        while (at < markup.Length && (char.IsWhiteSpace(markup[at]) || markup[at] == '/')) at++;
        if (at == markup.Length) return false;
        if (markup[at] == '>')
        {
            at++;
            return false;
        }

        int start = at++;
        while (at < markup.Length && !char.IsWhiteSpace(markup[at]) && markup[at] is not ('=' or '>' or '/')) at++;
        name = markup[start..at].ToLowerInvariant();
        Skip();
        if (at == markup.Length || markup[at] != '=') return true;
        at++;
        Skip();
        if (at == markup.Length) return true;
        if (markup[at] is '"' or '\'')
        {
            int close = markup.IndexOf(markup[at], at + 1);
            if (close < 0) close = markup.Length;
            value = markup[(at + 1)..close];
            at = Math.Min(close + 1, markup.Length);
            return true;
        }

        start = at;
        while (at < markup.Length && !char.IsWhiteSpace(markup[at]) && markup[at] != '>') at++;
        value = markup[start..at];
        return true;
    }

    private string Name()
    {
        int start = at;
        while (at < markup.Length && !char.IsWhiteSpace(markup[at]) && markup[at] is not ('/' or '>')) at++;
        return markup[start..at].ToLowerInvariant();
    }

    private void Skip()
    {
        while (at < markup.Length && char.IsWhiteSpace(markup[at])) at++;
    }

    private readonly bool Follows(string sign) => markup.AsSpan(at).StartsWith(sign);

    private readonly int After(string sign, int from) =>
        markup.IndexOf(sign, from, StringComparison.Ordinal) is >= 0 and var found ? found + sign.Length : markup.Length;
}
