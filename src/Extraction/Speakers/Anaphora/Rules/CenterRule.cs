using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// "Acme wrote that it would stay. The company says …", "It said …": a bare word for an organisation, or an "it" that speaks, takes up
/// the one that was the subject of the clause just before.
/// </summary>
/// <remarks>What an utterance is about is first of all its subject (Grosz, Joshi and Weinstein, Centering, 1995).</remarks>
internal sealed class CenterRule(Discourse discourse, DescriptionMatch match) : IAnaphoraRule
{
    private const double Certainty = 0.85;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        if (!Asks(mention)) return null;
        int sentence = discourse.SentenceOf(mention), found = -1, latest = -1;
        for (int i = 1; i < candidates.Entities.Count; i++)
        {
            Entity entity = discourse.Entities[candidates.Entities[i]];
            if (entity.LastSubject < 0 || sentence - entity.LastSubject > 1 || entity.LastSubjectMention < latest
                || discourse.Mentions[entity.LastSubjectMention].Inside >= 0) continue;
            (found, latest) = (candidates.Entities[i], entity.LastSubjectMention);
        }

        if (found < 0 || !IsCenter(mention, discourse.Entities[found], discourse.Mentions[latest])) return null;
        bool far = mention.Kind == MentionKind.Nominal
            && discourse.ParagraphOf(mention) != discourse.ParagraphOf(discourse.Mentions[latest]);
        return far && IsKnownElse(mention, found, candidates) ? null : new Reference(found, LinkReason.Variation, Certainty);
    }

    /// <summary>Whether another goes by the word, and this one does not: "the caucus" is the Riverton Caucus.</summary>
    private bool IsKnownElse(in Mention mention, int entity, Candidates candidates)
    {
        if (match.HeadMatches(mention, discourse.Entities[entity])) return false;
        for (int i = 1; i < candidates.Entities.Count; i++)
        {
            if (match.HeadMatches(mention, discourse.Entities[candidates.Entities[i]])) return true;
        }

        return false;
    }

    private bool Asks(in Mention mention)
    {
        if (mention.Plural || mention.Quoted || !discourse.IsSource(mention)) return false;
        if (mention.Kind == MentionKind.Pronoun) return mention is { Class: EntityClass.Unknown, Inside: < 0 };
        return mention is { Kind: MentionKind.Nominal, Class: EntityClass.Organization, Determiner: Determiner.The }
            && mention.Head - mention.First <= 1 && discourse.Words[mention.Head].Is(WordClass.ShortForm)
            && !discourse.Words[mention.Head].Is(WordClass.Government) && match.Postmodifier(mention) == 0;
    }

    private bool IsCenter(in Mention mention, Entity entity, in Mention subject) =>
        entity is { Named: true, Plural: false, Class: EntityClass.Organization or EntityClass.Unknown }
            && subject is { Kind: MentionKind.Name, Quoted: false }
            && discourse.ParagraphOf(mention) - discourse.ParagraphOf(subject) <= 1
            && (mention.Kind == MentionKind.Pronoun || (!match.HasOtherKind(mention, entity) && Acts(entity, subject)));

    /// <summary>"Vexa bought it", "Vexa is a bank", but not "Net profit was up": a body does something, or is one.</summary>
    private bool Acts(Entity entity, in Mention subject)
    {
        if (entity.LastSource >= 0) return true;
        int predicate = discourse.Text.Head(subject.Head);
        if (predicate < 0) return false;
        if (entity.Class == EntityClass.Organization)
        {
            return discourse.Text.Tag(predicate).IsVerb() || discourse.Words[predicate].Is(WordClass.Organization);
        }
        return subject.End < discourse.Text.TokenCount && discourse.Text.Tag(subject.End) != PennTag.CD && HasObject(predicate);
    }

    private bool HasObject(int verb)
    {
        for (int child = discourse.Tree.FirstChild(verb); child >= 0; child = discourse.Tree.NextSibling(child))
        {
            if (discourse.Text.Relation(child) == DependencyRelation.Obj) return true;
        }

        return false;
    }
}
