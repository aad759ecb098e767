using System.Globalization;
using System.Text;

namespace Extraction.Input;

/// <summary>Reads texts that an export has escaped once too often, with <c>\n</c>, <c>\"</c> or <c>\u201c</c> in them.</summary>
/// <remarks>
/// A text is such a one where it has no line end of its own and a <c>\n</c> stands where a line would end (behind a sign or a blank,
/// before no small letter), or where it has a <c>\u</c> with four digits or a <c>\"</c>. A path such as <c>C:\news</c> is none.
/// </remarks>
internal static class EscapedText
{
    /// <summary>The text with the escapes of JSON resolved; the very same string where it is not escaped.</summary>
    internal static string Resolve(string text)
    {
        if (!IsEscaped(text)) return text;
        var plain = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            if (text[at] != '\\' || at + 1 == text.Length)
            {
                plain.Append(text[at++]);
                continue;
            }

            if (text[at + 1] == 'u' && Unit(text, at) is { } unit)
            {
                plain.Append(unit);
                at += 6;
                continue;
            }

            string? meaning = text[at + 1] switch
            {
                'n' => "\n",
                'r' => "",
                't' => "\t",
                '"' => "\"",
                '\'' => "'",
                '/' => "/",
                '\\' => "\\",
                _ => null,
            };
            plain.Append(meaning ?? text.Substring(at, 2));
            at += 2;
        }

        // Half a character would be none.
        return JsonText.WithoutHalves(plain.ToString());
    }

    /// <summary>What to tell of a text that was resolved.</summary>
    internal static ReadingNote Note { get; } = new("escaped-characters", new TextSpan(0, 0),
        "The text has line ends or quotation marks written as \\n, \\\" or \\u201c; they were read as what they stand for. "
        + "Export it again without them.");

    private static bool IsEscaped(string text)
    {
        bool hasLines = text.AsSpan().Trim().Contains('\n');
        for (int at = text.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('\\', at + 2))
        {
            if (text[at + 1] == '"' || (text[at + 1] == 'u' && Unit(text, at) is { } unit && !char.IsSurrogate(unit))) return true;
            if (!hasLines && text[at + 1] == 'n' && EndsLine(text, at)) return true;
        }

        return false;
    }

    private static bool EndsLine(string text, int at)
    {
        if (at == 0 || char.IsLetterOrDigit(text[at - 1]) || (at + 2 < text.Length && char.IsLower(text[at + 2]))) return false;
        bool isDrive = text[at - 1] == ':' && at > 1 && char.IsLetter(text[at - 2]) && (at == 2 || !char.IsLetter(text[at - 3]));
        return !isDrive;
    }

    private static char? Unit(string text, int at) => at + 6 <= text.Length
        && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort value)
            ? (char)value : null;
}
