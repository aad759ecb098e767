using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>"Vexa opened a mill. … The company said": the only organisation that the article has named and that can be one.</summary>
internal sealed class OnlyBodyRule(Discourse discourse, DescriptionMatch match, Exclusions exclusions) : IAnaphoraRule
{
    private const double Certainty = 0.8;

    /// <summary>An article that speaks of more than these is hardly about one organisation.</summary>
    private const int MostEntities = 256;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        WordEntry word = discourse.Words[mention.Head];
        bool asks = mention is { Kind: MentionKind.Nominal, Class: EntityClass.Organization, Determiner: Determiner.The, Plural: false }
            && discourse.IsSource(mention) && word.Is(WordClass.Company) && word.Is(WordClass.ShortForm) && !word.Is(WordClass.Media)
            && !word.Is(WordClass.AnyPerson) && mention.Head - mention.First < 2 && match.Postmodifier(mention) != 1
            && discourse.Entities.Count <= MostEntities;
        if (!asks) return null;
        int found = -1;
        for (int i = 0; i < discourse.Entities.Count; i++)
        {
            Entity entity = discourse.Entities[i];
            if (entity is not { Last: >= 0, Class: EntityClass.Organization or EntityClass.Unknown }) continue;
            if (match.HeadMatches(mention, entity)) return null;
            if (!entity.Named || match.HasOtherKind(mention, entity) || exclusions.Excludes(mention, i)) continue;
            if (found >= 0) return null;
            found = i;
        }

        bool one = found >= 0 && discourse.Entities[found].Class == EntityClass.Organization;
        return one ? new Reference(found, LinkReason.OnlyOne, Certainty) : null;
    }
}
