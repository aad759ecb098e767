using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// "A spokesperson denied it. They said: “…”": "they" takes up the one nameless person without a gender who was reported in the sentence
/// before.
/// </summary>
internal sealed class SingularTheyRule(Discourse discourse) : IAnaphoraRule
{
    private const double Certainty = 0.75;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        if (mention is not { Kind: MentionKind.Pronoun, Plural: true, Inside: < 0, Quoted: false } || Discourse.IsFirstPerson(mention)
            || !discourse.IsSource(mention)) return null;
        int sentence = discourse.SentenceOf(mention), paragraph = discourse.ParagraphOf(mention);
        for (int i = index - 1; i >= Math.Max(0, index - Candidates.WindowMentions); i--)
        {
            ref Mention earlier = ref discourse.Mentions[i];
            if (sentence - discourse.SentenceOf(earlier) > 1 || discourse.ParagraphOf(earlier) != paragraph) return null;
            if (earlier.Entity < 0 || !discourse.IsSource(earlier)) continue;
            Entity entity = discourse.Entities[earlier.Entity];
            bool fits = earlier is { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false }
                && !entity.Named && entity.Gender == Gender.Unknown;
            return fits ? new Reference(earlier.Entity, LinkReason.GoesOn, Certainty) : null;
        }

        return null;
    }
}
