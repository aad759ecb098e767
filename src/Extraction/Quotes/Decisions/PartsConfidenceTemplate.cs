using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>The templates of the features that tell how likely content and source are right.</summary>
[FeatureTemplates(AttributionExtractor.WeightsName)]
internal enum PartsConfidenceTemplate
{
    Bias = 6100,
    Judged = 6101,
    SourceNone = 6102,
    Content = 6103,
    Quoting = 6104,
    JudgedWholeQuotation = 6105,
    ContentWholeQuotation = 6106,
    Block = 6107,
    Report = 6108,
    ReportJudged = 6109,
    ReportContent = 6110,
}
