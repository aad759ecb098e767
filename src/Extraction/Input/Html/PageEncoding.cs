using System.Text;

namespace Extraction.Input.Html;

/// <summary>Decodes a web page: by its byte order mark, as UTF-8 where it is
/// that, by what its server or its markup declares, or by a guess.</summary>
/// <remarks>What is valid UTF-8 beyond ASCII is hardly ever anything else, while declarations are often wrong.</remarks>
internal static class PageEncoding
{
    /// <summary>Foreign bytes that a page in UTF-8 may hold for each letter beyond ASCII: some page is damaged.</summary>
    private const int SequencesPerForeign = 10;

    /// <summary>The text of a page, the mark left out; a byte that the encoding
    /// does not allow is <see cref="TextDecoding.Undecodable"/>.</summary>
    /// <param name="page">The whole page.</param>
    /// <param name="given">The encoding that the caller knows, stronger than all but the mark; null to find it out.</param>
    /// <param name="contentType">The field <c>Content-Type</c> of an HTTP or MIME header, where there is one.</param>
    internal static string Decode(ReadOnlySpan<byte> page, Encoding? given, string? contentType = null)
    {
        Encoding encoding = TextDecoding.OfMark(page, out int markLength)
            ?? (given is null ? Find(page, contentType) : TextDecoding.Marked(given));
        return encoding.GetString(page[markLength..]);
    }

    /// <summary>The encoding that a header field or a <c>content</c> attribute names, or null.</summary>
    internal static Encoding? OfContentType(string? value)
    {
        const string parameter = "charset";
        int at = value?.IndexOf(parameter, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0) return null;
        ReadOnlySpan<char> rest = value.AsSpan(at + parameter.Length).TrimStart();
        if (!rest.StartsWith('=')) return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        int end = rest.IndexOfAny("\"';, \t\r\n");
        return OfLabel((end < 0 ? rest : rest[..end]).ToString());
    }

    /// <summary>The encoding of a label. Bytes in which a declaration could be
    /// read are not UTF-16, whatever it says (HTML standard, 13.2.3.2).</summary>
    internal static Encoding? OfLabel(string label) =>
        TextDecoding.OfName(label.Trim().StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? "utf-8" : label);

    private static Encoding Find(ReadOnlySpan<byte> page, string? contentType)
    {
        (int sequences, int foreign) = TextDecoding.CountUtf8(page);
        if (sequences > 0 && foreign * (long)SequencesPerForeign <= sequences) return TextDecoding.Marked(Encoding.UTF8);
        return OfContentType(contentType) ?? DeclaredCharset.Find(page) ?? TextDecoding.Guess(page);
    }
}
