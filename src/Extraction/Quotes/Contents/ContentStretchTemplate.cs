using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>The templates of the features of a stretch as content.</summary>
[FeatureTemplates(AttributionExtractor.WeightsName, Copies = [FragmentCopies.First, FragmentCopies.Second])]
internal enum ContentStretchTemplate
{
    LengthSide = 4200,
    LengthCue = 4201,
    QuotingSide = 4202,
    QuotingCueSide = 4203,
    QuotingReachSide = 4204,
    ReachCueSide = 4205,
    EdgesSideCueTag = 4206,
    EdgesSideCue = 4207,
    EdgesQuotingSide = 4208,
    LengthQuotingReach = 4209,
    LengthCueTagSide = 4210,
    LastCharacterSideQuoting = 4211,
    SentencesAwaySideQuoting = 4212,
    SameParagraphSideQuoting = 4213,
    CuesInsideQuotingSide = 4214,
    CuesInsideCue = 4215,
    CuesInsideLengthSide = 4216,
    CoordinatedCueQuotingSide = 4217,
    CoordinatedCueCue = 4218,
    CoordinatedCueInsideReach = 4219,
    ShapeSide = 4220,
    ShapeRelationAttachment = 4221,
    RelationAttachmentCue = 4222,
    RelationAttachmentWhole = 4223,
    RelationWholeCue = 4224,
    RelationAttachmentCueCluster = 4225,
    ShapeWholeCueTag = 4226,
    TopTagAttachmentCue = 4227,
    VerbsCueSide = 4228,
    TopCue = 4229,
    PathWhole = 4230,
    PathCueWhole = 4231,
    FirstWordRelationWhole = 4232,
    PrepositionCueRelation = 4233,
    ShapeFirstWordWordAfter = 4234,
}
