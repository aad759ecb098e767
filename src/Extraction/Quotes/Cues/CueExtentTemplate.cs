using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>The templates of the features of growing a cue by one token.</summary>
[FeatureTemplates(AttributionExtractor.WeightsName, Copies = [CueExtentFeatures.ToLeft, CueExtentFeatures.ToRight])]
internal enum CueExtentTemplate
{
    Bias = 2000,
    Head = 2001,
    Next = 2002,
    HeadNext = 2003,
    NextTagRelationAttachment = 2004,
    NextRelationAttachment = 2005,
    HeadNextRelationAttachment = 2006,
    EdgeNext = 2007,
    EdgeEdgeTagNextTag = 2008,
    NextBeyond = 2009,
    NextTagBeyondTag = 2010,
    HeadBeyond = 2011,
    StepsNextTagRelation = 2012,
    TopRelationSizeAttachment = 2013,
    HeadTopRelationSize = 2014,
    HeadTagTopRelationNextTag = 2015,
    NextBeyondTagHeadTag = 2016,
    NextQuotedHeadQuoted = 2017,
    NextBeyondQuoted = 2018,
    HeadNextTagBeyondTag = 2019,
    HeadCluster10Next = 2020,
    HeadCluster7NextTagRelation = 2021,
    HeadRelationNextAttachment = 2022,
    BlockNextTag = 2023,
    StepsNext = 2024,
    CueChancesNextTag = 2025,
    NextCueChanceAttachment = 2026,
}
