using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>Tells titles in quotation marks from speech: "her co-star in “Night Train,” Tom Lee".</summary>
internal static class TitleQuotations
{
    /// <summary>Most tokens of a title, marks included.</summary>
    private const int Longest = 12;

    /// <summary>Least length of a word that is written large in a title whatever it is.</summary>
    private const int LongWord = 4;

    /// <summary>How many titles of a list ("“Night Train” and “Mill Road”") are looked at for the word before the first.</summary>
    private const int MostListed = 4;

    /// <summary>Whether all that stands in quotation marks in the content is titles, and no verb of saying tells otherwise.</summary>
    public static bool OnlyTitles(AttributionContext context, QuoteTables tables, TokenAttribution a)
    {
        string lemma = context.Text.LemmaArray[a.Cue];
        if (tables.Reporting.Contains(lemma) || tables.Mental.Contains(lemma)) return false;
        int titles = 0, last = -1;
        foreach (ContentCandidate fragment in a.Fragments())
        {
            if (context.ShapeOf(fragment) != QuotationShape.Whole && ContentForms.IsClause(context, tables, fragment)) return false;
            for (int i = fragment.First; i <= fragment.Last; i++)
            {
                if (context.QuoteOf[i] is var quotation && (quotation < 0 || quotation == last)) continue;
                if (!Is(context, tables, quotation, MostListed)) return false;
                last = quotation;
                titles++;
            }
        }

        return titles > 0;
    }

    /// <summary>Whether a quotation of the body is written like a title, and stands where the name of a thing does:
    /// behind a noun or a preposition, or before "is".</summary>
    private static bool Is(AttributionContext context, QuoteTables tables, int quotation, int listed)
    {
        AnalyzedText text = context.Text;
        var (first, last) = context.QuoteTokens[quotation];
        if (last - first + 1 > Longest || context.Layout.Blocks[context.SentenceOf(first).Block].Kind != BlockKind.Body
            || !IsCapitalized(context, first, last))
        {
            return false;
        }
        if (last + 1 < text.TokenCount && text.LemmaArray[last + 1] == FunctionWord.Be && text.TagArray[last + 1].IsVerb()) return true;
        if (first == 0 || text.LemmaArray[first - 1] == FunctionWord.As) return false;
        if (tables.TitledVerbs.Contains(text.LemmaArray[first - 1])) return true;
        int before = first - 1;
        while (before > 0 && text.TagArray[before] is PennTag.CC or PennTag.Comma) before--;
        if (listed > 0 && context.QuoteOf[before] is >= 0 and var other) return Is(context, tables, other, listed - 1);
        return context.Lex[first - 1] != AttributionContext.TimeLex
            && (text.TagArray[first - 1].IsNoun() || text.TagArray[first - 1] is PennTag.IN or PennTag.POS);
    }

    private static bool IsCapitalized(AttributionContext context, int first, int last)
    {
        AnalyzedText text = context.Text;
        int large = 0;
        for (int i = first; i <= last; i++)
        {
            char c = context.FirstChar(i);
            if (c is '!' or '?') return false;
            if (char.IsUpper(c)) large++;
            else if (char.IsLetter(c)
                && ((text.SpanArray[i].Length >= LongWord && text.TagArray[i] != PennTag.IN) || large == 0))
            {
                return false;
            }
        }

        return large > 1;
    }
}
