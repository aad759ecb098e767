using System.Globalization;
using System.Text;

namespace Extraction.Cli;

/// <summary>Text of any origin made fit for a terminal and for the log of a workflow.</summary>
/// <remarks>
/// Characters that steer a terminal or turn the direction of the text become visible escapes as in JSON (<c>\u001b</c>),
/// line breaks and tabs become blanks. A line that a workflow service would take for a command loses that power: <c>::</c> at
/// its beginning (GitHub) and <c>##[</c>, <c>##vso[</c>, <c>##teamcity[</c> anywhere (GitHub's old form, Azure, TeamCity).
/// </remarks>
internal static class VisibleText
{
    private static readonly string[] CommandSigns = ["##[", "##vso[", "##teamcity["];

    /// <summary>One whole line.</summary>
    public static string Line(string text)
    {
        string visible = Of(text);
        int start = visible.Length - visible.AsSpan().TrimStart().Length;
        if (visible.AsSpan(start).StartsWith("::")) visible = visible[..start] + @"\u003a" + visible[(start + 1)..];
        return visible;
    }

    /// <summary>A part of a line, neither begun nor ended by blanks.</summary>
    public static string Part(string text) => Line(text).Trim();

    /// <summary>Text that something else stands before in its line.</summary>
    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            int length = Rune.TryGetRuneAt(text, at, out Rune rune) ? rune.Utf16SequenceLength : 1;
            ReadOnlySpan<char> units = text.AsSpan(at, length);
            if (IsBreak(text[at])) visible.Append(text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? "" : " ");
            else if (IsPlain(rune, units)) visible.Append(units);
            else AppendEscaped(visible, units);
            at += length;
        }

        foreach (string sign in CommandSigns) visible.Replace(sign, @"\u0023" + sign[1..]);
        return visible.ToString();
    }

    /// <summary>Whether a character shows as itself and does nothing else. A unit without a partner is none.</summary>
    public static bool IsPlain(Rune rune, ReadOnlySpan<char> units)
    {
        if (units.Length == 1 && char.IsSurrogate(units[0])) return false;
        // Joiners and soft hyphens belong to the spelling of words and emoji.
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            UnicodeCategory.Format => rune.Value is 0x00AD or 0x200C or 0x200D,
            _ => true,
        };
    }

    /// <summary>Writes units as <c>\u001b</c>.</summary>
    public static void AppendEscaped(StringBuilder target, ReadOnlySpan<char> units)
    {
        foreach (char unit in units) target.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
    }

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\t' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';
}
