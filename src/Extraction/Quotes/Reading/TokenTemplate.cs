using Extraction.Models;

namespace Extraction.Quotes.Reading;

/// <summary>The templates of the keys of learned vectors by which the network sees a token.</summary>
[FeatureTemplates(ReadingNetwork.WeightsName)]
internal enum TokenTemplate
{
    Word = 0,
    HeadWord = 1,
    Tag = 2,
    TagBefore = 3,
    TagAfter = 4,
    Relation = 5,
    RelationTag = 6,
    Cluster = 7,
    ClusterPrefix = 8,
    HeadCluster = 9,
    HeadTag = 10,
    Distance = 11,
    Quote = 12,
    Place = 13,
    Shape = 14,
    Frame = 15,
    Depth = 16,
    Mark = 17,
    Starts = 18,
    Ends = 19,
    HeadMark = 20,
}
