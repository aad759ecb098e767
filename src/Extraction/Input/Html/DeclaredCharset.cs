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

    private readonly string _markup;
    private int _at;

    private DeclaredCharset(string markup) => _markup = markup;

    /// <summary>The encoding, or null where none is declared or none has that name.</summary>
    internal static Encoding? Find(ReadOnlySpan<byte> page) =>
        new DeclaredCharset(Encoding.Latin1.GetString(page[..Math.Min(page.Length, MaxLength)])).Find();

    private Encoding? Find()
    {
        if (_markup.StartsWith("<?xml", StringComparison.Ordinal) && OfXml() is { } declared) return declared;
        while ((_at = _markup.IndexOf('<', Math.Min(_at, _markup.Length))) >= 0)
        {
            if (Follows("<!--"))
            {
                // "<!-->" is a whole comment.
                _at = After("-->", _at + 2);
            }
            else if (_at + 1 < _markup.Length && char.IsAsciiLetter(_markup[_at + 1]))
            {
                _at++;
                string name = Name();
                if (Tag(name == "meta") is { } encoding) return encoding;
                if (name is "script" or "style")
                {
                    _at = Math.Max(_at, _markup.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end
                        : _markup.Length);
                }
            }
            else
            {
                _at = _at + 1 < _markup.Length && _markup[_at + 1] is '/' or '!' or '?' ? After(">", _at) : _at + 1;
            }
        }

        return null;
    }

    private Encoding? OfXml()
    {
        string declaration = _markup[..After("?>", 0)];
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
        while (_at < _markup.Length && (char.IsWhiteSpace(_markup[_at]) || _markup[_at] == '/')) _at++;
        if (_at == _markup.Length) return false;
        if (_markup[_at] == '>')
        {
            _at++;
            return false;
        }

        int start = _at++;
        while (_at < _markup.Length && !char.IsWhiteSpace(_markup[_at]) && _markup[_at] is not ('=' or '>' or '/')) _at++;
        name = _markup[start.._at].ToLowerInvariant();
        Skip();
        if (_at == _markup.Length || _markup[_at] != '=') return true;
        _at++;
        Skip();
        if (_at == _markup.Length) return true;
        if (_markup[_at] is '"' or '\'')
        {
            int close = _markup.IndexOf(_markup[_at], _at + 1);
            if (close < 0) close = _markup.Length;
            value = _markup[(_at + 1)..close];
            _at = Math.Min(close + 1, _markup.Length);
            return true;
        }

        start = _at;
        while (_at < _markup.Length && !char.IsWhiteSpace(_markup[_at]) && _markup[_at] != '>') _at++;
        value = _markup[start.._at];
        return true;
    }

    private string Name()
    {
        int start = _at;
        while (_at < _markup.Length && !char.IsWhiteSpace(_markup[_at]) && _markup[_at] is not ('/' or '>')) _at++;
        return _markup[start.._at].ToLowerInvariant();
    }

    private void Skip()
    {
        while (_at < _markup.Length && char.IsWhiteSpace(_markup[_at])) _at++;
    }

    private readonly bool Follows(string sign) => _markup.AsSpan(_at).StartsWith(sign);

    private readonly int After(string sign, int from) =>
        _markup.IndexOf(sign, from, StringComparison.Ordinal) is >= 0 and var found ? found + sign.Length : _markup.Length;
}
