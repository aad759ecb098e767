using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>The templates of the features of where content begins.</summary>
[FeatureTemplates(AttributionExtractor.WeightsName, Copies = [FragmentCopies.First, FragmentCopies.Second])]
internal enum ContentStartTemplate
{
    PlaceSide = 4000,
    PlaceSideCue = 4001,
    WordSideCueTag = 4002,
    WordPlace = 4003,
    WordCue = 4004,
    TagTagBeforeSide = 4005,
    TagWordBeforeSide = 4006,
    TagPlaceCueTag = 4007,
    TagCueSide = 4008,
    MarkSideCue = 4009,
    MarkTagBeforeSide = 4010,
    WordBeforeCueSide = 4011,
    DistanceSideOwn = 4012,
    DistanceTagSide = 4013,
    WordAndBeforeSide = 4014,
    PlaceCueClusterTag = 4015,
    MarkQuotedCueQuoted = 4016,
    WordAndAfterSide = 4017,
    SentenceStartMarkSide = 4018,
    RelationAttachmentSide = 4019,
    RelationAttachmentCue = 4020,
    RelationAttachmentCueCluster = 4021,
    RelationTopTagCueTag = 4022,
    RelationAttachmentTag = 4023,
    SideCueLastWordTag = 4024,
    BlockSidePlace = 4025,
    PathSide = 4026,
    PathCue = 4027,
    TopClusterRelationAttachment = 4028,
    TopRelationSide = 4029,
    FourTagsSide = 4030,
    ClusterTagBeforeSide = 4031,
    CueChancesPlace = 4032,
    CueChancesCue = 4033,
    RivalSideOwn = 4034,
    RivalTagSide = 4035,
}
