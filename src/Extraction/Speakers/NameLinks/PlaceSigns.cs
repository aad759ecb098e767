using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>What stands beside a name and tells that it is a place's.</summary>
internal static class PlaceSigns
{
    /// <summary>"in Santa Marina": where something is, unless a title stands before the name.</summary>
    public static bool IsWhere(TokenWords words, in Mention mention) =>
        mention.First > 0 && mention.TitleFirst == mention.First
            && words.Text.Form(mention.First - 1).Equals(FunctionWord.In, StringComparison.OrdinalIgnoreCase)
        && words.Text.Relation(mention.Head) is DependencyRelation.Obl or DependencyRelation.Nmod
            && (mention.End >= words.Text.TokenCount || words.Text.Tag(mention.End) != PennTag.POS)
        && !words.Tables.IsGivenName(words.Text.Form(mention.First), out _);
}
