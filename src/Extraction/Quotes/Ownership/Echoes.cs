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

    /// <summary>Words from which on the quotation in a headline is speech whatever it looks like; fewest that are looked up, there and in
    /// running text, where terms are quoted, too.</summary>
    private const int SpeechWords = 4, LeastWords = 2, LeastForeseen = 3;

    /// <summary>Least share of the words of a headline or heading that a report has in other words around them, and shortest word that
    /// counts.</summary>
    private const double LeastShare = 0.75;

    private const int ShortestWord = 3;

    /// <summary>How many paragraphs behind a heading what it announces is quoted.</summary>
    private const int Reach = 8;

    private readonly AttributionContext _context;
    private readonly QuotationOwners _owners;
    private readonly List<(string Words, TokenAttribution Owner)> _quoted = [];
    private readonly List<(int Quotation, string Words, TokenAttribution Owner)> _reported = [];
    private readonly List<(HashSet<string> Words, TokenAttribution Owner)> _told = [];
    private int _left = MostEchoes;

    /// <summary>Reads what is quoted with an owner in the body.</summary>
    public Echoes(AttributionContext context, QuotationOwners owners)
    {
        _context = context;
        _owners = owners;
        var told = new HashSet<TokenAttribution>(ReferenceEqualityComparer.Instance);
        for (int q = 0; q < context.Quotations.Count; q++)
        {
            context.Text.Cancellation.ThrowIfCancellationRequested();
            if (owners.Of(q) is not { } owner || KindOf(q) != BlockKind.Body) continue;
            string words = Words(q);
            _quoted.Add((words, owner));
            if (owner.Cue >= 0) _reported.Add((q, words, owner));
            if (told.Add(owner)) _told.Add((WordsOf(owner), owner));
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

        return Likest(words);
    }

    /// <summary>Who says later, in more words, what the running text quotes here: "the sale is “good for the town”" before "“It is good for
    /// the town and for us,” Brook said"; null for a title and where nobody does.</summary>
    public TokenAttribution? Foreseen(int quotation)
    {
        if (KindOf(quotation) != BlockKind.Body || IsTitle(quotation) || _left-- <= 0) return null;
        string words = Words(quotation);
        foreach (var (place, reported, owner) in _reported)
        {
            if (place > quotation && reported.Length > words.Length && reported.Contains(words, StringComparison.Ordinal)) return owner;
        }

        return null;
    }

    /// <summary>Whether there are few words in a quotation, or most of them are written large.</summary>
    private bool IsTitle(int quotation)
    {
        string[] words = _context.Quotations[quotation].Inner.Of(_context.Text.Text)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length < LeastForeseen || 2 * words.Count(word => char.IsUpper(word[0])) >= words.Length;
    }

    /// <summary>"Sale “going well”" after "the sale was going “really well”": the report that has nearly all of the words.</summary>
    private TokenAttribution? Likest(string words)
    {
        HashSet<string> wanted = [.. words.Split(' ').Where(word => word.Length >= ShortestWord)];
        if (wanted.Count < LeastWords) return null;
        TokenAttribution? likest = null;
        int most = 0;
        foreach (var (told, owner) in _told)
        {
            int shared = wanted.Count(told.Contains);
            if (shared <= most || shared < LeastShare * wanted.Count) continue;
            (most, likest) = (shared, owner);
        }

        return likest;
    }

    /// <summary>The owner of the first quotation in the paragraphs that a heading announces, null for none.</summary>
    public TokenAttribution? Announced(int quotation)
    {
        int paragraph = _context.SentenceOf(_context.QuoteTokens[quotation].First).Order;
        for (int q = quotation + 1; q < _context.Quotations.Count; q++)
        {
            if (_context.QuoteTokens[q].First < 0 || KindOf(q) != BlockKind.Body) continue;
            if (_context.SentenceOf(_context.QuoteTokens[q].First).Order - Math.Max(paragraph, 0) > Reach) return null;
            if (_owners.Of(q) is { } owner) return owner;
        }

        return null;
    }

    /// <summary>Whether a quotation is speech without being found elsewhere: all of a heading or of a paragraph that may be one, or
    /// several words of a headline.</summary>
    public bool IsSpeech(int quotation)
    {
        var (first, last) = _context.QuoteTokens[quotation];
        int words = CountOf(Words(quotation));
        return KindOf(quotation) switch
        {
            BlockKind.SectionHeading => words >= LeastWords && first == _context.SentenceOf(first).First
                && last >= _context.SentenceOf(last).End - 2,
            BlockKind.Headline => words >= SpeechWords,
            BlockKind.Body => words >= LeastWords && SpeechSigns.IsParagraph(_context, first, last),
            _ => false,
        };
    }

    /// <summary>What the quotation's place in the article is for.</summary>
    public BlockKind KindOf(int quotation) => _context.QuoteTokens[quotation].First is >= 0 and var first
        ? _context.Layout.Blocks[_context.SentenceOf(first).Block].Kind : BlockKind.Boilerplate;

    private static int CountOf(string words) => words.Count(c => c == ' ') - 1;

    private HashSet<string> WordsOf(TokenAttribution owner)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (ContentCandidate fragment in owner.Fragments())
        {
            string told = Words(_context.Text.Cover(fragment.First, fragment.Last + 1));
            words.UnionWith(told.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return words;
    }

    private string Words(int quotation) => Words(_context.Quotations[quotation].Inner);

    /// <summary>The words in small letters, a blank before and behind each.</summary>
    private string Words(TextSpan span)
    {
        var words = new StringBuilder(" ");
        foreach (char c in span.In(_context.Text.Text))
        {
            if (char.IsLetterOrDigit(c)) words.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && words[^1] != ' ') words.Append(' ');
        }

        if (words[^1] != ' ') words.Append(' ');
        return words.ToString();
    }
}
