using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>"interim manager Anna Weber … the interim boss said": a source of a walk of life that one named person in reach, and
/// no other, is known by.</summary>
internal sealed class SameFamilyRule(Discourse discourse, DescriptionMatch match) : IAnaphoraRule
{
    private const double Certainty = 0.75;

    /// <summary>How far back, in paragraphs.</summary>
    private const int Paragraphs = 6;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Determiner: Determiner.The, Plural: false, Speech: < 0 }
            || !discourse.IsSource(mention) || match.Postmodifier(mention) == 1)
        {
            return null;
        }
        int found = -1;
        for (int i = 1; i < candidates.Entities.Count; i++)
        {
            Entity entity = discourse.Entities[candidates.Entities[i]];
            if (match.HeadMatches(mention, entity)) return null;
            if (entity is not { Named: true, Class: EntityClass.Person } || match.Family(mention, entity) != 2
                || NamesAnother(mention, entity))
            {
                continue;
            }
            if (found >= 0) return null;
            found = candidates.Entities[i];
        }

        if (found < 0) return null;
        int paragraphs = discourse.ParagraphsTold(discourse.Mentions[discourse.Entities[found].Last].Head, mention.Head);
        return paragraphs <= Paragraphs ? new Reference(found, LinkReason.Variation, Certainty) : null;
    }

    /// <summary>"the Delta League chairman": a name in the description that nothing else of the entity has.</summary>
    private bool NamesAnother(in Mention mention, Entity entity)
    {
        for (int t = mention.First; t < mention.Head; t++)
        {
            if (discourse.Text.Tag(t).IsProperNoun() && !match.Occurs(discourse.Text.Form(t), entity)) return true;
        }

        return false;
    }
}
