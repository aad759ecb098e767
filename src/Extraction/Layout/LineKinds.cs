using Extraction.Models;

namespace Extraction.Layout;

/// <summary>Recognises lines that are not running text by what they say: menus, links, footers, captions, credits.</summary>
/// <remarks>
/// Losing a paragraph loses its quotations, so a line that ends as a sentence is given up only where nothing else can
/// be meant. Immutable and thread-safe.
/// </remarks>
internal sealed class LineKinds(IModelSource models)
{
    /// <summary>Longer lines than this are running text whatever they begin with.</summary>
    private const int MaxLength = 240;

    private readonly PhraseTable boilerplate = PhraseTable.Read(models, "layout/boilerplate.csv", "position");
    private readonly PhraseTable captions = PhraseTable.Read(models, "layout/captions.csv", "position");

    /// <summary>What the passage plainly is, or null where it may be running text.</summary>
    internal BlockKind? Find(Passage passage)
    {
        ReadOnlySpan<char> line = passage.Text;
        if (!LineSigns.HasWord(line) || WebAddress.IsAll(line) || IsMarkdownImage(line)) return BlockKind.Boilerplate;
        if (line.Length > MaxLength || LineSigns.HasQuotationMark(line)) return null;
        if (IsStyleSheet(line) || IsCopyright(line)) return BlockKind.Boilerplate;

        string plain = PhraseTable.Plain(line);
        if (boilerplate.Is("whole", plain)) return BlockKind.Boilerplate;
        if (IsOpenedBy(captions, passage, plain) || IsCredit(passage, plain)) return BlockKind.Caption;
        if (IsOpenedBy(boilerplate, passage, plain)) return BlockKind.Boilerplate;
        bool isPart = boilerplate.IsInside("always", plain) || (!MayBeSaid(passage) && boilerplate.IsInside("part", plain));
        return isPart ? BlockKind.Boilerplate : null;
    }

    // What ends as a sentence and names no address may be what somebody did: "She said so on Twitter."
    private static bool MayBeSaid(Passage passage) =>
        passage.EndsLikeSentence && (passage.Words > 16 || (!passage.Text.Contains('@') && passage.Text.IndexOf("://", StringComparison.Ordinal) < 0));

    /// <summary>
    /// A label such as "Related:" needs its colon, for "Related fields are growing" is a sentence; a longer phrase such
    /// as "Sign up for" stands for itself unless the line ends as a sentence.
    /// </summary>
    private static bool IsOpenedBy(PhraseTable table, Passage passage, string plain)
    {
        int words = table.WordsAtStart("start", plain);
        if (words == 0) return false;
        int end = EndOfWord(passage.Text, words);
        bool colon = end < passage.Text.Length && passage.Text[end] is ':' or '/' or '|';
        return colon || (words >= 2 && !passage.EndsLikeSentence);
    }

    /// <summary>"Jane Roe/Agency", "Agency via Pictures", "(Jane Roe, Pictures)": a few names and the one who sells the picture.</summary>
    private bool IsCredit(Passage passage, string plain) =>
        passage.Words <= 10 && captions.IsAtEnd("end", plain)
        && (passage.Text.IndexOfAny("/©(") >= 0 || plain.Contains(" via ", StringComparison.Ordinal) || captions.Is("end", plain));

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
        line.StartsWith("![") && line.EndsWith(")") && line.IndexOf("](") is var middle and > 0 && line[(middle + 2)..].IndexOf(')') == line.Length - middle - 3;

    // Left behind by careless copying out of a page: "padding-left: 80px;", ".bio {".
    private static bool IsStyleSheet(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.TrimEnd('.');
        if (bare is "}" || (bare.EndsWith("{") && bare.Length < 80)) return true;
        int colon = bare.IndexOf(':');
        return bare.EndsWith(";") && bare.Length < 60 && colon > 0 && bare[..colon].IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz-") < 0;
    }

    // Not inside a word: there the sign is what a wrong encoding has left of a letter.
    private static bool IsCopyright(ReadOnlySpan<char> line) =>
        line.IndexOf('©') is var sign and >= 0 && (sign == 0 || line[sign - 1] is ' ' or '\u00A0' or '(' or '|');
}
