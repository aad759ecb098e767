using Extraction.Models;

namespace Extraction.Language.Parsing;

/// <summary>The templates of the keys of learned vectors by which the parser sees a token.</summary>
[FeatureTemplates(DependencyParser.WeightsName)]
internal enum ParserTemplate
{
    Word = 0,
    Suffix2 = 1,
    Suffix3 = 2,
    Suffix4 = 3,
    Prefix = 4,
    Shape = 5,
    Lexicon = 6,
    Tag = 7,
    TagBefore = 8,
    TagAfter = 9,
    Cluster = 10,
    ClusterPrefix = 11,
    Doubt = 12,
    Capitals = 13,
    Root = 99,
}
