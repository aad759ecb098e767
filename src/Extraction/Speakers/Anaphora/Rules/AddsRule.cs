namespace Extraction.Speakers;

/// <summary>"“…,” Weber said. … She added": who adds something has just spoken.</summary>
internal sealed class AddsRule(Discourse discourse) : IAnaphoraRule
{
    private const double Certainty = 0.85;
    private const int MostParagraphs = 2;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        if (mention is not { Kind: MentionKind.Pronoun, Inside: < 0 } || discourse.AttributionOf(mention) is not (>= 0 and var attribution))
        {
            return null;
        }
        if (discourse.ParagraphOf(mention) < 0 || !discourse.TellsOfGoingOn(attribution)) return null;
        for (int i = index - 1; i >= Math.Max(0, index - Candidates.WindowMentions); i--)
        {
            ref Mention earlier = ref discourse.Mentions[i];
            if (discourse.ParagraphOf(earlier) < 0 || discourse.ParagraphsTold(earlier.Head, mention.Head) > MostParagraphs) return null;
            if (earlier.Inside >= 0 || earlier.Entity < 0 || !discourse.IsSource(earlier)) continue;
            return candidates.Entities.IndexOf(earlier.Entity) > 0 ? new Reference(earlier.Entity, LinkReason.GoesOn, Certainty) : null;
        }

        return null;
    }
}
