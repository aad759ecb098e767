using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>Tells quoted speech from titles, terms and scare quotes by the quotation itself and where it stands.</summary>
internal static class SpeechSigns
{
    /// <summary>Least number of tokens, marks included, of a quotation inside running text that is taken for speech.</summary>
    private const int LeastInside = 7;

    /// <summary>The same for one whose full stop stands outside: titles of books are written so, too.</summary>
    private const int LeastOutside = 10;

    /// <summary>The same for one that begins and ends in the middle of a sentence.</summary>
    private const int LeastRunningOn = 8;

    /// <summary>The same for one amid what somebody is quoted as saying, and for one of these that is a predicate.</summary>
    private const int LeastAmid = 6, LeastPredicate = 5;

    /// <summary>Whether a content is quoted, and the quotation reads as speech rather than as a title or a term.</summary>
    public static bool MaySpeak(AttributionContext context, TokenAttribution a)
    {
        if (context.ShapeOf(a.First) is QuotationShape.None or QuotationShape.Cuts or QuotationShape.Inside) return false;
        for (int t = a.First.First; t <= a.First.Last; t++)
        {
            if (context.QuoteOf[t] is >= 0 and var q && (EndsLikeSpeech(context, q) || Length(context, q) >= LeastInside)) return true;
        }

        return false;
    }

    /// <summary>Whether a quotation of the body ends like a sentence or a clause, and is long enough or a paragraph of its own.</summary>
    public static bool IsSpeech(AttributionContext context, int quotation)
    {
        var (first, last) = context.QuoteTokens[quotation];
        if (KindOf(context, first) != BlockKind.Body || (Length(context, quotation) < LeastInside
            && !IsParagraph(context, first, last))) return false;
        return EndsLikeSpeech(context, quotation) || IsStoppedOutside(context, quotation);
    }

    /// <summary>Whether nobody need be named for a quotation to be somebody's words: whole sentences, or a paragraph of its own.</summary>
    public static bool StandsAlone(AttributionContext context, int quotation)
    {
        var (first, last) = context.QuoteTokens[quotation];
        if (KindOf(context, first) != BlockKind.Body) return false;
        if (IsStoppedOutside(context, quotation)) return true;
        if (!EndsLikeSpeech(context, quotation)) return false;
        if (IsParagraph(context, first, last)) return true;
        return OpensSentence(context, first) && EndsSentence(context, last) && HasFiniteVerb(context, first, last);
    }

    /// <summary>"Work on the bridge, which “went on for longer than anybody had thought”": whether running text goes over into words of
    /// somebody's, too many and with too much of a verb to be a term or a title.</summary>
    public static bool RunsOn(AttributionContext context, int quotation)
    {
        var (first, last) = context.QuoteTokens[quotation];
        if (KindOf(context, first) != BlockKind.Body || Length(context, quotation) < LeastRunningOn) return false;
        return first > context.SentenceOf(first).First && !context.IsPunctuation(first - 1)
            && context.Text.LemmaArray[first - 1] != FunctionWord.As
            && char.IsLower(context.FirstChar(first + 1)) && HasFiniteVerb(context, first, last);
    }

    /// <summary>"The mill is “no longer proud of its bread”": whether a quotation in the middle of a sentence is too much for a term or a
    /// title, or a predicate, that no term is. Enough for speech only where somebody speaks before and after it.</summary>
    public static bool MayRunOn(AttributionContext context, int quotation)
    {
        var (first, last) = context.QuoteTokens[quotation];
        if (KindOf(context, first) != BlockKind.Body || Length(context, quotation) < LeastPredicate) return false;
        if (first <= context.SentenceOf(first).First || !char.IsLower(context.FirstChar(first + 1))
            || (context.IsPunctuation(first - 1) && context.Text.TagArray[first - 1] != PennTag.Comma)) return false;
        if (last + 1 < context.Text.TokenCount && context.Text.TagArray[last + 1].IsNoun()) return false; // "a “feel your pain” moment"
        return Length(context, quotation) >= LeastAmid || HasFiniteVerb(context, first, last)
            || context.Text.TagArray[first + 1] is PennTag.VB or PennTag.VBG or PennTag.VBN or PennTag.RB or PennTag.RBR or PennTag.JJR;
    }

    /// <summary>Whether the quotation, or a row of them, is all of its paragraph.</summary>
    public static bool IsParagraph(AttributionContext context, int first, int last) => OpensParagraph(context, first)
        && ClosesParagraph(context, last);

    /// <summary>Whether no word of the paragraph stands before a token.</summary>
    public static bool OpensParagraph(AttributionContext context, int token)
    {
        int? paragraph = context.SentenceOf(token).Paragraph;
        int before = token - 1;
        while (before >= 0 && context.IsPunctuation(before) && context.SentenceOf(before).Paragraph == paragraph
            && context.QuoteOf[before] < 0) before--;
        return before < 0 || context.SentenceOf(before).Paragraph != paragraph;
    }

    private static bool ClosesParagraph(AttributionContext context, int token)
    {
        int? paragraph = context.SentenceOf(token).Paragraph;
        int count = context.Text.TokenCount, after = token + 1;
        while (after < count && context.IsPunctuation(after) && context.SentenceOf(after).Paragraph == paragraph
            && context.QuoteOf[after] < 0) after++;
        return after >= count || context.SentenceOf(after).Paragraph != paragraph;
    }

    private static int Length(AttributionContext context, int quotation) =>
        context.QuoteTokens[quotation].Last - context.QuoteTokens[quotation].First + 1;

    private static BlockKind KindOf(AttributionContext context, int token) => context.Layout.Blocks[context.SentenceOf(token).Block].Kind;

    private static bool EndsLikeSpeech(AttributionContext context, int quotation)
    {
        var (first, last) = context.QuoteTokens[quotation];
        int end = context.MarkKind[last] == QuoteMarkKind.Closes ? last - 1 : last;
        while (end > first && context.Text.TagArray[end] == PennTag.CloseQuote) end--; // Of one quoted within: "… ‘Go home.’”".
        return context.FirstChar(end) is '.' or ',' or '?' or '!' or '…' or '-' or '—' || !context.Quotations[quotation].Closed;
    }

    /// <summary>"“It rained all day long and nobody came”. The mayor": a whole, long sentence whose full stop stands behind the
    /// mark.</summary>
    private static bool IsStoppedOutside(AttributionContext context, int quotation)
    {
        var (first, last) = context.QuoteTokens[quotation];
        return Length(context, quotation) >= LeastOutside && last + 1 < context.Text.TokenCount && context.FirstChar(last + 1) == '.'
            && context.SentenceOf(last + 1).Paragraph == context.SentenceOf(last).Paragraph && OpensSentence(context, first)
            && HasFiniteVerb(context, first, last);
    }

    /// <summary>Whether a sentence begins with a token, or a quotation stands or a colon leads to it right before.</summary>
    public static bool OpensSentence(AttributionContext context, int first) =>
        first == context.SentenceOf(first).First || context.FirstChar(first - 1) is '.' or '?' or '!' or ':'
            || context.MarkKind[first - 1] == QuoteMarkKind.Closes;

    private static bool EndsSentence(AttributionContext context, int last) => context.SentenceOf(last).End == last + 1;

    private static bool HasFiniteVerb(AttributionContext context, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (context.Text.TagArray[i] is PennTag.VBD or PennTag.VBP or PennTag.VBZ or PennTag.MD) return true;
        }

        return false;
    }
}
