using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>The templates of the features of a second fragment beside the first, and of there being none.</summary>
[FeatureTemplates(AttributionExtractor.WeightsName)]
internal enum SecondFragmentTemplate
{
    QuotingOrder = 5300,
    OrderGapWord = 5301,
    QuotingOrderSentences = 5302,
    OrderSentencesParagraph = 5303,
    QuotingOrderCue = 5304,
    OrderGapQuoting = 5305,
    OrderLastWordGapWord = 5306,
    OrderQuotingWordBefore = 5307,
    OrderAttachedQuoting = 5308,
    PathOrder = 5309,
    NoneBias = 5400,
    NoneCue = 5401,
    NoneQuotingSide = 5402,
    NoneQuotingSideCue = 5403,
    NoneWordAfterQuotingSide = 5404,
    NoneTwoWordsAfterSide = 5405,
    NoneMarksQuotingSide = 5406,
    NoneMarksWordAfterSide = 5407,
    NoneBlock = 5408,
}
