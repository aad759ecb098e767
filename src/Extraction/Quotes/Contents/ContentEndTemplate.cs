using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>The templates of the features of where content ends.</summary>
[FeatureTemplates(AttributionExtractor.WeightsName, Copies = [FragmentCopies.First, FragmentCopies.Second])]
internal enum ContentEndTemplate
{
    PlaceSide = 4100,
    PlaceSideCue = 4101,
    WordAndAfterSide = 4102,
    TagTagAfterSide = 4103,
    TagWordAfterPlace = 4104,
    WordAfterTagAfterSide = 4105,
    TwoTagsAfterSide = 4106,
    TwoWordsAfterSide = 4107,
    WordAfterSecondTagCueTag = 4108,
    MarkTagAfterSide = 4109,
    MarkPlaceCueTag = 4110,
    TagAfterCueSide = 4111,
    WordAfterCueSide = 4112,
    TagPlace = 4113,
    QuotedMarkPlace = 4114,
    PlaceCueClusterSide = 4115,
    WordPlaceSide = 4116,
    SentencesAwayMarkSide = 4118,
    RelationAttachmentSide = 4119,
    RelationAttachmentCue = 4120,
    RelationAttachmentTagAfter = 4121,
    LeftOutRelationFromTagAfter = 4122,
    LeftOutRelationFromCue = 4123,
    LeftOutRelationFirstWordSide = 4124,
    LeftOutRelationHeadTagTag = 4125,
    LeftOutRelationMarkFrom = 4126,
    LeftOutRelationWordFrom = 4127,
    LeftOutRelationSubjectFirstWord = 4128,
    LeftOutClusterRelationFrom = 4129,
    LeftOutRelationSizeFrom = 4130,
    FourTagsSide = 4131,
    CueChancesPlace = 4132,
    CueChanceAfterTagSide = 4133,
    SecondCueChanceAfterWordSide = 4134,
    NextCueTagAfterSide = 4135,
    NextCueWordAfterPlace = 4136,
    LeftOutRelationCueChanceFrom = 4137,
    LeftOutRelationCueChanceSubject = 4138,
    LeftOutCueChanceCueFrom = 4139,
}
