using Extraction.Models;

namespace Extraction.Quotes.Reading;

/// <summary>The templates of the features that tell where the network sees content.</summary>
[FeatureTemplates(AttributionExtractor.WeightsName, Copies = [FragmentCopies.First, FragmentCopies.Second])]
internal enum ContentReadingTemplate
{
    Start = 7100,
    StartPlace = 7101,
    StartMarkTag = 7102,
    StartCue = 7103,
    StartTurn = 7104,
    StartWord = 7105,
    End = 7120,
    EndPlace = 7121,
    EndMarkTagAfter = 7122,
    EndCue = 7123,
    EndTurn = 7124,
    EndWordAfter = 7125,
    Whole = 7140,
    WholeQuoting = 7141,
    Least = 7142,
    MeanQuoting = 7143,
    StartEnd = 7144,
}
