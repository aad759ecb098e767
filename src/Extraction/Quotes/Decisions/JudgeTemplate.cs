using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>The templates of the features of a whole attribution for its second judgement.</summary>
[FeatureTemplates(AttributionExtractor.WeightsName)]
internal enum JudgeTemplate
{
    Bias = 6000,
    Cue = 6001,
    CueWord = 6002,
    CueContent = 6003,
    CueSource = 6004,
    ContentSource = 6005,
    CueQuotingSide = 6006,
    CueSourceKind = 6007,
    ContentQuoting = 6008,
    WordQuotingSide = 6009,
    WordSourceKind = 6010,
    TagSourceKindQuoting = 6011,
    LengthTag = 6012,
    LengthWord = 6013,
    CueTagRelation = 6014,
    CueBlock = 6015,
    CueLengthTag = 6016,
    CueCluster = 6017,
    SecondQuotingSide = 6018,
    QuotedCue = 6019,
    FirstWordCue = 6020,
    CueOuter = 6030,
    CueInner = 6031,
    CueNear = 6032,
    OuterInnerCue = 6033,
    OuterWord = 6034,
    OuterContentCue = 6035,
    OuterQuotingCue = 6036,
    OuterTagOuterWord = 6037,
    OuterWithinCue = 6038,
    InnerWordCue = 6040,
    InnerTags = 6041,
    SameContent = 6042,
    SameSource = 6043,
}
