using System.Globalization;

namespace Extraction.Cli;

/// <summary>Text of articles made fit for a terminal.</summary>
internal static class TerminalText
{
    /// <summary>Line breaks become blanks, and nothing in an article may steer the terminal.</summary>
    public static string Clean(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            bool steers = char.GetUnicodeCategory(source[i]) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            target[i] = steers ? ' ' : source[i];
        }
    }).Trim();
}
