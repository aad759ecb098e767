using Extraction.Models;

namespace Extraction.Input.Lines;

/// <summary>What a line is that is no running text.</summary>
internal enum FurnitureKind
{
    /// <summary>Menus, links, newsletters, footers.</summary>
    Furniture,

    /// <summary>A caption of a picture or its credit.</summary>
    Caption,
}

/// <summary>Recognises lines that are not running text by what they say: menus, links, footers, captions, credits.</summary>
/// <remarks>
/// Losing a paragraph loses its quotations, so a line that ends as a sentence is given up only where nothing else can
/// be meant. Immutable and thread-safe.
/// </remarks>
internal sealed class FurnitureLines
{
    /// <summary>Longer lines than this are running text whatever they begin with.</summary>
    private const int MaxLength = 240;

    /// <summary>Captions of agencies tell a whole story before the credit.</summary>
    private const int MaxCaptionLength = 700;

    private const int MaxAskWords = 30;

    private const int MaxCrumbWords = 5;

    private readonly PhraseTable _boilerplate;
    private readonly PhraseTable _captions;
    private readonly CreditLine _credits;

    /// <summary>Over the tables of a model.</summary>
    internal FurnitureLines(IModelSource models)
        : this(PhraseTable.Read(models, "layout/boilerplate.csv", "position"), PhraseTable.Read(models, "layout/captions.csv", "position"))
    {
    }

    private FurnitureLines(PhraseTable boilerplate, PhraseTable captions)
    {
        (_boilerplate, _captions) = (boilerplate, captions);
        _credits = new CreditLine(captions);
    }

    /// <summary>Over the same tables as they stand in this library, for pages are read before there is a model.</summary>
    internal static Lazy<FurnitureLines> OfPages { get; } =
        new(static () => new FurnitureLines(PhraseTable.ReadOwn("boilerplate.csv", "position"),
        PhraseTable.ReadOwn("captions.csv", "position")));

    /// <summary>What the line plainly is, or null where it may be running text.</summary>
    internal FurnitureKind? Find(ReadOnlySpan<char> line)
    {
        if (!LineSigns.HasWord(line) || WebAddress.IsAll(line) || IsMarkdownImage(line)) return FurnitureKind.Furniture;
        if (line.Length > MaxCaptionLength) return null;
        bool quotes = LineSigns.HasQuotationMark(line);
        if (line.Length > MaxLength && _boilerplate.WordsAtStart("note", PhraseTable.Plain(line[..MaxLength])) > 0)
        {
            return FurnitureKind.Furniture;
        }

        if (line.Length > MaxLength) return !quotes && _credits.IsAtEnd(line) ? FurnitureKind.Caption : null;
        string plain = PhraseTable.Plain(line);
        // "This article was amended on …" is said of the text and not in it, sentence or not.
        if (_boilerplate.WordsAtStart("note", plain) > 0) return FurnitureKind.Furniture;
        // "READ MORE: …" announces another article, whatever is quoted in its title.
        if (quotes) return IsLabelled(_boilerplate, line, plain) && !LineSigns.EndsLikeSentence(line) ? FurnitureKind.Furniture : null;
        if (IsStyleSheet(line) || IsCopyright(line, plain) || IsBreadcrumb(line)) return FurnitureKind.Furniture;

        if (_boilerplate.Is("whole", plain)) return FurnitureKind.Furniture;
        bool ends = LineSigns.EndsLikeSentence(line);
        if (IsOpenedBy(_captions, line, plain, ends) || IsCredit(line, plain) || _credits.IsAtEnd(line)) return FurnitureKind.Caption;
        if (IsOpenedBy(_boilerplate, line, plain, ends) || IsAsking(line, plain)) return FurnitureKind.Furniture;
        bool isPart = _boilerplate.IsInside("always", plain) || (!MayBeSaid(line, ends) && _boilerplate.IsInside("part", plain))
            || (NamesAddress(line) && _boilerplate.IsInside("address", plain));
        return isPart ? FurnitureKind.Furniture : null;
    }

    /// <summary>Whether the line stands over a list of links to other articles: "You may also like".</summary>
    internal bool OpensLinks(ReadOnlySpan<char> line) => line.Length <= MaxLength && _boilerplate.Is("links", PhraseTable.Plain(line));

    /// <summary>Whether the line tells who wrote the article and what else he
    /// does: "Ada Brook covers ports." Only at an end is it no news.</summary>
    /// <param name="line">The line.</param>
    /// <param name="name">The name that it begins with, where the result is true.</param>
    internal bool IsBiography(ReadOnlySpan<char> line, out ReadOnlySpan<char> name)
    {
        name = default;
        if (line.Length > MaxCaptionLength || LineSigns.HasQuotationMark(line)) return false;
        int words = 0, end = 0;
        for (int at = 0; at < line.Length && words < 5 && char.IsUpper(line[at]); words++)
        {
            int blank = line[at..].IndexOf(' ');
            if (blank <= 0 || line[at + blank - 1] is ',' or ':' or ';') break;
            end = at + blank;
            at = end + 1;
        }

        if (words < 2) return false;
        name = line[..end];
        return _boilerplate.WordsAtStart("biography", PhraseTable.Plain(line[end..Math.Min(line.Length, end + 80)])) > 0;
    }

    // What ends as a sentence and names no address may be what somebody did: "She said so on Twitter."
    private static bool MayBeSaid(ReadOnlySpan<char> line, bool ends) =>
        ends && (LineSigns.CountWords(line, 17) > 16 || !NamesAddress(line));

    private static bool NamesAddress(ReadOnlySpan<char> line) => line.Contains('@') || line.IndexOf("://", StringComparison.Ordinal) >= 0;

    /// <summary>
    /// A label such as "Related:" needs its colon, for "Related fields are growing" is a sentence; a longer phrase such
    /// as "Sign up for" stands for itself unless the line ends as a sentence.
    /// </summary>
    private static bool IsOpenedBy(PhraseTable table, ReadOnlySpan<char> line, string plain, bool ends) =>
        IsLabelled(table, line, plain) || (!ends && table.WordsAtStart("start", plain) >= 2);

    private static bool IsLabelled(PhraseTable table, ReadOnlySpan<char> line, string plain)
    {
        int words = table.WordsAtStart("start", plain);
        if (words == 0) return false;
        ReadOnlySpan<char> rest = line[EndOfWord(line, words)..].TrimStart(" \u00A0");
        return !rest.IsEmpty && rest[0] is ':' or '/' or '|' or '»' or '>';
    }

    /// <summary>"Sign up for our newsletter to get the news in your inbox.": asks the reader for something, sentence or not.</summary>
    private bool IsAsking(ReadOnlySpan<char> line, string plain) =>
        LineSigns.CountWords(line, MaxAskWords + 1) <= MaxAskWords && _boilerplate.WordsAtStart("ask", plain) > 0
            && _boilerplate.IsInside("asked", plain);

    /// <summary>"Jane Roe/Agency", "Agency via Pictures", "(Jane Roe, Pictures)": a few names and the one who sells the picture.</summary>
    private bool IsCredit(ReadOnlySpan<char> line, string plain) =>
        LineSigns.CountWords(line, 11) <= 10 && _captions.IsAtEnd("end", plain) && line.TrimEnd(" .)]") is [.., var last]
            && char.IsLetterOrDigit(last)
        && (line.IndexOfAny("/©(") >= 0 || plain.Contains(" via ", StringComparison.Ordinal) || _captions.Is("end", plain));

    /// <summary>"Home > News > Harbour": two or more short parts with signs between that point onwards.</summary>
    private static bool IsBreadcrumb(ReadOnlySpan<char> line)
    {
        // A sign at the beginning, or in front of every line, marks a block quotation.
        if (line.Length > 120 || line[0] == '>' || line.Contains('\n') || LineSigns.EndsLikeSentence(line)) return false;
        int signs = 0, start = 0;
        for (int i = 1; i + 1 < line.Length; i++)
        {
            if (!(line[i] is '>' or '›' or '»' or '→' or '/' && line[i - 1] == ' ' && line[i + 1] == ' ')) continue;
            if (LineSigns.CountWords(line[start..i], MaxCrumbWords + 1) > MaxCrumbWords) return false;
            signs++;
            start = i + 1;
        }

        return signs >= 2 || (signs == 1 && line.StartsWith("Home ", StringComparison.OrdinalIgnoreCase));
    }

    private static int EndOfWord(ReadOnlySpan<char> line, int words)
    {
        int at = 0;
        while (words-- > 0)
        {
            while (at < line.Length && !char.IsLetterOrDigit(line[at])) at++;
            while (at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] is '\'' or '’')) at++;
        }

        return at;
    }

    private static bool IsMarkdownImage(ReadOnlySpan<char> line) =>
        line.StartsWith("![") && line.EndsWith(")") && line.IndexOf("](") is var middle and > 0 && line[(middle + 2)..]
            .IndexOf(')') == line.Length - middle - 3;

    // Left behind by careless copying out of a page: "padding-left: 80px;", ".bio {".
    private static bool IsStyleSheet(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.TrimEnd('.');
        if (bare is "}" || (bare.EndsWith("{") && bare.Length < 80)) return true;
        int colon = bare.IndexOf(':');
        return bare.EndsWith(";") && bare.Length < 60 && colon > 0 && bare[..colon].IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz-") < 0;
    }

    // Not inside a word: there the sign is what a wrong encoding has left of a letter.
    private static bool IsCopyright(ReadOnlySpan<char> line, string plain) =>
        (line.IndexOf('©') is var sign and >= 0 && (sign == 0 || line[sign - 1] is ' ' or '\u00A0' or '(' or '|'))
        || (plain.StartsWith("copyright ", StringComparison.Ordinal)
            && (plain.StartsWith("copyright c ", StringComparison.Ordinal) || char.IsAsciiDigit(plain["copyright ".Length])));
}
