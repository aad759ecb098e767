using System.Text;

namespace Extraction.Input;

/// <summary>Tells from the first bytes what a stream holds.</summary>
internal static class ContentSniffer
{
    private const int SampleLength = 8192;

    /// <summary>Why the bytes are no text, as a part of a message; null where they may be text.</summary>
    internal static string? BinaryReason(ReadOnlySpan<byte> head)
    {
        string? known = head switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] =>
                "the file is a PDF; give it the ending .pdf, or name its format with --input-format",
            [(byte)'P', (byte)'K', 3, 4, ..] => "the file is a zip archive or an office document; save it as plain text, HTML or CSV first",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "the file is an office document; save it as plain text, HTML or CSV first",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
                => "the file is a picture; articles are read from text",
            _ => null,
        };
        known ??= OtherXml(head);
        if (known is not null || TextDecoding.OfMark(head, out _) is not null) return known;

        ReadOnlySpan<byte> sample = head[..Math.Min(head.Length, SampleLength)];
        int zeros = sample.Count((byte)0), controls = 0;
        foreach (byte b in sample)
        {
            if (b is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0B or 0x0C or 0x1B)) controls++;
        }

        if (zeros * 5 > sample.Length * 2 && zeros * 5 < sample.Length * 3)
            return "the file looks like UTF-16 without a byte order mark; save it as UTF-8, or name its encoding with --encoding";
        return controls * 20 > sample.Length ? "the file is binary; articles are read from text" : null;
    }

    /// <summary>Feeds and the formats of agencies are XML whose elements tell what is title and what is text, which no page does.</summary>
    private static string? OtherXml(ReadOnlySpan<byte> head)
    {
        string text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, SampleLength)])
            .TrimStart('ï', '»', '¿', ' ', '\t', '\r', '\n');
        if (!text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("<rss", StringComparison.OrdinalIgnoreCase)) return null;
        while (text.StartsWith("<?", StringComparison.Ordinal) || text.StartsWith("<!--", StringComparison.Ordinal))
        {
            string close = text[1] == '?' ? "?>" : "-->";
            int end = text.IndexOf(close, StringComparison.Ordinal);
            if (end < 0) return null;
            text = text[(end + close.Length)..].TrimStart();
        }

        if (text.Length == 0 || text[0] != '<' || LooksLikeHtml(text)) return null;
        int name = text.StartsWith("<!doctype ", StringComparison.OrdinalIgnoreCase) ? "<!doctype ".Length : 1;
        int last = text.AsSpan(name).IndexOfAny(" \t\r\n>/");
        string root = last < 0 ? "" : text[name..(name + last)];
        return $"the file is XML of another kind ('{root}'), whose elements are not known; save its articles as web pages, JSON or CSV";
    }

    /// <summary>The format that the beginning of a text shows.</summary>
    internal static InputFormat FormatOf(ReadOnlySpan<byte> head, Encoding encoding, ArticleFieldNames names)
    {
        if (head.StartsWith("%PDF"u8)) return InputFormat.Pdf;
        string text = encoding.GetString(head[..Math.Min(head.Length, SampleLength)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("WARC/", StringComparison.Ordinal)) return InputFormat.Warc;
        if (text.StartsWith("From ", StringComparison.Ordinal) && IsMail(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]))
        {
            return InputFormat.Mailbox;
        }
        if (IsMail(text)) return InputFormat.Email;
        if (text.StartsWith('{')) return InputFormat.JsonLines;
        if (text.StartsWith('<') && LooksLikeHtml(text)) return InputFormat.Html;

        int lineEnd = text.AsSpan().IndexOfAny('\r', '\n');
        if (lineEnd > 0)
        {
            string header = text[..lineEnd];
            if (IsHeader(header, '\t', names)) return InputFormat.Tsv;
            if (IsHeader(header, ',', names) || IsHeader(header, ';', names)) return InputFormat.Csv;
        }

        return text.StartsWith("# ", StringComparison.Ordinal) || text.StartsWith("---\n", StringComparison.Ordinal)
            || text.StartsWith("---\r\n", StringComparison.Ordinal)
            ? InputFormat.Markdown : InputFormat.PlainText;
    }

    /// <summary>Whether the text opens with fields of a header, one of which only a mail has.</summary>
    private static bool IsMail(string text)
    {
        bool isMail = false;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty) return isMail;
            if (line[0] is ' ' or '\t') continue;
            int colon = line.IndexOf(':');
            if (colon < 1 || line[..colon].ContainsAny(' ', '\t')) return false;
            foreach (string field in (ReadOnlySpan<string>)["message-id", "mime-version", "received", "return-path", "delivered-to"])
            {
                isMail |= line[..colon].Equals(field, StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private static bool LooksLikeHtml(string text)
    {
        foreach (string start in (ReadOnlySpan<string>)["<!doctype html", "<html", "<head", "<body", "<!--", "<article", "<main", "<div",
            "<section", "<p>", "<p ", "<h1", "<meta", "<title", "<?xml"])
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsHeader(string line, char separator, ArticleFieldNames names)
    {
        if (!line.Contains(separator, StringComparison.Ordinal)) return false;
        return line.Split(separator).Any(column =>
            names.TryFind(column.Trim('"', ' '), out ArticleField? field) && field is ArticleField.Text or ArticleField.Html);
    }
}
