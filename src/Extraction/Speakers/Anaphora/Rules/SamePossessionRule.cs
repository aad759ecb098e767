namespace Extraction.Speakers;

/// <summary>"her daughter" after "Weber's daughter": what one and the same possessor has under the same word.</summary>
internal sealed class SamePossessionRule(Discourse discourse, DescriptionMatch match) : IAnaphoraRule
{
    private const double Certainty = 0.9;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        if (mention is not { Kind: MentionKind.Nominal, Determiner: Determiner.Possessive, Plural: false }
            || match.PossessorOf(mention) < 0)
        {
            return null;
        }
        for (int i = 1; i < candidates.Entities.Count; i++)
        {
            Entity entity = discourse.Entities[candidates.Entities[i]];
            if (!match.HeadMatches(mention, entity)) continue;
            bool same = entity.Named ? entity.Class != EntityClass.Person
                : match.PossessorOf(discourse.Mentions[entity.Mentions[0]]) == match.PossessorOf(mention);
            if (same) return new Reference(candidates.Entities[i], LinkReason.SamePossession, Certainty);
        }

        return null;
    }
}
