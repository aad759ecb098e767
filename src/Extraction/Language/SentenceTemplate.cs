using Extraction.Models;

namespace Extraction.Language;

/// <summary>The templates of the features of a place where a sentence can end.</summary>
[FeatureTemplates(SentenceSplitter.FileName)]
internal enum SentenceTemplate
{
    MarkKind = 1,
    Site = 2,
    SiteNext = 3,
    MarkNext = 4,
    KindNextMark = 5,
    NextWordMark = 6,
    NextWordKind = 7,
    WordBeforeMark = 8,
    WordBeforeNext = 9,
    ShapeBeforeNextMark = 10,
    ShapeBeforeSite = 11,
    SecondWordNextClosers = 12,
    ThirdWordNextClosers = 13,
    LengthMarkKind = 14,
    NextTagsMarkClosers = 15,
    NextTagSecondTagSite = 16,
    SecondTagNextClosers = 17,
    TagBeforeNextTagMark = 18,
    NextSignClosersGap = 19,
    WordBeforeNextWord = 20,
    ClosersNextMark = 21,
    LengthNextSite = 22,
    SecondShapeNextKind = 23,
    GapNextMark = 24,
    LengthShapeBeforeSite = 25,
    KindPreviousShapeNext = 26,
    KindPreviousShapeNextTags = 27,
    KindPreviousTagNext = 28,
}
