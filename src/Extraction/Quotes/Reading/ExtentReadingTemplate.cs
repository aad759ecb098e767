using Extraction.Models;

namespace Extraction.Quotes.Reading;

/// <summary>The templates of the features that tell where the network sees a cue end.</summary>
[FeatureTemplates(AttributionExtractor.WeightsName, Copies = [ReadingFeatures.ToLeft, ReadingFeatures.ToRight])]
internal enum ExtentReadingTemplate
{
    Margin = 7020,
    MarginNextTag = 7021,
    MarginCue = 7022,
    MarginNextShare = 7023,
    ShareBest = 7024,
}
