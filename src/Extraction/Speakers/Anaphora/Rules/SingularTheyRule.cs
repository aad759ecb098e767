using Extraction.Lexicon;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>
/// "A spokesperson denied it. They said: “…”", "“…,” one teacher said. / “…,” they added": "they" takes up the one nameless person
/// without a gender who was reported just before.
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
        if (paragraph < 0) return null;
        int most = GoesOn(mention, sentence) ? 1 : 0;
        for (int i = index - 1; i >= Math.Max(0, index - Candidates.WindowMentions); i--)
        {
            ref Mention earlier = ref discourse.Mentions[i];
            if (discourse.ParagraphOf(earlier) < 0 || discourse.ParagraphsTold(earlier.Head, mention.Head) > most) return null;
            if (most == 0 && sentence - discourse.SentenceOf(earlier) > 1) return null;
            if (earlier.Entity < 0 || earlier.Inside >= 0) continue;
            Entity entity = discourse.Entities[earlier.Entity];
            if (!discourse.IsSource(earlier))
            {
                bool rival = most > 0 && entity.Plural
                    && Functions.Of(discourse.Text, earlier) is Function.Subject or Function.PassiveSubject;
                if (rival) return null;
                continue;
            }

            bool fits = entity is { Named: false, Class: EntityClass.Person, Plural: false, Gender: Gender.Unknown };
            return fits ? new Reference(earlier.Entity, LinkReason.GoesOn, Certainty) : null;
        }

        return null;
    }

    /// <summary>Whether a quotation, or a sentence that begins with the pronoun, goes on with what was said.</summary>
    private bool GoesOn(in Mention mention, int sentence)
    {
        Attribution attribution = discourse.Attributions[discourse.AttributionOf(mention)];
        return attribution.Act == QuoteAct.Statement
            && (attribution.Type != QuoteType.Indirect || mention.First == discourse.Text.Sentences[sentence].First);
    }
}
