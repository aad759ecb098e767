using System.Text;
using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>
/// Quotations that repeat what is quoted elsewhere in the article: in headlines, headings and pull quotes. Whose words these are the other
/// place tells.
/// </summary>
internal sealed class Echoes
{
    /// <summary>Most quotations that are looked up in all others.</summary>
    private const int MostEchoes = 64;

    /// <summary>Words from which on the quotation in a headline is speech whatever it looks like, and fewest that are looked up.</summary>
    private const int SpeechWords = 4, LeastWords = 2;

    private readonly AttributionContext _context;
    private readonly List<(string Words, TokenAttribution Owner)> _quoted = [];
    private int _left = MostEchoes;

    /// <summary>Reads what is quoted with an owner in the body.</summary>
    public Echoes(AttributionContext context, QuotationOwners owners)
    {
        _context = context;
        for (int q = 0; q < context.Quotations.Count; q++)
        {
            if (owners.Of(q) is { } owner && KindOf(q) == BlockKind.Body) _quoted.Add((Words(q), owner));
        }
    }

    /// <summary>The owner of the quotation in the body that has the same words in it, null for none.</summary>
    public TokenAttribution? Source(int quotation)
    {
        string words = Words(quotation);
        if (CountOf(words) < LeastWords || _left-- <= 0) return null;
        foreach (var (quoted, owner) in _quoted)
        {
            if (quoted.Length >= words.Length && quoted.Contains(words, StringComparison.Ordinal)) return owner;
        }

        return null;
    }

    /// <summary>Whether a quotation outside the body is speech without being
    /// found in it: all of a heading, or several words of a headline.</summary>
    public bool IsSpeech(int quotation)
    {
        var (first, last) = _context.QuoteTokens[quotation];
        int words = CountOf(Words(quotation));
        return KindOf(quotation) switch
        {
            BlockKind.SectionHeading => words >= LeastWords && first == _context.SentenceOf(first).First
                && last >= _context.SentenceOf(last).End - 2,
            BlockKind.Headline => words >= SpeechWords,
            _ => false,
        };
    }

    /// <summary>What the quotation's place in the article is for.</summary>
    public BlockKind KindOf(int quotation) => _context.QuoteTokens[quotation].First is >= 0 and var first
        ? _context.Layout.Blocks[_context.SentenceOf(first).Block].Kind : BlockKind.Boilerplate;

    private static int CountOf(string words) => words.Count(c => c == ' ') - 1;

    /// <summary>The words in small letters, a blank before and behind each.</summary>
    private string Words(int quotation)
    {
        var words = new StringBuilder(" ");
        foreach (char c in _context.Quotations[quotation].Inner.In(_context.Text.Text))
        {
            if (char.IsLetterOrDigit(c)) words.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && words[^1] != ' ') words.Append(' ');
        }

        if (words[^1] != ' ') words.Append(' ');
        return words.ToString();
    }
}
