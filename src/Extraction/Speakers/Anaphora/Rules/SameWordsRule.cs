namespace Extraction.Speakers;

/// <summary>"the retired navy captain" after "Anna Weber, a retired navy captain":
/// the one named person in reach of whom the same words were said.</summary>
internal sealed class SameWordsRule(Discourse discourse, DescriptionMatch match) : IAnaphoraRule
{
    private const double Certainty = 0.8;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Determiner: Determiner.The, Plural: false }
            || mention.Head - mention.First < 2)
        {
            return null;
        }
        int found = -1;
        for (int i = 1; i < candidates.Entities.Count; i++)
        {
            Entity entity = discourse.Entities[candidates.Entities[i]];
            if (!entity.Named || !match.HeadMatches(mention, entity) || match.Modifiers(mention, entity) != 1) continue;
            if (found >= 0) return null;
            found = candidates.Entities[i];
        }

        return found >= 0 ? new Reference(found, LinkReason.SameWords, Certainty) : null;
    }
}
