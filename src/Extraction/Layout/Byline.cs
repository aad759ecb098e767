using Extraction.Calendar;
using Extraction.Input.Lines;
using NodaTime;

namespace Extraction.Layout;

/// <summary>What a line near the headline tells of authors and date.</summary>
/// <param name="Authors">The names, in order.</param>
/// <param name="Date">The day, where it gives one.</param>
/// <param name="IsSure">Whether more than bare names shows that it is a byline: "By", a role, an agency, a date.</param>
internal sealed record Byline(IReadOnlyList<TextSpan> Authors, LocalDate? Date, bool IsSure);

/// <summary>Reads bylines: "By Jane Roe and John Doe", "Jane Roe | Agency",
/// "JANE ROE, Staff Writer | Dec. 1, 2023", and date lines.</summary>
/// <remarks>A line is a byline only if every part of it is understood. Immutable and thread-safe.</remarks>
internal sealed class BylineReader(PhraseTable words)
{
    private const int MaxLength = 200;
    private const int MaxNameWords = 5;

    /// <summary>Reads the line, or returns null where a part of it is neither name nor date nor a word of bylines.</summary>
    internal Byline? Read(string text, TextSpan line)
    {
        if (line.Length > MaxLength) return null;
        var found = new Parts();
        if (TryDate(line.In(text), found)) return found.ToByline();

        bool understood = true;
        foreach (TextSpan segment in Split(text, line, "|•·–—\n\t"))
        {
            understood = understood && (TryDate(segment.In(text), found) || TryNames(text, segment, found));
        }

        return understood && !found.IsEmpty ? found.ToByline() : null;
    }

    private const int LongestOffice = 32;

    private static bool TryDate(ReadOnlySpan<char> line, Parts found)
    {
        if (!DateLineParser.TryParseFullDate(line, out LocalDate date)) return false;
        found.Date ??= date;
        found.IsSure = true;
        return true;
    }

    private bool TryNames(string text, TextSpan segment, Parts found)
    {
        string plain = PhraseTable.Plain(segment.In(text));
        if (found.IsSure && segment.In(text) is ['@', ..] handle && !handle.Contains(' ')) return true;
        // "Chief Reporter", "Harbour Correspondent" behind the name.
        if (found.Authors.Count > 0 && segment.Length <= LongestOffice && plain.LastIndexOf(' ') is > 0 and var last
            && words.Is("role", plain.AsSpan(last + 1))) return true;
        if (IsLabel(plain) || IsClock(segment.In(text))) return found.IsSure = true;

        int lead = words.WordsAtStart("lead", plain);
        bool led = lead > 0;
        found.IsSure |= led;
        if (led) segment = WithoutLead(text, segment, lead);
        bool any = false;
        foreach (TextSpan part in Split(text, segment, ",;&"))
        {
            foreach (TextSpan name in SplitAtAnd(text, part))
            {
                string plainPart = PhraseTable.Plain(name.In(text));
                if (IsLabel(plainPart)) found.IsSure = true;
                else if (IsName(name.In(text), led)) found.Authors.Add(name);
                else return false;
                any = true;
            }
        }

        return any;
    }

    private bool IsLabel(string plain) => words.Is("agency", plain) || words.Is("role", plain) || words.Is("noise", plain)
        || plain.StartsWith("special to ", StringComparison.Ordinal)
        || (plain.Length > 0 && char.IsAsciiDigit(plain[0]) && plain.IndexOf(' ') is var blank and > 0
            && words.Is("noise", plain.AsSpan(blank + 1)));

    // "5:15 p.m. ET" beside the date.
    private static bool IsClock(ReadOnlySpan<char> part) =>
        part.Length is >= 4 and <= 20 && char.IsAsciiDigit(part[0]) && part.IndexOf(':') is 1 or 2;

    /// <summary>Two to five words that each begin with a capital; after "By" one is enough.</summary>
    private bool IsName(ReadOnlySpan<char> part, bool led)
    {
        int count = 0;
        foreach (Range range in part.Split(' '))
        {
            ReadOnlySpan<char> word = part[range];
            if (word.IsEmpty) continue;
            if (++count > MaxNameWords) return false;
            bool capital = char.IsUpper(word[0]) && word.IndexOfAnyInRange('0', '9') < 0;
            if (!capital && !words.Is("particle", PhraseTable.Plain(word))) return false;
            if (word.IndexOfAny("\"“”!?:;()[]") >= 0 || (word[^1] == '.' && word.Length > 3)) return false;
        }

        // "The Harbour Post" is who publishes, not who writes.
        return count >= (led ? 1 : 2) && (led || !part.StartsWith("The "));
    }

    private static IEnumerable<TextSpan> Split(string text, TextSpan span, string separators)
    {
        int start = span.Start;
        for (int i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && !separators.Contains(text[i], StringComparison.Ordinal)) continue;
            TextSpan part = TextLine.Trim(text, new TextSpan(start, i));
            if (!part.IsEmpty) yield return part;
            start = i + 1;
        }
    }

    private static IEnumerable<TextSpan> SplitAtAnd(string text, TextSpan span)
    {
        int start = span.Start;
        if (span.In(text).StartsWith("and ", StringComparison.OrdinalIgnoreCase)) start += 4;
        for (int at; (at = text.AsSpan(start, span.End - start).IndexOf(" and ", StringComparison.OrdinalIgnoreCase)) >= 0; start += at + 5)
        {
            yield return TextLine.Trim(text, new TextSpan(start, start + at));
        }

        yield return TextLine.Trim(text, new TextSpan(start, span.End));
    }

    private static TextSpan WithoutLead(string text, TextSpan segment, int words)
    {
        var names = TextLine.Trim(text, new TextSpan(EndOfWords(text, segment, words), segment.End));
        // A full stop after the last name belongs to the line, but for "Jr." and initials.
        ReadOnlySpan<char> all = names.In(text);
        bool stopped = all.Length > 4 && all[^1] == '.' && char.IsLower(all[^2]) && char.IsLower(all[^3]);
        return stopped ? names with { End = names.End - 1 } : names;
    }

    private static int EndOfWords(string text, TextSpan span, int count)
    {
        int at = span.Start;
        while (count-- > 0)
        {
            while (at < span.End && !char.IsLetterOrDigit(text[at])) at++;
            while (at < span.End && char.IsLetterOrDigit(text[at])) at++;
        }

        while (at < span.End && text[at] is ':' or ' ') at++;
        return at;
    }

    private sealed class Parts
    {
        internal List<TextSpan> Authors { get; } = [];

        internal LocalDate? Date { get; set; }

        internal bool IsSure { get; set; }

        internal bool IsEmpty => Authors.Count == 0 && Date is null && !IsSure;

        internal Byline ToByline() => new(Authors, Date, IsSure);
    }
}
