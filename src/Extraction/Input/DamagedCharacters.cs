using System.Buffers;
using System.Text;

namespace Extraction.Input;

/// <summary>Mends characters that a text has only where it was decoded wrongly before it came here.</summary>
/// <remarks>
/// Two accidents are undone, which leave signs that no text has on purpose.
/// Windows-1252 read as Latin-1 makes C1 controls (U+0080 to U+009F) of curly
/// quotation marks; UTF-8 read as Windows-1252 makes two to four letters of
/// one ("â€œ" of "“", "Ã©" of "é"). A single such group of letters beyond
/// punctuation may be a name and is left.
/// </remarks>
internal static class DamagedCharacters
{
    /// <summary>How often in turn a text is taken to have been decoded wrongly ("Ã¢â‚¬Å“" is "“" twice over).</summary>
    private const int MostRounds = 3;

    /// <summary>What Windows-1252 has in the place of U+0080 to U+009F; zero where it has nothing.</summary>
    private const string Windows1252 =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    // The letters that the first byte of a group becomes, but for those that begin hardly anything: U+00C2 to U+00F4.
    private static readonly SearchValues<char> Leads = SearchValues.Create([.. Enumerable.Range(0xC2, 0x33).Select(c => (char)c)]);

    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0x80, 0x20).Where(c => c != 0x85).Select(c => (char)c)]);

    /// <summary>What to tell of a text that was mended.</summary>
    public static ReadingNote Note { get; } = new("damaged-characters", new TextSpan(0, 0),
        "The text was decoded wrongly before it came here (“â€œ” or controls in the place of quotation marks); these characters were " +
            "put right. Export it again as UTF-8.");

    /// <summary>The text with damaged characters put right; the very same string where there are none.</summary>
    public static string Mend(string text)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            string better = WithoutGroups(text);
            if (ReferenceEquals(better, text)) break;
            text = better;
        }

        return text.AsSpan().ContainsAny(Controls) ? WithoutControls(text) : text;
    }

    private static string WithoutControls(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (int i = 0; i < target.Length; i++)
        {
            char c = source[i];
            target[i] = c is >= '\u0080' and <= '\u009F' && Windows1252[c - 0x80] is not '\0' and var letter ? letter : c;
        }
    });

    private static string WithoutGroups(string text)
    {
        int groups = 0;
        bool isSure = false;
        for (int at = Next(text, 0); at >= 0 && !isSure; at = Next(text, at + 1))
        {
            if (Group(text, at, out Rune letter) == 0) continue;
            isSure = ++groups > 1 || (letter.Value is >= 0x2010 and < 0x2070);
        }

        if (!isSure) return text;
        var mended = new StringBuilder(text.Length);
        int copied = 0;
        for (int at = Next(text, 0); at >= 0; at = Next(text, Math.Max(copied, at + 1)))
        {
            int length = Group(text, at, out Rune letter);
            if (length == 0) continue;
            mended.Append(text, copied, at - copied).Append(letter.ToString());
            copied = at + length;
        }

        return mended.Append(text, copied, text.Length - copied).ToString();
    }

    private static int Next(string text, int from)
    {
        int found = from < text.Length ? text.AsSpan(from).IndexOfAny(Leads) : -1;
        return found < 0 ? -1 : from + found;
    }

    /// <summary>Length of the group of letters at a place that was one letter in UTF-8; zero for none.</summary>
    private static int Group(string text, int at, out Rune letter)
    {
        Span<byte> bytes = stackalloc byte[4];
        int count = 0;
        while (count < 4 && at + count < text.Length && ByteOf(text[at + count]) is >= 0 and var value
            && (count == 0 || value is >= 0x80 and < 0xC0))
        {
            bytes[count++] = (byte)value;
        }
        if (Rune.DecodeFromUtf8(bytes[..count], out letter, out int length) == OperationStatus.Done && length > 1) return length;

        // The last byte of a closing mark is none of Windows-1252 and often lost on the way.
        letter = new Rune('”');
        if (!bytes[..count].SequenceEqual<byte>([0xE2, 0x80])) return 0;
        return at + 2 < text.Length && text[at + 2] is '\uFFFD' or '\u009D' ? 3 : 2;
    }

    private static int ByteOf(char c)
    {
        if (c < '\u0100') return c;
        int found = Windows1252.IndexOf(c, StringComparison.Ordinal);
        return found < 0 ? -1 : found + 0x80;
    }
}
