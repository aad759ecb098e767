using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// "The Harbour Authority opened a case. The regulator said …": a word for a person as well as for a body takes up the named organisation
/// that was the subject just before, where nobody has been called so.
/// </summary>
internal sealed class TradeRule(Discourse discourse, DescriptionMatch match) : IAnaphoraRule
{
    private const double Certainty = 0.75;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        bool asks = mention is { Kind: MentionKind.Nominal, Class: EntityClass.Person, Determiner: Determiner.The, Plural: false,
            Speech: < 0 }
            && discourse.IsSource(mention) && discourse.Words[mention.Head].Is(WordClass.Organization) && match.Postmodifier(mention) != 1;
        if (!asks) return null;
        foreach (int candidate in candidates.Entities)
        {
            if (candidate >= 0 && match.HeadMatches(mention, discourse.Entities[candidate])) return null;
        }

        return SubjectBefore(index, mention) is >= 0 and var body ? new Reference(body, LinkReason.Variation, Certainty) : null;
    }

    /// <summary>What a sentence is about is the subject of its main clause.</summary>
    private bool IsMainSubject(in Mention mention) => Functions.Of(discourse.Text, mention) is Function.Subject or Function.PassiveSubject
        && discourse.Text.Head(mention.Head) is >= 0 and var verb && discourse.Text.Head(verb) < 0;

    private int SubjectBefore(int index, in Mention mention)
    {
        int paragraph = discourse.ParagraphOf(mention);
        for (int i = index - 1; i >= Math.Max(0, index - Candidates.WindowMentions); i--)
        {
            ref Mention earlier = ref discourse.Mentions[i];
            if (paragraph < 0 || paragraph - discourse.ParagraphOf(earlier) is < 0 or > 1) return -1;
            if (earlier.Entity < 0 || earlier.Quoted || earlier.Inside >= 0 || !IsMainSubject(earlier)) continue;
            if (discourse.SentenceOf(earlier) == discourse.SentenceOf(mention)) return -1;
            Entity entity = discourse.Entities[earlier.Entity];
            return entity is { Named: true, Class: EntityClass.Organization } && !match.HasOtherKind(mention, entity) ? earlier.Entity : -1;
        }

        return -1;
    }
}
