namespace Extraction.Speakers;

/// <summary>
/// "Ada Brook and colleagues found … the researchers wrote …, the authors said": those who did a study go by one word after the other.
/// Takes up the last of them who was reported, where no two were.
/// </summary>
internal sealed class SameScienceRule(Discourse discourse, DescriptionMatch match) : IAnaphoraRule
{
    private const double Certainty = 0.7;

    /// <summary>How far back, in paragraphs.</summary>
    private const int Paragraphs = 4;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        bool asks = mention is { Kind: MentionKind.Nominal, Class: EntityClass.Group, Determiner: Determiner.The, Plural: true }
            && discourse.IsSource(mention) && discourse.Words.Tables.IsScience(match.HeadOf(mention)) && mention.Head - mention.First < 2
            && match.Postmodifier(mention) != 1;
        if (!asks) return null;
        int found = -1;
        for (int i = 1; i < candidates.Entities.Count; i++)
        {
            Entity entity = discourse.Entities[candidates.Entities[i]];
            if (match.HeadMatches(mention, entity)) return null;
            bool reported = entity.Class == EntityClass.Group && entity.LastSource >= 0
                && entity.Heads.Exists(discourse.Words.Tables.IsScience);
            if (!reported) continue;
            if (found >= 0) return null;
            found = candidates.Entities[i];
        }

        if (found < 0) return null;
        int paragraphs = discourse.ParagraphsTold(discourse.Mentions[discourse.Entities[found].Last].Head, mention.Head);
        return paragraphs <= Paragraphs ? new Reference(found, LinkReason.Variation, Certainty) : null;
    }
}
