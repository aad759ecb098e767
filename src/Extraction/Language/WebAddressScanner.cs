using System.Buffers;

namespace Extraction.Language;

/// <summary>Finds the end of a web address or an e-mail address.</summary>
internal static class WebAddressScanner
{
    private const int LongestLocalPart = 64;

    private static readonly string[] Schemes = ["http://", "https://", "ftp://", "www.", "mailto:"];
    private static readonly SearchValues<char> LocalPart =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._%+-");

    /// <summary>End of the address that begins at an offset, or the offset itself.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsAsciiLetterOrDigit(text[at])) return at;
        ReadOnlySpan<char> rest = text[at..];
        if (text[at] is 'h' or 'H' or 'f' or 'F' or 'w' or 'W' or 'm' or 'M')
        {
            foreach (string scheme in Schemes)
            {
                if (rest.Length > scheme.Length && rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
                    && !Characters.IsBlank(rest[scheme.Length]))
                {
                    return at + AddressLength(rest, scheme.Length);
                }
            }
        }

        return at + MailLength(rest);
    }

    /// <summary>Everything up to white space or a quotation mark, without the punctuation that closes the sentence around it.</summary>
    private static int AddressLength(ReadOnlySpan<char> rest, int from)
    {
        int end = from, open = 0;
        while (end < rest.Length && !Characters.IsBlank(rest[end])
            && rest[end] is not ('"' or '<' or '>' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB'))
        {
            if (rest[end] is '(' or '[') open++;
            else if (rest[end] is ')' or ']' && --open < 0) break;
            end++;
        }

        while (end > from && rest[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019' or '*') end--;
        return end;
    }

    private static int MailLength(ReadOnlySpan<char> rest)
    {
        // Bounded, so that a hostile text of almost-addresses stays linear.
        ReadOnlySpan<char> window = rest[..Math.Min(rest.Length, LongestLocalPart + 1)];
        int local = window.IndexOfAnyExcept(LocalPart);
        if (local <= 0 || rest[local] != '@') return 0;
        int end = local + 1, dots = 0;
        while (end < rest.Length && end - local <= 255 && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '-' or '.'))
        {
            if (rest[end] == '.') dots++;
            end++;
        }

        while (end > local + 1 && rest[end - 1] is '.' or '-')
        {
            if (rest[end - 1] == '.') dots--;
            end--;
        }

        return dots > 0 ? end : 0;
    }
}
