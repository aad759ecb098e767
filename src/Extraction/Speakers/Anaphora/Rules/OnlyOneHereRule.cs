namespace Extraction.Speakers;

/// <summary>
/// "Take Anna Weber. She came by bus. “It took hours,” she said": the only
/// person whom the paragraph has named, by full name and for the first time,
/// whatever part of the sentence the name is.
/// </summary>
internal sealed class OnlyOneHereRule(Discourse discourse) : IAnaphoraRule
{
    private const double Certainty = 0.85;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        if (mention is not { Kind: MentionKind.Pronoun, Class: EntityClass.Person, Inside: < 0, Quoted: false }) return null;
        if (!discourse.IsSource(mention) && Functions.Of(discourse.Text, mention) != Function.Subject) return null;
        int paragraph = discourse.ParagraphOf(mention), found = -1;
        if (paragraph < 0) return null;
        int least = Math.Max(0, index - Candidates.WindowMentions); // What was not mentioned since is no candidate.
        for (int i = index - 1; i >= least && discourse.ParagraphOf(discourse.Mentions[i]) == paragraph; i--)
        {
            ref Mention earlier = ref discourse.Mentions[i];
            if (earlier.Entity < 0 || earlier.Entity == found || earlier.Quoted || candidates.Entities.IndexOf(earlier.Entity) <= 0)
            {
                continue;
            }
            if (found >= 0) return null;
            if (discourse.IsAddressed(earlier)) return null;
            found = earlier.Entity;
        }

        if (found < 0) return null;
        return IsIntroduced(found, paragraph) ? new Reference(found, LinkReason.OnlyOne, Certainty) : null;
    }

    /// <summary>Whether the paragraph names a person first; "the town of Anna Weber" names none.</summary>
    private bool IsIntroduced(int entity, int paragraph)
    {
        ref Mention first = ref discourse.Mentions[discourse.Entities[entity].Mentions[0]];
        if (first.Kind != MentionKind.Name || discourse.ParagraphOf(first) != paragraph) return false;
        Function function = Functions.Of(discourse.Text, first);
        bool plain = function is Function.Subject or Function.PassiveSubject or Function.Possessor or Function.Object or Function.Other;
        return plain || (function == Function.Oblique && discourse.Entities[entity].Class == EntityClass.Person);
    }
}
