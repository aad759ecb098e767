using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>Features of a second fragment of content beside the first, and of there being none.</summary>
internal static class SecondFragmentFeatures
{
    /// <summary>Adds the features of a second fragment next to the first one.</summary>
    public static void OfBoth(CuedContext context, CueSource cue, ContentCandidate first, ContentCandidate second,
        FeatureBuffer features)
    {
        FeatureWriter<SecondFragmentTemplate> f = features.Of<SecondFragmentTemplate>();
        ulong quoting = ((ulong)context.ShapeOf(first) * 16) + (ulong)context.ShapeOf(second);
        ulong order = (first.First > cue.CueLast ? 1UL : 0UL) + (second.First > cue.CueLast ? 2UL : 0UL)
            + (second.First > first.First ? 4UL : 0UL);
        int between = second.First > first.Last ? second.First - first.Last - 1 : first.First - second.Last - 1;
        AnalyzedText text = context.Text;
        int gapToken = Math.Min(first.Last, second.Last) + 1;
        ulong gapLex = gapToken < text.TokenCount ? context.Lex[gapToken] : 1;
        ulong sentences = (ulong)Math.Min(4, Math.Abs(text.SentenceIndexArray[second.First] - text.SentenceIndexArray[first.First]));
        ulong samePlace =
            text.SentenceArray[text.SentenceIndexArray[second.First]].Paragraph
                == text.SentenceArray[text.SentenceIndexArray[first.First]].Paragraph ? 1UL : 0UL;
        f.Add(SecondFragmentTemplate.QuotingOrder, quoting, order);
        f.Add(SecondFragmentTemplate.OrderGapWord, order, (ulong)Math.Min(12, between), gapLex);
        f.Add(SecondFragmentTemplate.QuotingOrderSentences, quoting, order, sentences);
        f.Add(SecondFragmentTemplate.OrderSentencesParagraph, order, sentences, samePlace);
        f.Add(SecondFragmentTemplate.QuotingOrderCue, quoting, order, context.Lex[cue.Head]);
        f.Add(SecondFragmentTemplate.OrderGapQuoting, order, (ulong)Math.Min(12, between), quoting);
        f.Add(SecondFragmentTemplate.OrderLastWordGapWord, order, context.Lex[Math.Max(first.Last, second.Last)], gapLex);
        int edge = Math.Max(first.First, second.First) - 1;
        f.Add(SecondFragmentTemplate.OrderQuotingWordBefore, order, quoting, edge >= 0 ? context.Lex[edge] : 1);
        f.Add(SecondFragmentTemplate.OrderAttachedQuoting, order,
            text.HeadArray[second.First] >= first.First && text.HeadArray[second.First] <= first.Last ? 1UL : 0UL, quoting);
        f.Add(SecondFragmentTemplate.PathOrder, TokenValues.Path(context, first.Last, second.First), order);
    }

    /// <summary>Adds the features of "there is no second fragment".</summary>
    public static void OfNone(CuedContext context, CueSource cue, ContentCandidate first, FeatureBuffer features)
    {
        FeatureWriter<SecondFragmentTemplate> f = features.Of<SecondFragmentTemplate>();
        AnalyzedText text = context.Text;
        ulong cueLex = context.Lex[cue.Head];
        ulong quoting = (ulong)context.ShapeOf(first), side = first.First > cue.CueLast ? 1UL : 0UL;
        f.Add(SecondFragmentTemplate.NoneBias);
        f.Add(SecondFragmentTemplate.NoneCue, cueLex);
        f.Add(SecondFragmentTemplate.NoneQuotingSide, quoting, side);
        f.Add(SecondFragmentTemplate.NoneQuotingSideCue, quoting, side, cueLex);
        int after = Math.Max(first.Last, Math.Max(cue.CueLast, cue.SourceLast)) + 1;
        ulong nextLex = after < text.TokenCount ? context.Lex[after] : 1;
        ulong secondLex = after + 1 < text.TokenCount ? context.Lex[after + 1] : 1;
        ulong marks = (after < text.TokenCount ? (ulong)context.MarkKind[after] : 3)
            + (after + 1 < text.TokenCount ? 4 * (ulong)context.MarkKind[after + 1] : 12);
        f.Add(SecondFragmentTemplate.NoneWordAfterQuotingSide, nextLex, quoting, side);
        f.Add(SecondFragmentTemplate.NoneTwoWordsAfterSide, nextLex, secondLex, side);
        f.Add(SecondFragmentTemplate.NoneMarksQuotingSide, marks, quoting, side);
        f.Add(SecondFragmentTemplate.NoneMarksWordAfterSide, marks, nextLex, side);
        f.Add(SecondFragmentTemplate.NoneBlock, (ulong)context.Layout.Blocks[context.SentenceOf(cue.Head).Block].Kind);
        ReadingFeatures.AddNoSecond(context, cue, first, quoting, features);
    }
}
